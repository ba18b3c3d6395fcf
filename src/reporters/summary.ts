import { digitsOf } from '../exact/index.ts';
import { fill, word, type Language } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import { clean } from './clean.ts';
import { countsOf } from './finding-text.ts';
import { printedAmount } from './numbers.ts';
import { plain, type Paint } from './paint.ts';

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

/** What the gate changed, one sentence each: the tolerance, and how much was left out. */
export function gateTexts({ gate, leftOut }: Report, language: Language): readonly string[] {
  const { maxDifference } = gate;
  const choice = choiceOf(gate);
  return [
    ...(maxDifference
      ? [fill(word('tolerance', language), { amount: printedAmount(digitsOf(maxDifference)) })]
      : []),
    ...(choice === ''
      ? []
      : [fill(word('leftOut', language), { choice, count: String(leftOut.length) })]),
  ];
}

/** The options that chose among the findings, as given. */
function choiceOf({ only, skip }: Report['gate']): string {
  const flags = [...only.map((name) => `--only ${name}`), ...skip.map((name) => `--skip ${name}`)];
  return clean(flags.join(' '));
}
