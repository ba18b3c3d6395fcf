import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/exact/index.ts';
import { isUnreadable, severities, severityOf, type Finding } from '../../src/findings/index.ts';
import { throughGate } from '../../src/reconcile/index.ts';
import { gate, openGate, reconciliation } from '../support/reports.ts';

/** How severe the finding of a relation is told to be; the relation is known by its reckoning. */
function severityIn(findings: readonly Finding[], { reckoning }: Finding): number {
  const found = findings.find((own) => own.reckoning === reckoning);
  return severities.length - severities.indexOf(found ? severityOf(found) : 'note');
}

describe('the gate', () => {
  test('loses no finding: each is told or left out, and what could not be read is told', () => {
    fc.assert(
      fc.property(reconciliation, gate, (own, through) => {
        const { findings, leftOut, judgements } = throughGate(own, through);
        expect(findings.length + leftOut.length).toBe(own.findings.length);
        expect(leftOut.some(isUnreadable)).toBe(false);
        expect(judgements).toBe(own.judgements);
        const ranks = findings.map((finding) => severities.indexOf(severityOf(finding)));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  test('that is open changes nothing, nor does a tolerance of zero', () => {
    fc.assert(
      fc.property(reconciliation, (own) => {
        expect(throughGate(own, openGate).findings).toEqual(own.findings);
        const none = { ...openGate, maxDifference: decimal('0') };
        expect(throughGate(own, none).findings).toEqual(own.findings);
      }),
    );
  });

  test('judges no difference harder than a larger one of the same rounding', () => {
    const beyond = ({ reckoning }: Finding): number =>
      decimal(reckoning?.difference ?? '0')
        .abs()
        .minus(reckoning?.slack ?? '0')
        .toNumber();
    fc.assert(
      fc.property(reconciliation, fc.integer({ min: 1, max: 1_000_000 }), (own, amount) => {
        const maxDifference = decimal(String(amount));
        const { findings } = throughGate(own, { ...openGate, maxDifference });
        const inUnit = own.judgements.filter(({ formula }) => formula.subject.unit === 'tkr');
        for (const finding of own.findings.filter(({ reckoning }) => reckoning)) {
          const isMoney = inUnit.some(({ reckoning }) => reckoning === finding.reckoning);
          const isWithin = isMoney && beyond(finding) <= amount;
          const severity = isWithin ? 1 : severityIn(own.findings, finding);
          expect(severityIn(findings, finding)).toBe(severity);
        }
      }),
    );
  });

  test('chooses by area and by code, and what is skipped is not told even if chosen', () => {
    const codes = ['net/mismatch', 'net/rounding', 'sum/mismatch'] as const;
    const own = {
      judgements: [],
      expected: [],
      assumptions: [],
      acknowledged: [],
      findings: codes.map((code) => ({ code, at: { file: 'a.csv' } })),
    };
    const told = (only: readonly string[], skip: readonly string[]): readonly string[] =>
      throughGate(own, { ...openGate, only, skip }).findings.map(({ code }) => code);
    expect(told(['net'], [])).toEqual(['net/mismatch', 'net/rounding']);
    expect(told([], ['net/mismatch'])).toEqual(['sum/mismatch', 'net/rounding']);
    expect(told(['net', 'sum'], ['net/rounding'])).toEqual(['net/mismatch', 'sum/mismatch']);
  });
});
