/** What netto tells the caller: fine; the tables do not reconcile; not understood; a bug. */
export const exitCode = { ok: 0, findings: 1, notUnderstood: 2, bug: 70 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
