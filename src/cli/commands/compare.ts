import type { Finding, Found } from '../../findings/index.ts';
import type { Comparison } from '../../model/index.ts';
import { comparisonOf, type NamedOutcome } from '../../planning/scenario/compare.ts';
import { openFinding } from '../../planning/plan.ts';
import { planUnder } from '../../planning/scenario/asked.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { scenarioPath } from '../../workspace/scenarios.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenedPlan } from '../open-plan.ts';
import { answerQuestion, rowsIn, type Question, type ResultFormat } from '../question.ts';
import { styleOf } from '../report.ts';
import { readParts } from '../scenario.ts';
import type { World } from '../world.ts';

/** The paths are scenarios, `A+B` for one upon the other unless a file has that very name, and at most one folder. */
export type CompareRequest = Question;

/** Shows scenarios and the plan side by side. */
export async function compare(request: CompareRequest, world: World): Promise<ExitCode> {
  const kinds = await Promise.all(request.paths.map((path) => world.files.kind(path)));
  const folders = request.paths.filter((_, order) => kinds[order] === 'folder');
  const scenarios = request.paths.filter((_, order) => kinds[order] !== 'folder');
  return answerQuestion(
    { ...request, paths: folders },
    {
      answer: (opened) => comparisonIn(scenarios, request.dialect, opened, world),
      textIn: (format, own) => textOf(format, own, world),
    },
    world,
  );
}

async function comparisonIn(
  scenarios: readonly string[],
  dialect: AskedDialect,
  opened: OpenedPlan,
  world: World,
): Promise<Found<Comparison | undefined>> {
  const outcomes: NamedOutcome[] = [];
  const findings: Finding[] = [];
  for (const name of scenarios) {
    const isWhole = (await scenarioPath(world.files, name, opened.folder)) !== undefined;
    const paths = isWhole ? [name] : name.split('+').map((path) => path.trim());
    const parts = paths.map((path) => ({ is: 'file', path }) as const);
    const asked = await readParts(parts, opened.folder, dialect, world);
    const { value, findings: own } = planUnder(opened.inputs, opened.values, asked.value);
    findings.push(...asked.findings, ...own);
    if (!value) continue;
    findings.push(...value.open.map(openFinding));
    if (value.unit === undefined) findings.push({ code: 'plan/no-net', at: { file: 'compare' } });
    outcomes.push({ name, outcome: value });
  }
  const [first, ...others] = outcomes;
  if (scenarios.length === 0) findings.push({ code: 'compare/nothing', at: { file: 'compare' } });
  const value = first && findings.length === 0 ? comparisonOf([first, ...others]) : undefined;
  return { value, findings };
}

async function textOf(format: ResultFormat, own: Comparison, world: World): Promise<string> {
  const reporter = await import('../../reporters/comparison.ts');
  switch (format) {
    case 'pretty':
      return reporter.prettyComparison(own, await styleOf(world.out, world));
    case 'json':
      return reporter.jsonComparison(own);
    case 'markdown':
    case 'csv':
      return rowsIn(format, reporter.comparisonRows(own));
  }
}
