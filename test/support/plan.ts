import { readFileSync } from 'node:fs';
import type { Decimal } from '../../src/exact/index.ts';
import type { Computed } from '../../src/model/index.ts';
import { planInputs } from '../../src/planning/gather.ts';
import type { PlanInputs } from '../../src/planning/inputs.ts';
import { planValues, type PlanValues } from '../../src/planning/values.ts';
import { loadBook, loadVocabulary } from '../../src/workspace/load-book.ts';
import { exampleAt, memoryFiles } from './world.ts';

/** The bundled example, ready to be asked about. */
export async function examplePlan(): Promise<{
  readonly inputs: PlanInputs;
  readonly values: PlanValues;
}> {
  const disk = exampleAt('budget');
  disk.set('vocabulary.json', readFileSync('data/vocabulary.json', 'utf8'));
  const files = memoryFiles(disk);
  const vocabulary = await loadVocabulary(files, 'vocabulary.json');
  const book = await loadBook(files, { is: 'folder', path: 'budget' }, vocabulary);
  const { value: inputs } = planInputs(book.value, 'budget', {
    rounding: 'carried',
    frame: 'stated',
  });
  if (!inputs) throw new Error('the example is no plan');
  return { inputs, values: planValues(inputs) };
}

/** The exact value of an amount that is not open. */
export function exactOf({ exact }: { readonly exact?: Decimal | undefined }): Decimal {
  if (!exact) throw new Error('an open amount');
  return exact;
}

/** What the scenario makes of an amount that is not open. */
export function effectOf({ effect }: { readonly effect?: Computed | undefined }): Computed {
  if (!effect) throw new Error('an open amount');
  return effect;
}
