// How long the program takes to start, beside a Node that does nothing: medians of runs in turns.
// npm run bench:start            (START_RUNS sets how many turns; anything else running disturbs it)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const turns = Math.max(1, Math.trunc(Number(process.env.START_RUNS ?? 60)));
const caches = mkdtempSync(join(tmpdir(), 'netto-bench-'));
const example = 'data/norrtalje-socialnamnd-2026';

/** What is run, and how many times as long as bare Node it may take. */
const contenders = [
  { name: 'node -e 0', argv: ['-e', '0'], most: 1 },
  { name: 'netto --version', argv: ['bin/netto.js', '--version'], most: 1.3 },
  { name: 'netto check, warm cache', argv: ['bin/netto.js', 'check', example], most: 1.7 },
  {
    name: 'netto check, no cache',
    argv: ['bin/netto.js', 'check', example],
    most: 2.3,
    env: { NETTO_CACHE: 'off' },
  },
];

/** Milliseconds that a run takes, its output through pipes. Node 20 reads NODE_EXTRA_CA_CERTS at every start. */
function timed({ argv, env = {} }) {
  const rest = { ...process.env };
  delete rest.NODE_EXTRA_CA_CERTS;
  const began = performance.now();
  spawnSync(process.execPath, argv, {
    env: { ...rest, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return performance.now() - began;
}

const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];

for (const own of contenders) timed(own);
const times = new Map(contenders.map((own) => [own, []]));
for (let turn = 0; turn < turns; turn += 1)
  for (const own of contenders) times.get(own).push(timed(own));
rmSync(caches, { recursive: true });

const bare = median(times.get(contenders[0]));
console.log('median ms  × node  at most  least ms');
for (const [{ name, most }, all] of times) {
  const ratio = median(all) / bare;
  if (ratio > most) process.exitCode = 1;
  const columns = [
    median(all).toFixed(1),
    ratio.toFixed(2),
    most.toFixed(1),
    Math.min(...all).toFixed(1),
  ];
  console.log(
    `${columns.map((own) => own.padStart(8)).join(' ')}  ${name}${ratio > most ? '  (beyond)' : ''}`,
  );
}
