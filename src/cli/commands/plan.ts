import { isUnreadable, type Finding } from '../../findings/index.ts';
import type { Plan } from '../../model/index.ts';
import type { Frame } from '../../planning/activities.ts';
import { computePlan } from '../../planning/plan.ts';
import type { PriceRounding } from '../../planning/prices.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { openBook } from '../open-book.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import { writeTables } from '../write-tables.ts';
import type { World } from '../world.ts';
import { resultFormats } from './formats.ts';

type PlanFormat = (typeof resultFormats)[number];

export interface PlanRequest {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  readonly dialect: AskedDialect;
  readonly rounding: PriceRounding;
  readonly frame: Frame;
  /** A folder to write the computed tables to. */
  readonly out?: string;
}

/** Recomputes the plan years and shows stated, computed and difference. */
export async function plan(request: PlanRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, resultFormats, 'pretty');
  const opened = await openBook(request.paths, world, request.dialect);
  await complain([...misuse, ...opened.findings], world);
  if (misuse.length > 0 || !opened.value || opened.findings.some(isUnreadable)) {
    return exitCode.notUnderstood;
  }

  const { value, findings } = computePlan(opened.value, opened.origin, request);
  const unwritten: Finding[] = [];
  if (value && findings.length === 0) {
    for (const output of outputs) {
      unwritten.push(...(await deliver(output, await planIn(output.format, value, world), world)));
    }
    if (request.out !== undefined) unwritten.push(...(await writePlan(request.out, value, world)));
  }
  await complain([...findings, ...unwritten], world);
  return findings.length + unwritten.length > 0 ? exitCode.notUnderstood : exitCode.ok;
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
      return jsonPlan(own);
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
