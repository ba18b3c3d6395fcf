import {
  figureAt,
  periodColumns,
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

/** The steps of the bridge that the operating budget has both ends of, oldest first. */
export function bridgeSteps(book: Book, bridge: Table, operating: Table): readonly BridgeStep[] {
  const nets = periodColumns(operating).map(({ period }) => period);
  const own = periodColumns(bridge);
  const start = own[0] && periodBefore(own[0].period, nets, []);
  return own.flatMap(({ index, period }, order) => {
    const to = nets.find((net) => samePeriod(net, period));
    const printed = own.slice(0, order).map((column) => column.period);
    const before = periodBefore(period, nets, printed);
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

/** The year before: a period of the bridge itself, else the budget, forecast, plan or actual. */
function periodBefore(
  period: Period,
  nets: readonly Period[],
  printed: readonly Period[],
): Period | undefined {
  const preference = ['budget', 'forecast', 'plan', 'actual', 'year'];
  const rank = (candidate: Period): number =>
    printed.some((own) => samePeriod(own, candidate)) ? -1 : preference.indexOf(candidate.kind);
  return nets
    .filter((net) => net.year === period.year - 1)
    .toSorted((one, other) => rank(one) - rank(other))[0];
}
