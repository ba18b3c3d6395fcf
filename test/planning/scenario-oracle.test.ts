import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOf, type Decimal } from '../../src/exact/index.ts';
import { readFlag } from '../../src/formats/scenario/adjustment.ts';
import type { AskedAdjustment, WhatIf } from '../../src/model/index.ts';
import { planUnder } from '../../src/planning/scenario/asked.ts';
import { fraction, type Fraction } from '../oracle/fractions.ts';
import { outcome, type Asked, type Outcome } from '../oracle/scenario.ts';
import { effectOf, exactOf, examplePlan } from '../support/plan.ts';
import { exampleFolder } from '../support/world.ts';

const runs = parseInt(process.env['SCENARIO_RUNS'] ?? '300', 10);
const { inputs, values } = await examplePlan();
const tables = Object.fromEntries(
  readdirSync(exampleFolder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, readFileSync(`${exampleFolder}/${name}`, 'utf8')]),
);

const services = inputs.services.map(({ service }) => service.name);
const activities = (inputs.activities?.rows ?? []).map(({ row }) => row.label);

/** A number as Swedish tables print it, thousands apart or not. */
function printed(thousandths: number, decimals: number): string {
  const whole = Math.abs(thousandths) / 10 ** decimals;
  const [digits = '', fractionDigits] = whole.toFixed(decimals).split('.');
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/gu, ' ');
  return `${thousandths < 0 ? '-' : ''}${grouped}${fractionDigits === undefined ? '' : `,${fractionDigits}`}`;
}

const amount = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 2 }))
    .map(([value, decimals]) => printed(value, decimals));
const signed = (least: number, most: number): fc.Arbitrary<string> =>
  amount(least, most).map((text) => (text.startsWith('-') ? text : `+${text}`));

/** Periods from one on, or a range; the base only where something can be changed in it. */
const span = (first: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: first, max: 2028 }), fc.option(fc.integer({ min: 0, max: 2 })))
    .map(([from, length]) =>
      length === null ? String(from) : `${String(from)}..${String(Math.min(2028, from + length))}`,
    );

const serviceName = fc.oneof(
  fc.constantFrom(...services),
  fc.constantFrom('Stödboende*', 'Institutionsplaceringar*', '*barn & unga', '*'),
);
const price = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('Uppdragstagare', 'Externa insatser', ...services), span(2026)),
      fc.tuple(fc.constantFrom('Prisuppräkning', 'Externa*'), span(2027)),
    ),
    amount(-90, 1500),
  )
  .map(([[name, periods], percent]): Asked => ({
    flag: 'price',
    text: `${name}@${periods}=${percent} %`,
  }));
const volume = fc
  .tuple(
    serviceName,
    span(2026),
    fc.oneof(
      signed(-99, 900).map((text) => `${text} %`),
      signed(-300, 3000),
      amount(0, 90000),
    ),
  )
  .map(([name, periods, change]): Asked => ({
    flag: 'volume',
    text: `${name}@${periods}=${change}`,
  }));
const month = fc
  .integer({ min: 1, max: 12 })
  .map((number) => `2027-${String(number).padStart(2, '0')}-01`);
const bridge = fc
  .tuple(
    fc.option(fc.constantFrom(...activities)),
    fc.oneof(
      fc.tuple(span(2026), amount(-90000, 90000)),
      fc.tuple(
        month,
        amount(-90000, 90000).map((text) => `${text}/år`),
      ),
    ),
  )
  .map(([activity, [periods, change]]): Asked => ({
    flag: 'bridge',
    text: `Ny post${activity === null ? '' : ` -> ${activity}`}@${periods}=${change}`,
  }));
const scenario = fc.array(fc.oneof(price, volume, bridge), { maxLength: 6 });

function asked(all: readonly Asked[]): readonly AskedAdjustment[] {
  return all.flatMap(({ flag, text }) => {
    const { value, findings } = readFlag(flag, text, { file: flag });
    if (!value) throw new Error(`${text}: ${JSON.stringify(findings)}`);
    return [value];
  });
}

