import {
  fraction,
  minus,
  over,
  rounded,
  shares,
  times,
  zero,
  type Fraction,
} from '../../oracle/fractions.ts';
import { kinds, type Line, type Period, type Sheet } from '../../oracle/rollover-plan.ts';
import type { Ingredients } from './ingredients.ts';
import { moneySheet, withWords, type Timeline } from './layout.ts';

/** Revenue, cost and net of every column, the earlier plan of the base year among them. */
export function operatingSheet(
  own: Ingredients,
  time: Timeline,
  nets: ReadonlyMap<Period, Fraction>,
): Sheet {
  const sheet = moneySheet(own, 'operating', 'Driftbudget');
  const columns = [...nets.keys()];
  const unit = sheet.decimals;
  const steps = 10n ** BigInt(unit);
  const [revenueSign, costSign] = sheet.signs;
  const planned = columns.findIndex(({ kind }) => kind === 'budget');
  const printed = own.signs.operating === 'revenue-negative' ? -1n : 1n;
  const revenues = columns.map((_, at) => fraction(BigInt(own.revenues[at] ?? 0) * printed, steps));
  const net = columns.map((column) => nets.get(column) ?? zero);
  const costs = net.map((amount, at) =>
    times(
      fraction(BigInt(costSign)),
      minus(amount, times(fraction(BigInt(revenueSign)), revenues[at] ?? zero)),
    ),
  );
  const weights = own.parts.slice(0, own.costParts);
  const costParts =
    weights.length < 2
      ? []
      : weights.map((_, order) => ({
          label: ['Personal', 'Lokaler', 'Köp av verksamhet'][order] ?? '',
          part: 'restPart' as const,
          cells: costs.map(
            (cost, at) =>
              shares(
                cost,
                weights.map((row) => fraction(BigInt(row[at] ?? 1))),
                unit,
              )[order],
          ),
        }));
  const partOf: readonly Line[] = own.partOf
    ? [
        {
          label: 'varav kapitalkostnader',
          part: 'held',
          cells: costs.map((cost, at) =>
            rounded(times(cost, fraction(BigInt(own.partOf?.[at] ?? 1), 1000n)), unit),
          ),
        },
      ]
    : [];
  const order = columns.map((_, at) => at).toSorted((a, b) => compare(columns[a], columns[b]));
  const changes = columns.map((_, at) => {
    const previous = order[order.indexOf(at) - 1];
    return previous === undefined ? undefined : minus(net[at] ?? zero, net[previous] ?? zero);
  });
  const percents = changes.map((change, at) => {
    const before = net[order[order.indexOf(at) - 1] ?? -1];
    return change && before ? rounded(over(times(change, fraction(100n)), before), 2) : undefined;
  });
  const lines: readonly Line[] = [
    { label: 'Intäkter', part: 'held', cells: revenues },
    ...costParts,
    { label: 'Kostnader', part: 'rest', cells: costs },
    ...partOf,
    { label: 'Netto', part: 'net', cells: net },
    { label: `Förändring i ${own.unit.operating}`, part: 'change', cells: changes },
    { label: 'Förändring i %', part: 'percent', cells: percents },
  ];
  if (planned < 0) throw new Error(`no budget until ${String(time.last)}`);
  return withWords(own.hasWords.operating, { ...sheet, columns, lines });
}

function compare(one: Period | undefined, other: Period | undefined): number {
  if (!one || !other) return 0;
  return one.year - other.year || kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}
