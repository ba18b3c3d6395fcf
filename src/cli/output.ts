import type { Finding } from '../findings/index.ts';
import type { Trouble } from '../workspace/files.ts';
import { troubleAt } from '../workspace/load-text.ts';
import type { Stream, World } from './world.ts';

/** A format asked for, and the file it goes to instead of the terminal. */
export interface Output<F extends string> {
  readonly format: F;
  readonly file?: string;
}

/** Reads `--format` as given: NAME or NAME=FILE, each a known name, at most one to the terminal. */
export function readOutputs<F extends string>(
  given: readonly string[],
  choices: readonly F[],
  fallback: F,
): { readonly outputs: readonly Output<F>[]; readonly findings: readonly Finding[] } {
  const outputs: Output<F>[] = [];
  const findings: Finding[] = [];
  for (const text of given.length > 0 ? given : [fallback]) {
    const [name = '', ...rest] = text.split('=');
    const format = choices.find((choice) => choice === name);
    const details = { format: name, choices: choices.join(', ') };
    if (!format) findings.push({ code: 'usage/format', at: { file: '--format' }, details });
    else outputs.push({ format, ...(rest.length > 0 && { file: rest.join('=') }) });
  }
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    findings.push({ code: 'usage/several-formats', at: { file: '--format' } });
  }
  return { outputs, findings };
}

/** The terminal, or for a file a stream as wide and without colour. */
export function streamOf<F extends string>({ file }: Output<F>, { out }: World): Stream {
  return file === undefined ? out : { ...out, colour: 0, isTerminal: false };
}

/** Sends a result to the terminal or to a new file; what could not be written is a finding. */
export async function deliver<F extends string>(
  { file }: Output<F>,
  text: string,
  world: World,
): Promise<readonly Finding[]> {
  if (file === undefined) {
    world.out.write(text);
    return [];
  }
  return createFile(file, text, world);
}

const systemCodes = {
  missing: 'ENOENT',
  denied: 'EACCES',
  folder: 'EISDIR',
  'too-large': 'EFBIG',
  changed: 'ESTALE',
  exists: 'EEXIST',
} as const;

/** Creates a file; an existing one is left as it is, and said. */
export async function createFile(
  path: string,
  text: string,
  { files }: World,
): Promise<readonly Finding[]> {
  const written = await files.create(path, text);
  if (!('trouble' in written)) return [];
  const { trouble } = written;
  if (trouble.is === 'exists') return [await troubleAt(files, path, trouble)];
  return [notWritten(path, trouble)];
}

/** The finding for a path that could not be written. */
export function notWritten(path: string, trouble: Trouble): Finding {
  const reason = reasonOf(trouble);
  return { code: 'file/not-written', at: { file: path }, details: { path, reason } };
}

function reasonOf(trouble: Trouble): string {
  return trouble.is === 'fault' ? trouble.reason : systemCodes[trouble.is];
}