/** What the program makes of a scenario; none where it takes a volume below zero. */
function computed(all: readonly Asked[]): WhatIf | undefined {
  const { value, findings } = planUnder(inputs, values, asked(all));
  const codes = new Set(findings.map(({ code }) => code));
  if (codes.size > 0) expect([...codes]).toEqual(['scenario/negative-volume']);
  return value;
}

function exactly(amountOf: Decimal): Fraction {
  const [whole = '', decimals = ''] = digitsOf(amountOf).split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A quotient that need not end is carried to 20 decimals, half away from zero: so many of them. */
function expectCarried(amountOf: Decimal, wanted: Fraction, quotients: number): void {
  const own = exactly(amountOf);
  const apart = own.numerator * wanted.denominator - wanted.numerator * own.denominator;
  const size = apart < 0n ? -apart : apart;
  const whole = own.denominator * wanted.denominator;
  expect(2n * size * 10n ** 20n <= BigInt(quotients) * whole).toBe(true);
}

/** Only twelfths of a year and shares of what is spread need not end in decimals. */
function expectEqual(own: WhatIf, wanted: Outcome, all: readonly Asked[]): void {
  const twelfths = all.filter(({ text }) => text.endsWith('/år')).length;
  for (const { period, ...net } of own.net) {
    expectCarried(exactOf(net), wanted.net[period.label] ?? fraction(0n), twelfths);
  }
  for (const { name, effects } of own.services) {
    for (const { period, volume: byVolume, price: byPrice } of effects) {
      const cost = wanted.services[name]?.[period.label];
      expect(exactly(exactOf(byVolume).negated())).toEqual(cost?.volume);
      expect(exactly(exactOf(byPrice).negated())).toEqual(cost?.price);
    }
  }
  for (const { name, net } of own.activities.rows) {
    for (const { period, ...cell } of net) {
      const share = wanted.activities[name ?? '']?.[period.label];
      expectCarried(exactOf(cell), share ?? fraction(0n), twelfths + 1);
    }
  }
}

describe('a scenario', () => {
  test(`equals an oracle in fractions, to the last digit (${String(runs)} scenarios)`, () => {
    let compared = 0;
    fc.assert(
      fc.property(scenario, (all) => {
        const own = computed(all);
        if (!own) return;
        compared += 1;
        expectEqual(own, outcome(tables, all), all);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 2);
  });

  test('has effects that add up to that of the net, exact and as shown', () => {
    fc.assert(
      fc.property(scenario, (all) => {
        const own = computed(all);
        if (!own) return;
        for (const [order, net] of own.net.entries()) {
          const effect = effectOf(net);
          for (const kind of ['exact', 'shown'] as const) {
            const parts = [
              ...own.services.flatMap(({ effects }) => [
                effects[order]?.volume[kind],
                effects[order]?.price[kind],
              ]),
              ...own.items.map(({ effects }) => effects[order]?.[kind]),
            ];
            const sum = parts.reduce<Decimal>((left, part) => left.minus(part ?? 0), effect[kind]);
            expect(digitsOf(sum)).toBe('0');
          }
          const rows = own.activities.rows.map((row) => row.net[order]?.effect?.shown);
          const total = own.activities.total[order]?.effect?.shown;
          const left = rows.reduce<Decimal | undefined>(
            (sum, part) => sum?.minus(part ?? 0),
            total,
          );
          expect(left && digitsOf(left)).toBe('0');
        }
      }),
      { numRuns: runs },
    );
  });

  test('that is empty is the plan', () => {
    const own = computed([]);
    expect(own?.net.map((net) => digitsOf(exactOf(net)))).toEqual([
      '-401630',
      '-419515',
      '-435840',
    ]);
    expect(own?.changes).toEqual([]);
    const figures = [
      ...(own?.net ?? []),
      ...(own?.activities.rows.flatMap(({ net }) => net) ?? []),
      ...(own?.activities.total ?? []),
    ];
    for (const { plan: planned, shown, exact } of figures) {
      if (!planned || !shown) throw new Error('an open figure');
      expect([shown, exact].map(digitsOf)).toEqual([planned, planned].map(digitsOf));
    }
  });
});
