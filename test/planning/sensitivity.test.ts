import { describe, expect, test } from 'vitest';
import { decimal, digitsOf } from '../../src/exact/index.ts';
import { edit, exampleAt, netto } from '../support/world.ts';

interface Amounts {
  readonly exact: string;
}

interface Shown {
  readonly net: { readonly exact: string };
  readonly drivers: readonly {
    readonly driver: 'price' | 'volume' | 'bridge';
    readonly name: string;
    readonly period: string;
    readonly lower: Amounts;
    readonly higher: Amounts;
  }[];
}

interface Outcome {
  readonly net: readonly { readonly exact: string }[];
}

async function jsonOf<T>(...argv: readonly string[]): Promise<T> {
  const { out, err } = await netto([...argv, '--format', 'json']);
  expect(err).toBe('');
  return JSON.parse(out) as T;
}

const scenario = ['--price', 'Externa insatser@2027=4 %', '--volume', 'Stöd*@2027=+100'];

/** What the amounts of the plan, under that scenario, become by two points or two percent. */
const uplifts: Readonly<Record<string, number>> = {
  'Externa insatser': 4,
  Uppdragstagare: 3.2,
  Prisuppräkning: 3.2,
};
const itemsOf2028: Readonly<Record<string, number>> = {
  'Volymförändring barn och unga': -5000,
  Effektiviseringar: 2067,
};
const items: Readonly<Record<string, number>> = {
  'Volymförändring barn och unga': -5000,
  'Återföring utökat antal tjänster': 713,
  Effektiviseringar: 2021,
};

function change(driver: string, name: string, year: string, step: 2 | -2): readonly string[] {
  if (year === '2028') return changeIn2028(driver, name, step);
  const written = (amount: number): string => String(amount).replace('.', ',');
  if (driver === 'volume')
    return ['--volume', `${name}@2027=${step > 0 ? '+' : ''}${String(step)} %`];
  if (driver === 'price') {
    const rate = Math.round(10 * ((uplifts[name] ?? 0) + step)) / 10;
    return ['--price', `${name}@2027=${written(rate)} %`];
  }
  return ['--bridge', `${name}@2027=${written(((items[name] ?? 0) * step) / 100)}`];
}

function changeIn2028(driver: string, name: string, step: 2 | -2): readonly string[] {
  const sign = step > 0 ? '+' : '';
  if (driver === 'volume') return ['--volume', `${name}@2028=${sign}${String(step)} %`];
  if (driver === 'price') return ['--price', `${name}@2028=${step > 0 ? '5,2' : '1,2'} %`];
  const amount = String(((itemsOf2028[name] ?? 0) * step) / 100).replace('.', ',');
  return ['--bridge', `${name}@2028=${amount}`];
}

describe('sensitivity', () => {
  test('is also what whatif makes of drivers of earlier plan years', async () => {
    const argv = ['sensitivity', 'shipped', ...scenario, '--on', 'Netto@2028', '--step', '2 %'];
    const { net, drivers } = await jsonOf<Shown>(...argv);
    expect(drivers.filter(({ period }) => period === 'Plan 2027')).toHaveLength(3 + 3);
    expect(drivers.filter(({ period }) => period === 'Plan 2028')).toHaveLength(10 + 3 + 2);
    for (const { driver, name, period, higher, lower } of drivers) {
      for (const [step, effect] of [
        [-2, lower],
        [2, higher],
      ] as const) {
        const flags = change(driver, name, period.slice(-4), step);
        const outcome = await jsonOf<Outcome>('whatif', 'shipped', ...scenario, ...flags);
        const moved = decimal(outcome.net[2]?.exact ?? '0').minus(net.exact);
        expect([name, period, effect.exact]).toEqual([name, period, digitsOf(moved)]);
      }
    }
  });

  test('an item of an earlier year that is taken back does not move a later one', async () => {
    const disk = exampleAt('budget');
    const declared = '"item": "Minskat PO-påslag", "period": "Budget 2026" }';
    const more = `${declared},\n    { "item": "Effektiviseringar", "period": "Plan 2027" }`;
    edit(disk, 'budget/budget.json', declared, more);
    const argv = ['sensitivity', 'budget', '--on', 'Netto@2028', '--format', 'json'];
    const { drivers } = JSON.parse((await netto(argv, disk)).out) as Shown;
    const own = drivers.filter(({ name }) => name === 'Effektiviseringar');
    expect(own.map(({ period }) => period)).toEqual(['Plan 2028']);
  });

  test('is what whatif makes of each driver a step lower and a step higher', async () => {
    const argv = ['sensitivity', 'shipped', ...scenario, '--on', 'Netto@2027', '--step', '2 %'];
    const { net, drivers } = await jsonOf<Shown>(...argv);
    expect(drivers).toHaveLength(10 + 3 + 3);
    for (const { driver, name, lower, higher } of drivers) {
      for (const [step, effect] of [
        [-2, lower],
        [2, higher],
      ] as const) {
        const flags = change(driver, name, '2027', step);
        const outcome = await jsonOf<Outcome>('whatif', 'shipped', ...scenario, ...flags);
        const moved = decimal(outcome.net[1]?.exact ?? '0').minus(net.exact);
        expect([name, effect.exact]).toEqual([name, digitsOf(moved)]);
      }
    }
  });

  test('has the largest first, and leaves out what does nothing to an activity', async () => {
    const on = ['--on', 'Institutionsvård vuxna@2028'];
    const { drivers } = await jsonOf<Shown>('sensitivity', 'shipped', ...on);
    const sizes = drivers.map(({ higher }) => Math.abs(Number(higher.exact)));
    expect(sizes).toEqual(sizes.toSorted((some, other) => other - some));
    const services = drivers.filter(({ driver }) => driver === 'volume').map(({ name }) => name);
    expect(services).toEqual(['Institutionsplaceringar, vuxna', 'Stödboende vuxna, vuxna']);
  });
});
