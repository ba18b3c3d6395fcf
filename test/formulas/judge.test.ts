import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  minusOne,
  one,
  stepOfDecimals,
  total,
  zero,
  type Decimal,
  type Unit,
} from '../../src/exact/index.ts';
import {
  isStated,
  withAmounts,
  type Balance,
  type Figure,
  type Judgement,
  type StatedFigure,
} from '../../src/model/index.ts';
import { judge, linearsOf } from '../../src/formulas/index.ts';
import type { Linear } from '../../src/formulas/linear.ts';

/** A printed figure: its step is that of its decimals. */
function figure(printed: string, unit: Unit = 'tkr'): Figure {
  const [, decimals = ''] = printed.split('.');
  const cell = {
    table: 't',
    row: printed,
    period: 'p',
    at: { file: 't.csv', line: 1, column: 1 },
    unit,
  };
  const step = stepOfDecimals(decimals.length);
  return printed === ''
    ? { ...cell, step, value: undefined, blank: 'none' }
    : { ...cell, step, value: decimal(printed) };
}

function sum(whole: string, ...parts: readonly string[]): Judgement {
  const formula: Balance = {
    form: 'balance',
    kind: 'sum',
    subject: figure(whole),
    terms: parts.map((part) => ({ coefficient: one, figure: figure(part) })),
    needs: 'any-term',
  };
  return judge(formula);
}

describe('a sum of rounded figures', () => {
  test.each([
    ['exact', sum('6', '1', '2', '3'), 'holds', '2'],
    ['within the slack of four half steps', sum('7', '1', '2', '3'), 'rounding', '2'],
    [
      'at its end, where three standard deviations are 1,73',
      sum('8', '1', '2', '3'),
      'unlikely',
      '2',
    ],
    ['beyond it', sum('9', '1', '2', '3'), 'mismatch', '2'],
    ['in tenths', sum('0.7', '0.1', '0.2', '0.3'), 'rounding', '0.2'],
    ['in tenths, beyond', sum('0.9', '0.1', '0.2', '0.3'), 'mismatch', '0.2'],
    ['of mixed steps', sum('7', '1.25', '2.5', '3'), 'rounding', '1.055'],
    ['with a row that has no value', sum('3', '1', '2', ''), 'holds', '1.5'],
  ])('%s', (_, judgement, verdict, slack) => {
    expect([judgement.verdict, judgement.reckoning?.slack]).toEqual([verdict, slack]);
  });

  test('of nothing, or without a total, is not judged', () => {
    expect(sum('', '1', '2').verdict).toBe('unjudged');
    expect(sum('0', '', '').verdict).toBe('unjudged');
  });

  test('a cell that could not be read leaves it unjudged, not missing', () => {
    const unread: Figure = { ...figure(''), value: undefined, blank: 'unreadable' };
    const formula: Balance = {
      form: 'balance',
      kind: 'sum',
      subject: figure('1'),
      terms: [figure('1'), unread].map((own) => ({ coefficient: one, figure: own })),
      needs: 'any-term',
    };
    expect(judge(formula).verdict).toBe('unjudged');
  });
});

