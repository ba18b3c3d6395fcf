import { digitsOf } from '../exact/index.ts';
import { severityOf, type Finding, type Language } from '../findings/index.ts';
import type { Acknowledged, Report } from '../model/index.ts';
import { jsonText } from './clean.ts';
import { jsonCause } from './cause-json.ts';
import { countsOf, hintOf, messageOf } from './finding-text.ts';

/** One JSON document; amounts are decimal strings in the unit of their table. */
export function jsonFindings(report: Report, language: Language): string {
  const { findings, acknowledged, judgements, expected, assumptions, gate, leftOut } = report;
  const { failOn, only, skip, maxDifference } = gate;
  const document = {
    version: 1,
    summary: { relations: judgements.length, ...countsOf(findings) },
    expected,
    gate: {
      failOn,
      only,
      skip,
      maxDifference: maxDifference ? digitsOf(maxDifference) : null,
      leftOut: leftOut.length,
    },
    findings: findings.map((finding) => jsonFinding(finding, language)),
    acknowledged: acknowledged.map(jsonAcknowledged),
    causes: report.diagnosis.causes.map((cause) => jsonCause(cause, findings)),
    diagnosis: { complete: report.diagnosis.isComplete },
    assumptions,
  };
  return jsonText(document);
}

/** A difference that is let stand, and the decision. */
function jsonAcknowledged({ finding, by }: Acknowledged): unknown {
  const { code, id, at, reckoning } = finding;
  const { reason, decidedBy, date, validUntil, caseNumber } = by;
  return {
    code,
    id,
    at,
    difference: digitsOf(by.difference),
    unit: reckoning?.unit,
    reason,
    decidedBy,
    date,
    validUntil,
    caseNumber,
    decision: by.at,
  };
}

/** A finding as a JSON value. What does not apply to it is left out. */
export function jsonFinding(finding: Finding, language: Language): unknown {
  const { code, id, at, table, row, period, reckoning, related } = finding;
  return {
    code,
    id,
    severity: severityOf(finding),
    message: messageOf(finding, language),
    hint: hintOf(finding, language),
    at,
    table,
    row,
    period,
    stated: reckoning?.stated,
    computed: reckoning?.computed,
    difference: reckoning?.difference,
    slack: reckoning?.slack,
    related: related ?? [],
  };
}
