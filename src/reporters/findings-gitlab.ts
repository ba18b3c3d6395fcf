import { isUnreadable, severityOf, type Finding, type Language } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import { jsonText } from './clean.ts';
import { figuresOf, messageOf } from './finding-text.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { checkoutPath } from './paths.ts';
import { gateTexts } from './summary.ts';

/** A Code Quality report of GitLab. It has room for findings alone: the gate is told as one of them. */
export function gitlabFindings(report: Report, language: Language): string {
  const { findings } = report;
  const fingerprints = fingerprintsOf(findings);
  return jsonText([
    ...findings.map((finding, order) => ({
      description: [messageOf(finding, language), ...figuresOf(finding, language)].join(': '),
      check_name: finding.code,
      fingerprint: fingerprints[order],
      severity: severityIn(finding),
      location: {
        path: checkoutPath(finding.at.file),
        lines: { begin: finding.at.line ?? 1 },
      },
    })),
    ...gateTexts(report, language).map((description, order) => ({
      description,
      check_name: 'netto',
      fingerprint: `netto-gate-${String(order + 1)}`,
      severity: 'info',
      location: { path: firstPath(report), lines: { begin: 1 } },
    })),
  ]);
}

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

function severityIn(finding: Finding): string {
  return isUnreadable(finding) ? 'critical' : severities[severityOf(finding)];
}

/** A place is asked for also where none is meant: the first file that was checked. */
function firstPath({ judgements, findings, leftOut }: Report): string {
  const [judgement] = judgements;
  const [finding] = [...findings, ...leftOut];
  return checkoutPath(judgement?.formula.subject.at.file ?? finding?.at.file ?? '.');
}
