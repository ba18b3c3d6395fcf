import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fraction, rounded, sign, sum, times, type Fraction } from '../oracle/fractions.ts';
import {
  digits,
  isThere,
  present,
  subsetPlan,
  type Effect,
  type Options,
  type Outcome,
  type Service,
  type Tables,
} from '../oracle/subset-plan.ts';
import { elderlyCare, schoolBoard, technicalBoard } from '../support/municipalities.ts';
import { exampleAt, exampleFolder, netto, type Disk } from '../support/world.ts';

interface Computed {
  readonly exact: string;
  readonly shown: string;
}
interface Figure extends Computed {
  readonly period: string;
  readonly stated: string | null;
}
interface Missing {
  readonly missing: readonly { readonly table: string; readonly adds: string }[];
}
interface JsonPlan extends Missing {
  readonly version: number;
  readonly periods: readonly string[];
  readonly services: readonly {
    readonly name: string;
    readonly category: string;
    readonly unitPrice: readonly Figure[];
    readonly volume: readonly Figure[];
    readonly cost: readonly Figure[];
    readonly effects: readonly {
      readonly from: string;
      readonly to: string;
      readonly volume: Computed;
      readonly price: Computed;
    }[];
  }[];
  readonly net: readonly Figure[];
  readonly activities: readonly { readonly name: string; readonly net: readonly Figure[] }[];
  readonly coverage: readonly unknown[];
}
interface ChangedFigure extends Computed {
  readonly period: string;
  readonly plan: string;
  readonly effect: Computed;
}
interface JsonWhatif extends Missing {
  readonly version: number;
  readonly net: readonly ChangedFigure[];
  readonly activities: readonly { readonly name: string }[];
  readonly activitiesTotal: readonly ChangedFigure[];
  readonly services: readonly { readonly name: string }[];
}

type Subset = readonly [names: string, own: readonly string[]];

interface Municipality {
  readonly name: string;
  readonly tables: Tables;
  /** Asked where volumes and prices are there. */
  readonly volume?: string;
  /** Asked otherwise, in the sign and unit of the net. */
  readonly bridge: string;
}

const exampleTables: Tables = Object.fromEntries(
  [
    'driftbudget.csv',
    'driftbudget-per-verksamhet.csv',
    'ekonomiska-forandringar.csv',
    'volymer.csv',
    'a-priser.csv',
    'investeringar.csv',
  ].map((name) => [name, readFileSync(`${exampleFolder}/${name}`, 'utf8')]),
);
const municipalities: readonly Municipality[] = [
  {
    name: 'the example',
    tables: exampleTables,
    volume: 'Institutionsplaceringar barn & unga@2027=-10 %',
    bridge: 'Ny öppenvårdsenhet@2027=-1 200',
  },
  {
    name: 'a school board',
    tables: schoolBoard,
    volume: 'Gymnasieelever@2027=+45',
    bridge: 'Ny förskola@2028=-6 500',
  },
  {
    name: 'elderly care',
    tables: elderlyCare,
    volume: 'Hemtjänst, dagtid@2027..2028=+5 %',
    bridge: 'Ny träffpunkt@2027=1 850 000',
  },
  { name: 'a technical board', tables: technicalBoard, bridge: 'Ny bro@2027=410' },
];

function subsets(tables: Tables): readonly (readonly string[])[] {
  const all = Object.keys(tables);
  return Array.from({ length: 2 ** all.length - 1 }, (_, order) =>
    all.filter((__, place) => ((order + 1) >> place) % 2 === 1),
  );
}

const only = (tables: Tables, names: readonly string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, tables[name] ?? '']));
const diskOf = (tables: Tables): Disk =>
  new Map(Object.entries(tables).map(([name, text]) => [`plan/${name}`, text]));

/**
 * "Volumes and prices give cost and effects; an operating budget adds its net; a bridge its steps;
 * activities where it lands." The net is the operating budget's, "else Summa of the activities".
 * So three things answer: volumes with prices, an operating budget, activities. Volumes alone or
 * prices alone do not, for "a service needs both rows, volume and price"; nor does a bridge, whose
 * steps lead from a net: n(t) = n(t−1) + Σ bridge(t). "What no table can answer ends with 2 and says
 * which tables would."
 */
