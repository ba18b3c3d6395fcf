import { digitsOf, total, type Unit } from '../exact/index.ts';
import { fill, word, type Language, type Word } from '../findings/index.ts';
import type { Computed, NetOutcome, Period, WhatIf } from '../model/index.ts';
import { cell, type Section, type SectionCell, type SectionRow } from './section.ts';

export type WhatIfSection = Section<'effects' | 'net' | 'activities'>;

/** An outcome as tables: the effects that make up that of the net, the net, and the activities. */
export function whatIfSections(own: WhatIf, language: Language): readonly WhatIfSection[] {
  const title = (key: Word, unit: Unit): string => fill(word(key, language), { unit });
  const sum = word('total', language);
  const headings = own.periods.map(({ label }) => label);
  const { net, activities } = own;
  return [
    {
      name: 'effects',
      title: title('effectsOnNet', own.unit),
      headings,
      rows: effectRows(own, sum),
    },
    {
      name: 'net',
      title: title('netUnder', own.unit),
      headings,
      rows: [netRow(word('netRow', language), net)],
    },
    {
      name: 'activities',
      title: title('activitiesUnder', activities.unit),
      headings,
      rows: [
        ...activities.rows.map((row) => netRow(row.name, row.net)),
        { ...netRow(sum, activities.total), isTotal: true },
      ],
    },
  ];
}

/** The same tables without the rows and the periods in which nothing differs from the plan. */
export function changedSections(own: WhatIf, language: Language): readonly WhatIfSection[] {
  const isTold = own.net.map(
    ({ effect, frame }, order) =>
      frame !== undefined || !effect.exact.isZero() || hasEffect(own, order),
  );
  return whatIfSections(own, language).flatMap((section) => {
    const pick = <T>(list: readonly T[]): readonly T[] => list.filter((_, order) => isTold[order]);
    const rows = section.rows
      .map((row) => ({ ...row, groups: pick(row.groups) }))
      .filter(({ isTotal, groups }) => isTotal || section.name === 'net' || groups.some(differs));
    return rows.every(({ isTotal }) => isTotal) || rows.some(({ groups }) => groups.length === 0)
      ? []
      : [{ ...section, headings: pick(section.headings), rows }];
  });
}

/** Whether anything has an effect in a period, though all of it may cancel. */
function hasEffect({ services, items }: WhatIf, period: number): boolean {
  const effects = [
    ...services.flatMap((own) => [own.effects[period]?.volume, own.effects[period]?.price]),
    ...items.map((own) => own.effects[period]),
  ];
  return effects.some((effect) => effect && !effect.exact.isZero());
}

function differs(cells: readonly SectionCell[]): boolean {
  return cells.some(
    ({ quality, exact }) => isEffect(quality) && exact !== undefined && exact !== '0',
  );
}

function isEffect(quality: SectionCell['quality']): boolean {
  return ['volumeEffect', 'priceEffect', 'wholeEffect', 'effect', 'frame'].includes(quality);
}

function netRow(label: string, outcomes: readonly NetOutcome[]): SectionRow {
  return {
    label,
    isTotal: false,
    groups: outcomes.map(({ plan, shown, exact, effect, frame }) => [
      cell('planned', plan),
      cell('scenario', shown, exact),
      cell('effect', effect.shown, effect.exact),
      ...(frame
        ? [cell('frame', frame), cell('toFrame', shown.minus(frame), exact.minus(frame))]
        : []),
    ]),
  };
}

function effectRows({ services, items, net, periods }: WhatIf, sum: string): readonly SectionRow[] {
  const groups = (pick: (period: Period, order: number) => readonly SectionCell[]) =>
    periods.map(pick);
  const lines = services.map(({ name, effects }) => ({
    label: name,
    isTotal: false,
    groups: groups((_, order) => {
      const effect = effects[order];
      return effect ? split(effect.volume, effect.price) : [];
    }),
  }));
  const others = items.map(({ name, activity, effects }) => ({
    label: activity === undefined ? name : `${name} → ${activity}`,
    isTotal: false,
    groups: groups((_, order) => {
      const effect = effects[order];
      return effect
        ? [cell('volumeEffect', undefined), cell('priceEffect', undefined), whole(effect)]
        : [];
    }),
  }));
  const sums = groups((_, order) => {
    const own = services.flatMap(({ effects }) => effects[order] ?? []);
    const effect = net[order]?.effect;
    return [
      ...split(added(own.map(({ volume }) => volume)), added(own.map(({ price }) => price))).slice(
        0,
        2,
      ),
      ...(effect ? [whole(effect)] : []),
    ];
  });
  return [...lines, ...others, { label: sum, isTotal: true, groups: sums }];
}

function split(volume: Computed, price: Computed): readonly SectionCell[] {
  return [
    cell('volumeEffect', volume.shown, volume.exact),
    cell('priceEffect', price.shown, price.exact),
    whole(added([volume, price])),
  ];
}

function whole({ exact, shown }: Computed): SectionCell {
  return { quality: 'wholeEffect', shown: digitsOf(shown), exact: digitsOf(exact) };
}

function added(parts: readonly Computed[]): Computed {
  return {
    exact: total(parts.map(({ exact }) => exact)),
    shown: total(parts.map(({ shown }) => shown)),
  };
}
