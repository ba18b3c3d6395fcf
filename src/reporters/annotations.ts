import { fill, type Finding, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Report } from '../model/index.ts';
import { countsOf } from './finding-text.ts';
import { countsText, gateTexts } from './summary.ts';

/** GitHub and Azure show so many annotations of each kind in a step; the others stay in its log. */
const mostShown = 10;

/** Escapes signs by their codes, in one pass. */
export function escapedBy(codes: Readonly<Record<string, string>>, text: string): string {
  return Array.from(text, (sign) => codes[sign] ?? sign).join('');
}

/** The lines below the annotations: counts, gate, and how many more there are than are shown. */
export function closingLines(report: Report, language: Language): readonly string[] {
  const beyond = beyondShown(report.findings, language);
  return [
    countsText(report, language),
    ...gateTexts(report, language),
    ...(beyond === '' ? [] : [fill(word('beyondShown', language), { counts: beyond })]),
  ];
}

function beyondShown(findings: readonly Finding[], language: Language): string {
  const { errors, warnings } = countsOf(findings);
  const parts = [
    [errors - mostShown, 'error', 'errors'],
    [warnings - mostShown, 'warning', 'warnings'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${String(count)} ${word(count === 1 ? one : many, language)}`)
    .join(', ');
}
