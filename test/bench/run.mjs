// Runs one command as a whole process, in an environment that is the same for all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Node reads these certificates at every start, which would be timed with it. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
delete env.NODE_EXTRA_CA_CERTS;

/** Has programs keep their caches in a folder. */
export function keepCachesIn(folder) {
  Object.assign(env, { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });
}

/** Node as it runs this benchmark, and netto on it. */
export const node = process.execPath;
export const netto = [node, 'bin/netto.js'];

/** The interpreter itself: what is on the path may be a script that looks for it at every start. */
export function python() {
  const { stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  });
  return stdout?.trim() || 'python3';
}

/** Runs a command to its end; its seconds, and how it ended. */
export function run({ command: [program, ...argv], env: own }) {
  const began = performance.now();
  const ended = spawnSync(program, argv, {
    env: { ...env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { ...ended, seconds: (performance.now() - began) / 1000 };
}

/** GNU time tells the peak memory of the largest process of a command. */
const gnuTime = '/usr/bin/time';

/** Runs a command for what it answers: on stdout, or in a file where it says so; and its peak memory in MB. */
export function answerOf({ command, env: own, output }) {
  const isMeasured = existsSync(gnuTime);
  const measuring = isMeasured ? [gnuTime, '--quiet', '--format', '%M', ...command] : command;
  const { status, stdout, stderr, error } = run({ command: measuring, env: own });
  const memory = isMeasured && !error ? Number(stderr.trim().split('\n').at(-1)) / 1024 : NaN;
  const text = output && existsSync(output) ? readFileSync(output, 'utf8') : stdout;
  return { status, text, memory, trouble: error?.message ?? stderr };
}
