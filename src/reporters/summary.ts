import { digitsOf, total, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { ExpectedKind, Report } from '../model/index.ts';
import { clean } from './clean.ts';
import { countsOf } from './finding-text.ts';
import { printedAmount } from './numbers.ts';
import { plain, type Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** `71 relations, 3 errors, 0 warnings, 3 notes`, what there is in its colour. */
export function countsText(
  { findings, judgements }: Report,
  language: Language,
  paint: Paint = plain,
): string {
  const counts = countsOf(findings);
  const counted = (
    count: number,
    one: 'error' | 'warning' | 'note',
    many: 'errors' | 'warnings' | 'notes',
  ): string => {
    const text = `${String(count)} ${word(count === 1 ? one : many, language)}`;
    return count > 0 ? paint[one](text) : text;
  };
  return [
    `${String(judgements.length)} ${word(judgements.length === 1 ? 'relation' : 'relations', language)}`,
    counted(counts.errors, 'error', 'errors'),
    counted(counts.warnings, 'warning', 'warnings'),
    counted(counts.notes, 'note', 'notes'),
  ].join(', ');
}

const expectedWords = {
  sum: 'kindSum',
  net: 'kindNet',
  change: 'kindChange',
  deviation: 'kindDeviation',
  percent: 'kindPercent',
  'of-which': 'kindOfWhich',
  cross: 'expectedCross',
  bridge: 'expectedBridge',
  price: 'expectedPrice',
  supposed: 'expectedSupposed',
  custom: 'expectedCustom',
  detail: 'expectedDetail',
} as const satisfies Record<ExpectedKind, Parameters<typeof word>[0]>;

/**
 * How many of the relations that a budget should have were judged, by kind: `price 30 of 30 · cross 5 of 6`.
 * What is left out for a stated reason is none of them.
 */
export function expectedTexts(
  { expected }: Report,
  language: Language,
  width: number,
): readonly string[] {
  const texts = expected
    .filter(({ judged, unjudged }) => judged + unjudged > 0)
    .map(({ kind, judged, unjudged }) =>
      fill(word('expectedOf', language), {
        kind: word(expectedWords[kind], language),
        judged: String(judged),
        due: String(judged + unjudged),
      }).replaceAll(' ', '\u00A0'),
    );
  // no line ends within one of them
  const lines = texts.length > 0 ? wrap(texts.join('\u00A0· '), width) : [];
  return lines.map((line) => line.replaceAll('\u00A0', ' '));
}

/** What was let through, one sentence each: acknowledged, tolerated, and left out. */
export function gateTexts(report: Report, language: Language): readonly string[] {
  const { gate, leftOut } = report;
  const { maxDifference } = gate;
  const choice = choiceOf(gate);
  return [
    ...acknowledgedTexts(report, language),
    ...(maxDifference
      ? [fill(word('tolerance', language), { amount: printedAmount(digitsOf(maxDifference)) })]
      : []),
    ...(choice === ''
      ? []
      : [fill(word('leftOut', language), { choice, count: String(leftOut.length) })]),
  ];
}

/** How many differences are let stand, and how much they are together, without signs, in each unit. */
function acknowledgedTexts({ acknowledged }: Report, language: Language): readonly string[] {
  if (acknowledged.length === 0) return [];
  return [
    fill(word('acknowledged', language), {
      count: String(acknowledged.length),
      sums: acknowledgedSums(acknowledged)
        .map(([unit, sum]) => `${printedAmount(digitsOf(sum))}\u00A0${unit}`)
        .join(', '),
    }),
  ];
}

function acknowledgedSums(
  acknowledged: Report['acknowledged'],
): readonly (readonly [unit: string, sum: Decimal])[] {
  const units = [...new Set(acknowledged.map(({ finding }) => finding.reckoning?.unit ?? ''))];
  return units.map((unit) => {
    const own = acknowledged.filter(({ finding }) => (finding.reckoning?.unit ?? '') === unit);
    return [unit, total(own.map(({ by }) => by.difference.abs()))];
  });
}

/** The options that chose among the findings, as given. */
function choiceOf({ only, skip }: Report['gate']): string {
  const flags = [...only.map((name) => `--only ${name}`), ...skip.map((name) => `--skip ${name}`)];
  return clean(flags.join(' '));
}
