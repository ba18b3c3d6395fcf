import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleFolder } from '../support/world.ts';

const place = mkdtempSync(join(tmpdir(), 'netto-cache-'));
afterAll(() => {
  rmSync(place, { recursive: true });
});

// a copy of the program alone, so that it can be altered
for (const part of ['bin', 'dist/bundle', 'data', 'package.json'])
  cpSync(part, join(place, 'program', part), { recursive: true });
const program = join(place, 'program', 'bin', 'netto.js');
const start = 'netto.cjs';
const bundle = join(place, 'program', 'dist', 'bundle', start);

let runs = 0;

/** A folder for caches that nothing has been kept in. */
function freshCaches(): string {
  runs += 1;
  const caches = join(place, `caches-${String(runs)}`);
  mkdirSync(caches);
  return caches;
}

interface Ran {
  readonly out: string;
  readonly err: string;
  /** Whether V8 took the code that was kept, of all bundles that were run. */
  readonly isFromCache: boolean;
}

// tells on descriptor 3 whether the code of each bundle was taken, since nothing else shows it
const witness = `
  const vm = require('node:vm');
  const { writeSync } = require('node:fs');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(source, options) {
      super(source, options);
      const isTaken = options.cachedData !== undefined && !this.cachedDataRejected;
      writeSync(3, isTaken ? 'taken' : 'compiled');
    }
  };`;
writeFileSync(join(place, 'witness.cjs'), witness);

