import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { word } from '../findings/index.ts';
import type { ColourLevel } from '../reporters/paint.ts';
import { diskOf } from '../workspace/disk.ts';
import { exitCode } from './exit-code.ts';
import { localeLanguage, requestedLanguage } from './language.ts';
import { notWritten } from './output.ts';
import { run } from './run.ts';
import type { Stream, World } from './world.ts';

const widthWithoutTerminal = 80;

function shipped(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url)).replaceAll('\\', '/');
}

function colourOf(stream: NodeJS.WriteStream): ColourLevel {
  const { NO_COLOR, FORCE_COLOR, TERM, COLORTERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0;
  const isForced = FORCE_COLOR !== undefined;
  if (!isForced && (!stream.isTTY || TERM === 'dumb')) return 0;
  return COLORTERM === 'truecolor' ? 3 : 1;
}

/** The first stream that could not be written, and why. */
let unwritten: { readonly stream: NodeJS.WriteStream; readonly reason: string } | undefined;

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A reader such as `head` may close the pipe early; that is its right, and no failure.
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || unwritten) return;
    unwritten = { stream, reason: code ?? message };
    process.exitCode = exitCode.notUnderstood;
    if (stream === process.stdout) void tellUnwritten(unwritten.reason);
  });
  return {
    write: (text) => void stream.write(text),
    colour: colourOf(stream),
    width: stream.isTTY ? stream.columns : widthWithoutTerminal,
    isTerminal: stream.isTTY && process.env['TERM'] !== 'dumb',
  };
}

async function tellUnwritten(reason: string): Promise<void> {
  const { complain } = await import('./report.ts');
  const language = requestedLanguage(argv) ?? world.language;
  const path = word('standardOutput', language);
  await complain([notWritten(path, { is: 'fault', reason })], { ...world, language });
}

/** A signal of number 0 is none; it only fails where there is nobody to send it to. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function worldOfProcess(): World {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const manifest = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string };
  return {
    files: diskOf({ own: process.pid, isRunning }),
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
    language: localeLanguage({
      variables: [LC_ALL, LC_MESSAGES, LANG],
      system: process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'C',
    }),
    machineLanguage: 'en',
    version: manifest.version,
    now: () => new Date(),
    elapsed: () => performance.now(),
    crew: {
      // loaded where there are detail rows to share
      tally: async (path, layout) => {
        const { crewOf } = await import('../workspace/detail-crew.ts');
        return crewOf(availableParallelism()).tally(path, layout);
      },
    },
    example: shipped('data/norrtalje-socialnamnd-2026'),
    vocabulary: shipped('data/vocabulary.json'),
    ciTemplates: shipped('data/ci'),
  };
}

const world = worldOfProcess();
const argv = process.argv.slice(2);
try {
  const code = await run(argv, world);
  process.exitCode = unwritten ? exitCode.notUnderstood : code;
} catch (error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const language = requestedLanguage(argv) ?? world.language;
  world.err.write(`${word('bug', language)}\n${trace}\n`);
  process.exitCode = exitCode.bug;
}
