import { undisputed, type Book, type Diagnosis, type Reconciliation } from '../model/index.ts';
import type { World } from './world.ts';

/** The time that a diagnosis may take, in milliseconds. */
const patience = 2000;

/** Why the tables do not reconcile; loaded where they do not. */
export async function diagnosisOf(
  book: Book,
  reconciliation: Reconciliation,
  { elapsed }: World,
): Promise<Diagnosis> {
  if (!reconciliation.judgements.some(({ verdict }) => verdict === 'mismatch')) return undisputed;
  const { diagnose } = await import('../reconcile/diagnose/diagnose.ts');
  const start = elapsed();
  const isOver = (): boolean => elapsed() - start > patience;
  return diagnose(book, reconciliation.judgements, reconciliation.findings, isOver);
}