function answers(names: readonly string[]): boolean {
  const holds = (name: string): boolean => names.includes(name);
  const isCosted = holds('volymer.csv') && holds('a-priser.csv');
  return isCosted || holds('driftbudget.csv') || holds('driftbudget-per-verksamhet.csv');
}

const shownOf = (amount: Fraction, decimals = 0): string => digits(rounded(amount, decimals));

/** Runs a command on tables that answer, and reads what it prints. */
async function asked<T>(argv: readonly string[], disk: Disk): Promise<T> {
  const [command = '', ...flags] = argv;
  const { code, out, err } = await netto([command, 'plan', '--format', 'json', ...flags], disk);
  expect(code, err).toBe(0);
  return JSON.parse(out) as T;
}

const figures = (all: readonly Figure[]): readonly Figure[] =>
  all.map(({ period, stated, exact, shown }) => ({ period, stated, exact, shown }));
const changedFigures = (all: readonly ChangedFigure[]): readonly ChangedFigure[] =>
  all.map(({ period, plan, exact, shown, effect }) => ({ period, plan, exact, shown, effect }));

function expectMissing({ missing }: Missing, truth: Outcome): void {
  expect(missing.map(({ table }) => table).toSorted()).toEqual(truth.missing.toSorted());
  for (const { adds } of missing) expect(adds).not.toBe('');
}

function expectPlan(plan: JsonPlan, truth: Outcome): void {
  expect(plan.version).toBe(1);
  expect(plan.periods).toEqual(truth.periods);
  expectMissing(plan, truth);
  expectServices(plan, truth);
  expectNet(plan, truth);
  expectActivities(plan, truth);
}

function expectServices(plan: JsonPlan, { services: own, periods }: Outcome): void {
  const services = isThere(own) ? own : new Map<string, Service>();
  expect(plan.services.map(({ name }) => name)).toEqual([...services.keys()]);
  if (services.size === 0) expect(plan.coverage).toEqual([]);
  for (const { name, unitPrice, volume, cost, effects } of plan.services) {
    const service = present(own).get(name);
    const decimals = service?.priceDecimals;
    expect(figures(unitPrice), name).toEqual(
      periods.map((period, t) => ({
        period,
        stated: service?.statedPrice[t] && digits(service.statedPrice[t]),
        exact: service?.price[t] && digits(service.price[t]),
        shown: service?.price[t] && shownOf(service.price[t], decimals),
      })),
    );
    expect(volume.map(({ exact }) => exact)).toEqual(service?.volume.map(digits));
    expect(cost.map(({ period }) => period)).toEqual(periods);
    expect(cost.map(({ exact }) => exact)).toEqual(service?.cost.map(digits));
    expect(effects.map(({ from, to }) => [from, to])).toEqual(
      periods.slice(1).map((to, t) => [periods[t], to]),
    );
    expect(effects.map((each) => [each.volume.exact, each.price.exact])).toEqual(
      service?.effects.map((each) => [digits(each.volume), digits(each.price)]),
    );
  }
  // costs are rounded together, so that they add up to their rounded total as shown
  for (const t of services.size === 0 ? [] : periods.keys()) {
    const shown = plan.services.reduce((all, { cost }) => all + Number(cost[t]?.shown), 0);
    const total = sum([...services.values()].flatMap(({ cost }) => cost[t] ?? []));
    expect(String(shown)).toBe(shownOf(total));
  }
  // services with the same rates, and only they, are one category
  const rates = (name: string): string => services.get(name)?.rates.map(digits).join(' ') ?? '';
  for (const one of plan.services)
    for (const other of plan.services)
      expect(one.category === other.category).toBe(rates(one.name) === rates(other.name));
}

