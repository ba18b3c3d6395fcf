import type { Found } from '../../findings/index.ts';
import { readTarget } from '../../formats/scenario/target.ts';
import type { Answer, AskedAdjustment } from '../../model/index.ts';
import { seek } from '../../planning/scenario/seek.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenedPlan } from '../open-plan.ts';
import { answerQuestion, rowsIn, type Question, type ResultFormat } from '../question.ts';
import { styleOf } from '../report.ts';
import type { World } from '../world.ts';

export interface SeekRequest extends Question {
  /** `Netto@2027=-412 593` */
  readonly target?: string;
}

/** Shows the value of one driver at which a net reaches a target. */
export async function seekTarget(request: SeekRequest, world: World): Promise<ExitCode> {
  return answerQuestion(
    request,
    {
      answer: (opened, asked) => answerOf(request, opened, asked),
      textIn: (format, answer) => answerIn(format, answer, world),
    },
    world,
  );
}

function answerOf(
  { target: text }: SeekRequest,
  { inputs, values }: OpenedPlan,
  asked: readonly AskedAdjustment[],
): Found<Answer | undefined> {
  if (text === undefined) {
    return { value: undefined, findings: [{ code: 'seek/no-target', at: { file: '--target' } }] };
  }
  const target = readTarget(text, { file: `--target "${text}"` });
  return target.value ? seek(inputs, values, asked, target.value) : { ...target, value: undefined };
}

async function answerIn(format: ResultFormat, answer: Answer, world: World): Promise<string> {
  const { answerRows, jsonAnswer, prettyAnswer } = await import('../../reporters/answer.ts');
  switch (format) {
    case 'pretty':
      return prettyAnswer(answer, await styleOf(world.out, world));
    case 'json':
      return jsonAnswer(answer);
    case 'markdown':
    case 'csv':
      return rowsIn(format, answerRows(answer));
  }
}
