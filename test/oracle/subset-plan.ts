/**
 * The plan and a what-if of whichever tables a municipality has, worked out from their texts and
 * the formulae of the design (section 5) alone. Every amount is a reduced fraction, rounded only
 * where it says so. What cannot be understood throws.
 */

import {
  fraction,
  minus,
  negated,
  one,
  over,
  plus,
  rounded,
  shares,
  sign,
  sum,
  times,
  zero,
  type Fraction,
} from './fractions.ts';

/** The text of each CSV by its file name; any of them may be absent. */
export type Tables = Readonly<Record<string, string>>;

const kinds = ['operating-budget', 'activity-net', 'bridge', 'volumes', 'unit-prices'] as const;
type Kind = (typeof kinds)[number];
const fileOf: Readonly<Record<Kind, string>> = {
  'operating-budget': 'driftbudget.csv',
  'activity-net': 'driftbudget-per-verksamhet.csv',
  bridge: 'ekonomiska-forandringar.csv',
  volumes: 'volymer.csv',
  'unit-prices': 'a-priser.csv',
};

interface Adjustment {
  readonly flag: 'price' | 'volume' | 'bridge';
  /** NAME@PERIOD=CHANGE as on the command line */
  readonly text: string;
}

export interface Options {
  /** The general uplift of every plan year, as `3,2 %`. */
  readonly general?: string;
  readonly oneYearItem?: { readonly item: string; readonly period: string };
  readonly scenario?: readonly Adjustment[];
}

/** What stands in place of a result where a table that it needs is not there. */
interface Lacks {
  readonly lacks: Kind;
}
type Result<T> = T | Lacks;

/** One fraction for each period: the base, then the plan years. */
type Series = readonly Fraction[];

export interface Service {
  /** The rates that lead from the first price to the last period, 3,2 % as 0,032. */
  readonly rates: readonly Fraction[];
  readonly statedPrice: Series;
  readonly price: Series;
  /** Decimals that the prices of the row are printed with. */
  readonly priceDecimals: number;
  readonly volume: Series;
  /** In tkr, as all costs and effects of services here; a cost is positive. */
  readonly cost: Series;
  /** From each period to the next. */
  readonly effects: readonly Effect[];
}
export interface Effect {
  readonly volume: Fraction;
  readonly price: Fraction;
}
interface Net {
  /** As printed, in the table's unit and sign. */
  readonly stated: Series;
  readonly computed: Series;
}
interface Share {
  readonly stated: Fraction;
  readonly exact: Fraction;
  readonly shown: Fraction;
}
interface Changed {
  readonly plan: Fraction;
  readonly exact: Fraction;
  readonly effect: Fraction;
}
export interface Outcome {
  readonly missing: readonly Kind[];
  readonly periods: readonly string[];
  readonly services: Result<ReadonlyMap<string, Service>>;
  readonly net: Result<Net>;
  readonly activities: Result<ReadonlyMap<string, readonly Share[]>>;
  readonly scenario: {
    readonly net: Result<readonly Changed[]>;
    /** Against the plan, by period. */
    readonly services: Result<ReadonlyMap<string, readonly Effect[]>>;
  };
}

export function isThere<T>(result: Result<T>): result is T {
  return !(typeof result === 'object' && result !== null && 'lacks' in result);
}

/** The value of a result that must be there. */
export function present<T>(result: Result<T>): T {
  if (!isThere(result)) throw new Error(`lacks ${result.lacks}`);
  return result;
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}
const at = <T>(series: readonly T[], t: number): T => known(series[t], `place ${String(t)}`);
const isEqual = (a: Fraction, b: Fraction): boolean => sign(minus(a, b)) === 0;
const [thousand, hundred] = [fraction(1000n), fraction(100n)];

/** Plain digits; a fraction that does not end is carried to 20 decimals. */
export function digits(amount: Fraction): string {
  const decimals = 20;
  const { numerator, denominator } = rounded(amount, decimals);
  const units = (numerator * 10n ** BigInt(decimals)) / denominator;
  const text = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const tail = text.slice(-decimals).replace(/0+$/u, '');
  const minusSign = units < 0n ? '-' : '';
  return `${minusSign}${text.slice(0, -decimals)}${tail === '' ? '' : `.${tail}`}`;
}

// ---- Reading

