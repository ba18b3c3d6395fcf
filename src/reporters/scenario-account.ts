import { digitsOf, type Decimal } from '../exact/index.ts';
import type { Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { AccountLine, ScenarioAccount } from '../model/index.ts';
import { clean } from './clean.ts';
import { driverWords } from './driver-words.ts';
import { printedAmount } from './numbers.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** What a scenario makes of a figure, for people: the plan, each effect with its numbers, the outcome. */
export function accountLines(
  { plan, outcome, unit, lines }: ScenarioAccount,
  { language, paint, width }: Style,
): readonly string[] {
  const exact = digitsOf(outcome.exact);
  const shown = digitsOf(outcome.shown);
  const step = `${amount(plan)} → ${printedAmount(shown)}\u00A0${unit}`;
  const unrounded = exact === shown ? '' : ` (${printedAmount(exact)})`;
  return [
    paint.strong(word('underScenario', language)),
    ...wrap(`${step}${unrounded}`, width - 2).map((line) => `  ${line}`),
    ...lines.flatMap((line) => lineOf(line, language, width)),
    '',
  ];
}

function lineOf(line: AccountLine, language: Language, width: number): readonly string[] {
  if (line.is === 'factor') return [`    × ${amount(line.factor)}  ${clean(line.name)}`];
  return [
    ...wrap(nameOf(line, language), width - 4).map((own) => `    ${own}`),
    ...wrap(reckoned(line), width - 6).map((own) => `      ${own}`),
  ];
}

type EffectLine = Exclude<AccountLine, { readonly is: 'factor' }>;

function nameOf(line: EffectLine, language: Language): string {
  const name = clean(line.name);
  if (line.is === 'volume') return `${name}, ${word('volumeEffect', language)}`;
  if (line.is === 'price') return `${name}, ${word('priceEffect', language)}`;
  return `${name}, ${word(driverWords.bridge, language)}`;
}

/** An effect with its numbers: `(8 213,7 − 8 646) × 6 255,896 kr → 2 704,4`. */
function reckoned(line: EffectLine): string {
  switch (line.is) {
    case 'item': {
      const share = line.share && ` × ${amount(line.share.part)} / ${amount(line.share.of)}`;
      return share ? `${amount(line.whole)}${share} = ${amount(line.effect)}` : amount(line.effect);
    }
    case 'volume':
    case 'price':
      return `(${amount(line.after)} − ${amount(line.before)}) × ${amount(line.factor)} kr → ${amount(line.effect)}`;
  }
}

function amount(own: Decimal): string {
  return printedAmount(digitsOf(own));
}

/** The same as JSON, amounts as decimal strings. */
export function accountDocument({ plan, outcome, unit, lines }: ScenarioAccount): object {
  return {
    plan: digitsOf(plan),
    exact: digitsOf(outcome.exact),
    shown: digitsOf(outcome.shown),
    unit,
    lines: lines.map((line) => {
      switch (line.is) {
        case 'factor':
          return { kind: line.is, name: line.name, factor: digitsOf(line.factor) };
        case 'item':
          return {
            kind: line.is,
            name: line.name,
            whole: digitsOf(line.whole),
            part: line.share ? digitsOf(line.share.part) : null,
            of: line.share ? digitsOf(line.share.of) : null,
            effect: digitsOf(line.effect),
          };
        case 'volume':
        case 'price':
          return {
            kind: line.is,
            name: line.name,
            before: digitsOf(line.before),
            after: digitsOf(line.after),
            factor: digitsOf(line.factor),
            effect: digitsOf(line.effect),
          };
      }
    }),
  };
}
