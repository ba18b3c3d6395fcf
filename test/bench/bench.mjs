// Times netto and its peers on the same work, in turns. Nothing is asserted but that everyone finds what is planted.
// npm run bench                                (every part, a million rows)
// npm run bench -- rows 1000000 10000000 table (some parts; numbers say how many rows)
// BENCH_ROUNDS sets how many rounds; anything else running disturbs them
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnosis } from './parts/diagnosis.mjs';
import { rows } from './parts/rows.mjs';
import { scenarios } from './parts/scenarios.mjs';
import { start } from './parts/start.mjs';
import { table } from './parts/table.mjs';
import { say } from './race.mjs';
import { keepCachesIn } from './run.mjs';

const parts = { rows, table, scenarios, diagnosis, start };

/** The parts that are asked for, each with the numbers behind its name; all where none is. */
function partsAsked(words) {
  const asked = [];
  for (const word of words) {
    if (Object.hasOwn(parts, word)) asked.push({ part: word, numbers: [] });
    else if (/^\d+$/u.test(word) && asked.length > 0) asked.at(-1).numbers.push(Number(word));
    else return undefined;
  }
  return asked.length > 0 ? asked : Object.keys(parts).map((part) => ({ part, numbers: [] }));
}

function runParts(asked) {
  const folder = mkdtempSync(join(tmpdir(), 'netto-bench-'));
  try {
    say(`${cpus()[0].model.trim()}, ${cpus().length} processors, Node ${process.version}`);
    for (const { part, numbers } of asked) {
      const own = join(folder, part);
      mkdirSync(own, { recursive: true });
      // not with what other parts have compiled
      keepCachesIn(join(own, 'caches'));
      parts[part](own, numbers);
      rmSync(own, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const asked = partsAsked(process.argv.slice(2));
if (asked) runParts(asked);
else {
  say(`npm run bench -- [${Object.keys(parts).join(' | ')}] … ; rows may be followed by how many`);
  process.exitCode = 2;
}
