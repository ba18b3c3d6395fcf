import { minusOne, one, scaleBetween, type Decimal } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  addedRows,
  figureAt,
  grandTotal,
  isStated,
  netSign,
  periodColumns,
  periodInYear,
  periodsOfPlan,
  samePeriod,
  type Balance,
  type Book,
  type Expectation,
  type Figure,
  type OneYearItem,
  type Period,
  type PeriodColumn,
  type SignedSum,
  type Table,
} from '../model/index.ts';
import { judgeBalance } from './balance.ts';
import { netEnd, scaleTo, totalEnd } from './ends.ts';
import { single } from './single.ts';
import { unprinted } from './unprinted.ts';

/** One year of the bridge: from which net it leads to which, by what, and what it silently takes back. */
export interface BridgeStep {
  /** The index of the period among the columns of the bridge. */
  readonly index: number;
  readonly from: Period;
  readonly to: Period;
  /** One-year items of the period before. */
  readonly ended: readonly Figure[];
  /** Those of them that no row takes back; each counts once more with its sign turned. */
  readonly reversed: readonly Figure[];
}

/**
 * The steps of the bridge that a table of nets has both ends of, oldest first. Year on year the period
 * before is one of the plan, else of the bridge, else a budget, forecast, plan or actual. Cumulative
 * changes all lead from the base period, else from the year before the first of them.
 */
export function bridgeSteps(book: Book, bridge: Table, nets: Table): readonly BridgeStep[] {
  const { horizon } = book;
  const periods = periodColumns(nets).map(({ period }) => period);
  const own = periodColumns(bridge);
  const planned = horizon ? periodsOfPlan(horizon) : [];
  const start = horizon?.base ?? (own[0] && periodInYear(own[0].period.year - 1, periods, []));
  return own.flatMap(({ index, period }, order): readonly BridgeStep[] => {
    const to = [...periods, ...planned].find((net) => samePeriod(net, period));
    if (bridge.bridgeStart === 'base') {
      const isLater = to && start && to.year > start.year;
      return isLater ? [{ index, from: start, to, ended: [], reversed: [] }] : [];
    }
    const printed = own.slice(0, order).map((column) => column.period);
    const from = periodInYear(period.year - 1, [...periods, ...planned], [...planned, ...printed]);
    if (!to || !from) return [];
    const ended = endedAfter(book, bridge, from);
    const reversed = ended.filter(({ takenBackBy, figure }) => !takenBackBy && isStated(figure));
    return [{ index, from, to, ended: figuresOf(ended), reversed: figuresOf(reversed) }];
  });
}

function endedAfter(book: Book, bridge: Table, period: Period): readonly OneYearItem[] {
  return (book.oneYearItems ?? []).filter(({ figure }) =>
    bridge.rows.some((row) => figureAt(bridge, row, period) === figure),
  );
}

function figuresOf(items: readonly OneYearItem[]): readonly Figure[] {
  return items.map(({ figure }) => figure);
}

/** What an amount of the bridge is in a table of nets, whose unit and sign may be others. */
export function bridgeScale(bridge: Table, nets: Table): Decimal | undefined {
  return scaleBetween(bridge.unit, nets.unit)?.times(netSign(bridge) * netSign(nets));
}

/**
 * The equation of a step: what the bridge adds up to is how far the net moves, with one-year items of
 * the year before counted once more where they are silently taken back (DESIGN §5, fact 4).
 */
function equation(
  reversed: readonly Figure[],
  change: Figure,
  ends: { readonly before: Figure; readonly after: Figure },
  scale: Decimal,
): Balance {
  const terms = [
    { coefficient: scale, figure: ends.after },
    { coefficient: scale.negated(), figure: ends.before },
    ...reversed.map((figure) => ({ coefficient: one, figure })),
  ];
  return { form: 'balance', kind: 'bridge', subject: change, terms, needs: 'every-term' };
}

/** The same equation for one of its figures. The coefficient of it is a power of ten, or minus one. */
function solvedFor(figure: Figure, { subject, terms }: Balance): SignedSum {
  const own = terms.find((term) => term.figure === figure);
  if (!own) throw new Error('a figure that the equation lacks');
  const share = one.div(own.coefficient);
  return {
    form: 'sum',
    kind: 'net',
    subject: figure,
    terms: [
      { coefficient: share, figure: subject },
      ...terms
        .filter((term) => term !== own)
        .map((term) => ({
          coefficient: term.coefficient.times(share).times(minusOne),
          figure: term.figure,
        })),
    ],
  };
}

/** The changes of a year lead from net to net, one-year items of the year before taken back. */
export function* bridge(book: Book): Generator<Expectation> {
  const changes = single(book, 'bridge');
  const operating = single(book, 'operating-budget');
  if (!changes || !operating) return;
  if ('table' in changes && 'table' in operating) {
    yield* stepsExpected(book, changes.table, operating.table);
    return;
  }
  const several = [changes, operating].find((own) => 'several' in own);
  if (!several || !('several' in several)) return;
  const printed = book.tables.find(({ kind }) => kind === 'bridge');
  yield* (printed ? periodColumns(printed) : []).map((): Expectation => ({
    kind: 'bridge',
    unjudged: several.several,
  }));
}

