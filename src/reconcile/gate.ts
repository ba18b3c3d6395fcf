import { decimal, type Decimal } from '../exact/index.ts';
import {
  bySeverity,
  isFindingCode,
  isUnreadable,
  type Finding,
  type FindingCode,
  type Reckoning,
} from '../findings/index.ts';
import type { Gate, Gated, Reconciliation } from '../model/index.ts';

/**
 * Lets a reconciliation through a gate: what is tolerated becomes a note, what is not asked for is
 * left out and counted. What could not be read is always told.
 */
export function throughGate(reconciliation: Reconciliation, gate: Gate): Gated {
  const judged = reconciliation.findings.map((finding) =>
    isTolerated(finding, reconciliation, gate) ? asTolerated(finding) : finding,
  );
  const isTold = (finding: Finding): boolean =>
    isUnreadable(finding) || isAskedFor(finding.code, gate);
  return {
    ...reconciliation,
    gate,
    findings: bySeverity(judged.filter(isTold)),
    leftOut: judged.filter((finding) => !isTold(finding)),
  };
}

function isAskedFor(code: FindingCode, { only, skip }: Gate): boolean {
  const isNamed = (name: string): boolean => name === code || name === areaOf(code);
  return (only.length === 0 || only.some(isNamed)) && !skip.some(isNamed);
}

/** What a code stands under: `net` of `net/mismatch`. */
export function areaOf(code: FindingCode): string {
  return code.split('/')[0] ?? code;
}

/**
 * Whether a failing relation is within rounding and the tolerance. An unlikely difference is smaller
 * than a mismatch, and must not be judged harder.
 */
function isTolerated(
  finding: Finding,
  reconciliation: Reconciliation,
  { maxDifference }: Gate,
): boolean {
  const { code, reckoning } = finding;
  if (!reckoning || !maxDifference?.isPositive() || maxDifference.isZero()) return false;
  return (
    /\/(?:mismatch|unlikely)$/u.test(code) &&
    isInUnitOfTable(finding, reconciliation) &&
    beyondRounding(reckoning).lessThanOrEqualTo(maxDifference)
  );
}

function beyondRounding({ difference, slack }: Reckoning): Decimal {
  return decimal(difference).abs().minus(decimal(slack));
}

/** A share in a table of money is in points of percent, which no amount of money tolerates. */
function isInUnitOfTable(
  { table, reckoning }: Finding,
  { judgements, assumptions }: Reconciliation,
): boolean {
  const judgement = judgements.find((own) => own.reckoning === reckoning);
  const unit = assumptions.find((own) => own.table === table)?.unit;
  return unit !== undefined && judgement?.formula.subject.unit === unit;
}

/** The same finding as a note, where its kind of relation can be tolerated. */
function asTolerated(finding: Finding): Finding {
  const code = `${areaOf(finding.code)}/tolerated`;
  return isFindingCode(code) ? { ...finding, code } : finding;
}
