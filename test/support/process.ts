import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What is started: the bundle, or what tsc makes of the sources with `npm run test:sources`. */
export const program = resolve(process.env['NETTO_PROGRAM'] ?? 'bin/netto.js');

/** Where the code of the bundle is kept between one start and the next. */
const caches = { XDG_CACHE_HOME: join(tmpdir(), 'netto-tests') };

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built program for real. */
export function start(
  argv: readonly string[],
  {
    env = {},
    cwd = '.',
  }: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Ended {
  requireBuild();
  const { PATH = '' } = process.env;
  const ended = spawnSync(process.execPath, [program, ...argv], {
    cwd,
    env: { PATH, ...caches, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** Runs a line of shell in which `netto` is the built program. */
export function shell(
  line: string,
  { env = {} }: { readonly env?: Readonly<Record<string, string>> } = {},
): Ended {
  requireBuild();
  const { PATH = '', HOME = '' } = process.env;
  const asFunction = `netto() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const ended = spawnSync('bash', ['-c', `set -o pipefail; ${asFunction}`], {
    env: { PATH, HOME, ...caches, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function requireBuild(): void {
  if (!existsSync('dist/bundle/netto.cjs')) throw new Error('build first: npm run build');
}
