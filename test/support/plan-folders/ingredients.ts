import fc from 'fast-check';
import type { Dialect } from './print.ts';

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const some = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: 1, maxLength: most });

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252'),
  lineEnd: fc.constantFrom('\r\n', '\n'),
  minus: fc.constantFrom('-', '–'),
  thousands: fc.constantFrom(' ', '', '\u00A0'),
  percent: fc.constantFrom(' %', '%', ''),
  blank: fc.constantFrom('', '-'),
  isQuoted: fc.boolean(),
  hasLastEnd: fc.boolean(),
});

/** Numbers without end, from which the cells of a row take as many as they need. */
const numbers = (min: number, max: number): fc.Arbitrary<readonly number[]> =>
  fc.array(int(min, max), { minLength: 8, maxLength: 8 });

const service = fc.record({
  category: int(0, 2),
  activity: int(0, 5),
  first: int(100, 900_000),
  earlier: numbers(0, 30_000),
  end: fc.oneof(int(0, 30_000), fc.constant(0)),
  /** The last step, in parts of what keeps the volume above zero for three years and before. */
  step: int(-100, 300),
  lacks: fc.oneof({ weight: 6, arbitrary: fc.constant('none') }, fc.constantFrom('before', 'end')),
});

const item = fc.record({
  amounts: numbers(-4_000, 4_000),
  kind: fc.constantFrom('plain', 'plain', 'last', 'one-year', 'two-years', 'begun'),
  /** Which years have it, where it is plain; else which of them it is in. */
  years: int(0, 15),
  months: int(2, 11),
});

const signs = fc.constantFrom(
  'cost-negative',
  'cost-positive',
  'net-cost-positive',
  'revenue-negative',
);
const money = fc.constantFrom('tkr', 'tkr', 'kr', 'mnkr');

/** What a folder is built of; everything that does not belong to it is simply not used. */
export const ingredients = fc.record({
  base: int(2024, 2028),
  plans: int(1, 3),
  /** How many years before the base prices begin. */
  firstBack: int(0, 2),
  actuals: int(0, 2),
  hasForecast: fc.boolean(),
  hasBudgetBefore: fc.boolean(),
  hasPriorPlan: fc.boolean(),
  hasWords: fc.record({
    operating: fc.boolean(),
    bridge: fc.boolean(),
    volumes: fc.boolean(),
    uplifts: fc.boolean(),
    activities: fc.boolean(),
  }),
  unit: fc.record({ operating: money, activities: money, bridge: money, investments: money }),
  signs: fc.record({
    operating: signs,
    activities: fc.constantFrom('cost-negative', 'net-cost-positive'),
    bridge: fc.constantFrom('cost-negative', 'net-cost-positive'),
  }),
  mnkrDecimals: int(1, 3),
  volumeDecimals: fc.constantFrom(0, 0, 1),
  priceDecimals: fc.constantFrom(0, 0, 2),
  rates: some(numbers(-20, 90), 3),
  generalRates: fc.option(numbers(-20, 60)),
  hasGeneralBase: fc.boolean(),
  net: int(300_000, 900_000),
  nets: numbers(300_000, 900_000),
  revenues: numbers(0, 90_000),
  costParts: int(0, 3),
  parts: some(numbers(1, 40), 3),
  partOf: fc.option(numbers(1, 200)),
  services: some(service, 6),
  activities: some(numbers(-60_000, 90_000), 6),
  hasNewActivity: fc.boolean(),
  items: some(item, 7),
  investments: fc.option(some(numbers(0, 5_000), 3)),
  other: fc.option(numbers(0, 300)),
  /** Turns the order of the rows. */
  turn: int(0, 5),
  dialect: dialects,
});

export type Ingredients = typeof ingredients extends fc.Arbitrary<infer Own> ? Own : never;
