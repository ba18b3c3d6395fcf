import { severityOf, type Finding, type Language } from '../findings/index.ts';
import type { Reconciliation } from '../model/index.ts';
import { jsonText } from './clean.ts';
import { countsOf, hintOf, messageOf } from './finding-text.ts';

/** One JSON document; amounts are decimal strings in the unit of their table. */
export function jsonFindings(reconciliation: Reconciliation, language: Language): string {
  const { findings, judgements, assumptions } = reconciliation;
  const document = {
    version: 1,
    summary: { relations: judgements.length, ...countsOf(findings) },
    findings: findings.map((finding) => jsonFinding(finding, language)),
    causes: [],
    assumptions,
  };
  return jsonText(document);
}

/** A finding as a JSON value. What does not apply to it is left out. */
export function jsonFinding(finding: Finding, language: Language): unknown {
  const { code, at, table, row, period, reckoning, related } = finding;
  return {
    code,
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
