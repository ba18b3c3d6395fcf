import type { Outcome, Trouble } from './files.ts';

const troubles: Readonly<Record<string, Trouble>> = {
  ENOENT: { is: 'missing' },
  ENOTDIR: { is: 'missing' },
  EACCES: { is: 'denied' },
  EPERM: { is: 'denied' },
  EISDIR: { is: 'folder' },
  EEXIST: { is: 'exists' },
};

/** What an action on the disk gives, or why the system refuses it. */
export async function attempt<T>(action: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    return { trouble: troubles[code] ?? { is: 'fault', reason: code } };
  }
}
