import { describe, expect, test } from 'vitest';
import { decimal, digitsOf, type Decimal } from '../../src/exact/index.ts';
import { readFlag } from '../../src/formats/scenario/adjustment.ts';
import type { Figure } from '../../src/model/index.ts';
import { accountOf } from '../../src/planning/scenario/account.ts';
import { planUnder, scenarioOf } from '../../src/planning/scenario/asked.ts';
import { exactOf, examplePlan } from '../support/plan.ts';
import { netto } from '../support/world.ts';

const { inputs, values } = await examplePlan();
const asked = (
  [
    ['price', 'Externa insatser@2027=4 %'],
    ['price', 'Prisuppräkning@2027=2,5 %'],
    ['volume', '*barn & unga@2026=-5 %'],
    ['bridge', 'Ny enhet -> Öppna insatser vuxna@2027-05-01=-700/år'],
    ['bridge', 'Rationalisering@2028=1 300'],
  ] as const
).flatMap(([driver, text]) => readFlag(driver, text, { file: '' }).value ?? []);
const scenario = scenarioOf(inputs, asked).value;
const outcome = planUnder(inputs, values, asked).value;

/** A figure's account: what it says the scenario makes of it, and its effects together. */
function accounted(figure: Figure | undefined): { exact: Decimal; sum: Decimal } {
  const account = figure && scenario && accountOf(figure, inputs, values, scenario).value;
  if (!account) throw new Error('no account');
  const sum = account.lines.reduce(
    (all, line) => (line.is === 'factor' ? all : all.plus(line.effect)),
    account.plan,
  );
  return { exact: account.outcome.exact, sum };
}

describe('the account of a figure under a scenario', () => {
  test('is what whatif shows, and its effects make it, for every net and activity', () => {
    for (const [order, net] of (outcome?.net ?? []).entries()) {
      const { exact, sum } = accounted(inputs.net?.figures[order]);
      expect([exact, sum].map(digitsOf)).toEqual([exactOf(net), exactOf(net)].map(digitsOf));
    }
    for (const [order, { figures }] of (inputs.activities?.rows ?? []).entries()) {
      for (const [at, net] of (outcome?.activities.rows[order]?.net ?? []).entries()) {
        const { exact, sum } = accounted(figures[at]);
        expect(digitsOf(exact)).toBe(digitsOf(exactOf(net)));
        // each share is carried to 20 decimals
        expect(sum.minus(exactOf(net)).abs().lessThan(decimal('0.0000000000000000001'))).toBe(true);
      }
    }
  });

  test('is what whatif shows for every unit price and volume', () => {
    for (const [order, service] of inputs.services.entries()) {
      const own = outcome?.services[order];
      for (const [period, volume] of service.volumes.entries()) {
        expect(accounted(volume).exact.toFixed()).toBe(own?.volume[period]?.exact?.toFixed());
        expect(accounted(service.prices[period]).exact.toFixed()).toBe(
          own?.unitPrice[period]?.exact?.toFixed(),
        );
      }
    }
  });
});

test('explain tells it, in words and in JSON', async () => {
  const argv = ['explain', 'Öppna insatser vuxna/Plan 2027', 'shipped'];
  const scenario = ['--bridge', 'Ny enhet -> Öppna insatser vuxna@2027-05-01=-700/år'];
  const { out, code } = await netto([...argv, ...scenario], undefined, { language: 'sv' });
  expect(code).toBe(0);
  expect(out).toContain('Under scenariot\n  −22\u00A0939 → −23\u00A0406\u00A0tkr');
  const json = await netto([...argv, ...scenario, '--format', 'json']);
  const { scenario: own } = JSON.parse(json.out) as { readonly scenario: object };
  expect(own).toMatchObject({ plan: '-22939', shown: '-23406', lines: [{ name: 'Ny enhet' }] });
});
