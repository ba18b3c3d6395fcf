// Who may be timed, and the timing in turns.
import { answerOf, run } from './run.mjs';

export const say = (text) => process.stdout.write(`${text}\n`);

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

const longestFault = 200;

/**
 * The contenders whose runs all answer as they must; the others are named and left out. The first run
 * is the one that is timed. A run is a command, the status it ends with (0), the file that it
 * answers in (stdout), and `faultOf` its answer: what is wrong with it, if anything.
 */
function proved(contenders) {
  return contenders.flatMap(({ name, runs, ...bounds }) => {
    const proofs = runs.map((own) => ({ own, answer: answerOf(own) }));
    const fault = proofs.map(faultIn).find((own) => own !== undefined);
    if (fault !== undefined) {
      say(`  ${name} is left out: ${fault.slice(0, longestFault)}`);
      return [];
    }
    const memory = Math.max(...proofs.map(({ answer }) => answer.memory));
    return [{ name, timed: runs[0], memory, ...bounds }];
  });
}

function faultIn({ own: { status = 0, faultOf }, answer }) {
  if (answer.status !== status) return `not here, or it fails (${troubleIn(answer)})`;
  try {
    return faultOf?.(answer.text);
  } catch (error) {
    return `its answer cannot be read (${error.message})`;
  }
}

/** The line in which Node, Python or GNU time names the error. */
function troubleIn({ trouble }) {
  const lines = trouble.trim().split('\n');
  return lines.find((line) => /^\w*Error\b|: cannot run /u.test(line)) ?? lines[0];
}

/** How the times of a contender compare with those of the first, round by round. */
export const ratios = {
  /** The first is netto, the others its peers. */
  toPeer: { words: (first) => `${first} ÷ it`, of: (first, own) => first / own },
  /** The first is what the others cannot be quicker than. */
  toFirst: { words: (first) => `it ÷ ${first}`, of: (first, own) => own / first },
};

/**
 * Times the contenders that are proved, in turns, and prints the median of each and of its ratios to the
 * first, with the bounds. Those that are not held against each other have no ratio. Gives the medians.
 */
export function race(title, all, { rounds, ratio }) {
  const count = Math.max(1, Number(process.env.BENCH_ROUNDS ?? rounds));
  say(`\n${title}, medians of ${count} rounds`);
  const contenders = proved(all);
  if (ratio && contenders[0]?.name !== all[0].name) return new Map();
  const times = contenders.map(() => []);
  for (let round = 0; round < count; round += 1)
    for (const [order, { timed }] of contenders.entries()) times[order].push(run(timed).seconds);

  for (const [order, own] of contenders.entries()) {
    const isCompared = ratio && order > 0;
    const compared = isCompared
      ? ratioText(ratio, contenders[0].name, times[0], times[order], own)
      : '';
    say(`  ${own.name.padEnd(24)} ${timeText(times[order], own)}${compared}`);
  }
  return new Map(contenders.map(({ name }, order) => [name, median(times[order])]));
}

function timeText(times, { memory, mostSeconds, mostMegabytes }) {
  const seconds = median(times);
  // without GNU time nothing tells the memory
  const peak = Number.isNaN(memory)
    ? ''
    : `${memory.toFixed(0).padStart(5)} MB${boundText(memory, mostMegabytes, ' MB')}`;
  return `${seconds.toFixed(3).padStart(7)} s ${peak}${boundText(seconds, mostSeconds, ' s')}`;
}

function ratioText({ words, of }, name, firsts, owns, { most }) {
  const paired = median(owns.map((own, round) => of(firsts[round], own)));
  return `  ${words(name)} ${paired.toFixed(3)}${boundText(paired, most, '')}`;
}

export function boundText(value, most, unit) {
  if (most === undefined) return '';
  return ` (at most ${most.toFixed(3)}${unit}${value > most ? ', beyond' : ''})`;
}
