// Times the sums of detail rows, of netto and of its peers in turns, on files with a planted sum.
// npm run bench                       (a million rows)
// npm run bench -- 1000000 10000000   (how many rows; asserts nothing but that everyone adds up right)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { oreOf, peers } from './peers.mjs';
import { planted, styles, writeRows } from './rows.mjs';

const counts = process.argv.slice(2).map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'netto-bench-'));
const say = (text) => process.stdout.write(`${text}\n`);

/** Reads at every start would be timed with it, where a machine sets this. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
delete env.NODE_EXTRA_CA_CERTS;

/** GNU time tells the peak memory of a command. */
const gnuTime = '/usr/bin/time';

/** Runs a command; its seconds, its peak memory in MB, and what it prints. */
function run([program, ...argv]) {
  const isMeasured = existsSync(gnuTime);
  const [command, ...own] = isMeasured
    ? [gnuTime, '-f', '%M', program, ...argv]
    : [program, ...argv];
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, own, {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  const memory = isMeasured ? Number(stderr.trim().split('\n').at(-1)) / 1024 : NaN;
  return { isDone: !error && status === 0, seconds, memory, stdout };
}

/** Why what a peer prints is not the planted sum; none where it is. */
function faultOf({ isDone, stdout }, unit, sum) {
  if (!isDone) return 'not here, or it fails';
  const line = stdout
    .split(/\r?\n/u)
    .find((own) => own.replaceAll('"', '').startsWith(`${planted.activity};`));
  const [, month, printed = '', rows] = line?.replaceAll('"', '').split(';') ?? [];
  const isRight =
    month === planted.month && oreOf(printed, unit) === sum.ore && Number(rows) === sum.rows;
  return isRight ? undefined : `finds another sum: ${line ?? 'none'}`;
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Times commands in turns, and prints the median of each and its ratio to the first, pair by pair. */
function race(title, runners) {
  say(`\n${title}, medians of ${rounds} rounds`);
  const times = runners.map(() => []);
  const peaks = runners.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [order, { command }] of runners.entries()) {
      const { seconds, memory } = run(command);
      times[order].push(seconds);
      peaks[order] = Math.max(peaks[order], memory);
    }
  }
  for (const [order, { name }] of runners.entries()) {
    const ratio = median(times[0].map((own, round) => own / times[order][round]));
    say(
      `  ${name.padEnd(24)} ${median(times[order]).toFixed(2)} s  ${peaks[order].toFixed(0).padStart(4)} MB  ` +
        `${runners[0].name} ÷ it ${ratio.toFixed(2)}`,
    );
  }
}

/** More rows than this are left to those that are quick. */
const mostForSlow = 2_000_000;

/** The peers that find the planted sum; the others are named. */
function proved(file, sum, count) {
  const slow = count > mostForSlow ? peers.filter(({ isQuick }) => !isQuick) : [];
  if (slow.length > 0) say(`  left out as slow: ${slow.map(({ name }) => name).join(', ')}`);
  return peers
    .filter((own) => !slow.includes(own))
    .flatMap(({ name, command, unit }) => {
      const fault = faultOf(run(command(file)), unit, sum);
      if (fault !== undefined) say(`  ${name} is left out: ${fault}`);
      return fault === undefined ? [{ name, command: command(file) }] : [];
    });
}

try {
  say(`${cpus()[0].model.trim()}, ${cpus().length} processors, Node ${process.version}`);
  for (const count of counts.length > 0 ? counts : [1_000_000]) {
    const [netto] = peers;
    const runners = styles.flatMap((style) => {
      const file = join(folder, style === 'gzip' ? 'gzip.csv.gz' : `${style}.csv`);
      const sum = writeRows(file, count, style);
      const size = (statSync(file).size / 1e6).toFixed(0);
      if (style === 'plain' || style === 'shuffled') {
        race(`${count} rows, ${style}, ${size} MB`, proved(file, sum, count));
      }
      const fault = faultOf(run(netto.command(file)), netto.unit, sum);
      if (fault !== undefined) say(`  netto, ${style}: ${fault}`);
      return fault === undefined ? [{ name: style, command: netto.command(file) }] : [];
    });
    race(`${count} rows, netto alone`, runners);
    for (const style of styles)
      rmSync(join(folder, style === 'gzip' ? 'gzip.csv.gz' : `${style}.csv`));
  }
} finally {
  rmSync(folder, { recursive: true });
}
