import { decimal, digitsOf, hundred, quotient, type Decimal, type Unit } from '../exact/index.ts';
import { fill } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Answer } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { driverWords } from './driver-words.ts';
import { filedAmount, printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const percentStep = decimal('0.01');

/** An answer for people: the value, how far it is from the plan, and that it reaches the target. */
export function prettyAnswer(answer: Answer, style: Style): string {
  const { language, paint, width } = style;
  const { name, driver, period, figure, reached, plan, target } = answer;
  const head = `${clean(name)}, ${word(driverWords[driver], language)}, ${clean(period.label)}`;
  const said = fill(word('putBackIn', language), {
    figure: clean(figure.name),
    period: clean(figure.period.label),
    reached: printedAmount(digitsOf(reached.shown)),
    unit: figure.unit,
    plan: printedAmount(digitsOf(plan)),
    target: printedAmount(digitsOf(target)),
  });
  return `${[
    ...wrap(head, width).map((line) => paint.strong(line)),
    `  ${stepText(answer)}`,
    '',
    ...wrap(said, width),
    paint.faint(`  --${driver} "${clean(answer.written)}"`),
  ].join('\n')}\n`;
}

/** `8 646 → 7 542,4   −1 103,6   −12,76 %`; without a value before it the value alone. */
function stepText({ before, value: { shown }, unit }: Answer): string {
  const amount = (own: Decimal): string => `${printedAmount(digitsOf(own))}${suffixOf(unit)}`;
  if (!before) return amount(shown);
  const step = `${amount(before)} → ${amount(shown)}`;
  const change = shown.minus(before);
  if (unit === '%' || before.isZero()) return step;
  const share = quotient(change.times(hundred), before, percentStep);
  return `${step}   ${printedAmount(digitsOf(change))}   ${printedAmount(digitsOf(share))}\u00A0%`;
}

function suffixOf(unit: Unit): string {
  return unit === 'units' ? '' : `\u00A0${unit}`;
}

/** An answer as a table of one row. */
export function answerRows(answer: Answer): Rows {
  const { name, period, before, value, unit, figure, target, reached, plan } = answer;
  const amount = (own: Decimal | undefined): string => (own ? filedAmount(digitsOf(own)) : '');
  return [
    [
      'Namn',
      'Period',
      'Enhet',
      'Före',
      'Exakt',
      'Visat',
      'Netto',
      'Netto period',
      'Plan',
      'Mål',
      'Nått exakt',
      'Nått visat',
    ],
    [
      clean(name),
      clean(period.label),
      unit,
      amount(before),
      amount(value.exact),
      amount(value.shown),
      clean(figure.name),
      clean(figure.period.label),
      amount(plan),
      amount(target),
      amount(reached.exact),
      amount(reached.shown),
    ],
  ];
}

/** One JSON document, amounts as decimal strings. */
export function jsonAnswer(answer: Answer): string {
  const { driver, name, period, unit, before, value, written, figure, target, plan, reached } =
    answer;
  return jsonText({
    version: 1,
    driver,
    name,
    period: period.label,
    unit,
    before: before ? digitsOf(before) : null,
    value: { exact: digitsOf(value.exact), shown: digitsOf(value.shown) },
    written,
    figure: { name: figure.name, period: figure.period.label, unit: figure.unit },
    target: digitsOf(target),
    plan: digitsOf(plan),
    reached: { exact: digitsOf(reached.exact), shown: digitsOf(reached.shown) },
  });
}
