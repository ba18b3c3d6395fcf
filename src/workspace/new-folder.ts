import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname, platform } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FolderFiles, Outcome } from './files.ts';

/** The programs that run on this machine: this one by its number, and whether another still does. */
export interface Processes {
  readonly own: number;
  readonly isRunning: (pid: number) => boolean;
}

/**
 * Makes a folder with all of its files, or nothing. They are written down to the disk in a folder of
 * this process alone beside the target, which then gets the target's name: that one rename is all that
 * anybody sees, and of two at once it refuses the later. What a process that is no longer running left
 * there is removed first. `isStillTrue` is asked last of all, and nothing is made where it is not.
 */
export async function makeFolder(
  target: string,
  files: FolderFiles,
  isStillTrue: () => Promise<boolean>,
  processes: Processes,
): Promise<Outcome<undefined>> {
  const whole = resolve(target);
  const top = await topmostMissing(whole);
  await removeLeftBehind(top ?? whole, processes);
  if (top === undefined) return { trouble: { is: 'exists' } };

  const staged = stagedName(top, processes.own);
  try {
    await mkdir(staged);
    const folder = join(staged, whole.slice(top.length));
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of files) await writeDown(join(folder, name), bytes);
    for (let own = folder; own.length >= staged.length; own = dirname(own)) await syncFolder(own);
    if (!(await isStillTrue())) {
      await rm(staged, { recursive: true });
      return { trouble: { is: 'changed' } };
    }
    await giveName(staged, top);
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    if (await exists(top)) return { trouble: { is: 'exists' } };
    throw error;
  }
  await syncFolder(dirname(top));
  return { value: undefined };
}

/** The topmost part of a path that is not there: the folder that has to be made. */
async function topmostMissing(path: string): Promise<string | undefined> {
  if (await exists(path)) return undefined;
  const above = dirname(path);
  return above === path ? path : ((await topmostMissing(above)) ?? path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `.2027.netto-HOST-PID` for `2027`. */
function stagedName(top: string, pid: number): string {
  return join(dirname(top), `${stagedPrefix(top)}${String(pid)}`);
}

function stagedPrefix(top: string): string {
  return `.${basename(top)}.netto-${hostname().replace(/[^\w.]/gu, '_')}-`;
}

async function removeLeftBehind(top: string, { own, isRunning }: Processes): Promise<void> {
  const prefix = stagedPrefix(top);
  const names = await readdir(dirname(top)).catch(() => []);
  for (const name of names.filter((found) => found.startsWith(prefix))) {
    const pid = parseInt(name.slice(prefix.length), 10);
    if (pid !== own && isRunning(pid)) continue;
    await rm(join(dirname(top), name), { recursive: true, force: true });
  }
}

async function writeDown(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names in a folder, down to the disk; Windows keeps them by itself and lets no folder be opened. */
async function syncFolder(path: string): Promise<void> {
  if (platform() === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** How often Windows is asked again, and after how many milliseconds, while a scanner holds a file. */
const attempts = 20;
const pause = 50;

async function giveName(staged: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(staged, target);
      return;
    } catch (error) {
      if (platform() !== 'win32' || attempt === attempts || (await exists(target))) throw error;
      await setTimeout(pause);
    }
  }
}
