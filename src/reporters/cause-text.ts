import { digitsOf, total, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Cause, Evidence, MendedCell, StatedFigure } from '../model/index.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';

/** A cause in a sentence without its full stop: what should be what, and what it looks like. */
export function causeText(cause: Cause, language: Language): string {
  const { cells, evidence } = cause;
  if (evidence.slip === 'omitted' && evidence.how === 'not-reversed') {
    return missingLineText(cells, evidence, language);
  }
  const mended = cells.map((cell) => mendedText(cell, language)).join('; ');
  return `${mended}; ${evidenceText(evidence, language)}`;
}

/** `Netto, Utfall 2024: −415 390 should be −357 046`. */
export function mendedText({ figure, suggested }: MendedCell, language: Language): string {
  return fill(word('mendedTo', language), {
    cell: cellName(figure),
    stated: amountText(figure.value),
    suggested: amountText(suggested),
  });
}

/** What a slip was seen by. */
function evidenceText(evidence: Evidence, language: Language): string {
  return fill(word(slipWord(evidence), language), slipDetails(evidence, language));
}

/** How sure a cause is, against the other repairs of its set. */
export function strengthText({ strength, equals, evidence }: Cause, language: Language): string {
  if (strength === 'sure') return word('sure', language);
  const isLine = evidence.slip === 'omitted' && evidence.how === 'not-reversed';
  if (isLine) return word('likelyAlone', language);
  const key = strength === 'likely' ? 'likely' : 'weak';
  return fill(word(key, language), { count: String(equals) });
}

function missingLineText(
  cells: readonly MendedCell[],
  evidence: Extract<Evidence, { slip: 'omitted' }>,
  language: Language,
): string {
  const amount = total(evidence.items.map(({ value }) => value)).negated();
  return fill(word('missingLine', language), {
    cell: cells.map(({ figure }) => cellName(figure)).join('; '),
    amount: amountText(amount),
    slip: evidenceText(evidence, language),
  });
}

function slipWord(evidence: Evidence): Word {
  switch (evidence.slip) {
    case 'copy':
      return 'slipCopy';
    case 'sign':
      return evidence.of ? 'slipSignOf' : 'slipSign';
    case 'swap':
      return 'slipSwap';
    case 'digits':
      return digitWords[evidence.how];
    case 'unit':
      return 'slipUnit';
    case 'omitted':
      return omittedWords[evidence.how];
    case 'rounding-chain':
      return 'slipRoundingChain';
    case 'unknown':
      return 'slipUnknown';
  }
}

const digitWords = {
  transposed: 'slipTransposed',
  missing: 'slipMissing',
  extra: 'slipExtra',
  wrong: 'slipWrong',
} as const;

const omittedWords = {
  'left-out': 'slipLeftOut',
  twice: 'slipTwice',
  'not-reversed': 'slipNotReversed',
} as const;

function slipDetails(evidence: Evidence, language: Language): Readonly<Record<string, string>> {
  switch (evidence.slip) {
    case 'copy':
      return { other: figureText(evidence.of) };
    case 'sign':
      return evidence.of ? { other: figureText(evidence.of) } : {};
    case 'omitted':
      return { other: evidence.items.map(figureText).join(` ${word('and', language)} `) };
    case 'unit':
      return { factor: printedAmount(`1${'0'.repeat(Math.abs(evidence.power))}`) };
    case 'swap':
    case 'digits':
    case 'rounding-chain':
    case 'unknown':
      return {};
  }
}

/** `Kostnader, Utfall 2024 (−415 390)`. */
function figureText(figure: StatedFigure): string {
  return `${cellName(figure)} (${amountText(figure.value)})`;
}

function cellName({ row, period }: StatedFigure): string {
  return clean(`${row}, ${period}`);
}

function amountText(amount: Decimal): string {
  return printedAmount(digitsOf(amount));
}
