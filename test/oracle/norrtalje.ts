import { readFileSync } from 'node:fs';

/**
 * The plan of the bundled example worked out again with fractions of BigInt, from the formulae of
 * the design alone. It shares no line with the program: own reading, own arithmetic, own rounding.
 */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function fraction(over: bigint, under = 1n): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n
    ? { over: 0n, under: 1n }
    : { over: (sign * over) / a, under: (sign * under) / a };
}

const zero = fraction(0n);
const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const less = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.over, b.under));
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const by = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);

/** Half away from zero, to a number of decimals, in units of the last of them. */
function rounded(value: Fraction, decimals = 0): bigint {
  const scaled = (value.over < 0n ? -value.over : value.over) * 10n ** BigInt(decimals);
  const units = (2n * scaled + value.under) / (2n * value.under);
  return value.over < 0n ? -units : units;
}

/** Plain digits; a fraction that does not end is carried to 20 decimals. */
function digits(value: Fraction): string {
  const decimals = 20;
  const units = rounded(value, decimals);
  const text = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = text.slice(0, -decimals);
  const tail = text.slice(-decimals).replace(/0+$/u, '');
  return `${units < 0n ? '-' : ''}${whole}${tail === '' ? '' : `.${tail}`}`;
}

function amount(cell: string): Fraction | undefined {
  const text = cell.replace(/[\s%]/gu, '');
  if (text === '' || text === '-') return undefined;
  const [whole = '0', tail = ''] = text.replace('-', '').split(',');
  const units = BigInt(whole + tail);
  return fraction(text.startsWith('-') ? -units : units, 10n ** BigInt(tail.length));
}

type Sheet = ReadonlyMap<string, ReadonlyMap<string, string>>;

function sheet(folder: string, name: string): Sheet {
  const lines = readFileSync(`${folder}/${name}.csv`, 'utf8').trim().split('\n');
  const [header = [], ...rows] = lines.map((line) => line.split(';'));
  return new Map(
    rows.map(([label = '', ...cells]) => [
      label,
      new Map(cells.map((cell, column) => [header[column + 1] ?? '', cell])),
    ]),
  );
}

function at(table: Sheet, row: string, column: string): Fraction {
  const value = amount(table.get(row)?.get(column) ?? '');
  if (!value) throw new Error(`no amount at ${row}, ${column}`);
  return value;
}

const first = 'Budget 2025';
export const periods = ['Budget 2026', 'Plan 2027', 'Plan 2028'] as const;
const thousand = fraction(1000n);
const hundred = fraction(100n);

export interface OracleOptions {
  readonly round: 'carried' | 'each-year';
  readonly frame: 'stated' | 'computed';
}

interface OracleFigure {
  readonly exact: string;
  readonly shown: string;
}

export interface Oracle {
  readonly services: ReadonlyMap<
    string,
    {
      readonly prices: readonly OracleFigure[];
      /** In tkr; shown is not told, as a column is rounded together. */
      readonly costs: readonly string[];
      readonly effects: readonly { readonly volume: string; readonly price: string }[];
    }
  >;
  readonly costs: readonly string[];
  readonly volumeEffects: readonly string[];
  readonly net: readonly string[];
  readonly activities: ReadonlyMap<string, readonly OracleFigure[]>;
}

