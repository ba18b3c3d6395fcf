import { digitsOf } from '../exact/index.ts';
import { placeText, type ReckonedTerm } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type {
  Cause,
  Cell,
  Derivation,
  Explanation,
  Ingredient,
  Judgement,
  RelationKind,
} from '../model/index.ts';
import { causeText, strengthText } from './cause-text.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';
import { accountLines } from './scenario-account.ts';
import type { Style } from './style.ts';
import { workings } from './workings.ts';
import { lengthOf, padEnd, padStart, wrap } from './wrap.ts';

/** A cell for people: its figure, the relations that hold it, and its formula, all with places. */
export function prettyExplanation(explanation: Explanation, style: Style): string {
  const { figure, judgements, derivations, causes, scenario } = explanation;
  const { language, paint } = style;
  const printed = figure.value
    ? `${printedAmount(digitsOf(figure.value))} ${figure.unit}`
    : word('noValue', language);
  const relations =
    judgements.length === 0
      ? [word('noRelations', language), '']
      : [
          paint.strong(word('takesPart', language)),
          ...judgements.flatMap((own) => formula(own, style)),
        ];
  return `${[
    paint.strong(`${clean(figure.table)} / ${clean(figure.row)} / ${clean(figure.period)}`),
    `${printed}   ${paint.faint(clean(placeText(figure.at)))}`,
    '',
    ...(scenario ? accountLines(scenario, style) : []),
    ...relations,
    ...derivations.flatMap((own) => derivation(own, style)),
    ...causeLines(causes, style),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function formula({ formula: own, verdict, reckoning }: Judgement, style: Style): readonly string[] {
  const { language, paint, width } = style;
  const shade = {
    holds: paint.note,
    rounding: paint.note,
    unlikely: paint.warning,
    mismatch: paint.error,
    unjudged: paint.faint,
  };
  const head = `  ${word(kinds[own.kind], language)}  ${shade[verdict](word(verdict, language))}`;
  if (!reckoning) return [head, ''];
  const stated = `${word('stated', language)} ${printedAmount(reckoning.stated)}, ${word('difference', language)} ${printedAmount(reckoning.difference)}`;
  return [
    head,
    ...wrap(workings(reckoning), width - 4).map((line) => `    ${line}`),
    ...wrap(`${stated}   ${clean(placeText(own.subject.at))}`, width - 4).map(
      (line) => `    ${line}`,
    ),
    ...sources(reckoning.terms.map(termSource), style),
    '',
  ];
}

/** The causes that concern it: each that stands out, else those that are as small. */
function causeLines(
  causes: readonly Cause[],
  { language, paint, width }: Style,
): readonly string[] {
  if (causes.length === 0) return [];
  const shown = causes.filter(({ strength }) => strength !== 'weak');
  const told = shown.length > 0 ? shown : causes.slice(0, mostCauses);
  const texts = told.map((own) => `${causeText(own, language)} (${strengthText(own, language)})`);
  return [
    paint.strong(word('causes', language)),
    ...texts.flatMap((own) =>
      wrap(own, width - 4).map((line, order) => (order === 0 ? `  ${line}` : `    ${line}`)),
    ),
    '',
  ];
}

/** So many causes of which none stands out are told. */
const mostCauses = 5;

interface Source extends Pick<Cell, 'row' | 'period' | 'at'> {
  readonly amount: string;
}

function termSource({ value, unit, row, period, at }: ReckonedTerm): Source {
  return { amount: amountIn(value, unit), row, period, at };
}

/** Where each number of a formula is printed; its file stands above it where there is no room. */
function sources(list: readonly Source[], { paint, width }: Style): readonly string[] {
  const widest = Math.max(0, ...list.map(({ amount }) => lengthOf(amount)));
  const longest = Math.max(0, ...list.map((own) => lengthOf(nameOf(own))));
  const line = (own: Source, place: string): string =>
    `      ${padStart(own.amount, widest)}  ${padEnd(nameOf(own), longest)}  ${paint.faint(place)}`;
  const places = list.map(({ at }) => clean(placeText(at)).split('/').at(-1) ?? '');
  const room = width - widest - longest - 10;
  if (places.every((place) => lengthOf(place) <= room)) {
    return list.map((own, order) => line(own, places[order] ?? ''));
  }
  return list.flatMap((own, order) => {
    const [file = '', ...rest] = (places[order] ?? '').split(':');
    const isNew = list[order - 1]?.at.file !== own.at.file;
    return [...(isNew ? [`    ${paint.faint(file)}`] : []), line(own, rest.join(':'))];
  });
}

function nameOf({ row, period }: Source): string {
  return clean(`${row}, ${period}`);
}

const kinds: Record<RelationKind, Word> = {
  net: 'kindNet',
  change: 'kindChange',
  deviation: 'kindDeviation',
  percent: 'kindPercent',
  'of-which': 'kindOfWhich',
  sum: 'kindSum',
  cross: 'kindCross',
  bridge: 'kindBridge',
  price: 'kindPrice',
  custom: 'kindCustom',
  detail: 'kindDetail',
};

const formulas: Record<Derivation['formula'], Word> = {
  cost: 'formulaCost',
  net: 'formulaNet',
  spread: 'formulaSpread',
};

function derivation(own: Derivation, style: Style): readonly string[] {
  const { language, paint, width } = style;
  const [exact, shown] = [digitsOf(own.exact), digitsOf(own.shown)].map(printedAmount);
  const arrow = exact === shown ? '' : ` → ${shown ?? ''}`;
  const numbers = own.ingredients
    .map(ingredientText)
    .join(' ')
    .replace(/^[+×] /u, '')
    .replace(/^\u2212 /u, '\u2212');
  return [
    paint.strong(word('formula', language)),
    `  ${word(formulas[own.formula], language)}`,
    ...wrap(`${numbers} = ${exact ?? ''}${arrow}\u00A0${own.unit}`, width - 4).map(
      (line) => `    ${line}`,
    ),
    ...sources(
      own.ingredients.map(({ figure }) => ({
        amount: amountIn(digitsOf(figure.value), figure.unit),
        row: figure.row,
        period: figure.period,
        at: figure.at,
      })),
      style,
    ),
    '',
  ];
}

/** Percent is said, since a formula holds factors; other units go without saying. */
function amountIn(digits: string, unit: string): string {
  return unit === '%' ? `${printedAmount(digits)}\u00A0%` : printedAmount(digits);
}

function ingredientText({ operator, figure, enters }: Ingredient): string {
  const amount = printedAmount(digitsOf(enters ?? figure.value));
  if (!amount.startsWith('\u2212')) return `${operator} ${amount}`;
  return operator === '+' ? `\u2212 ${amount.slice(1)}` : `${operator} (${amount})`;
}
