import { fill, placeText, severityOf, type Finding, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Report } from '../model/index.ts';
import { causeText } from './cause-text.ts';
import { messageOf } from './finding-text.ts';
import { codeSpan, escapedText } from './markdown.ts';
import { printedAmount } from './numbers.ts';
import { countsText, gateTexts } from './summary.ts';

/** More rows than this would not fit into a comment; the rest are counted below the table. */
const mostRows = 100;

const headings: readonly Word[] = [
  'severity',
  'finding',
  'place',
  'stated',
  'computed',
  'difference',
];

/** For a comment on a pull request or the summary of a job: what it came to, and a table. */
export function markdownFindings(report: Report, language: Language): string {
  const { title, findings } = report;
  const beyond = findings.length - mostRows;
  const blocks = [
    ...(title ? [`### ${escapedText(title)}`] : []),
    `**${countsText(report, language)}**`,
    ...gateTexts(report, language).map(escapedText),
    ...(findings.length > 0 ? [table(findings.slice(0, mostRows), language)] : []),
    ...(beyond > 0 ? [fill(word('beyondTable', language), { count: String(beyond) })] : []),
    ...causeItems(report, language),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The causes that stand out, as a list. */
function causeItems({ diagnosis }: Report, language: Language): readonly string[] {
  const items = diagnosis.causes
    .filter(({ rank, equals, strength }) => strength !== 'weak' && (rank === 1 || equals === 1))
    .map((cause) => `- ${codeSpan(causeText(cause, language))}`);
  return items.length > 0 ? [`**${word('causes', language)}**`, items.join('\n')] : [];
}

function table(findings: readonly Finding[], language: Language): string {
  return [
    line(headings.map((heading) => word(heading, language))),
    line(headings.map((_, order) => (order < 3 ? '---' : '---:'))),
    ...findings.map((finding) => line(cells(finding, language))),
  ].join('\n');
}

function cells(finding: Finding, language: Language): readonly string[] {
  const { code, at, period, reckoning } = finding;
  const amounts = reckoning && [reckoning.stated, reckoning.computed, reckoning.difference];
  const column = period === undefined ? '' : ` ${codeSpan(period)}`;
  return [
    word(severityOf(finding), language),
    `${messageOf(finding, language, codeSpan)} (${code})`,
    `${codeSpan(placeText(at))}${column}`,
    ...(amounts?.map(printedAmount) ?? ['', '', '']),
  ];
}

function line(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}