function expectNet(plan: JsonPlan, { net, periods }: Outcome): void {
  expect(figures(plan.net)).toEqual(
    isThere(net)
      ? periods.map((period, t) => ({
          period,
          stated: net.stated[t] && digits(net.stated[t]),
          exact: net.computed[t] && digits(net.computed[t]),
          shown: net.computed[t] && shownOf(net.computed[t]),
        }))
      : [],
  );
}

function expectActivities(plan: JsonPlan, { activities, periods }: Outcome): void {
  const shares = isThere(activities) ? [...activities] : [];
  expect(plan.activities.map(({ name, net }) => ({ name, net: figures(net) }))).toEqual(
    shares.map(([name, own]) => ({
      name,
      net: own.map(({ stated, exact, shown }, t) => ({
        period: periods[t],
        stated: digits(stated),
        exact: digits(exact),
        shown: digits(shown),
      })),
    })),
  );
}

/** Every amount that is printed as exact, anywhere in a value, without its sign. */
function exactAmounts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'exact' && typeof inner === 'string' ? [inner.replace('-', '')] : exactAmounts(inner),
  );
}

function expectWhatif(whatif: JsonWhatif, truth: Outcome): void {
  const { net, services } = truth.scenario;
  expect(whatif.version).toBe(1);
  expectMissing(whatif, truth);
  expect(changedFigures(whatif.net)).toEqual(
    isThere(net)
      ? net.map(({ plan, exact, effect }, t) => ({
          period: truth.periods[t],
          plan: digits(plan),
          exact: digits(exact),
          shown: shownOf(exact),
          effect: { exact: digits(effect), shown: shownOf(effect) },
        }))
      : [],
  );
  const activities = whatif.activities.map(({ name }) => name);
  if (isThere(truth.activities)) {
    expect(activities).toEqual(expect.arrayContaining([...truth.activities.keys()]));
    // what no activity is known for stands in a row of its own, so nothing is lost
    expect(whatif.activitiesTotal.map(({ effect }) => effect.exact)).toEqual(
      present(net).map(({ effect }) => digits(effect)),
    );
  } else expect([activities, whatif.activitiesTotal]).toEqual([[], []]);
  const changes = isThere(services) ? services : new Map<string, readonly Effect[]>();
  if (changes.size === 0) expect(whatif.services).toEqual([]);
  for (const [name, effects] of changes) {
    const amounts = exactAmounts(whatif.services.find((service) => service.name === name));
    for (const { volume } of effects.filter((each) => sign(each.volume) !== 0)) {
      // in tkr, or in the kr of the net
      const units = [volume, times(volume, fraction(1000n))];
      const unsigned = units.map((own) => digits(own).replace('-', ''));
      expect(unsigned.some((own) => amounts.includes(own))).toBe(true);
    }
  }
}

describe.each(municipalities)('$name, from what there is', ({ tables, volume, bridge }) => {
  const all = subsets(tables).map((own): Subset => [
    own.map((name) => name.replace('.csv', '')).join(' + '),
    own,
  ]);
  const answered = all.filter(([, own]) => answers(own));
  const isCosted = (own: readonly string[]): boolean =>
    own.includes('volymer.csv') && own.includes('a-priser.csv');
  const flag = (own: readonly string[]): readonly [flag: 'volume' | 'bridge', text: string] =>
    volume !== undefined && isCosted(own) ? ['volume', volume] : ['bridge', bridge];

  test.each(answered)('plan: %s', async (_, own) => {
    const subset = only(tables, own);
    expectPlan(await asked<JsonPlan>(['plan'], diskOf(subset)), subsetPlan(subset));
  });

  test.each(answered)('plan under a general uplift: %s', async (_, own) => {
    const subset = only(tables, own);
    const general = '2,6 %';
    const plan = await asked<JsonPlan>(['plan', '--uplift', general], diskOf(subset));
    expectNet(plan, subsetPlan(subset, { general }));
  });

  test.each(answered)('whatif: %s', async (_, own) => {
    const [kind, text] = flag(own);
    const subset = only(tables, own);
    const whatif = await asked<JsonWhatif>(['whatif', `--${kind}`, text], diskOf(subset));
    expectWhatif(whatif, subsetPlan(subset, { scenario: [{ flag: kind, text }] }));
  });

  const unanswered = all.filter(([, own]) => !answers(own));
  test.each(unanswered)('no answer, and what would give one: %s', async (_, own) => {
    for (const argv of [['plan'], ['whatif', `--bridge`, bridge]]) {
      const [command = '', ...flags] = argv;
      const disk = diskOf(only(tables, own));
      const { code, err } = await netto([command, 'plan', '--format', 'json', ...flags], disk);
      expect(code, argv.join(' ')).toBe(2);
      expect(err).toMatch(/operating[- ]budget|driftbudget/iu);
      if (own.includes('volymer.csv')) expect(err).toMatch(/unit[- ]prices|[aàá]-priser/iu);
      if (own.includes('a-priser.csv')) expect(err).toMatch(/volumes|volymer/iu);
    }
  });
});

