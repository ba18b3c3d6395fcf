import { isUnreadable, type Finding, type Found, type Language } from './findings/index.ts';
import { readVocabulary } from './formats/vocabulary.ts';
import type { Book, Diagnosis, Judgement, Plan } from './model/index.ts';
import type { PlanOptions } from './planning/inputs.ts';
import { computePlan } from './planning/plan.ts';
import { diagnose } from './reconcile/diagnose/diagnose.ts';
import { reconcile } from './reconcile/index.ts';
import { hintOf, messageOf } from './reporters/finding-text.ts';
import { givenFolder, type GivenFiles } from './workspace/given-files.ts';
import { loadBook } from './workspace/load-book.ts';

export type { Decimal } from './exact/index.ts';
export { severityOf, type Finding, type Found, type Language } from './findings/index.ts';
export type { Book, Cause, Diagnosis, Judgement, Plan, PlannedFigure } from './model/index.ts';
export type { PlanOptions } from './planning/inputs.ts';
export type { GivenFiles } from './workspace/given-files.ts';

/** The name that places in findings give the folder of a budget. */
const folder = '.';

/** A budget that has been read, and everything that was wrong on the way. */
export type Budget = Found<Book>;

/**
 * Reads the files of a budget folder: tables as CSV or workbooks, and `budget.json` if there is one.
 * `vocabulary` is the words that tables are recognised by, the JSON of `netto/vocabulary.json`. What
 * is wrong is a finding, never an exception.
 */
export async function readBudget(files: GivenFiles, vocabulary: object): Promise<Budget> {
  const words = readVocabulary(JSON.stringify(vocabulary), 'vocabulary.json');
  return loadBook(givenFolder(folder, files), { is: 'folder', path: folder }, words);
}

/** What a check tells: every relation that could be judged, and everything that is wrong. */
export interface Checked {
  readonly judgements: readonly Judgement[];
  /** The most severe first. */
  readonly findings: readonly Finding[];
  /** The fewest cells whose change lets every relation hold. */
  readonly diagnosis: Diagnosis;
}

/** Reconciles a budget. `isOver` may say, now and then asked, that the search for causes has to end. */
export function check(budget: Budget, isOver: () => boolean = () => false): Checked {
  const { judgements, findings } = reconcile(budget, folder);
  return { judgements, findings, diagnosis: diagnose(budget.value, judgements, findings, isOver) };
}

/** Recomputes the plan years of a budget; there is no plan where something that it needs was not read. */
export function plan(
  budget: Budget,
  { rounding = 'carried', frame = 'stated' }: Partial<PlanOptions> = {},
): Found<Plan | undefined> {
  const unread = budget.findings.filter(isUnreadable);
  if (unread.length > 0) return { value: undefined, findings: unread };
  return computePlan(budget.value, folder, { rounding, frame });
}

/** What a finding says is wrong, and what to do about it. */
export function wordsOf(
  finding: Finding,
  language: Language,
): { readonly message: string; readonly hint: string } {
  return { message: messageOf(finding, language), hint: hintOf(finding, language) };
}
