import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { elderlyCare, schoolBoard, technicalBoard } from '../support/municipalities.ts';
import { rounded, sum, zero } from './fractions.ts';
import { digits, present, subsetPlan, type Options, type Tables } from './subset-plan.ts';

const operating = 'driftbudget.csv';
const activityNet = 'driftbudget-per-verksamhet.csv';
const bridge = 'ekonomiska-forandringar.csv';
const volumes = 'volymer.csv';
const prices = 'a-priser.csv';

const folder = 'data/norrtalje-socialnamnd-2026';
const example: Tables = Object.fromEntries(
  [operating, activityNet, bridge, volumes, prices].map((name) => [
    name,
    readFileSync(`${folder}/${name}`, 'utf8'),
  ]),
);

const only = (tables: Tables, ...names: readonly string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, tables[name] ?? '']));
const without = (tables: Tables, name: string): Tables =>
  Object.fromEntries(Object.entries(tables).filter(([own]) => own !== name));
const computed = (tables: Tables, options?: Options): readonly string[] =>
  present(subsetPlan(tables, options).net).computed.map(digits);
const effects = (tables: Tables, options: Options): readonly string[] =>
  present(subsetPlan(tables, options).scenario.net).map(({ effect }) => digits(effect));
const ratesIn = (tables: Tables): readonly string[] =>
  [...present(subsetPlan(tables).services).values()].map(({ rates }) =>
    rates.map(digits).join(' '),
  );
const costsIn = (tables: Tables): readonly string[] => {
  const { periods, services } = subsetPlan(tables);
  const all = [...present(services).values()];
  return periods.map((_, t) => digits(sum(all.map(({ cost }) => cost[t] ?? zero))));
};
const oneYearItem = { item: 'Minskat PO-påslag', period: 'Budget 2026' };

describe('the example', () => {
  test('its prices follow 3 or 3,2 %, then 3,2 %, and show all 30 printed ones', () => {
    const own = ratesIn(example);
    expect(own.filter((rates) => rates === '0.03 0.032 0.032')).toHaveLength(7);
    expect(own.filter((rates) => rates === '0.032 0.032 0.032')).toHaveLength(3);
    for (const service of present(subsetPlan(example).services).values())
      expect(service.price.map((own) => digits(rounded(own, 0)))).toEqual(
        service.statedPrice.map(digits),
      );
    // 5885 · 1,03 · 1,032 · 1,032
    const [first] = present(subsetPlan(example).services).values();
    expect(first?.price.map(digits)).toEqual(['6061.55', '6255.5196', '6455.6962272']);
    // (8646 − 8632) · 6061,55 and (6255,5196 − 6061,55) · 8646, in thousands
    expect(first?.effects[0] && digits(first.effects[0].volume)).toBe('84.8617');
    expect(first?.effects[0] && digits(first.effects[0].price)).toBe('1677.0611616');
  });

  test('volume × price of every service', () => {
    expect(costsIn(example)).toEqual(['146769.998604', '156213.047704704', '166215.090366729216']);
  });

  test('three tables: 411 073 and 421 075, with 3,2 % 419 229 and 437 647', () => {
    const three = only(example, operating, volumes, prices);
    // 401 630 + (156 213,047… − 146 769,998…), then + (166 215,090… − 156 213,047…); the design
    // prints 421 076 here, which its own formula and rates do not give
    expect(computed(three)).toEqual(['-401630', '-411073.049100704', '-421075.091762729216']);
    const [, next, last] = present(subsetPlan(three, { general: '3,2 %' }).net).computed;
    expect([next, last].map((own) => own && digits(rounded(own, 0)))).toEqual([
      '-419229',
      '-437647',
    ]);
  });

  test('the bridge, with the one-year item taken back and without', () => {
    expect(computed(example, { oneYearItem })).toEqual(['-401630', '-419514', '-435871']);
    expect(computed(example)).toEqual(['-401630', '-416834', '-433191']);
  });

  test('one table of net alone stays as it is, or grows by the general uplift', () => {
    for (const name of [operating, activityNet])
      expect(computed(only(example, name))).toEqual(['-401630', '-401630', '-401630']);
    // 401 630 · 1,032 · 1,032
    expect(computed(only(example, operating), { general: '3,2 %' })).toEqual([
      '-401630',
      '-414482.16',
      '-427745.58912',
    ]);
  });

  test('activities within 1 tkr of the printed ones, tied to −435 840, or to Summa alone', () => {
    const spreads = [example, only(example, activityNet)].map((tables) => [
      ...present(subsetPlan(tables).activities).values(),
    ]);
    for (const [own, total] of [
      [spreads[0] ?? [], '-435840'],
      [spreads[1] ?? [], '-435839'],
    ] as const) {
      expect(own).toHaveLength(14);
      expect(digits(sum(own.flatMap((row) => row[2]?.shown ?? [])))).toBe(total);
      for (const { stated, shown } of own.flat())
        expect(Math.abs(Number(digits(stated)) - Number(digits(shown)))).toBeLessThanOrEqual(1);
    }
  });

  test('what-ifs', () => {
    const text = 'Institutionsplaceringar barn & unga@2027=-10 %';
    const scenario = [{ flag: 'volume', text }] as const;
    // 864,6 · 6255,5196 and 866 · 6455,6962272, in thousands
    const expected = ['0', '5408.52224616', '5590.6329327552'];
    expect(effects(example, { scenario })).toEqual(expected);
    expect(effects(only(example, operating, volumes, prices), { scenario })).toEqual(expected);
    const item = { flag: 'bridge', text: 'Ny öppenvårdsenhet@2027=-1 200' } as const;
    expect(effects(only(example, operating), { scenario: [item] })).toEqual([
      '0',
      '-1200',
      '-1200',
    ]);
    // −1 200 − 0,8 % of 419 515
    const dearer = { flag: 'price', text: 'Prisuppräkning@2028=4 %' } as const;
    expect(effects(example, { general: '3,2 %', oneYearItem, scenario: [item, dearer] })).toEqual([
      '0',
      '-1200',
      '-4556.12',
    ]);
    const price = { flag: 'price', text: 'Institutionsplaceringar barn*@2027=4,2 %' } as const;
    // 8646 · 6061,55 · 1 %, and 8660 · 6061,55 · 1,032 · 1 %
    expect(effects(example, { scenario: [price] })).toEqual(['0', '-524.081613', '-541.72799736']);
  });
});

