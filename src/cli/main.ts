import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { word } from '../findings/words.ts';
import type { ColourLevel } from '../reporters/paint.ts';
import { diskOf } from '../workspace/disk.ts';
import { exitCode } from './exit-code.ts';
import { localeLanguage, requestedLanguage } from './language.ts';
import { run } from './run.ts';
import type { Stream, World } from './world.ts';

const widthWithoutTerminal = 80;

function shipped(path: string): string {
  return join(import.meta.dirname, '../..', path).replaceAll('\\', '/');
}

function colourOf(isTerminal: boolean): ColourLevel {
  const { NO_COLOR, FORCE_COLOR, TERM, COLORTERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0;
  const isForced = FORCE_COLOR !== undefined;
  if (!isForced && (!isTerminal || TERM === 'dumb')) return 0;
  return COLORTERM === 'truecolor' ? 3 : 1;
}

/** The output of a number: a terminal as Node has it, else written at once, which starts sooner. */
function streamOf(number: 1 | 2): Stream {
  if (isDevice(number)) {
    const stream = nodeStream(number);
    return {
      write: (text) => void stream.write(text),
      colour: colourOf(stream.isTTY),
      width: stream.isTTY ? stream.columns : widthWithoutTerminal,
      isTerminal: stream.isTTY && process.env['TERM'] !== 'dumb',
    };
  }
  let overflow: NodeJS.WriteStream | undefined;
  const write = (text: string): void => {
    const rest = overflow ? Buffer.from(text) : writeNow(number, Buffer.from(text));
    if (rest.length > 0) (overflow ??= nodeStream(number)).write(rest);
  };
  return { write, colour: colourOf(false), width: widthWithoutTerminal, isTerminal: false };
}

/** Writes what an output takes, and gives back what it could only take later. */
function writeNow(number: 1 | 2, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(number, rest));
    return rest;
  } catch (error) {
    if (!hasCode(error)) throw error;
    if (error.code === 'EAGAIN') return rest;
    failed(number, error);
    return rest.subarray(rest.length);
  }
}

/** Whether an output may be a terminal; a pipe and a file are none. */
function isDevice(number: 1 | 2): boolean {
  try {
    return fstatSync(number).isCharacterDevice();
  } catch {
    return true;
  }
}

function nodeStream(number: 1 | 2): NodeJS.WriteStream {
  const stream = number === 1 ? process.stdout : process.stderr;
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    failed(number, error);
  });
}

/** Why the first output that could not be written was not. */
let unwritten: string | undefined;

/** A reader such as `head` may close the pipe early; that is its right, and no failure. */
function failed(number: 1 | 2, { code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || unwritten !== undefined) return;
  unwritten = code ?? message;
  process.exitCode = exitCode.notUnderstood;
  if (number === 1) void tellUnwritten(unwritten);
}

async function tellUnwritten(reason: string): Promise<void> {
  const [{ complain }, { notWritten }] = [await import('./report.ts'), await import('./output.ts')];
  const language = requestedLanguage(argv) ?? world.language;
  const path = word('standardOutput', language);
  await complain([notWritten(path, { is: 'fault', reason })], { ...world, language });
}

function hasCode(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** A signal of number 0 is none; it only fails where there is nobody to send it to. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error) && error.code === 'EPERM';
  }
}

/** `performance.now()` would load all that Node measures with. */
function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

function worldOfProcess(): World {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const manifest = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string };
  return {
    files: diskOf({ own: process.pid, isRunning }),
    out: streamOf(1),
    err: streamOf(2),
    language: localeLanguage({
      variables: [LC_ALL, LC_MESSAGES, LANG],
      system: process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'C',
    }),
    machineLanguage: 'en',
    version: manifest.version,
    now: () => new Date(),
    elapsed: milliseconds,
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

const argv = process.argv.slice(2);
const world = worldOfProcess();

async function start(): Promise<void> {
  try {
    const code = await run(argv, world);
    process.exitCode = unwritten === undefined ? code : exitCode.notUnderstood;
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const language = requestedLanguage(argv) ?? world.language;
    world.err.write(`${word('bug', language)}\n${trace}\n`);
    process.exitCode = exitCode.bug;
  }
}

void start();
