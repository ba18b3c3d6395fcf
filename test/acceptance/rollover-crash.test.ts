import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program } from '../support/process.ts';
import { canTrace, stagedBeside, traced, type Fault, type Traced } from '../support/traced.ts';
import { exampleFolder } from '../support/world.ts';

const argv = [process.execPath, program, 'rollover', exampleFolder, '--write'];
const place = mkdtempSync(join(tmpdir(), 'netto-crash-'));
const whole = join(place, 'whole', '2027');
beforeAll(() => {
  execFileSync(argv[0] ?? '', [...argv.slice(1), whole], { stdio: 'pipe' });
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

const isTraceable = canTrace();
if (!isTraceable) {
  process.stdout.write('skipped: strace cannot follow a program here, crashes are not tried\n');
}

/** A process that is no longer running: no Linux gives a number so high. */
const nobody = '4194305';

/** Rolls into a folder under strace, with a fault at one of the calls that touch what it makes. */
function rollWith(fault: Fault | undefined, target: string): Traced {
  const folders = ['$$', nobody].map((pid) => stagedBeside(target, pid));
  const files = folders.flatMap((folder) => readdirSync(whole).map((name) => join(folder, name)));
  return traced([...argv, target], [resolve(target, '..'), target, ...folders, ...files], fault);
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

function madeParent(name: string): string {
  const parent = join(place, name);
  mkdirSync(parent);
  return parent;
}

/** Leaves beside a target what a process did that was killed just before the end. */
function leaveBehind(target: string): void {
  cpSync(whole, stagedBeside(target, nobody), { recursive: true });
}

/**
 * Kills a rollover at every call of a kind, after which there is all of the folder or nothing of it,
 * and after the next one nothing else. How many calls there were.
 */
function killAtEach(call: string, before: (target: string) => void): number {
  const first = join(madeParent(call), '2027');
  before(first);
  const count = rollWith(undefined, first).calls.filter((own) => own === call).length;
  for (let when = 1; when <= count; when += 1) {
    const parent = madeParent(`${call}-${String(when)}`);
    const target = join(parent, '2027');
    before(target);
    const killed = rollWith({ call, when, does: 'signal=KILL' }, target);
    expect([call, when, killed.code]).toEqual([call, when, null]);
    const isMade = existsSync(target);
    if (isMade) expect(filesOf(target)).toEqual(filesOf(whole));
    const next = spawnSync(argv[0] ?? '', [...argv.slice(1), target], { encoding: 'utf8' });
    expect([call, when, next.status]).toEqual([call, when, isMade ? 2 : 0]);
    expect(readdirSync(parent)).toEqual(['2027']);
    expect(filesOf(target)).toEqual(filesOf(whole));
  }
  return count;
}

// each of the eleven files is opened, written and synced, and so is the folder and the one above it
test.skipIf(!isTraceable).each([
  ['mkdir', 2],
  ['openat', 14],
  ['write', 11],
  ['fsync', 13],
  ['rename', 1],
])(
  'killed at any %s of %i or more, a rollover leaves all or nothing, and the next one nothing else',
  (call, count) => {
    expect(killAtEach(call, () => undefined)).toBeGreaterThanOrEqual(count);
  },
  300_000,
);

test.skipIf(!isTraceable).each([
  ['unlink', 11],
  ['rmdir', 1],
])(
  'killed at any %s of %i or more that clears away what another left, a rollover leaves no more than that',
  (call, count) => {
    expect(killAtEach(call, leaveBehind)).toBeGreaterThanOrEqual(count);
  },
  300_000,
);

test.skipIf(!isTraceable).each([
  ['mkdir', 1, 'EACCES'],
  ['mkdir', 1, 'EROFS'],
  ['openat', 2, 'EACCES'],
  ['openat', 3, 'ENOSPC'],
  ['write', 1, 'ENOSPC'],
  ['write', 7, 'EIO'],
  ['fsync', 2, 'EIO'],
  ['fsync', 12, 'ENOSPC'],
  ['rename', 1, 'EACCES'],
])('a disk that refuses %s %i with %s leaves nothing, and it is said', (call, when, error) => {
  const parent = madeParent(`${call}-${error}`);
  const target = join(parent, '2027');
  const { code, err } = rollWith({ call, when, does: `error=${error}` }, target);
  expect(code).toBe(2);
  expect(err).toMatch(/file\/(?:not-written|denied)/u);
  expect(err).toContain(target);
  expect(err).toMatch(/^ {2}fix {3}/mu);
  expect(readdirSync(parent)).toEqual([]);
});

test('of two at once one makes the folder, and the other says that it exists', async () => {
  const rounds = Number(process.env['RACE_RUNS'] ?? '5');
  for (let round = 0; round < rounds; round += 1) {
    const target = join(place, `race-${String(round)}`, '2027');
    const run = (): Promise<number | null> =>
      new Promise((end) => {
        spawn(argv[0] ?? '', [...argv.slice(1), target], { stdio: 'ignore' }).on('exit', end);
      });
    const codes = await Promise.all([run(), run()]);
    expect(codes.toSorted()).toEqual([0, 2]);
    expect(readdirSync(join(place, `race-${String(round)}`))).toEqual(['2027']);
  }
}, 1_800_000);
