import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const program = resolve('bin/netto.js');

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
    env: { PATH, ...env },
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
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function requireBuild(): void {
  if (!existsSync('dist/cli/main.js')) throw new Error('build first: npm run build');
}
