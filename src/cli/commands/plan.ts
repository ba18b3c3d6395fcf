import { isUnreadable, type Finding } from '../../findings/index.ts';
import type { Plan } from '../../model/index.ts';
import type { AskedPlan } from '../../recognise/index.ts';
import type { PlanOptions } from '../../planning/inputs.ts';
import { openFinding, planFrom } from '../../planning/plan.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { isSaid, openPlan } from '../open-plan.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import type { World } from '../world.ts';
import { writeTables } from '../write-tables.ts';
import { resultFormats } from './formats.ts';

type PlanFormat = (typeof resultFormats)[number];

export interface PlanRequest extends PlanOptions {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  readonly dialect: AskedDialect;
  readonly asked: AskedPlan;
  /** What of the question could not be read. */
  readonly misuse: readonly Finding[];
  /** A folder to write the computed tables to. */
  readonly out?: string;
}

/**
 * Recomputes the plan years and shows stated, computed and difference. What is open is told once, and ends
 * the command with 2 after all that could be computed is shown.
 */
export async function plan(request: PlanRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, resultFormats, 'pretty');
  const { paths, dialect, asked } = request;
  const opened = await openPlan(paths, dialect, asked, world, request);
  const hindrances = [...request.misuse, ...misuse, ...opened.findings];
  await complain(hindrances, world);
  if (misuse.length + request.misuse.length > 0 || !opened.value) return exitCode.notUnderstood;

  const own = planFrom(opened.value.inputs, opened.value.values);
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    unwritten.push(...(await deliver(output, await planIn(output.format, own, world), world)));
  }
  if (request.out !== undefined) unwritten.push(...(await writePlan(request.out, own, world)));
  const open = own.open.map(openFinding).filter((finding) => !isSaid(finding, hindrances));
  await complain([...open, ...unwritten], world);
  const isWhole = own.isWhole && unwritten.length === 0 && !hindrances.some(isUnreadable);
  return isWhole ? exitCode.ok : exitCode.notUnderstood;
}

async function planIn(format: PlanFormat, own: Plan, world: World): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { prettyPlan } = await import('../../reporters/plan-pretty.ts');
      return prettyPlan(own, await styleOf(world.out, world));
    }
    case 'markdown': {
      const { markdownPlan } = await import('../../reporters/plan-markdown.ts');
      return markdownPlan(own, world.language);
    }
    case 'json': {
      const { jsonPlan } = await import('../../reporters/plan-json.ts');
      return jsonPlan(own, world.machineLanguage);
    }
    case 'csv': {
      const { longTable } = await import('../../reporters/plan-tables.ts');
      const { csvText } = await import('../../formats/csv-writer.ts');
      return csvText(longTable(own));
    }
  }
}

async function writePlan(folder: string, own: Plan, world: World): Promise<readonly Finding[]> {
  const { planTables } = await import('../../reporters/plan-tables.ts');
  return writeTables(folder, planTables(own), world);
}