function* stepsExpected(book: Book, changes: Table, operating: Table): Generator<Expectation> {
  const [total, net] = [totalEnd(changes), netEnd(operating)];
  const scale = scaleTo(operating, changes);
  const lack = [total, net].flatMap((end) => ('lacks' in end ? [end.lacks] : []))[0];
  const steps = bridgeSteps(book, changes, operating);
  const start = steps[0]?.from;
  for (const column of periodColumns(changes)) {
    const step = steps.find(({ index }) => index === column.index);
    const change = 'row' in total ? total.row.figures[column.index] : undefined;
    const after = step && 'row' in net ? figureAt(operating, net.row, step.to) : undefined;
    const before = step && 'row' in net ? figureAt(operating, net.row, step.from) : undefined;
    const isFromBase = changes.bridgeStart === 'base' && start !== undefined;
    if (!book.oneYearItems) {
      yield { kind: 'bridge', leftOut: 'settings-unread' };
    } else if (isFromBase && column.period.year <= start.year) {
      yield { kind: 'bridge', leftOut: 'up-to-base' };
    } else if (lack) {
      yield { kind: 'bridge', unjudged: lack };
    } else if ('code' in scale) {
      yield { kind: 'bridge', unjudged: scale };
    } else if (step && change && after && before) {
      yield { kind: 'bridge', relation: equation(step.reversed, change, { before, after }, scale) };
    } else {
      yield { kind: 'bridge', unjudged: noStep(changes, column, operating, step) };
    }
  }
}

/** A column of the bridge for which the operating budget lacks the net it leads to, or that of the year before. */
function noStep(
  changes: Table,
  { index, period }: PeriodColumn,
  operating: Table,
  step: BridgeStep | undefined,
): Finding {
  const printed = periodColumns(operating).map((column) => column.period);
  const isLedTo = printed.some((own) => samePeriod(own, period));
  const needed = isLedTo ? (step?.from.label ?? String(period.year - 1)) : period.label;
  const at = changes.columns[index]?.at ?? { file: changes.file };
  const details = {
    table: changes.name,
    period: period.label,
    other: operating.name,
    needed,
    periods: printed.map(({ label }) => label).join(', '),
  };
  return { code: 'bridge/no-net', at, table: changes.name, period: period.label, details };
}

/** How the net of a period follows by the bridge, and what the bridge adds up to there. */
export interface BridgedNet {
  readonly step: BridgeStep;
  readonly net: SignedSum;
  readonly change: SignedSum;
  /** Rows that are blank though the total is not what the others add up to: the total is the change. */
  readonly isUnexplained: boolean;
  /** The stated items of the year. */
  readonly items: readonly Figure[];
}

/** n(t) = n(t−1) + change(t) − the one-year items of t−1 that no row takes back; `scale` is that of the net in the bridge. */
export function netAfter(
  change: Figure,
  reversed: readonly Figure[],
  ends: { readonly before: Figure; readonly after: Figure },
  scale: Decimal,
): SignedSum {
  return solvedFor(ends.after, equation(reversed, change, ends, scale));
}

/** change(t) = Σ bridge(t): what the items of a year add up to. */
export function changeOf(change: Figure, items: readonly Figure[]): SignedSum {
  const terms = items.map((figure) => ({ coefficient: one, figure }));
  return { form: 'sum', kind: 'total', subject: change, terms };
}

/** The net of a step of the bridge, rows as printed; a blank row is no item. */
export function bridgedNet(
  changes: Table,
  step: BridgeStep,
  ends: { readonly before: Figure; readonly after: Figure },
  scale: Decimal,
): BridgedNet | undefined {
  const items = addedRows(changes).flatMap((row) => row.figures[step.index] ?? []);
  const printed = grandTotal(changes)?.figures[step.index];
  const [beside] = items;
  if (!beside) return undefined;
  const change = unprinted(printed ?? beside, step.to.label);
  const added = items.filter((figure) => figure.value !== undefined || figure.blank !== 'none');
  const isUnexplained =
    printed !== undefined &&
    added.length < items.length &&
    (added.length === 0 ? isStated(printed) : isMissed(printed, added));
  return {
    step,
    net: netAfter(change, step.reversed, ends, scale),
    change: changeOf(change, isUnexplained ? [printed] : added),
    isUnexplained,
    items: added,
  };
}

function isMissed(total: Figure, items: readonly Figure[]): boolean {
  if (!isStated(total)) return false;
  const terms = items.map((figure) => ({ coefficient: one, figure }));
  const sum = judgeBalance({
    form: 'balance',
    kind: 'sum',
    subject: total,
    terms,
    needs: 'any-term',
  });
  return sum.verdict === 'mismatch' || sum.verdict === 'unlikely';
}
