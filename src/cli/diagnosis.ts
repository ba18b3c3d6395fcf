import { undisputed, type Book, type Diagnosis, type Reconciliation } from '../model/index.ts';
import type { World } from './world.ts';

/** The time that a diagnosis may take, in milliseconds. */
const patience = 2000;

/** Why the tables do not reconcile; loaded where they do not. */
export async function diagnosisOf(
  book: Book,
  reconciliation: Reconciliation,
  { now }: World,
): Promise<Diagnosis> {
  if (!reconciliation.judgements.some(({ verdict }) => verdict === 'mismatch')) return undisputed;
  const { diagnose } = await import('../reconcile/diagnose/diagnose.ts');
  const start = now().getTime();
  const isOver = (): boolean => now().getTime() - start > patience;
  return diagnose(book, reconciliation.judgements, reconciliation.findings, isOver);
}
