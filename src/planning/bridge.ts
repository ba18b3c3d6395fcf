import {
  figureAt,
  periodColumns,
  periodInYear,
  periodsOfPlan,
  samePeriod,
  type Book,
  type Figure,
  type OneYearItem,
  type Period,
  type Table,
} from '../model/index.ts';

/** One year of the bridge: from which net it leads, and what it silently takes back. */
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
 * The steps of the bridge that the operating budget has both ends of, oldest first. Year on year
 * the period before is one of the plan, else of the bridge, else a budget, forecast, plan or actual.
 * Cumulative changes all lead from the base period, else from the year before the first of them.
 */
export function bridgeSteps(book: Book, bridge: Table, operating: Table): readonly BridgeStep[] {
  const { horizon } = book;
  const nets = periodColumns(operating).map(({ period }) => period);
  const own = periodColumns(bridge);
  const planned = horizon ? periodsOfPlan(horizon) : [];
  const start = horizon?.base ?? (own[0] && periodInYear(own[0].period.year - 1, nets, []));
  return own.flatMap(({ index, period }, order): readonly BridgeStep[] => {
    const to = nets.find((net) => samePeriod(net, period));
    if (bridge.bridgeStart === 'base') {
      const isLater = to && start && to.year > start.year;
      return isLater ? [{ index, from: start, to, ended: [], reversed: [] }] : [];
    }
    const printed = own.slice(0, order).map((column) => column.period);
    const from = periodInYear(period.year - 1, nets, [...planned, ...printed]);
    if (!to || !from) return [];
    const ended = endedAfter(book, bridge, from);
    const reversed = ended.filter(({ takenBackBy }) => !takenBackBy);
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
