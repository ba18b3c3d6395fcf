import type { ReckonedTerm, Reckoning } from '../findings/index.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';

/** A sum of more terms than this is told by its number of terms. */
const mostTerms = 7;

/** The numbers of a reckoning written out: `58 344 − 415 390 = −357 046`. */
export function workings(reckoning: Reckoning): string {
  const { form, terms, computed, unrounded } = reckoning;
  const result = printedAmount(computed);
  const arrow =
    unrounded && unrounded !== computed ? `${printedAmount(unrounded)} → ${result}` : result;
  switch (form) {
    case 'balance':
      return terms.length === 1
        ? `${clean(terms[0]?.row ?? '')} ${result}`
        : `${sumOf(terms)} = ${result}`;
    case 'ratio':
      return `100 × (${sumOf(terms.slice(0, -1))}) / ${printedAmount(terms.at(-1)?.value ?? '')} = ${arrow}`;
    case 'chain':
      return `${terms.map(factorText).join(' × ')} = ${arrow}`;
    case 'containment':
      return `${printedAmount(reckoning.stated)} ⊄ 0 … ${result}`;
  }
}

function factorText({ coefficient, value }: ReckonedTerm, order: number): string {
  return printedAmount(order === 0 ? value : coefficient);
}

function sumOf(terms: readonly ReckonedTerm[]): string {
  const shown = terms.length > mostTerms ? [...terms.slice(0, 3), ...terms.slice(-1)] : terms;
  const texts = shown.map((term, order) => termText(term, order === 0));
  if (terms.length > mostTerms) texts.splice(3, 0, `… (${String(terms.length)}) …`);
  return texts.join(' ');
}

function termText({ coefficient, value }: ReckonedTerm, isFirst: boolean): string {
  const isTaken = coefficient.startsWith('-') !== value.startsWith('-');
  const factor = coefficient.replace(/^-/u, '');
  const amount = printedAmount(value.replace(/^-/u, ''));
  const product = factor === '1' ? amount : `${printedAmount(factor)} × ${amount}`;
  if (isFirst) return isTaken ? `\u2212${product}` : product;
  return `${isTaken ? '\u2212' : '+'} ${product}`;
}
