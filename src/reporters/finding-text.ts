import {
  entryOf,
  fill,
  severityOf,
  type Details,
  type Finding,
  type Language,
  type Reckoning,
} from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Cause, Diagnosis } from '../model/index.ts';
import { causeText } from './cause-text.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';
import { workings } from './workings.ts';

/** Details that are amounts, and printed as such. */
const amountNames: readonly string[] = [
  'amount',
  'computed',
  'count',
  'least',
  'limit',
  'most',
  'stated',
];

function filled(template: string, details: Details = {}, show = clean): string {
  const shown = Object.entries(details).map(([name, value]) => [
    name,
    amountNames.includes(name) ? printedAmount(value) : show(value),
  ]);
  return fill(template, Object.fromEntries(shown) as Details);
}

/** What a finding says is wrong, in a language; `show` makes text from a cell fit to be shown. */
export function messageOf({ code, details }: Finding, language: Language, show = clean): string {
  return filled(entryOf(code).what[language], details, show);
}

/** Why it matters, and how the computed figure came about. */
export function reasonOf({ code, details, reckoning }: Finding, language: Language): string {
  const reason = filled(entryOf(code).why[language], details);
  return reckoning ? `${workings(reckoning)}. ${reason}` : reason;
}

/** What to do about it. */
export function hintOf({ code, details }: Finding, language: Language): string {
  return filled(entryOf(code).fix[language], details);
}

/** The figures of a reckoning, each with its word. */
export function figureTexts(reckoning: Reckoning, language: Language): readonly string[] {
  return [
    `${word('stated', language)} ${printedAmount(reckoning.stated)}`,
    `${word('computed', language)} ${printedAmount(reckoning.computed)}`,
    `${word('difference', language)} ${printedAmount(reckoning.difference)}`,
    `${word('roundingAllows', language)} ${printedAmount(reckoning.slack)}`,
  ];
}

/** The column of a finding and its figures; nothing where it has neither. */
export function figuresOf({ period, reckoning }: Finding, language: Language): readonly string[] {
  const figures = reckoning ? figureTexts(reckoning, language) : [];
  const line = [...(period === undefined ? [] : [clean(period)]), ...figures].join(', ');
  return line === '' ? [] : [line];
}

/** A finding in full beside its message, one line each: figures, why and what to do. */
export function bodyOf(
  finding: Finding,
  { causes }: Diagnosis,
  language: Language,
): readonly string[] {
  return [
    ...figuresOf(finding, language),
    reasonOf(finding, language),
    `${word('fix', language)}: ${adviceOf(finding, causes, language)}`,
  ];
}

/** What to do about a finding: as its cause says, if one stands out, else as the catalogue does. */
export function adviceOf(finding: Finding, causes: readonly Cause[], language: Language): string {
  const cause = causes.find(
    ({ explains, rank, strength }) =>
      finding.reckoning &&
      rank === 1 &&
      strength !== 'weak' &&
      explains.includes(finding.reckoning),
  );
  return cause ? `${causeText(cause, language)}.` : hintOf(finding, language);
}

/** A wording without the details of one finding: `<row> is not the sum of its parts`. */
export function blanked(template: string): string {
  return template.replace(/\{(\w+)\}/gu, '<$1>');
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
} {
  const count = (severity: string): number =>
    findings.filter((finding) => severityOf(finding) === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