interface Quantity {
  readonly sign: string;
  readonly value: Fraction;
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** `-1 200`, `62,5`, `3,2 %` (its hundredths); an empty cell and `-` hold no value. */
function quantity(text: string): Quantity | undefined {
  const plain = text.replace(/\s/gu, '').replace(/^[−–]/u, '-');
  if (plain === '' || plain === '-') return undefined;
  const found = /^([+-]?)(\d+)(?:,(\d+))?(%?)$/u.exec(plain);
  if (!found) throw new Error(`not a number: ${text}`);
  const [, own = '', whole = '', tail = '', percent] = found;
  const value = fraction(BigInt(whole + tail), 10n ** BigInt(tail.length));
  const isPercent = percent === '%';
  return {
    sign: own,
    value: over(own === '-' ? negated(value) : value, isPercent ? hundred : one),
    decimals: tail.length,
    isPercent,
  };
}

interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

function sheetOf(text: string): Sheet {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const [header = [], ...rows] = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';').map((cell) => cell.trim()));
  const [title = '', ...columns] = header;
  return { title, columns, rows: new Map(rows.map(([label = '', ...cells]) => [label, cells])) };
}

function cell(sheet: Sheet, row: string, period: string): Quantity | undefined {
  const column = sheet.columns.indexOf(period);
  return column < 0 ? undefined : quantity(sheet.rows.get(row)?.[column] ?? '');
}
const stated = (sheet: Sheet, row: string, period: string): Fraction =>
  known(cell(sheet, row, period), `value in ${sheet.title}/${row}/${period}`).value;

const isTotal = (label: string): boolean => /^summa\b/iu.test(label);
const parts = (sheet: Sheet): readonly string[] =>
  [...sheet.rows.keys()].filter((label) => !isTotal(label));

/** base = the latest budget; plan = plan columns of later years. */
function periodsOf(sheets: readonly Sheet[]): readonly string[] {
  const labels = [...new Set(sheets.flatMap(({ columns }) => columns))].toSorted();
  const base = known(labels.filter((label) => /^Budget \d{4}$/u.test(label)).at(-1), 'budget');
  const later = labels.filter((own) => /^Plan \d{4}$/u.test(own) && own.slice(-4) > base.slice(-4));
  return [base, ...later];
}

// ---- Prices: the rates that the printed prices follow, and the unrounded chain

/** Rates in tenths of a percent, a list for every chain from a price that shows all that follow it. */
function candidates(
  from: Fraction,
  printed: readonly Fraction[],
  decimals: number,
): readonly (readonly bigint[])[] {
  const [next, ...rest] = printed;
  if (!next) return [[]];
  const found: (readonly bigint[])[] = [];
  for (let rate = -200n; rate <= 200n; rate += 1n) {
    const price = times(from, fraction(1000n + rate, 1000n));
    if (!isEqual(rounded(price, decimals), next)) continue;
    for (const later of candidates(price, rest, decimals)) found.push([rate, ...later]);
  }
  return found;
}

interface PriceRow {
  readonly name: string;
  readonly decimals: number;
  readonly printed: readonly Fraction[];
  readonly possible: readonly (readonly bigint[])[];
}

function priceRows(prices: Sheet, chain: readonly string[]): readonly PriceRow[] {
  return parts(prices).map((name) => {
    const cells = chain.map((period) => known(cell(prices, name, period), `price of ${name}`));
    const decimals = Math.max(...cells.map((own) => own.decimals));
    const printed = cells.map(({ value }) => value);
    const [first = zero, ...later] = printed;
    return { name, decimals, printed, possible: candidates(first, later, decimals) };
  });
}

/** The first price and all periods after it: the earliest column, no actual, that most rows reach the end from. */
function chainedRows(
  prices: Sheet,
  periods: readonly string[],
): { readonly chain: readonly string[]; readonly rows: readonly PriceRow[] } {
  const base = known(periods[0], 'base');
  const earlier = prices.columns
    .filter((own) => !/^(?:Utfall|Bokslut) /u.test(own) && own.slice(-4) < base.slice(-4))
    .toSorted((a, b) => (a.slice(-4) < b.slice(-4) ? -1 : 1));
  for (const start of earlier.keys()) {
    const chain = [...earlier.slice(start), ...periods];
    const rows = priceRows(prices, chain);
    if (2 * rows.filter(({ possible }) => possible.length > 0).length > rows.length)
      return { chain, rows };
  }
  return { chain: periods, rows: priceRows(prices, periods) };
}

