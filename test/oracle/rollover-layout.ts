import { negated, type Fraction } from './fractions.ts';
import { changed, totalled } from './rollover-derived.ts';
import {
  amountOf,
  isPeriod,
  later,
  sheetNames,
  type Cell,
  type Column,
  type Line,
  type Period,
  type Plan,
  type Sheet,
  type SheetName,
} from './rollover-plan.ts';

/** The figures of a plan: as printed, and of any year from its base on. */
export interface Figures {
  printed(line: Line, period: Period): Fraction | undefined;
  figure(line: Line, year: number): Fraction | undefined;
}

/** The tables so many years on: which columns and rows they have, and what follows from other cells. */
export function laidOut(plan: Plan, years: number, figures: Figures): Plan {
  const sheets: Partial<Record<SheetName, Sheet>> = {};
  for (const name of sheetNames) {
    const sheet = plan.sheets[name];
    if (sheet) sheets[name] = sheetOn(plan, name, sheet, years, figures);
  }
  const { prices } = plan.sheets;
  const left = basePrices(plan, figures);
  if (!sheets.basePrices && prices && !has(sheets.prices, plan.first) && left)
    sheets.basePrices = left;
  return {
    ...plan,
    sheets,
    base: plan.base + years,
    last: plan.last + years,
    oneYear: [],
    begun: [],
  };
}

function has(sheet: Sheet | undefined, { kind, year }: Period): boolean {
  return (sheet?.columns ?? []).some(
    (own) => isPeriod(own) && own.kind === kind && own.year === year,
  );
}

/** First prices whose year no table of prices has any more. */
function basePrices(
  { sheets: { prices }, services, first }: Plan,
  figures: Figures,
): Sheet | undefined {
  const lines = services.flatMap(({ name }) => {
    const line = prices?.lines.find(({ label }) => label === name);
    return line ? [{ ...line, cells: [figures.printed(line, first)] }] : [];
  });
  return prices && { ...prices, title: 'Baspriser', columns: [first], lines };
}

function sheetOn(
  plan: Plan,
  name: SheetName,
  sheet: Sheet,
  years: number,
  figures: Figures,
): Sheet {
  const { base, last } = plan;
  const isKept = name === 'uplifts' || name === 'basePrices';
  const columns = isKept
    ? keptColumns(plan, name, sheet.columns, years)
    : sheet.columns.map((own) => later(own, years));

  function figureOf(line: Line, period: Period): Fraction | undefined {
    const { kind, year } = period;
    const isPlanned =
      name !== 'basePrices' && (kind === 'plan' ? year > last : kind === 'budget' && year > base);
    return isPlanned ? figures.figure(line, year) : figures.printed(line, period);
  }

  function cell(line: Line, column: Column, order: number): Cell {
    if (isPeriod(column)) return figureOf(line, column);
    const added = order > lastPeriod(sheet.columns) ? columns.length - sheet.columns.length : 0;
    return line.cells[order - added];
  }

  const net = sheet.lines.find(({ part }) => part === 'net');
  const netAt = (period: Period): Fraction | undefined => net && figureOf(net, period);
  const rows = sheet.lines.map((line): Line => ({
    ...line,
    cells: columns.map((own, order) => cell(line, own, order)),
  }));
  const taken = name === 'bridge' ? reversals(plan, sheet, columns, figures) : [];
  const isPast = ({ cells }: Line, order: number): boolean =>
    (name === 'bridge' || name === 'investments') &&
    sheet.lines[order]?.part !== 'total' &&
    (sheet.lines[order]?.cells ?? []).some(amountOf) &&
    !cells.some(amountOf);
  const end = rows.findLastIndex(({ part }) => part !== 'total') + 1;
  const kept = [
    ...rows.slice(0, end).filter((own, order) => !isPast(own, order)),
    ...taken,
    ...rows.slice(end),
  ];
  return {
    ...sheet,
    columns,
    lines: kept.map((line) => {
      if (line.part === 'total') return totalled(line, kept, columns, last, taken);
      const isChange = line.part === 'change' || line.part === 'percent';
      return isChange && years > 0 ? changed(line, columns, sheet, { plan, years, netAt }) : line;
    }),
  };
}

const lastPeriod = (columns: readonly Column[]): number => columns.findLastIndex(isPeriod);

/** All years stay, since prices are reckoned from the first; what was plan is budgeted by its year. */
function keptColumns(
  { base, last }: Plan,
  name: SheetName,
  columns: readonly Column[],
  years: number,
): readonly Column[] {
  if (name === 'basePrices') return columns;
  const after = lastPeriod(columns) + 1;
  const added = Array.from({ length: years }, (_, order): Period => ({
    kind: 'plan',
    year: last + 1 + order,
  }));
  return [...columns.slice(0, after), ...added, ...columns.slice(after)].map((own): Column =>
    isPeriod(own) && own.kind === 'plan' && own.year <= base + years
      ? { kind: 'budget', year: own.year }
      : own,
  );
}

/** A line for each item that is taken back in a year that the table still has. */
function reversals(
  plan: Plan,
  bridge: Sheet,
  columns: readonly Column[],
  figures: Figures,
): readonly Line[] {
  return [...new Set(plan.oneYear.map(({ item }) => item))].flatMap((item) => {
    const line = bridge.lines.find(({ label }) => label === item);
    const years = plan.oneYear.filter((own) => own.item === item).map(({ year }) => year + 1);
    const cells = columns.map((own) => {
      if (!isPeriod(own)) return '';
      const before =
        line && years.includes(own.year) ? figures.figure(line, own.year - 1) : undefined;
      return before && negated(before);
    });
    return cells.some(amountOf)
      ? [{ label: `Återföring ${item}`, part: 'item' as const, cells }]
      : [];
  });
}
