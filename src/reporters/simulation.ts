import {
  decimal,
  digitsOf,
  quotient,
  roundHalfAwayFromZero,
  type Decimal,
  type Unit,
} from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Computed, Shape, Simulation, UncertainDriver } from '../model/index.ts';
import { lengthBar } from './bar.ts';
import { clean, jsonText } from './clean.ts';
import { driverWords } from './driver-words.ts';
import { filedAmount, printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import { computedDocument, netDocument, netText } from './sensitivity.ts';
import type { Style } from './style.ts';
import { layTable } from './table-layout.ts';
import { padStart, wrap } from './wrap.ts';

/** A distribution for people: the answer first, then its shape, then what it comes from. */
export function prettySimulation(own: Simulation, { language, paint, width }: Style): string {
  const { net, draws, seed, percentiles, frame, lowest, highest, mean } = own;
  const amount = (value: Decimal): string => printedAmount(digitsOf(value));
  const said = fill(word('simulated', language), {
    net: netText(net),
    p10: amount(percentiles.p10.shown),
    p90: amount(percentiles.p90.shown),
    p50: amount(percentiles.p50.shown),
    unit: net.unit,
  });
  const chance = fill(word(chanceWords[own.against], language), {
    chance: printedAmount(digitsOf(chanceOf(own))),
    frame: amount(frame.shown),
  });
  const ends = fill(word('simulatedEnds', language), {
    mean: amount(mean.shown),
    lowest: amount(lowest.shown),
    highest: amount(highest.shown),
    draws: amount(decimal(String(draws))),
    seed: String(seed),
  });
  return `${[
    ...wrap(said, width).map((line) => paint.strong(line)),
    ...wrap(chance, width).map((line) => paint.strong(line)),
    ...wrap(ends, width),
    '',
    ...histogram(own, width),
    '',
    paint.strong(word('varianceShares', language)),
    ...drivers(own, language, width),
  ].join('\n')}\n`;
}

const chanceWords = { frame: 'chanceOver', plan: 'chanceOverPlan' } as const;

const filedWords = {
  frame: ['ram', 'chans att överskrida ramen, %'],
  plan: ['plan utan det osäkra', 'chans att bli sämre än planen utan det osäkra, %'],
} as const;

const chanceStep = decimal('0.1');
const binStep = decimal('1');

/** The part of the draws that is worse than the frame, in percent. */
function chanceOf({ overFrame, draws }: Simulation): Decimal {
  return quotient(decimal(String(100 * overFrame)), decimal(String(draws)), chanceStep);
}

/** A line per range of amounts, from the lowest on. */
function histogram({ histogram: bins }: Simulation, width: number): readonly string[] {
  const most = Math.max(...bins.map(({ draws }) => draws));
  const froms = bins.map(({ from }) =>
    printedAmount(digitsOf(roundHalfAwayFromZero(from, binStep))),
  );
  const longest = Math.max(...froms.map((text) => text.length));
  return bins.map(({ draws }, order) => {
    const bar = lengthBar(draws, most, width - longest - 4);
    return `  ${padStart(froms[order] ?? '', longest)}  ${bar}`.trimEnd();
  });
}

function drivers(
  { drivers: all }: Simulation,
  language: Language,
  width: number,
): readonly string[] {
  const [[, , ...body] = []] = layTable(
    {
      headings: [''],
      columns: [['', '']],
      rows: all.map((driver) => ({
        label: `${clean(driver.name)}@${clean(driver.span)}, ${word(driverWords[driver.driver], language)}`,
        groups: [
          [rangeText(driver, language), `${printedAmount(driver.share.shown.toFixed(1))}\u00A0%`],
        ],
      })),
    },
    width,
  );
  return body;
}

const shapeWords: Readonly<Record<Shape, Word>> = {
  triangular: 'shapeTriangular',
  uniform: 'shapeUniform',
  normal: 'shapeNormal',
};

/** `−10 … 15 % triangulär` */
function rangeText({ low, high, unit, shape }: UncertainDriver, language: Language): string {
  const ends = [low, high].map((end) => printedAmount(digitsOf(end))).join(' … ');
  return `${ends}${suffixOf(unit)} ${word(shapeWords[shape], language)}`;
}

function suffixOf(unit: Unit): string {
  return unit === 'units' ? '' : `\u00A0${unit}`;
}

/** A distribution as rows: its figures first, then the share of each driver. */
export function simulationRows(own: Simulation): Rows {
  const amount = (value: Decimal): string => filedAmount(digitsOf(value));
  const row = (what: string, { exact, shown }: Computed): readonly string[] => [
    what,
    clean(own.net.name),
    clean(own.net.period.label),
    amount(exact),
    amount(shown),
  ];
  const [frameWord, chanceWord] = filedWords[own.against];
  const alone = (value: Decimal): Computed => ({ exact: value, shown: value });
  return [
    ['Vad', 'Namn', 'Period', 'Exakt', 'Visat'],
    row('P10', own.percentiles.p10),
    row('P50', own.percentiles.p50),
    row('P90', own.percentiles.p90),
    row('medel', own.mean),
    row('lägst', own.lowest),
    row('högst', own.highest),
    row(frameWord, own.frame),
    row(chanceWord, alone(chanceOf(own))),
    ...own.drivers.map(({ name, span, share }) => [
      'andel av variansen',
      clean(`${name}@${span}`),
      clean(own.net.period.label),
      amount(share.exact),
      amount(share.shown),
    ]),
  ];
}

/** One JSON document, amounts as decimal strings in the unit and sign of the net. */
export function jsonSimulation(own: Simulation): string {
  return jsonText({
    version: 1,
    net: netDocument(own.net),
    draws: own.draws,
    seed: own.seed,
    p10: computedDocument(own.percentiles.p10),
    p50: computedDocument(own.percentiles.p50),
    p90: computedDocument(own.percentiles.p90),
    mean: computedDocument(own.mean),
    lowest: computedDocument(own.lowest),
    highest: computedDocument(own.highest),
    against: own.against,
    frame: digitsOf(own.frame.exact),
    overFrame: { draws: own.overFrame, percent: digitsOf(chanceOf(own)) },
    drivers: own.drivers.map(({ driver, name, span, unit, low, high, shape, share }) => ({
      driver,
      name,
      span,
      unit,
      low: digitsOf(low),
      high: digitsOf(high),
      shape,
      share: digitsOf(share.exact),
      percent: digitsOf(share.shown),
    })),
    histogram: own.histogram.map(({ from, draws }) => ({ from: digitsOf(from), draws })),
  });
}
