import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exampleFolder } from '../support/world.ts';

const program = resolve('bin/netto.js');
const place = mkdtempSync(join(tmpdir(), 'netto-crash-'));
afterAll(() => {
  rmSync(place, { recursive: true });
});

/** Whether strace can follow a program here; some containers forbid it. */
function canTrace(): boolean {
  const { status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  return status === 0;
}

const calls = 'mkdir,openat,write,pwrite64,fsync,rename,unlink,rmdir,unlinkat';
const argv = [program, 'rollover', exampleFolder, '--write'];

/** Rolls into a folder under strace, with a fault at one of the calls that touch its parent. */
function rollWith(inject: readonly string[], target: string): number | null {
  const trace = ['-f', '-o', '/dev/null', '-e', `trace=${calls}`, ...inject];
  const under = spawnSync('strace', [...trace, process.execPath, ...argv, target], {
    // strace counts the calls of each thread, so that one thread has to do them all
    env: { PATH: process.env['PATH'] ?? '', UV_THREADPOOL_SIZE: '1' },
    encoding: 'utf8',
  });
  return under.status;
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

const whole = join(place, 'whole', '2027');
if (canTrace()) execFileSync(process.execPath, [...argv, whole], { stdio: 'pipe' });
else process.stdout.write('skipped: strace cannot follow a program here, crashes are not tried\n');

/** How many of a call there are, on the way to a folder of eleven files. */
const tried: readonly (readonly [call: string, count: number])[] = [
  ['mkdir', 2],
  ['write', 11],
  ['fsync', 13],
  ['rename', 1],
];

test.skipIf(!canTrace())(
  'killed at a call, a rollover leaves all or nothing, and the next one nothing else',
  () => {
    const killed = new Map<string, number>();
    for (const [call, count] of tried) {
      for (let when = 1; when <= count; when += 1) {
        const parent = join(place, `${call}-${String(when)}`);
        execFileSync('mkdir', [parent]);
        const target = join(parent, '2027');
        const code = rollWith(['-e', `inject=${call}:signal=KILL:when=${String(when)}`], target);
        if (code === null || code > 2) killed.set(call, (killed.get(call) ?? 0) + 1);
        const isMade = existsSync(target);
        if (isMade) expect(filesOf(target)).toEqual(filesOf(whole));
        const next = spawnSync(process.execPath, [...argv, target], { encoding: 'utf8' });
        expect([call, when, next.status]).toEqual([call, when, isMade ? 2 : 0]);
        expect(readdirSync(parent)).toEqual(['2027']);
        expect(filesOf(target)).toEqual(filesOf(whole));
      }
    }
    expect(killed).toEqual(new Map(tried));
  },
  300_000,
);

test.skipIf(!canTrace())('a full or broken disk leaves nothing, and says so', () => {
  for (const [call, error] of [
    ['fsync', 'EIO'],
    ['fsync', 'ENOSPC'],
    ['rename', 'EACCES'],
  ] as const) {
    const parent = join(place, `${call}-${error}`);
    execFileSync('mkdir', [parent]);
    const code = rollWith(['-e', `inject=${call}:error=${error}:when=1`], join(parent, '2027'));
    expect([call, error, code]).toEqual([call, error, 2]);
    expect(readdirSync(parent)).toEqual([]);
  }
});

test('of two at once one makes the folder, and the other says that it exists', async () => {
  const { spawn } = await import('node:child_process');
  for (let round = 0; round < 5; round += 1) {
    const target = join(place, `race-${String(round)}`, '2027');
    const run = (): Promise<number | null> =>
      new Promise((end) => {
        spawn(process.execPath, [...argv, target], { stdio: 'ignore' }).on('exit', end);
      });
    const codes = await Promise.all([run(), run()]);
    expect(codes.toSorted()).toEqual([0, 2]);
    expect(readdirSync(join(place, `race-${String(round)}`))).toEqual(['2027']);
  }
}, 120_000);