describe('what a balance asks of changes to its figures', () => {
  const coefficients = [one, minusOne, decimal('2'), decimal('-0.5')];
  const placed = (value: number, line: number): StatedFigure => {
    const own = figure(String(value));
    if (!isStated(own)) throw new Error(`no amount: ${String(value)}`);
    return { ...own, at: { ...own.at, line } };
  };
  /** The residual that changes have to take away: what lies in the middle of the two sides. */
  const asked = (formula: Balance): { readonly toTake: Decimal; readonly linear: Linear } => {
    const [linear] = linearsOf(formula);
    if (!linear?.low || !linear.high) throw new Error('open');
    return { toTake: linear.low.plus(linear.high).times('0.5'), linear };
  };

  test('is less by just what a change brings', () => {
    const amount = fc.integer({ min: -500, max: 500 });
    const term = fc.record({
      coefficient: fc.constantFrom(...coefficients),
      value: amount,
      change: amount,
    });
    fc.assert(
      fc.property(amount, fc.array(term, { minLength: 1, maxLength: 6 }), (whole, terms) => {
        const formula: Balance = {
          form: 'balance',
          kind: 'sum',
          subject: placed(whole, 1),
          terms: terms.map(({ coefficient, value }, order) => ({
            coefficient,
            figure: placed(value, order + 2),
          })),
          needs: 'every-term',
        };
        const { toTake, linear } = asked(formula);
        const changes = [0, ...terms.map(({ change }) => change)].map((own) =>
          decimal(String(own)),
        );
        const figures = linear.terms.map((own) => own.figure);
        const after = figures.map(
          ({ at, value }, order) => [at, value.plus(changes[order] ?? zero)] as const,
        );
        const brought = total(
          linear.terms.map(({ coefficient }, order) => coefficient.times(changes[order] ?? zero)),
        );
        const left = asked(withAmounts(formula, new Map(after)) as Balance).toTake;
        expect(left.equals(toTake.minus(brought))).toBe(true);
      }),
    );
  });
});

describe('a percentage', () => {
  const percent = (printed: string, part: string, whole: string): Judgement =>
    judge({
      form: 'ratio',
      kind: 'percent',
      subject: figure(printed, '%'),
      terms: [{ coefficient: one, figure: figure(part) }],
      whole: figure(whole),
    });

  test.each([
    ['-10.21', '42425', '-415390', 'holds'],
    ['-10.22', '42425', '-415390', 'mismatch'],
    ['33.3', '1', '3', 'holds'],
    ['40.0', '1', '3', 'rounding'],
    ['70.0', '1', '3', 'mismatch'],
    ['12.5', '0.1', '0.8', 'holds'],
    ['5', '1', '0', 'unjudged'],
  ])('%s of %s to %s', (printed, part, whole, verdict) => {
    expect(percent(printed, part, whole).verdict).toBe(verdict);
  });

  test('never calls wrong what true figures, rounded for print, can give', () => {
    for (let units = 10; units < 400; units += 7) {
      for (let parts = 1; parts < units; parts += 11) {
        const [part, whole] = [parts / 10, units / 10];
        const printed = ((100 * part) / whole).toFixed(1);
        expect(percent(printed, part.toFixed(0), whole.toFixed(0)).verdict).not.toBe('mismatch');
      }
    }
  });
});

describe('a unit price', () => {
  const price = (printed: string, base: string, ...uplifts: readonly string[]): Judgement =>
    judge({
      form: 'growth',
      kind: 'price',
      subject: figure(printed, 'kr/unit'),
      before: figure(base, 'kr/unit'),
      rates: uplifts.map((own) => figure(own, '%')),
    });

  test('is carried at full precision and rounded only for print', () => {
    expect(price('6062', '5885', '3').verdict).toBe('holds');
    expect(price('6456', '5885', '3', '3.2', '3.2').verdict).toBe('holds');
    expect(price('6457', '5885', '3', '3.2', '3.2')).toMatchObject({
      verdict: 'mismatch',
      reckoning: { computed: '6456', unrounded: '6455.6962272', difference: '1' },
    });
  });
});

describe('a part of which', () => {
  const part = (printed: string, whole: string): string =>
    judge({ form: 'containment', kind: 'of-which', subject: figure(printed), whole: figure(whole) })
      .verdict;

  test.each([
    ['-968', '-415390', 'holds'],
    ['-415391', '-415390', 'holds'],
    ['-415392', '-415390', 'mismatch'],
    ['968', '-415390', 'mismatch'],
    ['0', '-415390', 'holds'],
    ['5', '5', 'holds'],
  ])('%s of %s', (printed, whole, verdict) => {
    expect(part(printed, whole)).toBe(verdict);
  });
});