describe('the invented municipalities', () => {
  test('a school board', () => {
    expect(ratesIn(schoolBoard)).toEqual([
      ...Array<string>(5).fill('0.028 0.03 0.03'),
      ...Array<string>(2).fill('0.031 0.029 0.029'),
    ]);
    expect(costsIn(schoolBoard)).toEqual([
      '1399309.32547',
      '1438910.8465232',
      '1475973.56507630525',
    ]);
    expect(computed(schoolBoard)).toEqual(['-1593948', '-1633752', '-1670821']);
    // 1 593 948 + 1 438 910,8465232 − 1 399 309,32547
    expect(computed(without(schoolBoard, bridge))[1]).toBe('-1633549.5210532');
  });

  test('elderly care, in kr and with costs positive', () => {
    expect(subsetPlan(elderlyCare).missing).toEqual(['bridge']);
    expect(ratesIn(elderlyCare)).toEqual([
      ...Array<string>(3).fill('0.028 0.03 0.03'),
      ...Array<string>(2).fill('0.025 0.027 0.027'),
    ]);
    // 412 348 600 + 1000 · (151 488,122185 − 143 866,537)
    expect(computed(elderlyCare).slice(0, 2)).toEqual(['412348600', '419970185.185']);
    // 5 % of 186 900 hours at 512,40 · 1,028 kr
    const text = 'Hemtjänst, dagtid@2027=+5 %';
    expect(effects(elderlyCare, { scenario: [{ flag: 'volume', text }] })[1]).toBe('4922452.584');
  });

  test('a technical board, with volumes that nothing prices', () => {
    const { services, net } = subsetPlan(technicalBoard);
    expect(services).toEqual({ lacks: 'unit-prices' });
    expect(present(net).computed.map(digits)).toEqual(['95317', '99226']);
    expect(computed(without(technicalBoard, bridge))).toEqual(['95317', '95317']);
  });

  test.each(Object.entries({ schoolBoard, elderlyCare, technicalBoard }))(
    '%s shows its printed prices and activities',
    (_, tables) => {
      const { services, activities } = subsetPlan(tables);
      for (const service of 'lacks' in services ? [] : services.values())
        expect(service.price.map((own) => digits(rounded(own, service.priceDecimals)))).toEqual(
          service.statedPrice.map(digits),
        );
      for (const { stated, shown } of [...present(activities).values()].flat())
        expect(digits(shown)).toBe(digits(stated));
    },
  );
});

test('what a table would be needed for is told', () => {
  expect(subsetPlan(only(schoolBoard, volumes)).services).toEqual({ lacks: 'unit-prices' });
  expect(subsetPlan(only(schoolBoard, prices)).services).toEqual({ lacks: 'volumes' });
  expect(subsetPlan(only(schoolBoard, bridge)).net).toEqual({ lacks: 'operating-budget' });
  expect(subsetPlan(only(schoolBoard, operating)).activities).toEqual({ lacks: 'activity-net' });
  expect(subsetPlan(only(schoolBoard, operating)).missing).toEqual([
    'activity-net',
    'bridge',
    'volumes',
    'unit-prices',
  ]);
});
