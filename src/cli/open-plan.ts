import { isUnreadable, type Finding, type Found } from '../findings/index.ts';
import type { AskedPlan } from '../recognise/index.ts';
import { planInputs } from '../planning/gather.ts';
import type { PlanInputs, PlanOptions } from '../planning/inputs.ts';
import { planValues, type PlanValues } from '../planning/values.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import { openBook } from './open-book.ts';
import type { World } from './world.ts';

/** A plan as a question about it gets it, and the folder that it lies in. */
export interface OpenedPlan {
  readonly inputs: PlanInputs;
  readonly values: PlanValues;
  readonly folder?: string;
}

/** What opening a plan gives; the folder is known also where no plan comes of it. */
interface Opening extends Found<OpenedPlan | undefined> {
  readonly folder?: string;
}

/** How prices are rounded and what the activities spread, unless somebody asks for something else. */
export const usualPlan: PlanOptions = { rounding: 'carried', frame: 'stated' };

/** Opens the book at some paths and gathers its plan; what hinders that is in the findings. */
export async function openPlan(
  paths: readonly string[],
  dialect: AskedDialect,
  asked: AskedPlan,
  world: World,
  options: PlanOptions = usualPlan,
): Promise<Opening> {
  const opened = await openBook(paths, world, dialect, { asked });
  const { value: book, findings } = opened;
  if (!book) return { value: undefined, findings };
  const inFolder = opened.folder === undefined ? {} : { folder: opened.folder };
  if (findings.some(isUnreadable)) return { value: undefined, findings, ...inFolder };

  const inputs = planInputs(book, opened.origin, options);
  const all = [...findings, ...inputs.findings];
  if (!inputs.value) return { value: undefined, findings: all, ...inFolder };
  return {
    value: { inputs: inputs.value, values: planValues(inputs.value), ...inFolder },
    findings: all,
    ...inFolder,
  };
}

/** Whether a finding says what another has said already, of the same cell. */
export function isSaid(finding: Finding, others: readonly Finding[]): boolean {
  return others.some(
    ({ code, at, period }) =>
      code === finding.code && at === finding.at && period === finding.period,
  );
}
