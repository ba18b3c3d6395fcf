import { digitsOf, zero, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import {
  samePeriod,
  type Computed,
  type DriverEffect,
  type QuestionedNet,
  type Sensitivity,
} from '../model/index.ts';
import { tornadoBar, tornadoWidth } from './bar.ts';
import { clean, jsonText } from './clean.ts';
import { driverWords } from './driver-words.ts';
import { filedAmount, printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import type { Style } from './style.ts';
import { layTable } from './table-layout.ts';
import { wrap } from './wrap.ts';

/** Every driver's effect for people: the largest first, as a tornado around the net. */
export function prettySensitivity(own: Sensitivity, style: Style): string {
  const { net, step, drivers } = own;
  const { language, paint, width } = style;
  const said = fill(word('sensitivityOf', language), {
    net: netText(net),
    amount: printedAmount(digitsOf(net.amount.shown)),
    unit: net.unit,
    step: stepText(step),
  });
  if (drivers.length === 0) return `${said}\n${word('noDrivers', language)}\n`;
  const longest = drivers
    .flatMap(({ lower, higher }) => [lower.shown.abs(), higher.shown.abs()])
    .reduce((most, amount) => (amount.greaterThan(most) ? amount : most), zero);
  const [[, names = '', ...body] = []] = layTable(
    {
      headings: [''],
      columns: [[`\u2212${stepText(step)}`, `+${stepText(step)}`, ' '.repeat(tornadoWidth)]],
      rows: drivers.map((driver) => ({
        label: labelOf(driver, net, language),
        groups: [
          [
            ...[driver.lower, driver.higher].map(({ shown }) => printedAmount(digitsOf(shown))),
            tornadoBar([driver.lower.shown, driver.higher.shown], longest),
          ],
        ],
      })),
    },
    width,
  );
  return `${[
    ...wrap(said, width).map((line) => paint.strong(line)),
    '',
    paint.faint(names),
    ...body,
    ...wrap(word('sensitivityNote', language), width).map((line) => paint.faint(line)),
  ].join('\n')}\n`;
}

/** `Netto, Plan 2027` */
export function netText({ name, period }: QuestionedNet): string {
  return `${clean(name)}, ${clean(period.label)}`;
}

function stepText(step: Decimal): string {
  return `${printedAmount(digitsOf(step))}\u00A0%`;
}

/** A driver of an earlier year than the net is named with its own. */
function labelOf(
  { name, period, driver }: DriverEffect,
  net: QuestionedNet,
  language: Language,
): string {
  const year = samePeriod(period, net.period) ? '' : `@${clean(period.label)}`;
  return `${clean(name)}${year}, ${word(driverWords[driver], language)}`;
}

/** Every driver as a row: its effect when lower and when higher, exact and as shown. */
export function sensitivityRows({ net, step, drivers }: Sensitivity): Rows {
  const amount = (own: Decimal): string => filedAmount(digitsOf(own));
  const both = ({ exact, shown }: Computed): readonly string[] => [amount(exact), amount(shown)];
  return [
    [
      'Drivare',
      'Slag',
      'Netto',
      'Period',
      'Drivarens period',
      'Steg %',
      'Lägre exakt',
      'Lägre visat',
      'Högre exakt',
      'Högre visat',
    ],
    ...drivers.map((driver) => [
      clean(driver.name),
      word(driverWords[driver.driver], 'sv'),
      clean(net.name),
      clean(net.period.label),
      clean(driver.period.label),
      amount(step),
      ...both(driver.lower),
      ...both(driver.higher),
    ]),
  ];
}

/** One JSON document, amounts as decimal strings in the unit and sign of the net. */
export function jsonSensitivity({ net, step, drivers }: Sensitivity): string {
  return jsonText({
    version: 1,
    net: netDocument(net),
    step: digitsOf(step),
    drivers: drivers.map(({ driver, name, period, lower, higher }) => ({
      driver,
      name,
      period: period.label,
      lower: computedDocument(lower),
      higher: computedDocument(higher),
    })),
  });
}

/** A questioned net as JSON. */
export function netDocument({ name, period, unit, amount }: QuestionedNet): object {
  return { name, period: period.label, unit, ...computedDocument(amount) };
}

export function computedDocument({ exact, shown }: Computed): object {
  return { exact: digitsOf(exact), shown: digitsOf(shown) };
}
