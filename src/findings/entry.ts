import type { Text } from './language.ts';

/** Severities, the worst first. */
export const severities = ['error', 'warning', 'note'] as const;

export type Severity = (typeof severities)[number];

/**
 * One thing that can be wrong. `what` names it, `why` says why it matters, `fix` what to do.
 * An `unreadable` entry means that netto could not understand what it was given.
 */
export interface Entry {
  readonly severity: Severity;
  readonly unreadable: boolean;
  readonly what: Text;
  readonly why: Text;
  readonly fix: Text;
}

type Wording = readonly [what: string, why: string, fix: string];

/** An entry of the catalogue: its wording in English and in Swedish. */
export function entry(kind: Severity | 'unreadable', en: Wording, sv: Wording): Entry {
  return {
    severity: kind === 'unreadable' ? 'error' : kind,
    unreadable: kind === 'unreadable',
    what: { en: en[0], sv: sv[0] },
    why: { en: en[1], sv: sv[1] },
    fix: { en: en[2], sv: sv[2] },
  };
}
