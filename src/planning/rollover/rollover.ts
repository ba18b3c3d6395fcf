import type { Finding, Found } from '../../findings/index.ts';
import {
  isStated,
  periodsOfPlan,
  tableOfKind,
  yearLater,
  type Book,
  type Horizon,
  type Open,
  type Rollover,
  type Table,
  type UpliftEffect,
} from '../../model/index.ts';
import { planInputs } from '../gather.ts';
import { rollActivities } from './activities.ts';
import { giveActuals } from './actuals.ts';
import { rollBridge } from './bridge.ts';
import { derive } from './derive.ts';
import { addends, isOfSource, originOf, write, type Draft, type DraftRow } from './draft.ts';
import { nextHorizon } from './horizon.ts';
import { inferredRates } from './inferred-rates.ts';
import { rollNets } from './nets.ts';
import { rollOperating } from './operating.ts';
import { basePrices, rollPrices, upliftEffects } from './prices.ts';
import { recategorise } from './recategorise.ts';
import type { Roll, RolloverOptions } from './roll.ts';
import { lostColumns, shifted } from './shift.ts';
import { rollUplifts } from './uplifts.ts';
import { rollVolumes } from './volumes.ts';

/**
 * Decides next year's budget from this one: every column a year on, and every figure of the new year
 * carried, computed, assumed or left open, each with its reason. Nothing is written.
 */
export function rollover(
  book: Book,
  folder: string,
  options: RolloverOptions,
): Found<Rollover | undefined> {
  const { value: horizons, findings: told } = nextHorizon(book, folder);
  if (!horizons) return { value: undefined, findings: told };
  const plan = planOf(book, folder);
  if (plan.findings.length > 0) return plan;
  const drafts = book.tables.map((table) => shifted(withBareYears(table), horizons));
  const lost = drafts.flatMap((draft) => lostColumns(draft, horizons));
  const findings: Finding[] = [...told, ...lost.filter((own) => !isTold(own, told))];
  const roll: Roll = { book, horizons, options, drafts, findings };

  const { moves, renamed } = recategorise(roll);
  giveActuals(roll);
  rollUplifts(roll);
  rollVolumes(roll);
  rollPrices(roll);
  const marks = rollBridge(roll);
  const nets = rollNets(roll);
  rollOperating(roll, nets);
  rollActivities(roll, nets);
  for (const draft of drafts) {
    derive(draft, book.services);
    leaveOpen(draft);
    leavePast(draft);
    takeOut(draft);
  }
  findings.push(...openSources(drafts));
  const base = basePrices(roll);
  const inferred = base && inferredRates(roll);
  const value: Rollover = {
    title: yearLater(book.title ?? '', yearsOf(horizons.from)),
    ...horizons,
    tables: drafts,
    ...(base && { basePrices: base }),
    ...(inferred && { inferredRates: inferred }),
    missing: plan.missing,
    assumptions: plan.assumptions,
    effects: upliftEffects(roll).filter(isFelt),
    moves,
    marks,
    renamed,
  };
  return { value, findings };
}

interface PlanBasis extends Found<undefined>, Pick<Rollover, 'missing' | 'assumptions'> {}

/** What of a plan is inferred, the tables that it lacks, and what hinders any from being made. */
function planOf(book: Book, folder: string): PlanBasis {
  const { value, findings } = planInputs(book, folder, { rounding: 'carried', frame: 'stated' });
  // a bridge is in the unit and sign of its own table, and asks for nothing
  const isBridged = tableOfKind(book, 'bridge') !== undefined;
  const hinders = findings.filter(({ code }) => code === 'plan/no-tables' || !isBridged);
  const assumptions = (value?.assumptions ?? []).filter(({ code }) => inferredCodes.includes(code));
  return { value: undefined, findings: hinders, missing: value?.missing ?? [], assumptions };
}

const inferredCodes: readonly Finding['code'][] = [
  'plan/periods-inferred',
  'plan/rates-inferred',
  'plan/prices-kept',
];

/** Tables whose bare years move on as such: what other tables have for them says nothing of their cells. */
const bareKinds: readonly Table['kind'][] = ['investments', 'other'];

function withBareYears(table: Table): Table {
  if (!bareKinds.includes(table.kind)) return table;
  const columns = table.columns.map((column) =>
    column.period && /^\d{4}$/u.test(column.period.label.trim())
      ? { ...column, period: { ...column.period, kind: 'year' as const } }
      : column,
  );
  return { ...table, columns };
}

/** The years that a title may name: those that are budgeted and planned. */
function yearsOf(horizon: Horizon): ReadonlySet<number> {
  return new Set(periodsOfPlan(horizon).map(({ year }) => year));
}

/** Whether an uplift is one of services: that of the whole net is told with the nets. */
function isFelt({ periods }: UpliftEffect): boolean {
  return periods.some(({ effect }) => effect?.isZero() !== true);
}

function isTold({ code, table, details }: Finding, told: readonly Finding[]): boolean {
  return told.some(
    (own) =>
      own.code === code && own.table === table && own.details?.['after'] === details?.['after'],
  );
}

/** Says of every cell that is to be filled in that it is. */
function leaveOpen(draft: Draft): void {
  for (const [column, { carries, period }] of draft.columns.entries()) {
    if (carries !== undefined || !period) continue;
    for (const row of draft.rows) {
      const figure = row.figures[column];
      const isTold = figure?.why !== undefined || figure?.value !== undefined;
      const isBlank = figure?.isNone === true;
      if (isTold || isBlank || !originOf(row)?.figures.some(isStated)) continue;
      write(row, column, undefined, period.kind === 'actual' ? 'actualOpen' : 'yearOpen');
    }
  }
}

/** Figures that the source should have, each once, with how many of the new folder are open for it. */
function openSources(drafts: readonly Draft[]): readonly Finding[] {
  const sources = new Map<string, { readonly open: Open; count: number }>();
  for (const open of drafts.flatMap(({ rows }) => rows.flatMap(opensOf))) {
    const { file, line, column } = open.at;
    const key = [file, line, column, open.row, open.period].join('\n');
    const known = sources.get(key);
    if (known) known.count += 1;
    else sources.set(key, { open, count: 1 });
  }
  return [...sources.values()].map(({ open: { at, table, row, period }, count }): Finding => {
    const details = { table, row, period, count: String(count) };
    return { code: 'rollover/open', at, table, row, period, details };
  });
}

function opensOf({ figures }: DraftRow): readonly Open[] {
  return figures.flatMap(({ open }) => (open && isOfSource(open) ? [open] : []));
}

/** Says of the items of a bridge or of investments that nothing is left of them. */
function leavePast(draft: Draft): void {
  if (!['bridge', 'investments'].includes(draft.table.kind)) return;
  const items = new Set(addends(draft));
  for (const row of draft.rows) {
    const isPast =
      items.has(row) &&
      row.source?.figures.some(isStated) &&
      row.figures.every(({ value }) => value === undefined);
    if (isPast && row.source) draft.removed.push({ row: row.source, why: 'past' });
  }
}

function takeOut(draft: Draft): void {
  const gone = new Set(draft.removed.map(({ row }) => row));
  draft.rows = draft.rows.filter(({ source }) => !source || !gone.has(source));
}
