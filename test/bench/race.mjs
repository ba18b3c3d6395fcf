// Who may be timed, and the timing in turns.
import { answerOf, run } from './run.mjs';

export const say = (text) => process.stdout.write(`${text}\n`);

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * The contenders whose runs all answer as they must; the others are named and left out. The first run
 * is the one that is timed. A run is a command, the status it ends with (0), the file that it
 * answers in (stdout), and `faultOf` its answer: what is wrong with it, if anything.
 */
export function proved(contenders) {
  return contenders.flatMap(({ name, runs, most, mostSeconds }) => {
    const proofs = runs.map((own) => ({ own, answer: answerOf(own) }));
    const fault = proofs.map(faultIn).find((own) => own !== undefined);
    if (fault !== undefined) {
      say(`  ${name} is left out: ${fault}`);
      return [];
    }
    const memory = Math.max(...proofs.map(({ answer }) => answer.memory));
    return [{ name, timed: runs[0], memory, most, mostSeconds }];
  });
}

function faultIn({ own: { status = 0, faultOf }, answer }) {
  if (answer.status !== status) return `not here, or it fails (${troubleIn(answer)})`;
  return faultOf?.(answer.text);
}

/** The line of what a program complains of that names the error. */
function troubleIn({ trouble }) {
  const lines = trouble.trim().split('\n');
  return (lines.find((line) => /error|cannot|not found/iu.test(line)) ?? lines[0]).slice(0, 100);
}

/** How the times of a contender compare with those of the first, round by round. */
export const ratios = {
  /** The first is netto, the others its peers. */
  toPeer: { words: (first) => `${first} ÷ it`, of: (first, own) => first / own },
  /** The first is what the others cannot be quicker than. */
  toFirst: { words: (first) => `it ÷ ${first}`, of: (first, own) => own / first },
};

/** Times contenders in turns, and prints the median of each and of its ratios, with the bounds. */
export function race(title, contenders, { rounds, ratio = ratios.toPeer }) {
  const count = Math.max(1, Number(process.env.BENCH_ROUNDS ?? rounds));
  const times = contenders.map(() => []);
  for (let round = 0; round < count; round += 1)
    for (const [order, { timed }] of contenders.entries()) times[order].push(run(timed).seconds);

  say(`\n${title}, medians of ${count} rounds`);
  for (const [order, own] of contenders.entries()) {
    const seconds = median(times[order]);
    const paired = median(times[order].map((time, round) => ratio.of(times[0][round], time)));
    const compared = order > 0 ? `  ${ratio.words(contenders[0].name)} ${paired.toFixed(2)}` : '';
    say(
      `  ${own.name.padEnd(24)} ${seconds.toFixed(3).padStart(7)} s ${memoryText(own.memory)}` +
        compared +
        (order > 0 ? boundText(paired, own.most, '') : '') +
        boundText(seconds, own.mostSeconds, ' s'),
    );
  }
}

/** Nothing where GNU time is not there to tell. */
const memoryText = (memory) => (Number.isNaN(memory) ? '' : `${memory.toFixed(0).padStart(5)} MB`);

function boundText(value, most, unit) {
  if (most === undefined) return '';
  return ` (at most ${most.toFixed(2)}${unit}${value > most ? ', beyond' : ''})`;
}
