import { fill, type Finding, type Found } from '../../findings/index.ts';
import { word } from '../../findings/words.ts';
import { scenarioText } from '../../formats/scenario/file.ts';
import { readTarget } from '../../formats/scenario/target.ts';
import type { AskedAdjustment, WhatIf } from '../../model/index.ts';
import { withFrames } from '../../planning/scenario/frame.ts';
import { planUnder } from '../../planning/scenario/asked.ts';
import { clean } from '../../reporters/clean.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenedPlan } from '../open-plan.ts';
import { createFile } from '../output.ts';
import { answerQuestion, type Question, type ResultFormat } from '../question.ts';
import { styleOf } from '../report.ts';
import type { World } from '../world.ts';

export interface WhatIfRequest extends Question {
  /** `Netto@2027=-412 593`, one a period. */
  readonly frames: readonly string[];
  readonly holds: readonly string[];
  /** A new file to save the scenario to. */
  readonly save?: string;
}

/** Shows the plan under a scenario: what is changed, and what that does to the net. */
export async function whatIf(request: WhatIfRequest, world: World): Promise<ExitCode> {
  return answerQuestion(
    request,
    {
      answer: (opened, asked) => outcomeOf(request, opened, asked),
      textIn: (format, outcome) => whatIfIn(format, outcome, world),
      openIn: (outcome) => outcome,
      after: (asked) => save(request.save, asked, world),
    },
    world,
  );
}

async function save(
  path: string | undefined,
  asked: readonly AskedAdjustment[],
  world: World,
): Promise<readonly Finding[]> {
  if (path === undefined) return [];
  const unwritten = await createFile(path, scenarioText(asked), world);
  if (unwritten.length === 0) {
    world.err.write(`${fill(word('wroteFile', world.language), { path: clean(path) })}\n`);
  }
  return unwritten;
}

function outcomeOf(
  { frames, holds }: WhatIfRequest,
  { inputs, values }: OpenedPlan,
  asked: readonly AskedAdjustment[],
): Found<WhatIf | undefined> {
  const targets = frames.map((text) => readTarget(text, { file: `--frame "${text}"` }));
  const holding = holds.map((pattern) => ({ pattern, at: { file: `--hold "${pattern}"` } }));
  const misuse: Finding[] = targets.flatMap(({ findings }) => findings);
  if (holds.length > 0 && frames.length === 0) {
    misuse.push({ code: 'scenario/hold-without-frame', at: { file: '--hold' } });
  }
  const under = planUnder(inputs, values, asked);
  if (!under.value) return { value: undefined, findings: [...misuse, ...under.findings] };
  const framed = withFrames(
    under.value,
    targets.flatMap(({ value }) => value ?? []),
    holding,
    inputs,
  );
  return { value: framed.value, findings: [...misuse, ...under.findings, ...framed.findings] };
}

async function whatIfIn(format: ResultFormat, own: WhatIf, world: World): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { prettyWhatIf } = await import('../../reporters/what-if-pretty.ts');
      return prettyWhatIf(own, await styleOf(world.out, world));
    }
    case 'markdown': {
      const { markdownWhatIf } = await import('../../reporters/what-if-tables.ts');
      return markdownWhatIf(own, world.language);
    }
    case 'json': {
      const { jsonWhatIf } = await import('../../reporters/what-if-json.ts');
      return jsonWhatIf(own, world.machineLanguage);
    }
    case 'csv': {
      const { whatIfRows } = await import('../../reporters/what-if-tables.ts');
      const { csvText } = await import('../../formats/csv-writer.ts');
      return csvText(whatIfRows(own));
    }
  }
}
