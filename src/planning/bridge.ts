import {
  figureAt,
  periodColumns,
  periodInYear,
  samePeriod,
  type Book,
  type Figure,
  type Period,
  type Table,
} from '../model/index.ts';

/** One year of the bridge: from which net it leads, and what it silently takes back. */
export interface BridgeStep {
  /** The index of the period among the columns of the bridge. */
  readonly index: number;
  readonly from: Period;
  readonly to: Period;
  /** One-year items of the period before; each counts once more with its sign turned. */
  readonly reversed: readonly Figure[];
}

/**
 * The steps of the bridge that the operating budget has both ends of, oldest first. The year
 * before is a period of the plan, else of the bridge, else a budget, forecast, plan or actual.
 */
export function bridgeSteps(book: Book, bridge: Table, operating: Table): readonly BridgeStep[] {
  const nets = periodColumns(operating).map(({ period }) => period);
  const own = periodColumns(bridge);
  const planned = book.horizon ? [book.horizon.base, ...book.horizon.plan] : [];
  const start = own[0] && periodInYear(own[0].period.year - 1, nets, []);
  return own.flatMap(({ index, period }, order) => {
    const to = nets.find((net) => samePeriod(net, period));
    const printed = own.slice(0, order).map((column) => column.period);
    const before = periodInYear(period.year - 1, nets, [...planned, ...printed]);
    if (!to || !start || !before) return [];
    return bridge.bridgeStart === 'base'
      ? [{ index, from: start, to, reversed: [] }]
      : [{ index, from: before, to, reversed: reversedIn(book, bridge, before) }];
  });
}

function reversedIn(book: Book, bridge: Table, before: Period): readonly Figure[] {
  return (book.oneYearItems ?? []).filter((item) =>
    bridge.rows.some((row) => figureAt(bridge, row, before) === item),
  );
}
