import { Command } from 'commander';
import { readAskedPlan, withAskedPlan, type AskedPlanFlags } from './asked-plan.ts';
import { resultFormats } from './commands/formats.ts';
import { pathsArgument, withReading, type ReadingFlags, type Say } from './options.ts';
import type { Question } from './question.ts';
import { withScenario } from './scenario-options.ts';
import type { ScenarioPart } from './scenario-part.ts';

/** What a command that asks about a plan is given, apart from its own. */
export type QuestionFlags = ReadingFlags & AskedPlanFlags;

/** A command that asks about a plan under a scenario. */
export function questionCommand(
  name: string,
  description: string,
  parts: ScenarioPart[],
  say: Say,
): Command {
  const command = new Command(name).description(description).addArgument(pathsArgument(say));
  return withReading(withAskedPlan(withScenario(command, parts, say), say), say, resultFormats);
}

/** The question that the paths and flags of such a command make. */
export function questionOf(
  paths: readonly string[],
  flags: QuestionFlags,
  parts: readonly ScenarioPart[],
): Question {
  const { format: formats, encoding, delimiter } = flags;
  const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  const { value: asked, findings: misuse } = readAskedPlan(flags);
  return { paths, formats, dialect, asked, misuse, parts };
}
