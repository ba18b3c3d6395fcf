// Ten thousand scenarios of the example, with five uncertain amounts each.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { ranges, seed, writeDraws } from '../made/draws.mjs';
import { race, ratios } from '../race.mjs';
import { answerOf, netto, node, python } from '../run.mjs';

const example = 'data/norrtalje-socialnamnd-2026';
const count = 10_000;

export function scenarios(folder) {
  const draws = join(folder, 'draws.csv');
  writeDraws(draws, count);
  const [original, changed] = [example, changedIn(folder)].map((budget) => ({
    budget,
    lines: linesOfNetto(answerOf({ command: simulated(budget) }).text),
  }));
  const contenders = peers.map(({ name, most, command, linesOf }) => ({
    name,
    most,
    runs: [
      [original, changed],
      [changed, original],
    ].map(([own, other]) => ({
      command: command(own.budget, draws),
      faultOf: (text) => faultIn(linesOf(text), own.lines, other.lines),
    })),
  }));
  race(`${count} scenarios`, contenders, { rounds: 11, ratio: ratios.toPeer });
}

const peers = [
  { name: 'netto simulate', command: simulated, linesOf: linesOfNetto },
  {
    name: 'python3 Decimal',
    most: 0.8,
    command: (budget, draws) => [python(), 'test/bench/peers/scenarios.py', budget, draws],
    linesOf: linesOfPeer,
  },
  {
    name: 'decimal.js',
    command: (budget, draws) => [node, 'test/bench/peers/scenarios-decimal.mjs', budget, draws],
    linesOf: linesOfPeer,
  },
];

function simulated(budget) {
  const flags = ranges.flatMap(({ flag, name, range }) => [flag, `${name}=${range} uniform`]);
  const asked = ['--on', 'Netto@2028', '--draws', String(count), '--seed', String(seed)];
  return [...netto, 'simulate', budget, ...asked, ...flags, '--format', 'json'];
}

/** The example with one volume that is one more, which has to show in every figure. */
function changedIn(folder) {
  const copy = join(folder, 'changed');
  cpSync(example, copy, { recursive: true });
  const file = join(copy, 'volymer.csv');
  const text = readFileSync(file, 'utf8');
  const line = 'Institutionsplaceringar, vuxna;3 781;4 816;2 674;2 725;2 77';
  writeFileSync(file, text.replace(`${line}6`, `${line}7`));
  return copy;
}

const figures = ['lowest', 'p10', 'p50', 'p90', 'highest', 'mean'];

/** What netto answers, in the lines that the others print. */
function linesOfNetto(text) {
  const answer = JSON.parse(text);
  return [
    ...figures.map((name) => `${name};${answer[name].exact}`),
    `below;${answer.overFrame.draws}`,
    `bins;${answer.histogram.map(({ draws }) => draws).join(';')}`,
  ];
}

/** All decimals that netto tells. */
const Told = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

function linesOfPeer(text) {
  return text
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(';'))
    .map(([name, ...values]) =>
      figures.includes(name) ? `${name};${toldIn(values[0])}` : [name, ...values].join(';'),
    );
}

const toldIn = (digits) => new Told(digits).toDecimalPlaces(20).toFixed();

function faultIn(lines, expected, other) {
  const wrong = expected.find((line, order) => line !== lines[order]);
  if (wrong !== undefined) return `answers ${lines[expected.indexOf(wrong)]}, netto ${wrong}`;
  return lines.join() === other.join() ? 'does not see that a volume has changed' : undefined;
}
