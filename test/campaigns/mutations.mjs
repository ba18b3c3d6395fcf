import { readFileSync, readdirSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * Mutates tables at random and reads them in a worker: each must give rows or findings, none may
 * crash or take long. `npm run mutations -- 10000 1` tries 10 000 from seed 1, and prints one line of JSON:
 * how many became cells, how many of these had something to judge, and how many had findings.
 */
const slowest = 200;

const pieces = [
  '"',
  '""',
  ';',
  '\t',
  ',',
  '\r',
  '\n',
  '\0',
  '\uFEFF',
  '=',
  '#REF!',
  '-',
  '%',
  '9'.repeat(40),
]
  .concat([
    '__proto__',
    '1e309',
    '\u001b[31m',
    'sep=;\n',
    'Summa',
    'varav',
    '\u202e',
    '12 34',
    '""\n"',
  ])
  .map((text) => Buffer.from(text));

if (isMainThread) {
  const [count = '10000', seed = '1'] = process.argv.slice(2);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { count: parseInt(count, 10), seed: parseInt(seed, 10) },
  });
  worker.on('message', (outcome) => {
    console.log(JSON.stringify(outcome));
    if (outcome.crashed.length + outcome.slow.length > 0) process.exitCode = 1;
  });
} else {
  parentPort?.postMessage(await campaign(workerData));
}

async function campaign({ count, seed }) {
  const { decode } = await import('../../dist/formats/encoding.js');
  const { readCsv } = await import('../../dist/formats/csv.js');
  const { readVocabulary } = await import('../../dist/formats/vocabulary.js');
  const { readBook } = await import('../../dist/recognise/index.js');
  const { reconcile } = await import('../../dist/reconcile/index.js');
  const vocabulary = readVocabulary(readFileSync('data/vocabulary.json', 'utf8'), 'v').value;
  const folder = 'data/norrtalje-socialnamnd-2026';
  const originals = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(`${folder}/${name}`));

  const random = randomFrom(seed);
  const outcome = {
    tried: count,
    read: 0,
    judged: 0,
    findings: 0,
    longest: 0,
    crashed: [],
    slow: [],
  };
  for (let trial = 0; trial < count; trial += 1) {
    const bytes = mutated(originals[trial % originals.length], random);
    const started = performance.now();
    try {
      const decoded = await decode(bytes, 'a.csv');
      const grid = decoded.value ? readCsv(decoded.value, 'a.csv', 'a') : decoded;
      const book = readBook({
        origin: '.',
        grids: grid.value?.rows ? [grid.value] : [],
        vocabulary,
      });
      const all = { value: book.value, findings: [...grid.findings, ...book.findings] };
      const { judgements, findings } = reconcile(all, '.');
      if (grid.value?.rows) outcome.read += 1;
      if (judgements.length > 0) outcome.judged += 1;
      if (findings.length > 0) outcome.findings += 1;
      if (judgements.length + findings.length === 0) outcome.crashed.push(trial);
    } catch (error) {
      outcome.crashed.push(`${trial}: ${error}`);
    }
    const taken = performance.now() - started;
    outcome.longest = Math.max(outcome.longest, taken);
    if (taken > slowest) outcome.slow.push(trial);
  }
  return outcome;
}

/** Up to twenty changes: bytes flipped, cut, doubled, moved, or replaced by what breaks parsers. */
function mutated(original, random) {
  let bytes = Buffer.from(original);
  const below = (limit) => Math.floor(random() * limit);
  for (let change = 0; change <= below(20); change += 1) {
    const at = below(bytes.length + 1);
    const length = below(40);
    const kind = below(6);
    const [before, part, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ];
    if (kind === 0 && at < bytes.length) bytes[at] = below(256);
    if (kind === 1) bytes = Buffer.concat([before, after]);
    if (kind === 2) bytes = Buffer.concat([before, part, part, after]);
    if (kind === 3) bytes = Buffer.concat([after, part, before]);
    if (kind === 4) bytes = Buffer.concat([before, pieces[below(pieces.length)], part, after]);
    if (kind === 5) bytes = bytes.subarray(0, at);
  }
  return bytes;
}

function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