/** Of the rates possible for a row those that most rows share, then the fewest decimals, then the nearest. */
function ratesOf(row: PriceRow, all: readonly PriceRow[]): readonly Fraction[] {
  const key = (rates: readonly bigint[]): string => rates.join(' ');
  const measured = row.possible.map((rates) => ({
    rates,
    shared: all.filter(({ possible }) => possible.some((own) => key(own) === key(rates))).length,
    decimals: rates.filter((rate) => rate % 10n !== 0n).length,
    distance: sum(
      rates.map((rate, t) => {
        const ratio = over(at(row.printed, t + 1), at(row.printed, t));
        const gap = minus(fraction(1000n + rate, 1000n), ratio);
        return sign(gap) < 0 ? negated(gap) : gap;
      }),
    ),
  }));
  const [best, second] = measured.toSorted(
    (a, b) => b.shared - a.shared || a.decimals - b.decimals || sign(minus(a.distance, b.distance)),
  );
  const { rates, shared, decimals, distance } = known(best, `chain for ${row.name}`);
  const isTied = second?.shared === shared && second.decimals === decimals;
  if (isTied && isEqual(second.distance, distance)) throw new Error(`two chains for ${row.name}`);
  return rates.map((rate) => fraction(rate, 1000n));
}

/** p(t) = p(t−1) · (1 + rate), unrounded, for the periods alone: the last of the chain. */
function carried(first: Fraction, rates: readonly Fraction[], periods: number): Series {
  const chain = [first];
  for (const rate of rates) chain.push(times(chain.at(-1) ?? zero, plus(one, rate)));
  return chain.slice(-periods);
}

// ---- Services

const costs = (volume: Series, price: Series): Series =>
  volume.map((own, t) => over(times(own, at(price, t)), thousand));
const effect = (v0: Fraction, v1: Fraction, p0: Fraction, p1: Fraction): Effect => ({
  volume: over(times(minus(v1, v0), p0), thousand),
  price: over(times(minus(p1, p0), v1), thousand),
});

interface Planned extends Service {
  readonly first: Fraction;
}

/** A service needs both rows, volume and price; a row without the other is left out. */
function servicesOf(
  volumes: Sheet,
  prices: Sheet,
  periods: readonly string[],
): ReadonlyMap<string, Planned> {
  const { rows } = chainedRows(prices, periods);
  const paired = rows.filter(({ name }) => volumes.rows.has(name));
  const planned = paired.map((row): readonly [string, Planned] => {
    const { name, printed, decimals } = row;
    const [rates, first] = [ratesOf(row, paired), at(printed, 0)];
    const price = carried(first, rates, periods.length);
    const volume = periods.map((period) => stated(volumes, name, period));
    const effects = periods
      .slice(1)
      .map((_, t) => effect(at(volume, t), at(volume, t + 1), at(price, t), at(price, t + 1)));
    return [
      name,
      {
        first,
        rates,
        statedPrice: printed.slice(-periods.length),
        price,
        priceDecimals: decimals,
        volume,
        cost: costs(volume, price),
        effects,
      },
    ];
  });
  return new Map(planned);
}

// ---- Net

/** The operating budget's row of net, else Summa of the activities, in every period. */
function statedNet(sheet: Sheet, isOperating: boolean, periods: readonly string[]): Series {
  const isNet = (label: string): boolean => (isOperating ? /^netto/iu.test(label) : isTotal(label));
  const row = known([...sheet.rows.keys()].find(isNet), `net in ${sheet.title}`);
  return periods.map((period) => stated(sheet, row, period));
}

/** How many of the net's unit a thousand kronor are. */
function unitsOf({ title }: Sheet): Fraction {
  const unit = /, (kr|tkr)$/u.exec(title)?.[1];
  return unit === 'kr' ? thousand : known(unit === 'tkr' ? one : undefined, `unit in ${title}`);
}

/** What the bridge adds in a period, the rows as printed; a total that fails is not covered here. */
function bridgeStep(bridge: Sheet, period: string): Fraction {
  const added = sum(parts(bridge).map((row) => cell(bridge, row, period)?.value ?? zero));
  const total = known([...bridge.rows.keys()].find(isTotal), 'total of the bridge');
  if (!isEqual(stated(bridge, total, period), added)) throw new Error(`bridge of ${period} fails`);
  return added;
}

