import { digitsOf, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { ComparedEffect, ComparedNet, ComparedPeriod, Comparison } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { driverWords } from './driver-words.ts';
import { filedAmount, printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import { computedDocument } from './sensitivity.ts';
import type { Style } from './style.ts';
import { layTable, narrowestLabel } from './table-layout.ts';
import { lengthOf } from './wrap.ts';

interface Line {
  readonly label: string;
  readonly cells: readonly (Decimal | undefined)[];
}

/** Scenarios side by side for people, a period at a time: the net, what moves it, and where it lands. */
export function prettyComparison(own: Comparison, style: Style): string {
  const { paint, language } = style;
  const letters = own.scenarios.map(letterOf);
  const periods = own.periods.filter(({ effects }) => effects.length > 0);
  return `${[
    ...(own.title === undefined ? [] : [paint.strong(clean(own.title)), '']),
    ...own.scenarios.map((name, order) => `${letters[order] ?? ''}  ${clean(name)}`),
    '',
    ...(periods.length === 0 ? [word('nothingDiffers', language)] : []),
    ...periods.flatMap((period) => prettyPeriod(period, own, style)),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** `A`, `B` … for the columns, whose names stand above; after `Z` they are numbered. */
function letterOf(_: string, order: number): string {
  return order < 26 ? String.fromCodePoint(65 + order) : String(order + 1);
}

function prettyPeriod(
  { period, net, effects, activities }: ComparedPeriod,
  { unit, activityUnit, scenarios }: Comparison,
  { language, paint, width }: Style,
): readonly string[] {
  const letters = scenarios.map(letterOf);
  const withPlan = [word('planned', language), ...letters];
  const table = (columns: readonly string[], lines: readonly Line[]): readonly string[] => {
    const rows = lines.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) => (cell ? printedAmount(digitsOf(cell)) : '')),
    }));
    const widest = Math.max(...[columns, ...rows.map(({ cells }) => cells)].flat().map(lengthOf));
    const inBlocks = blocks(Math.floor((width - narrowestLabel - 1) / (widest + 1)));
    const groups = inBlocks(columns);
    const bands = layTable(
      {
        headings: groups.map(() => ''),
        columns: groups,
        rows: rows.map(({ label, cells }) => ({ label, groups: inBlocks(cells) })),
      },
      width,
    );
    return bands.flatMap(([, names = '', ...body], order) => [
      ...(order === 0 ? [] : ['']),
      paint.faint(names),
      ...body,
    ]);
  };
  const heading = (title: string): string => paint.strong(`${clean(period.label)}: ${title}`);
  return [
    heading(fill(word('netUnder', language), { unit })),
    ...table(withPlan, [
      { label: word('netRow', language), cells: netCells(net) },
      { label: word('againstPlan', language), cells: [undefined, ...effectCells(net)] },
    ]),
    '',
    heading(fill(word('effectsOnNet', language), { unit })),
    ...table(letters, [
      ...effects.map((own) => ({
        label: effectLabel(own, language),
        cells: own.effects.map(({ shown }) => shown),
      })),
      { label: word('total', language), cells: effectCells(net) },
    ]),
    '',
    heading(fill(word('activitiesUnder', language), { unit: activityUnit })),
    ...table(
      withPlan,
      activities.map((own) => ({ label: clean(own.name), cells: netCells(own) })),
    ),
    '',
  ];
}

/** Cuts cells into blocks of so many, at least one each. */
function blocks(size: number): (cells: readonly string[]) => readonly (readonly string[])[] {
  const step = Math.max(1, size);
  return (cells) =>
    Array.from({ length: Math.ceil(cells.length / step) }, (_, block) =>
      cells.slice(block * step, (block + 1) * step),
    );
}

function netCells({ plan, outcomes }: ComparedNet): readonly Decimal[] {
  return [plan, ...outcomes.map(({ shown }) => shown)];
}

function effectCells({ outcomes }: ComparedNet): readonly Decimal[] {
  return outcomes.map(({ effect }) => effect.shown);
}

function effectLabel({ driver, name, activity }: ComparedEffect, language: Language): string {
  const kinds = {
    price: 'priceEffect',
    volume: 'volumeEffect',
    bridge: driverWords.bridge,
  } as const;
  const place = activity === undefined ? '' : ` → ${clean(activity)}`;
  return `${clean(name)}${place}, ${word(kinds[driver], language)}`;
}

/** Every figure as a row: what, where, of which scenario, exact and as shown. */
export function comparisonRows({ scenarios, periods }: Comparison): Rows {
  const amount = (own: Decimal): string => filedAmount(digitsOf(own));
  const rows = periods.flatMap(({ period, net, effects, activities }) => {
    const netRows = (what: string, { name, plan, outcomes }: ComparedNet): Rows => [
      [what, clean(name), period.label, 'plan', amount(plan), amount(plan)],
      ...outcomes.map(({ exact, shown }, order) => [
        what,
        clean(name),
        clean(period.label),
        clean(scenarios[order] ?? ''),
        amount(exact),
        amount(shown),
      ]),
    ];
    return [
      ...netRows('netto', net),
      ...effects.flatMap((own) =>
        own.effects.map(({ exact, shown }, order) => [
          'effekt',
          effectLabel(own, 'sv'),
          clean(period.label),
          clean(scenarios[order] ?? ''),
          amount(exact),
          amount(shown),
        ]),
      ),
      ...activities.flatMap((own) => netRows('netto per verksamhet', own)),
    ];
  });
  return [['Vad', 'Namn', 'Period', 'Scenario', 'Exakt', 'Visat'], ...rows];
}

/** One JSON document: each figure as a list in the order of the scenarios, amounts as decimal strings. */
export function jsonComparison({ title, scenarios, unit, periods }: Comparison): string {
  const netOf = ({ name, plan, outcomes }: ComparedNet): object => ({
    ...(name !== '' && { name }),
    plan: digitsOf(plan),
    scenarios: outcomes.map(({ exact, shown, effect }) => ({
      ...computedDocument({ exact, shown }),
      effect: computedDocument(effect),
    })),
  });
  return jsonText({
    version: 1,
    title,
    unit,
    scenarios,
    periods: periods.map(({ period, net, effects, activities }) => ({
      period: period.label,
      net: netOf(net),
      effects: effects.map(({ driver, name, activity, effects: own }) => ({
        driver,
        name,
        activity: activity ?? null,
        scenarios: own.map(computedDocument),
      })),
      activities: activities.map(netOf),
    })),
  });
}