export function oracle(folder: string, options: OracleOptions): Oracle {
  const prices = sheet(folder, 'a-priser');
  const volumes = sheet(folder, 'volymer');
  const uplifts = sheet(folder, 'upprakning');
  const listed = sheet(folder, 'insatser');

  const lines = [...prices.keys()].map((name) => {
    const category = listed.get(name)?.get('Kategori') ?? '';
    let price = at(prices, name, first);
    const chain = periods.map((period) => {
      price = times(price, plus(fraction(1n), by(at(uplifts, category, period), hundred)));
      if (options.round === 'each-year') price = fraction(rounded(price));
      return price;
    });
    const volume = periods.map((period) => at(volumes, name, period));
    const cost = chain.map((own, t) => by(times(own, volume[t] ?? zero), thousand));
    const effects = [1, 2].map((t) => {
      const [v0, v1] = [volume[t - 1] ?? zero, volume[t] ?? zero];
      const [p0, p1] = [chain[t - 1] ?? zero, chain[t] ?? zero];
      return {
        volume: by(times(less(v1, v0), p0), thousand),
        price: by(times(less(p1, p0), v1), thousand),
        atNewPrice: by(times(less(v1, v0), p1), thousand),
      };
    });
    return { name, chain, cost, effects };
  });

  const net = nets(folder);
  return {
    services: new Map(
      lines.map(({ name, chain, cost, effects }) => [
        name,
        {
          prices: chain.map((own) => ({ exact: digits(own), shown: String(rounded(own)) })),
          costs: cost.map(digits),
          effects: effects.map(({ volume, price }) => ({
            volume: digits(volume),
            price: digits(price),
          })),
        },
      ]),
    ),
    costs: periods.map((_, t) => digits(sum(lines.map(({ cost }) => cost[t] ?? zero)))),
    volumeEffects: [0, 1].map((t) =>
      digits(sum(lines.map(({ effects }) => effects[t]?.atNewPrice ?? zero))),
    ),
    net: net.map(digits),
    activities: spreads(folder, options.frame === 'computed' ? net : undefined),
  };
}

/** n(t) = n(t−1) + the items of t − the one-year item of 2026, which is taken back in 2027. */
function nets(folder: string): readonly Fraction[] {
  const bridge = sheet(folder, 'ekonomiska-forandringar');
  const items = (period: string): Fraction =>
    sum(
      [...bridge]
        .filter(([label]) => !label.startsWith('Summa'))
        .map(([, cells]) => amount(cells.get(period) ?? '') ?? zero),
    );
  const base = at(sheet(folder, 'driftbudget'), 'Netto', 'Budget 2026');
  const in2027 = less(
    plus(base, items('Plan 2027')),
    at(bridge, 'Minskat PO-påslag', 'Budget 2026'),
  );
  return [base, in2027, plus(in2027, items('Plan 2028'))];
}

/** Each plan year's total in proportion to Budget 2026, tied by trying every way to round. */
function spreads(
  folder: string,
  computed: readonly Fraction[] | undefined,
): ReadonlyMap<string, readonly OracleFigure[]> {
  const activities = sheet(folder, 'driftbudget-per-verksamhet');
  const operating = sheet(folder, 'driftbudget');
  const names = [...activities.keys()].filter((label) => !label.startsWith('Summa'));
  const weights = names.map((name) => at(activities, name, 'Budget 2026'));
  const columns = periods.slice(1).map((period, t) => {
    const whole = computed?.[t + 1] ?? at(operating, 'Netto', period);
    const quotas = weights.map((own) => by(times(whole, own), sum(weights)));
    return nearestWhole(quotas, whole);
  });
  return new Map(
    names.map((name, row) => [
      name,
      columns.map((column) => column[row] ?? { exact: '', shown: '' }),
    ]),
  );
}

/** Of all ways to round each quota down or up that add up to the whole, the nearest. */
function nearestWhole(quotas: readonly Fraction[], whole: Fraction): readonly OracleFigure[] {
  const floors = quotas.map(
    ({ over, under }) => (over - (((over % under) + under) % under)) / under,
  );
  const missing = Number(rounded(whole) - floors.reduce((all, own) => all + own, 0n));
  let best: { readonly ups: readonly boolean[]; readonly distance: Fraction } | undefined;
  for (let mask = 0; mask < 1 << quotas.length; mask += 1) {
    const ups = quotas.map((_, row) => ((mask >> row) & 1) === 1);
    if (ups.filter(Boolean).length !== missing) continue;
    const distance = sum(
      quotas.map((quota, row) => {
        const gap = less(fraction((floors[row] ?? 0n) + (ups[row] === true ? 1n : 0n)), quota);
        return gap.over < 0n ? fraction(-gap.over, gap.under) : gap;
      }),
    );
    const isNearer = !best || less(distance, best.distance).over < 0n;
    if (isNearer) best = { ups, distance };
  }
  return quotas.map((quota, row) => ({
    exact: digits(quota),
    shown: String((floors[row] ?? 0n) + (best?.ups[row] === true ? 1n : 0n)),
  }));
}
