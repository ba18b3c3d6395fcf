import { placeText, severityOf, type Finding } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { figuresOf, type Cause, type Report } from '../model/index.ts';
import { prettyCauses } from './causes-pretty.ts';
import { clean } from './clean.ts';
import { adviceOf, figureTexts, messageOf, reasonOf } from './finding-text.ts';
import type { Style } from './style.ts';
import { countsText, expectedTexts, gateTexts } from './summary.ts';
import { lengthOf, padEnd, wrap } from './wrap.ts';

/** Findings for people: each with its place, its figures, why and what to do; then a summary. */
export function prettyFindings(report: Report, style: Style): string {
  const { findings, title } = report;
  const heading = title ? [style.paint.strong(clean(title)), ''] : [];
  const { causes } = report.diagnosis;
  const blocks = findings.flatMap((finding) => [...prettyFinding(finding, style, causes), '']);
  return `${[...heading, ...blocks, ...prettyCauses(report, style), ...summary(report, style)].join('\n')}\n`;
}

/** One finding as lines of text. */
export function prettyFinding(
  finding: Finding,
  style: Style,
  causes: readonly Cause[] = [],
): readonly string[] {
  const { language, paint } = style;
  const severity = severityOf(finding);
  const label = word(severity, language);
  const message = messageOf(finding, language);
  const lines = wrap(`${label} ${message}`, style.width);
  const head = [...lines.slice(0, -1), ...withCode(lines.at(-1) ?? '', finding.code, style)].map(
    (line, order) => (order === 0 ? line.replace(label, paint[severity](label)) : `  ${line}`),
  );
  const period = finding.period === undefined ? '' : `  ${clean(finding.period)}`;
  return [
    ...head,
    `  ${clean(placeText(finding.at))}${period}`,
    ...figures(finding, style),
    ...labelled('why', reasonOf(finding, language), style),
    ...labelled('fix', adviceOf(finding, causes, language), style),
    ...(finding.id === undefined ? [] : labelled('id', clean(finding.id), style)),
  ];
}

/** The code at the right of the last line of a message, or below it where there is no room. */
function withCode(line: string, code: string, { paint, width }: Style): readonly string[] {
  const room = width - 2 - lengthOf(line) - lengthOf(code);
  return room > 0 ? [`${line}${' '.repeat(room)}${paint.faint(code)}`] : [line, paint.faint(code)];
}

function figures({ reckoning }: Finding, { language, width }: Style): readonly string[] {
  if (!reckoning) return [];
  const parts = figureTexts(reckoning, language).map((part) => part.replaceAll(' ', '\u00A0'));
  return wrap(parts.join('   '), width - 2).map((line) => `  ${line.trim()}`);
}

function labelled(
  key: 'why' | 'fix' | 'id',
  text: string,
  { language, paint, width }: Style,
): string[] {
  const indent = Math.max(lengthOf(word('why', language)), lengthOf(word('fix', language))) + 3;
  return wrap(text, width - indent - 2).map((line, order) =>
    order === 0
      ? `  ${paint.faint(padEnd(word(key, language), indent - 1))} ${line}`
      : `  ${' '.repeat(indent)}${line}`,
  );
}

function summary(report: Report, { language, paint, width }: Style): readonly string[] {
  const { findings, leftOut } = report;
  const uncovered = uncoveredTables(report);
  return [
    ...(findings.length + leftOut.length === 0 ? [word('noFindings', language)] : []),
    countsText(report, language, paint),
    ...expectedTexts(report, language, width).map((line) => paint.faint(line)),
    ...gateTexts(report, language),
    ...(uncovered.length > 0
      ? [paint.faint(`${word('uncovered', language)}: ${uncovered.map(clean).join(', ')}`)]
      : []),
  ];
}

/** Tables that no judged relation touches: their figures were read and not checked. */
function uncoveredTables({ judgements, assumptions }: Report): readonly string[] {
  const covered = new Set(
    judgements.flatMap(({ formula }) => figuresOf(formula).map((figure) => figure.table)),
  );
  return assumptions.map(({ table }) => table).filter((table) => !covered.has(table));
}
