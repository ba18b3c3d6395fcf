import { isUnreadable, type Finding, type FindingCode, type Found } from '../findings/index.ts';
import type { AskedAdjustment, Open } from '../model/index.ts';
import { openFinding } from '../planning/plan.ts';
import type { AskedPlan } from '../recognise/index.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import { resultFormats } from './commands/formats.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { isSaid, openPlan, type OpenedPlan } from './open-plan.ts';
import { deliver, readOutputs } from './output.ts';
import { complain } from './report.ts';
import { readParts } from './scenario.ts';
import type { ScenarioPart } from './scenario-part.ts';
import type { World } from './world.ts';

/** What every question about a plan is given. */
export interface Question {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  readonly dialect: AskedDialect;
  readonly asked: AskedPlan;
  /** What of the question could not be read. */
  readonly misuse: readonly Finding[];
  /** What the plan is changed by, in the order given. */
  readonly parts: readonly ScenarioPart[];
}

/** How a question is answered, and its answer written in a format. */
export interface Answering<T> {
  readonly answer: (
    opened: OpenedPlan,
    asked: readonly AskedAdjustment[],
  ) => Found<T | undefined> | Promise<Found<T | undefined>>;
  readonly textIn: (format: ResultFormat, value: T) => Promise<string>;
  /** The open figures of an answer that is shown in spite of them, and whether what is asked for has none. */
  readonly openIn?: (value: T) => { readonly open: readonly Open[]; readonly isWhole: boolean };
  /** What else is done when the answer is told. */
  readonly after?: (asked: readonly AskedAdjustment[]) => Promise<readonly Finding[]>;
}

export type ResultFormat = (typeof resultFormats)[number];

/** Answers a question about a plan under a scenario; all that hinders it is told, not only the first. */
export async function answerQuestion<T>(
  { paths, formats, dialect, asked: plan, misuse: unread, parts }: Question,
  { answer, textIn, openIn, after }: Answering<T>,
  world: World,
): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(formats, resultFormats, 'pretty');
  const opened = await openPlan(paths, dialect, plan, world);
  const asked = await readParts(parts, opened.folder, dialect, world);
  const answered = opened.value && (await answer(opened.value, asked.value));
  const told = [
    ...unread,
    ...misuse,
    ...opened.findings,
    ...asked.findings,
    ...withoutKnockOns(answered?.findings ?? [], asked.findings),
  ];
  await complain(told, world);
  if (answered?.value === undefined || told.some(isUnreadable)) return exitCode.notUnderstood;
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    unwritten.push(...(await deliver(output, await textIn(output.format, answered.value), world)));
  }
  unwritten.push(...((await after?.(asked.value)) ?? []));
  const rest = openIn?.(answered.value);
  const open = (rest?.open ?? []).map(openFinding).filter((finding) => !isSaid(finding, told));
  await complain([...open, ...unwritten], world);
  return unwritten.length > 0 || rest?.isWhole === false ? exitCode.notUnderstood : exitCode.ok;
}

/** Findings that an adjustment which could not be read may be the cause of. */
const knockOns: readonly FindingCode[] = ['seek/nothing-sought', 'simulate/nothing-uncertain'];

function withoutKnockOns(
  answered: readonly Finding[],
  causes: readonly Finding[],
): readonly Finding[] {
  return causes.some(isUnreadable)
    ? answered.filter(({ code }) => !knockOns.includes(code))
    : answered;
}

/** A result of rows as CSV or as a Markdown table. */
export async function rowsIn(
  format: 'csv' | 'markdown',
  rows: readonly (readonly string[])[],
): Promise<string> {
  if (format === 'csv') {
    const { csvText } = await import('../formats/csv-writer.ts');
    return csvText(rows);
  }
  const { markdownTable } = await import('../reporters/markdown.ts');
  return markdownTable(rows);
}
