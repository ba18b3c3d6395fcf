import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** What strace does at one of the calls it follows, counted by kind from 1. */
export interface Fault {
  readonly call: string;
  readonly when: number;
  readonly does: 'signal=KILL' | `error=${string}`;
}

const calls = 'mkdir,openat,write,fsync,rename,unlink,rmdir';

/** Whether strace can follow a program here; some containers forbid it. */
export function canTrace(): boolean {
  const { status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  return status === 0;
}

/** The folder that a process makes beside a target, before it gets the target's name. */
export function stagedBeside(target: string, pid: string): string {
  const [, parent = '', name = ''] = /^(.*)\/([^/]*)$/u.exec(target) ?? [];
  return join(parent, `.${name}.netto-${hostname().replace(/[^\w.]/gu, '_')}-${pid}`);
}

export interface Traced {
  /** None where it was killed. */
  readonly code: number | null;
  /** The calls that touch the paths, in their order. */
  readonly calls: readonly string[];
  /** Those calls and what the program said, as they came. */
  readonly err: string;
}

/**
 * Runs a program under strace, which follows only the calls that touch some paths, in which `$$` is
 * the number of the program's process. One thread does them all, as strace counts by thread.
 */
export function traced(
  argv: readonly string[],
  paths: readonly string[],
  fault: Fault | undefined,
): Traced {
  const inject = fault ? `-e inject=${fault.call}:${fault.does}:when=${String(fault.when)}` : '';
  const only = paths.map((path) => `-P "${path}"`).join(' ');
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `exec strace -D -f ${only} -e trace=${calls} ${inject} "$@"`, '-', ...argv],
    { env: { PATH: process.env['PATH'] ?? '', UV_THREADPOOL_SIZE: '1' }, encoding: 'utf8' },
  );
  const made = [...stderr.matchAll(/^(?:\[pid +\d+\] )?(\w+)\(/gmu)].map(([, call = '']) => call);
  return { code: status, calls: made, err: stderr };
}
