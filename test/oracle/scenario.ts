/**
 * A municipal budget under what-if adjustments, reckoned straight from the printed tables.
 * Every amount is a reduced fraction; nothing is rounded. What cannot be understood throws.
 */

import { fraction, minus, one, over, plus, sum, times, zero, type Fraction } from './fractions.ts';

/** The text of each CSV by its file name, as `volymer.csv`. */
export type Tables = Readonly<Record<string, string>>;

export interface Asked {
  readonly flag: 'price' | 'volume' | 'bridge';
  readonly text: string;
}
export interface Outcome {
  /** by period label ('Budget 2026', 'Plan 2027', 'Plan 2028') */
  readonly net: Readonly<Record<string, Fraction>>;
  readonly activities: Readonly<Record<string, Readonly<Record<string, Fraction>>>>;
  /** tkr, cost positive */
  readonly services: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly volume: Fraction; readonly price: Fraction }>>
    >
  >;
}

const thousand = fraction(1000n);

// ---- Periods: a series holds one fraction for each of these, in this order

const firstPrice = 'Budget 2025';
const periods = ['Budget 2026', 'Plan 2027', 'Plan 2028'];
const end = periods.length - 1;
const oneYearItem = { item: 'Minskat PO-påslag', period: 'Budget 2026' };
const generalUplift = 'Prisuppräkning';

type Series = readonly Fraction[];
const series = (each: (t: number) => Fraction): Series => periods.map((_, t) => each(t));
const change = (
  old: Series,
  first: number,
  last: number,
  to: (value: Fraction, t: number) => Fraction,
): Series => old.map((value, t) => (first <= t && t <= last ? to(value, t) : value));

function demand(holds: boolean, why: string): void {
  if (!holds) throw new Error(why);
}
function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}
const at = (values: Series, t: number): Fraction => known(values[t], `period ${String(t)}`);
const byPeriod = <T>(each: (t: number) => T): Record<string, T> =>
  Object.fromEntries(periods.map((label, t) => [label, each(t)]));

// ---- Reading: Swedish numbers, and tables by row and column label

interface Quantity {
  readonly sign: string;
  readonly value: Fraction;
  readonly unit: '' | '%' | '/år';
}

/** `-1 200`, `8 000`, `3,2 %`, `−8 400/år`; a percentage comes out as its hundredths. */
function quantity(text: string): Quantity {
  const found = /^([-+−–]?)\s*(\d+|\d{1,3}(?:\s\d{3})+)(?:,(\d+))?\s*(%|\/\s*år)?$/u.exec(
    text.trim(),
  );
  if (!found) throw new Error(`not a number: ${text}`);
  const [, sign = '', whole = '', decimals = '', mark = ''] = found;
  const digits = BigInt(whole.replace(/\s/gu, '') + decimals);
  const unit = mark === '' || mark === '%' ? mark : '/år';
  const scale = 10n ** BigInt(decimals.length) * (unit === '%' ? 100n : 1n);
  return { sign, value: fraction(sign === '' || sign === '+' ? digits : -digits, scale), unit };
}

