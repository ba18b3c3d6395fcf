import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/model/index.ts';
import { planBasis, type PlanBasis } from '../../src/planning/basis.ts';
import { planFrom } from '../../src/planning/plan.ts';
import { loadBook, loadVocabulary } from '../../src/workspace/load-book.ts';
import { exampleAt, memoryFiles } from './world.ts';

/** The bundled example, ready to be asked about. */
export async function examplePlan(): Promise<{ readonly basis: PlanBasis; readonly plan: Plan }> {
  const disk = exampleAt('budget');
  disk.set('vocabulary.json', readFileSync('data/vocabulary.json', 'utf8'));
  const files = memoryFiles(disk);
  const vocabulary = await loadVocabulary(files, 'vocabulary.json');
  const book = await loadBook(files, { is: 'folder', path: 'budget' }, vocabulary, {});
  const { value: basis } = planBasis(book.value, 'budget');
  if (!basis) throw new Error('the example is no plan');
  return { basis, plan: planFrom(basis, { rounding: 'carried', frame: 'stated' }).value };
}
