import { decimal, digitsOf } from '../exact/index.ts';
import { bySeverity, isUnreadable, type Finding } from '../findings/index.ts';
import {
  sameLabel,
  type Acknowledged,
  type Acknowledgement,
  type Reconciliation,
} from '../model/index.ts';
import { isOfDetail } from './identity.ts';

/**
 * Lets the differences stand that are acknowledged: those of the same relation and the same amount.
 * One that has changed is told again, and so is one whose time is out; an acknowledgement that lets
 * nothing stand is told itself, unless it is of what has not been looked at, as detail rows that are not
 * given. `today` is a date such as `2026-11-25`.
 */
export function acknowledge(
  reconciliation: Reconciliation,
  all: readonly Acknowledgement[],
  today: string,
): Reconciliation {
  const { findings, assumptions } = reconciliation;
  const isWhole = !findings.some(isUnreadable);
  const hasDetail = assumptions.some(({ detail }) => detail !== undefined);
  const acknowledged: Acknowledged[] = [];
  const complaints: Finding[] = [];
  for (const by of all) {
    const finding = findings.find(
      (own) => own.id !== undefined && sameLabel(own.id, by.id) && !isTaken(own, acknowledged),
    );
    const complaint = complaintOf(by, finding, today);
    if (finding && !complaint) acknowledged.push({ finding, by });
    else if (complaint && (finding || (isWhole && (hasDetail || !isOfDetail(by.id)))))
      complaints.push(complaint);
  }
  return {
    ...reconciliation,
    findings: bySeverity([...findings.filter((own) => !isTaken(own, acknowledged)), ...complaints]),
    acknowledged,
  };
}

/** Those that let a difference stand today, and those that may yet when they are changed by hand. */
export function pruned(
  all: readonly Acknowledgement[],
  { findings, acknowledged }: Reconciliation,
): readonly Acknowledgement[] {
  const places = findings
    .filter(({ code }) => code === 'acknowledgement/unused' || code === 'acknowledgement/expired')
    .map(({ at }) => at);
  return all.filter((own) => acknowledged.some(({ by }) => by === own) || !places.includes(own.at));
}

function isTaken(finding: Finding, acknowledged: readonly Acknowledged[]): boolean {
  return acknowledged.some((own) => own.finding === finding);
}

function complaintOf(
  by: Acknowledgement,
  finding: Finding | undefined,
  today: string,
): Finding | undefined {
  const { id, at, difference, validUntil } = by;
  if (validUntil !== '' && validUntil < today) {
    return { code: 'acknowledgement/expired', at, details: { id, date: validUntil } };
  }
  if (!finding?.reckoning) return { code: 'acknowledgement/unused', at, details: { id } };
  if (decimal(finding.reckoning.difference).equals(difference)) return undefined;
  const details = { id, then: digitsOf(difference), now: finding.reckoning.difference };
  return { code: 'acknowledgement/changed', at, details, related: [finding.at] };
}