function run(
  caches: string,
  argv: readonly string[] = ['--version'],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const args = ['--require', join(place, 'witness.cjs'), program, ...argv];
  const ended = spawnSync(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: caches, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const seen = String(ended.output[3]);
  expect(seen).toMatch(/^(?:taken|compiled)+$/u);
  return { out: ended.stdout, err: ended.stderr, isFromCache: !seen.includes('compiled') };
}

function keptIn(caches: string): readonly string[] {
  const folder = join(caches, 'netto');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** What is kept of the start, a file for each command. */
function keptStarts(caches: string): readonly string[] {
  return keptIn(caches).filter((path) => basename(path).startsWith(start));
}

/** What is kept of the commands, where one has been run. */
function keptCommands(caches: string): string {
  return keptIn(caches).find((path) => basename(path).startsWith('commands.cjs')) ?? '';
}

/** What is kept of the start after one run; there is one file. */
function keptAfterRun(caches: string): string {
  run(caches);
  const [kept = '', ...others] = keptStarts(caches);
  expect(others).toEqual([]);
  return kept;
}

const isWindows = process.platform === 'win32';
const posix = isWindows ? ' (skipped: Windows tells no owner)' : '';

describe('the code that V8 has made', () => {
  test('is kept by the first run and taken by the next, with the same results', () => {
    const caches = freshCaches();
    const argv = ['check', exampleFolder];
    const [first, second] = [run(caches, argv), run(caches, argv)];
    expect([first.isFromCache, second.isFromCache]).toEqual([false, true]);
    expect(second.out).toBe(first.out);
    expect([first.err, second.err]).toEqual(['', '']);
  });

  test('is kept for each command, since each compiles functions of its own', () => {
    const caches = freshCaches();
    expect(run(caches, ['--version']).isFromCache).toBe(false);
    expect(run(caches, ['check', exampleFolder]).isFromCache).toBe(false);
    expect(keptStarts(caches)).toHaveLength(2);
  });

  test('of help or a failure is kept anew by the next run, as it has little of the command', () => {
    for (const argv of [
      ['check', '--help'],
      ['check', '-h'],
      ['check', 'no-such-folder'],
    ]) {
      const caches = freshCaches();
      const size = (): number => lstatSync(keptCommands(caches)).size;
      run(caches, argv);
      const little = size();
      const first = lstatSync(keptCommands(caches)).ino;
      expect(run(caches, argv).isFromCache).toBe(true);
      expect(lstatSync(keptCommands(caches)).ino).toBe(first);
      expect(run(caches, ['check', exampleFolder]).isFromCache).toBe(true);
      const whole = size();
      expect(whole).toBeGreaterThan(1.5 * little);
      // and what a whole run has left is not written over
      run(caches, argv);
      expect(size()).toBe(whole);
    }
  });

  test('is kept anew after a day, with what other runs have called', () => {
    const caches = freshCaches();
    const table = join(exampleFolder, 'volymer.csv');
    run(caches, ['check', table]);
    const small = lstatSync(keptCommands(caches));
    run(caches, ['check', exampleFolder]);
    expect(lstatSync(keptCommands(caches)).ino).toBe(small.ino);
    const before = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(keptCommands(caches), before, before);
    expect(run(caches, ['check', exampleFolder]).isFromCache).toBe(true);
    const renewed = lstatSync(keptCommands(caches));
    expect(renewed.size).toBeGreaterThan(small.size);
    expect(Date.now() - renewed.mtimeMs).toBeLessThan(60_000);
  });

  test.skipIf(isWindows)(`is for its user alone${posix}`, () => {
    const caches = freshCaches();
    run(caches);
    expect(lstatSync(join(caches, 'netto')).mode & 0o777).toBe(0o700);
    for (const kept of keptIn(caches)) expect(lstatSync(kept).mode & 0o777).toBe(0o600);
  });

  test('is made anew when the bundle has changed', () => {
    const caches = freshCaches();
    const argv = ['check', '--help'];
    run(caches, argv);
    expect(run(caches, argv)).toMatchObject({ isFromCache: true });
    const before = readFileSync(bundle, 'utf8');
    // of the same length, which is all that V8 looks at
    writeFileSync(bundle, before.replace('"Options:",', '"OPTIONS:",'));
    const changed = run(caches, argv);
    writeFileSync(bundle, before);
    expect(changed.isFromCache).toBe(false);
    expect(changed.out).toContain('OPTIONS:');
  });

  test('is not taken by a Node that it was not made by, and made anew', () => {
    const caches = freshCaches();
    const kept = keptAfterRun(caches);
    expect(kept).toContain(process.version);
    // the second word of what V8 keeps is its version and how it was built, in both halves
    const both = readFileSync(kept);
    for (const at of [4, both.length / 2 + 4]) both.writeUInt32LE(1, at);
    writeFileSync(kept, both);
    expect(run(caches)).toMatchObject({ err: '', isFromCache: false });
    expect(run(caches)).toMatchObject({ err: '', isFromCache: true });
  });

  test('is not taken where it is damaged, on which V8 would crash', () => {
    const caches = freshCaches();
    const kept = keptAfterRun(caches);
    const whole = readFileSync(kept);
    for (const share of [0.05, 0.2, 0.45, 0.7, 0.95]) {
      const damaged = Buffer.from(whole);
      const at = Math.floor(whole.length * share);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      writeFileSync(kept, damaged);
      expect(run(caches)).toMatchObject({ out: '0.1.0\n', err: '', isFromCache: false });
    }
    for (const length of [0, 1, 1000, whole.length / 2, whole.length - 1]) {
      writeFileSync(kept, whole);
      truncateSync(kept, length);
      expect(run(caches)).toMatchObject({ out: '0.1.0\n', err: '', isFromCache: false });
    }
    expect(run(caches).isFromCache).toBe(true);
  });

  test('is done without when NETTO_CACHE is off', () => {
    const caches = freshCaches();
    expect(run(caches, ['--version'], { NETTO_CACHE: 'off' }).isFromCache).toBe(false);
    expect(readdirSync(caches)).toEqual([]);
  });

  test('is kept of help as well where there is much that is newer', () => {
    const caches = freshCaches();
    run(caches);
    for (let order = 0; order < 80; order += 1)
      writeFileSync(join(caches, 'netto', `netto.cjs_${String(order)}.code`), 'new');
    run(caches, ['check', '--help']);
    expect(keptIn(caches).filter((path) => path.endsWith('_check.code'))).toHaveLength(3);
  });

  test('is bounded: the oldest goes', () => {
    const caches = freshCaches();
    run(caches);
    const kept = keptIn(caches);
    for (let order = 0; order < 80; order += 1)
      writeFileSync(join(caches, 'netto', `netto.cjs_${String(order)}.code`), 'old');
    for (const own of kept) rmSync(own);
    run(caches);
    expect(keptIn(caches)).toHaveLength(64);
    expect(run(caches).isFromCache).toBe(true);
  });
});

describe.skipIf(isWindows)(`a place that others can write to is not used${posix}`, () => {
  const isRoot = process.getuid?.() === 0;

  test.each([
    ['the folder', (caches: string) => join(caches, 'netto')],
    ['a folder it lies in', (caches: string) => caches],
    ['the file', (caches: string) => keptStarts(caches)[0] ?? ''],
  ])('%s, by group or all', (_, pathIn) => {
    for (const mode of [0o770, 0o707]) {
      const caches = freshCaches();
      keptAfterRun(caches);
      chmodSync(pathIn(caches), mode);
      expect(run(caches)).toMatchObject({ out: '0.1.0\n', err: '', isFromCache: false });
    }
  });

  test('a link in place of the folder or the file', () => {
    const caches = freshCaches();
    const kept = keptAfterRun(caches);
    const linked = freshCaches();
    symlinkSync(join(caches, 'netto'), join(linked, 'netto'));
    expect(run(linked).isFromCache).toBe(false);

    const aside = join(caches, 'aside');
    cpSync(kept, aside);
    rmSync(kept);
    symlinkSync(aside, kept);
    expect(run(caches).isFromCache).toBe(false);
  });

  test('a link on the way, to a place that others can write to', () => {
    const open = freshCaches();
    const inner = join(open, 'inner');
    mkdirSync(inner);
    keptAfterRun(inner);
    const linked = join(freshCaches(), 'link');
    symlinkSync(inner, linked);
    expect(run(linked).isFromCache).toBe(true);
    chmodSync(open, 0o777);
    expect(run(linked).isFromCache).toBe(false);
    // where a sticky bit leaves to everyone what is theirs, as in /tmp
    chmodSync(open, 0o1777);
    expect(run(linked).isFromCache).toBe(true);
  });

  test.skipIf(!isRoot)(
    `what belongs to somebody else${isRoot ? '' : ' (skipped: only root can give it away)'}`,
    () => {
      const give = (path: string): number | null => spawnSync('chown', ['65534', path]).status;
      for (const pathIn of [
        (caches: string) => keptStarts(caches)[0] ?? '',
        (caches: string) => join(caches, 'netto'),
        (caches: string) => caches,
      ]) {
        const caches = freshCaches();
        keptAfterRun(caches);
        expect(give(pathIn(caches))).toBe(0);
        expect(run(caches)).toMatchObject({ out: '0.1.0\n', err: '', isFromCache: false });
      }
      const home = freshCaches();
      give(home);
      expect(run('', ['--version'], { HOME: home }).err).toBe('');
      expect(readdirSync(home)).toEqual([]);
    },
  );
});

test('where nothing can be written, nothing is said', () => {
  const caches = join(freshCaches(), 'a-file');
  writeFileSync(caches, '');
  for (const base of [caches, '/proc/nowhere', 'relative', '']) {
    const { out, err, isFromCache } = run(base);
    expect({ out, err, isFromCache }).toEqual({ out: '0.1.0\n', err: '', isFromCache: false });
  }
});