/** A one-year item of the period before is taken back: what that adds. */
function reversal(bridge: Sheet | undefined, before: string, { oneYearItem }: Options): Fraction {
  if (!bridge || oneYearItem?.period !== before) return zero;
  return negated(stated(bridge, oneYearItem.item, before));
}

/** With a bridge its steps; without one Δ(Σ v·p) + g · (N − Σ v·p), where N ≥ 0 is a net cost. */
function computedNet(
  base: Fraction,
  periods: readonly string[],
  bridge: Sheet | undefined,
  cost: Series,
  options: Options,
): Series {
  const net = [base];
  const turn = fraction(BigInt(sign(base)));
  for (const [t, period] of periods.entries()) {
    if (t === 0) continue;
    const before = at(net, t - 1);
    if (bridge) {
      const reversed = reversal(bridge, at(periods, t - 1), options);
      net.push(sum([before, bridgeStep(bridge, period), reversed]));
    } else {
      const general = times(generalRate(options), minus(times(turn, before), at(cost, t - 1)));
      const change = plus(minus(at(cost, t), at(cost, t - 1)), general);
      net.push(plus(before, times(turn, change)));
    }
  }
  return net;
}

// ---- Spread: the stated net of each period in proportion to the base, in whole steps

function spread(sheet: Sheet, net: Series, periods: readonly string[]): Map<string, Share[]> {
  const names = parts(sheet);
  const weights = names.map((name) => stated(sheet, name, known(periods[0], 'base')));
  const columns = net.map((total) => shares(total, weights, 0));
  return new Map(
    names.map((name, row) => [
      name,
      periods.map((period, t) => ({
        stated: stated(sheet, name, period),
        exact: over(times(at(net, t), at(weights, row)), sum(weights)),
        shown: at(known(columns[t], period), row),
      })),
    ]),
  );
}

// ---- Scenario

interface Asked {
  readonly name: string;
  readonly first: number;
  readonly last: number | undefined;
  readonly change: Quantity;
}

function asked(text: string, periods: readonly string[]): Asked {
  const [, name = '', from = '', until, to = ''] =
    /^(.+)@([^@=.]+)(?:\.\.([^@=.]+))?=([^@=]+)$/u.exec(text) ?? [];
  const index = (year: string): number => {
    const found = periods.findIndex((own) => own === year || own.endsWith(` ${year}`));
    if (found < 0) throw new Error(`no period ${year} in ${text}`);
    return found;
  };
  const last = until === undefined ? undefined : index(until);
  return { name, first: index(from), last, change: known(quantity(to), `change in ${text}`) };
}

