import { isUnreadable, type Found } from '../findings/index.ts';
import type { Plan } from '../model/index.ts';
import { planBasis, type PlanBasis } from '../planning/basis.ts';
import { planFrom } from '../planning/plan.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import { openBook } from './open-book.ts';
import type { World } from './world.ts';

/** A plan as a question about it gets it, and the folder that it lies in. */
export interface OpenedPlan {
  readonly basis: PlanBasis;
  readonly plan: Plan;
  readonly folder?: string;
}

/** What opening a plan gives; the folder is known also where no plan comes of it. */
interface Opening extends Found<OpenedPlan | undefined> {
  readonly folder?: string;
}

/** Opens the book at some paths and computes its plan; what hinders that is in the findings. */
export async function openPlan(
  paths: readonly string[],
  dialect: AskedDialect,
  world: World,
): Promise<Opening> {
  const opened = await openBook(paths, world, dialect);
  const { value: book, findings } = opened;
  if (!book) return { value: undefined, findings };
  const inFolder = opened.folder === undefined ? {} : { folder: opened.folder };
  if (findings.some(isUnreadable)) return { value: undefined, findings, ...inFolder };

  const basis = planBasis(book, opened.origin);
  const told = [...findings, ...basis.findings];
  if (!basis.value) return { value: undefined, findings: told, ...inFolder };
  const plan = planFrom(basis.value, { rounding: 'carried', frame: 'stated' });
  told.push(...plan.findings);
  if (plan.findings.some(isUnreadable)) return { value: undefined, findings: told, ...inFolder };
  return {
    value: { basis: basis.value, plan: plan.value, ...inFolder },
    findings: told,
    ...inFolder,
  };
}