interface Table {
  readonly file: string;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
function table(tables: Tables, file: string): Table {
  const lines = known(tables[file], file)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const [header = [], ...body] = lines.map((line) => line.split(';').map((cell) => cell.trim()));
  const row = (cells: readonly string[]) =>
    new Map(header.map((column, i) => [column, cells[i] ?? '']));
  return { file, rows: new Map(body.map((cells) => [cells[0] ?? '', row(cells)])) };
}

const text = ({ file, rows }: Table, row: string, column: string): string =>
  known(rows.get(row)?.get(column), `${file}/${row}/${column}`);

/** The figure of a cell; undefined where the cell holds no value. */
function figure(from: Table, row: string, column: string): Fraction | undefined {
  const cell = text(from, row, column);
  return cell === '' || cell === '-' ? undefined : quantity(cell).value;
}
const stated = (from: Table, row: string, column: string): Fraction =>
  known(figure(from, row, column), `value in ${from.file}/${row}/${column}`);
const statedSeries = (from: Table, row: string): Series =>
  periods.map((label) => stated(from, row, label));

// ---- The adjustments: NAME@PERIOD=CHANGE

interface Adjustment {
  readonly name: string;
  readonly first: number;
  /** undefined where no range is given */
  readonly last: number | undefined;
  /** how many twelfths of the first year remain, where the period begins with a date */
  readonly months: bigint | undefined;
  readonly change: Quantity;
}

function periodIndex(label: string): number {
  const t = periods.findIndex((period) => period === label || period.endsWith(` ${label}`));
  demand(t >= 0, `no period ${label}`);
  return t;
}

function adjustment(asked: string): Adjustment {
  const [, name = '', span = '', to = ''] = known(
    /^(.+)@([^@=]+)=([^@=]+)$/su.exec(asked) ?? undefined,
    `adjustment in ${asked}`,
  );
  const [from = '', until, ...rest] = span.split('..').map((part) => part.trim());
  const date = /^(\d{4})-(0[1-9]|1[0-2])-01$/u.exec(from);
  const first = periodIndex(date?.[1] ?? from);
  const last = until === undefined ? undefined : periodIndex(until);
  demand(rest.length === 0 && (last === undefined || first <= last), `not a range: ${span}`);
  return {
    name: name.trim(),
    first,
    last,
    months: date ? 13n - BigInt(date[2] ?? '') : undefined,
    change: quantity(to),
  };
}

function matching(name: string, among: readonly string[]): string[] {
  const literal = (part: string) => part.replace(/[\\^$.+?()[\]{}|/]/gu, '\\$&');
  const pattern = new RegExp(`^${name.split('*').map(literal).join('.*')}$`, 'su');
  return among.filter((candidate) => pattern.test(candidate));
}

// ---- The outcome

interface Item {
  readonly activity: string | undefined;
  readonly amounts: Series;
}

/** A signed amount from its first period on, or within its range; dated, its first year holds the months left. */
function item(
  { name, first, last, months, change: { value, unit } }: Adjustment,
  activities: readonly string[],
): Item {
  demand(unit !== '%', `a bridge item is an amount: ${name}`);
  demand(months === undefined || unit === '/år', `a dated item is an amount per year: ${name}`);
  const arrow = name.lastIndexOf('->');
  const activity = arrow < 0 ? undefined : name.slice(arrow + '->'.length).trim();
  demand(
    activity === undefined || activities.includes(activity),
    `no activity ${String(activity)}`,
  );
  const firstYear = times(value, fraction(months ?? 12n, 12n));
  return {
    activity,
    amounts: change(
      series(() => zero),
      first,
      last ?? end,
      (_, t) => (t === first ? firstYear : value),
    ),
  };
}

/** The volumes of one service after a scaling, a shift, or a shift to a level. */
function adjustedVolumes(
  old: Series,
  { first, last, change: { sign, value, unit } }: Adjustment,
): Series {
  if (unit === '%')
    return change(old, first, last ?? end, (volume) => times(volume, plus(one, value)));
  const shift = sign === '' ? minus(value, at(old, first)) : value;
  return change(old, first, last ?? end, (volume) => plus(volume, shift));
}

/** p(t) = p(t−1) · (1 + uplift(t)), carried unrounded from the first price. */
function priceChain(start: Fraction, uplifts: Series): Series {
  let price = start;
  return uplifts.map((uplift) => (price = times(price, plus(one, uplift))));
}

export function outcome(tables: Tables, asked: readonly Asked[]): Outcome {
  const nets = statedSeries(table(tables, 'driftbudget.csv'), 'Netto');
  const activityTable = table(tables, 'driftbudget-per-verksamhet.csv');
  const activities = [...activityTable.rows.keys()].filter((row) => row !== 'Summa');
  const bridge = table(tables, 'ekonomiska-forandringar.csv');
  const volumeTable = table(tables, 'volymer.csv');
  const prices = table(tables, 'a-priser.csv');
  const rates = table(tables, 'upprakning.csv');
  const categories = [...rates.rows.keys()];
  const serviceTable = table(tables, 'insatser.csv');
  const services = [...serviceTable.rows.keys()];
  const categoryOf = (service: string) => text(serviceTable, service, 'Kategori');

  const planned = new Map(
    services.map((service) => [
      service,
      {
        volumes: statedSeries(volumeTable, service),
        uplifts: statedSeries(rates, categoryOf(service)),
      },
    ]),
  );
  const printedGeneral = periods.map((label) => figure(rates, generalUplift, label));

  // The scenario starts as the plan; the adjustments change it in the order given.
  const scenario = new Map(planned);
  const general = [...printedGeneral];
  const items: Item[] = [];

  function setUplift({ name, first, last = first, change: { value, unit } }: Adjustment): void {
    demand(unit === '%', `an uplift is a percentage: ${name}`);
    const meant = matching(name, categories);
    const concerned =
      meant.length > 0
        ? services.filter((service) => meant.includes(categoryOf(service)))
        : matching(name, services);
    demand(meant.length > 0 || concerned.length > 0, `no category or service ${name}`);
    for (const service of concerned) {
      const { volumes, uplifts } = known(scenario.get(service), service);
      scenario.set(service, { volumes, uplifts: change(uplifts, first, last, () => value) });
    }
    if (!meant.includes(generalUplift)) return;
    for (let t = first; t <= last; t += 1) {
      demand(
        printedGeneral[t] !== undefined,
        `${generalUplift} has no rate in ${String(periods[t])}`,
      );
      general[t] = value;
    }
  }

  function setVolume(adjust: Adjustment): void {
    demand(adjust.change.unit !== '/år', `a volume is a number or a percentage: ${adjust.name}`);
    const concerned = matching(adjust.name, services);
    demand(concerned.length > 0, `no service ${adjust.name}`);
    for (const service of concerned) {
      const { volumes, uplifts } = known(scenario.get(service), service);
      scenario.set(service, { volumes: adjustedVolumes(volumes, adjust), uplifts });
    }
  }

  for (const { flag, text: words } of asked) {
    const adjust = adjustment(words);
    demand(
      flag === 'bridge' || adjust.months === undefined,
      `only a bridge item has a date: ${words}`,
    );
    if (flag === 'price') setUplift(adjust);
    else if (flag === 'volume') setVolume(adjust);
    else items.push(item(adjust, activities));
  }

  const effects = new Map(
    services.map((service) => {
      const [before, after] = [
        known(planned.get(service), service),
        known(scenario.get(service), service),
      ];
      const start = stated(prices, service, firstPrice);
      const [p0, p1] = [priceChain(start, before.uplifts), priceChain(start, after.uplifts)];
      const volume = series((t) =>
        over(times(minus(at(after.volumes, t), at(before.volumes, t)), at(p0, t)), thousand),
      );
      const price = series((t) =>
        over(times(minus(at(p1, t), at(p0, t)), at(after.volumes, t)), thousand),
      );
      return [service, { volume, price }];
    }),
  );
  const cost = (t: number, of: readonly string[]): Fraction =>
    sum(
      of
        .map((service) => known(effects.get(service), service))
        .map(({ volume, price }) => plus(at(volume, t), at(price, t))),
    );

  // G(t) = G(t−1)·(1 + g'(t)) + (g'(t) − g(t))·(N(t−1) + R(t)), and G is 0 in the base period.
  const generalEffect: Fraction[] = [zero];
  for (let t = 1; t <= end; t += 1) {
    const rate = known(general[t], `rate ${String(periods[t])}`);
    const reversal =
      periods[t - 1] === oneYearItem.period
        ? stated(bridge, oneYearItem.item, oneYearItem.period)
        : zero;
    const moved = times(
      minus(rate, known(printedGeneral[t], `rate ${String(periods[t])}`)),
      minus(at(nets, t - 1), reversal),
    );
    generalEffect.push(plus(times(at(generalEffect, t - 1), plus(one, rate)), moved));
  }

  const itemsOn = (t: number, activity: string | undefined): Fraction =>
    sum(items.filter((each) => each.activity === activity).map(({ amounts }) => at(amounts, t)));
  const base = (activity: string) =>
    stated(activityTable, activity, known(periods[0], 'base period'));
  const wholeBase = sum(activities.map(base));

  function activityNet(activity: string, t: number): Fraction {
    const own = services.filter(
      (service) => text(serviceTable, service, 'Verksamhet') === activity,
    );
    const spread = times(
      over(base(activity), wholeBase),
      plus(at(generalEffect, t), itemsOn(t, undefined)),
    );
    return sum([
      minus(at(statedSeries(activityTable, activity), t), cost(t, own)),
      itemsOn(t, activity),
      spread,
    ]);
  }

  return {
    net: byPeriod((t) =>
      sum([
        minus(at(nets, t), cost(t, services)),
        at(generalEffect, t),
        ...items.map(({ amounts }) => at(amounts, t)),
      ]),
    ),
    activities: Object.fromEntries(
      activities.map((activity) => [activity, byPeriod((t) => activityNet(activity, t))]),
    ),
    services: Object.fromEntries(
      [...effects].map(([service, { volume, price }]) => [
        service,
        byPeriod((t) => ({ volume: at(volume, t), price: at(price, t) })),
      ]),
    ),
  };
}