function matches(pattern: string, name: string): boolean {
  const literal = pattern.split('*').map((own) => own.replace(/[\\^$.+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 'u').test(name);
}

const between = (series: Series, { first, last }: Asked, to: (own: Fraction) => Fraction): Series =>
  series.map((own, t) => (t >= first && t <= (last ?? t) ? to(own) : own));

function changedVolume(volume: Series, own: Asked): Series {
  const { change, first } = own;
  if (change.isPercent) return between(volume, own, (v) => times(v, plus(one, change.value)));
  const shift = change.sign === '' ? minus(change.value, at(volume, first)) : change.value;
  return between(volume, own, (v) => plus(v, shift));
}

interface Scenario {
  readonly services: ReadonlyMap<string, Planned>;
  /** The general uplift of each period. */
  readonly generals: Series;
  readonly items: Series;
}

const generalUplift = 'Prisuppräkning';
const generalRate = ({ general = '0 %' }: Options): Fraction =>
  known(quantity(general), 'uplift').value;

function repriced(
  service: Planned,
  { first, last = first, change }: Asked,
  periods: number,
): Planned {
  // the rates end with the last period and begin with the one after the first price
  const ahead = periods - service.rates.length;
  const rates = service.rates.map((rate, order) =>
    order + ahead >= first && order + ahead <= last ? change.value : rate,
  );
  return { ...service, rates, price: carried(service.first, rates, periods) };
}

function adjusted(
  plan: ReadonlyMap<string, Planned>,
  periods: readonly string[],
  options: Options,
): Scenario {
  const services = new Map(plan);
  const generals = periods.map(() => generalRate(options));
  let items: Series = periods.map(() => zero);
  for (const { flag, text } of options.scenario ?? []) {
    const own = asked(text, periods);
    const { name, first, last = first, change } = own;
    if (flag === 'bridge') {
      items = between(items, own, (amount) => plus(amount, change.value));
      continue;
    }
    const isGeneral = flag === 'price' && name === generalUplift && options.general !== undefined;
    if (isGeneral) generals.fill(change.value, first, last + 1);
    const concerned = [...services].filter(([service]) => matches(name, service));
    if (concerned.length === 0 && !isGeneral) throw new Error(`nothing is named ${name}`);
    for (const [service, before] of concerned) {
      const volume = changedVolume(before.volume, own);
      const after =
        flag === 'volume' ? { ...before, volume } : repriced(before, own, periods.length);
      services.set(service, after);
    }
  }
  return { services, generals, items };
}

/** What the scenario changes in each service: volume at the old price, price at the new volume. */
function changesOf(
  plan: ReadonlyMap<string, Planned>,
  { services }: Scenario,
): ReadonlyMap<string, readonly Effect[]> {
  const changes = [...plan].map(([name, before]): [string, readonly Effect[]] => {
    const after = known(services.get(name), name);
    const each = before.volume.map((volume, t) =>
      effect(volume, at(after.volume, t), at(before.price, t), at(after.price, t)),
    );
    return [name, each];
  });
  return new Map(changes);
}

/** net′ = net − [C′ − C] + items + G, in the sign and unit of the net, which is the stated one. */
function changedNet(
  net: Series,
  changes: readonly (readonly Effect[])[],
  { generals, items }: Scenario,
  reversals: Series,
  units: Fraction,
  options: Options,
): readonly Changed[] {
  const turn = fraction(BigInt(sign(at(net, 0))));
  let general = zero;
  return net.map((plan, t) => {
    if (t > 0) {
      // G(t) = G(t−1) · (1 + g′(t)) + (g′(t) − g(t)) · (net before + reversals)
      const moved = minus(at(generals, t), generalRate(options));
      const before = plus(at(net, t - 1), at(reversals, t));
      general = plus(times(general, plus(one, at(generals, t))), times(moved, before));
    }
    const cost = sum(changes.map((each) => plus(at(each, t).volume, at(each, t).price)));
    const change = sum([times(times(turn, units), cost), at(items, t), general]);
    return { plan, effect: change, exact: plus(plan, change) };
  });
}

// ---- All of it

export function subsetPlan(tables: Tables, options: Options = {}): Outcome {
  const sheets = new Map<Kind, Sheet>();
  for (const kind of kinds) {
    const text = tables[fileOf[kind]];
    if (text !== undefined) sheets.set(kind, sheetOf(text));
  }
  const periods = periodsOf([...sheets.values()]);
  const [volumes, prices] = [sheets.get('volumes'), sheets.get('unit-prices')];
  const [operating, activities] = [sheets.get('operating-budget'), sheets.get('activity-net')];
  const bridge = sheets.get('bridge');

  const services = volumes && prices ? servicesOf(volumes, prices, periods) : undefined;
  const plan = services ?? new Map<string, Planned>();
  const scenario = adjusted(plan, periods, options);
  const changes = changesOf(plan, scenario);
  const noServices: Lacks = { lacks: volumes ? 'unit-prices' : 'volumes' };
  const missing = kinds.filter((kind) => !sheets.has(kind));

  const netSheet = operating ?? activities;
  if (!netSheet) {
    const noNet: Lacks = { lacks: 'operating-budget' };
    return {
      missing,
      periods,
      services: services ?? noServices,
      net: noNet,
      activities: { lacks: 'activity-net' },
      scenario: { net: noNet, services: services ? changes : noServices },
    };
  }
  const net = statedNet(netSheet, netSheet === operating, periods);
  const units = unitsOf(netSheet);
  const cost = periods.map((_, t) =>
    times(units, sum([...plan.values()].map((service) => at(service.cost, t)))),
  );
  const computed = computedNet(at(net, 0), periods, bridge, cost, options);
  const reversals = ['', ...periods.slice(0, -1)].map((own) => reversal(bridge, own, options));
  const changed = changedNet(net, [...changes.values()], scenario, reversals, units, options);
  return {
    missing,
    periods,
    services: services ?? noServices,
    net: { stated: net, computed },
    activities: activities ? spread(activities, net, periods) : { lacks: 'activity-net' },
    scenario: { net: changed, services: services ? changes : noServices },
  };
}
