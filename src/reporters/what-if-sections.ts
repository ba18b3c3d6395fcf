import type { Unit } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Amount, NetOutcome, Period, WhatIf } from '../model/index.ts';
import {
  amountCell,
  cell,
  totalAmount,
  type Section,
  type SectionCell,
  type SectionRow,
} from './section.ts';

export type WhatIfSection = Section<'effects' | 'net' | 'activities'>;

/** An outcome as tables: the effects that make up that of the net, the net, and the activities. */
export function whatIfSections(own: WhatIf, language: Language): readonly WhatIfSection[] {
  const title = (key: Word, unit: Unit = 'tkr'): string => fill(word(key, language), { unit });
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
      rows: net.length > 0 ? [netRow(word('netRow', language), net)] : [],
    },
    {
      name: 'activities',
      title: title('activitiesUnder', activities.unit),
      headings,
      rows: [
        ...activities.rows.map((row) => netRow(row.name ?? word('unassigned', language), row.net)),
        { ...netRow(sum, activities.total), isTotal: true },
      ],
    },
  ];
}

/** The same tables without the rows and the periods in which nothing differs from the plan. */
export function changedSections(own: WhatIf, language: Language): readonly WhatIfSection[] {
  const isTold = own.periods.map((_, order) => isShown(own, order));
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

/** Whether a period differs from the plan, is held against a frame, or is open. */
function isShown(own: WhatIf, order: number): boolean {
  const net = own.net[order];
  const differs = net?.frame !== undefined || (net && net.effect?.exact.isZero() !== true);
  return differs === true || hasEffect(own, order);
}

/** Whether anything has an effect in a period, though all of it may cancel. */
function hasEffect({ services, items }: WhatIf, period: number): boolean {
  const effects = [
    ...services.flatMap((own) => [own.effects[period]?.volume, own.effects[period]?.price]),
    ...items.map((own) => own.effects[period]),
  ];
  return effects.some((effect) => effect && effect.exact?.isZero() !== true);
}

function differs(cells: readonly SectionCell[]): boolean {
  return cells.some(
    ({ quality, exact, isOpen }) =>
      isEffect(quality) && (isOpen === true || (exact !== undefined && exact !== '0')),
  );
}

function isEffect(quality: SectionCell['quality']): boolean {
  return ['volumeEffect', 'priceEffect', 'wholeEffect', 'effect', 'frame'].includes(quality);
}

function netRow(label: string, outcomes: readonly NetOutcome[]): SectionRow {
  return {
    label,
    isTotal: false,
    groups: outcomes.map((own) => [
      cell('planned', own.plan),
      amountCell('scenario', own),
      own.open
        ? openCell('effect')
        : own.effect
          ? amountCell('effect', own.effect)
          : cell('effect', undefined),
      ...(own.frame
        ? [
            cell('frame', own.frame),
            cell('toFrame', own.shown?.minus(own.frame), own.exact?.minus(own.frame)),
          ]
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
        ? [
            cell('volumeEffect', undefined),
            cell('priceEffect', undefined),
            amountCell('wholeEffect', effect),
          ]
        : [];
    }),
  }));
  const sums = groups((_, order) => {
    const own = services.flatMap(({ effects }) => effects[order] ?? []);
    const whole = net[order];
    const [volume, price] = [
      totalAmount(own.map((effect) => effect.volume)),
      totalAmount(own.map((effect) => effect.price)),
    ];
    return [
      ...split(volume, price).slice(0, 2),
      ...(whole
        ? [
            whole.effect
              ? amountCell('wholeEffect', whole.effect)
              : whole.open
                ? openCell('wholeEffect')
                : cell('wholeEffect', undefined),
          ]
        : [amountCell('wholeEffect', totalAmount([volume, price]))]),
    ];
  });
  return [...lines, ...others, { label: sum, isTotal: true, groups: sums }];
}

function openCell(quality: SectionCell['quality']): SectionCell {
  return { quality, isOpen: true };
}

function split(volume: Amount, price: Amount): readonly SectionCell[] {
  return [
    amountCell('volumeEffect', volume),
    amountCell('priceEffect', price),
    amountCell('wholeEffect', totalAmount([volume, price])),
  ];
}
