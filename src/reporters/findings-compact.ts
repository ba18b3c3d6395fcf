import { placeText, severityOf, type Finding, type Language } from '../findings/index.ts';
import { digitsOf } from '../exact/index.ts';
import type { Report } from '../model/index.ts';
import { clean } from './clean.ts';
import { countsOf, messageOf } from './finding-text.ts';
import { filedAmount } from './numbers.ts';

/** One line per finding, as editors and log readers know them: `file:line:column: severity code message`. */
export function compactFindings(report: Report, language: Language): string {
  const { findings, acknowledged, judgements, gate, leftOut } = report;
  const { errors, warnings, notes } = countsOf(findings);
  const lines = findings.map((finding) => compactFinding(finding, language));
  const summary = [
    `relations=${String(judgements.length)}`,
    `errors=${String(errors)}`,
    `warnings=${String(warnings)}`,
    `notes=${String(notes)}`,
    ...(acknowledged.length > 0 ? [`acknowledged=${String(acknowledged.length)}`] : []),
    ...(gate.maxDifference ? [`max-difference=${filedAmount(digitsOf(gate.maxDifference))}`] : []),
    ...(gate.only.length + gate.skip.length > 0 ? [`left-out=${String(leftOut.length)}`] : []),
  ].join(' ');
  return `${[...lines, summary].join('\n')}\n`;
}

/** One finding as one line. */
export function compactFinding(finding: Finding, language: Language): string {
  const { code, at, period, reckoning } = finding;
  const place = clean(placeText(at));
  const message = messageOf(finding, language);
  const column = period === undefined ? '' : `, ${clean(period)}`;
  const figures = reckoning
    ? ` (${filedAmount(reckoning.stated)} / ${filedAmount(reckoning.computed)} / ${filedAmount(reckoning.difference)})`
    : '';
  return `${place}: ${severityOf(finding)} ${code} ${message}${column}${figures}`;
}
