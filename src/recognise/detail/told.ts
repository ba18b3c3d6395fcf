import { digitsOf, ofSteps, stepOfDecimals, type Unit } from '../../exact/index.ts';
import type { Finding } from '../../findings/index.ts';
import {
  isStated,
  itemRows,
  nearestText,
  type DetailGroup,
  type Figure,
  type Table,
} from '../../model/index.ts';
import { yearOf, type Names } from './names.ts';

/** What detail rows are held against, and where they come from. */
export interface Side {
  readonly table: Table;
  readonly rows: Names;
  readonly columns: Names;
  readonly file: string;
  readonly unit: Unit;
  /** Of the sums of the rows. */
  readonly decimals: number;
}

type Groups = ReadonlyMap<string, readonly DetailGroup[]>;

/** More strangers of a kind than this are told together. */
const mostNamed = 20;

/** No row belongs to any figure. */
export function apart({ table, file }: Side): Finding {
  return { code: 'detail/apart', at: { file }, details: { table: table.name } };
}

/** Activities and periods of detail rows that the table lacks, with what they come to. */
export function strangers(activities: Groups, periods: Groups, side: Side): readonly Finding[] {
  const { table, columns, rows, file } = side;
  const ofPeriods = together(periods).map(([period, groups]): Finding => {
    const years = table.columns.filter(
      (own) => own.period && String(own.period.year) === yearOf(period),
    );
    const labels = years.map(({ label }) => label).join(' | ');
    const details = { period, table: table.name, ...sumsIn(groups, side) };
    return labels === ''
      ? {
          code: 'detail/no-period',
          at: { file },
          details: { ...details, nearest: nearestText(period, columns.known) },
        }
      : { code: 'detail/ambiguous-period', at: { file }, details: { ...details, nearest: labels } };
  });
  const ofActivities = together(activities).map(([row, groups]): Finding => {
    const nearest = nearestText(row, rows.known);
    const details = { row, table: table.name, nearest, ...sumsIn(groups, side) };
    return { code: 'detail/no-activity', at: { file }, details };
  });
  return [...ofPeriods, ...ofActivities];
}

/** The first of them by themselves, the others as one. */
function together(all: Groups): readonly (readonly [string, readonly DetailGroup[]])[] {
  const named = [...all].slice(0, mostNamed);
  const others = [...all].slice(mostNamed);
  if (others.length === 0) return named;
  return [...named, [`… (${String(others.length)})`, others.flatMap(([, groups]) => groups)]];
}

function sumsIn(
  groups: readonly DetailGroup[],
  { unit, decimals }: Side,
): { readonly rows: string; readonly computed: string; readonly unit: string } {
  const steps = groups.reduce((sum, group) => sum + group.steps, 0n);
  return {
    rows: String(groups.reduce((count, { rows }) => count + rows, 0)),
    computed: digitsOf(ofSteps(steps, stepOfDecimals(decimals))),
    unit,
  };
}

/** Figures without a value that rows stand behind, unless these come to nothing; what is unreadable is told already. */
export function unstated(
  grouped: ReadonlyMap<Figure, readonly DetailGroup[]>,
  side: Side,
): readonly Finding[] {
  return [...grouped].flatMap(([figure, groups]): readonly Finding[] => {
    if (isStated(figure) || figure.blank === 'unreadable') return [];
    if (groups.reduce((sum, { steps }) => sum + steps, 0n) === 0n) return [];
    const { table, row, period, at } = figure;
    const details = { row, period, ...sumsIn(groups, side) };
    return [{ code: 'detail/no-figure', at, table, row, period, details }];
  });
}

/** Figures without a row behind them: columns that have none at all, and cells of those that have some. */
export function uncovered(
  grouped: ReadonlyMap<Figure, unknown>,
  { table }: Side,
): readonly Finding[] {
  const items = itemRows(table.rows, table.unit);
  return table.columns.flatMap(({ period, label, at }, column): readonly Finding[] => {
    const figures = items.flatMap(({ figures: own }) => own[column] ?? []);
    if (!period || figures.length === 0) return [];
    if (!table.rows.some(({ figures: own }) => own[column] && grouped.has(own[column]))) {
      const details = { period: label };
      return [{ code: 'detail/not-covered', at, table: table.name, period: label, details }];
    }
    return figures
      .filter((figure) => isStated(figure) && !figure.value.isZero() && !grouped.has(figure))
      .map(({ at: place, row, period: own }) => {
        return {
          code: 'detail/no-rows',
          at: place,
          table: table.name,
          row,
          period: own,
          details: { row },
        };
      });
  });
}