describe('published truths of the example', () => {
  const three = only(exampleTables, ['driftbudget.csv', 'volymer.csv', 'a-priser.csv']);
  const shownNet = ({ net }: JsonPlan): readonly string[] => net.map(({ shown }) => shown);

  test('three tables without a general uplift: 411 073 and 421 075', async () => {
    // the design prints 421 076; its formula on its rates gives 421 075,09, see the oracle's test
    const plan = await asked<JsonPlan>(['plan'], diskOf(three));
    expect(shownNet(plan)).toEqual(['-401630', '-411073', '-421075']);
  });

  test('three tables with one of 3,2 %: 419 229 and 437 647', async () => {
    const plan = await asked<JsonPlan>(['plan', '--uplift', '3,2 %'], diskOf(three));
    expect(shownNet(plan)).toEqual(['-401630', '-419229', '-437647']);
  });

  test('all 30 prices, with rates read out of them', async () => {
    const { services } = await asked<JsonPlan>(['plan'], diskOf(three));
    const cells = services.flatMap(({ unitPrice }) => unitPrice);
    expect(cells.filter(({ stated, shown }) => stated === shown)).toHaveLength(30);
  });

  test('the bridge ties where the one-year item is told', async () => {
    const oneYearItem = { item: 'Minskat PO-påslag', period: 'Budget 2026' };
    const disk = diskOf(exampleTables);
    disk.set('plan/budget.json', JSON.stringify({ oneYearItems: [oneYearItem] }));
    const plan = await asked<JsonPlan>(['plan'], disk);
    expectNet(plan, subsetPlan(exampleTables, { oneYearItem }));
    expect(shownNet(plan)).toEqual(['-401630', '-419514', '-435871']);
  });

  test('a volume has the same effect on three tables as on the whole folder', async () => {
    const flags = ['whatif', '--volume', 'Institutionsplaceringar barn & unga@2027=-10 %'];
    const effects = ({ net }: JsonWhatif): readonly Computed[] => net.map(({ effect }) => effect);
    const whole = effects(await asked<JsonWhatif>(flags, exampleAt('plan')));
    expect(effects(await asked<JsonWhatif>(flags, diskOf(three)))).toEqual(whole);
    expect(whole.map(({ shown }) => shown)).toEqual(['0', '5409', '5591']);
  });

  test('an item and a general uplift of 4 % in 2028 are −4 556,12', async () => {
    const options: Options = {
      general: '3,2 %',
      oneYearItem: { item: 'Minskat PO-påslag', period: 'Budget 2026' },
      scenario: [
        { flag: 'bridge', text: 'Ny öppenvårdsenhet@2027=-1 200' },
        { flag: 'price', text: 'Prisuppräkning@2028=4 %' },
      ],
    };
    const flags = options.scenario?.flatMap(({ flag, text }) => [`--${flag}`, text]) ?? [];
    const { net } = await asked<JsonWhatif>(['whatif', ...flags], exampleAt('plan'));
    const truth = present(subsetPlan(exampleTables, options).scenario.net);
    expect(net.map(({ effect }) => effect.exact)).toEqual(truth.map((own) => digits(own.effect)));
    expect(net[2]?.effect.exact).toBe('-4556.12');
  });
});
