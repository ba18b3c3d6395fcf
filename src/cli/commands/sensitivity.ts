import type { Decimal } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import { readAmount } from '../../formats/notation.ts';
import type { AskedAdjustment, Sensitivity } from '../../model/index.ts';
import { sensitivity } from '../../planning/scenario/sensitivity.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenedPlan } from '../open-plan.ts';
import { answerQuestion, rowsIn, type Question, type ResultFormat } from '../question.ts';
import { styleOf } from '../report.ts';
import { netAsked } from '../scenario.ts';
import type { World } from '../world.ts';

export interface SensitivityRequest extends Question {
  /** `Netto@2027`; the net of the first plan year where it is not given. */
  readonly on?: string;
  /** `1 %` */
  readonly step: string;
}

/** Shows what a step of every driver does to a net, the largest first. */
export async function askSensitivity(request: SensitivityRequest, world: World): Promise<ExitCode> {
  return answerQuestion(
    request,
    {
      answer: (opened, asked) => answerOf(request, opened, asked),
      textIn: (format, own) => sensitivityIn(format, own, world),
    },
    world,
  );
}

function answerOf(
  { on, step: text }: SensitivityRequest,
  { inputs, values }: OpenedPlan,
  asked: readonly AskedAdjustment[],
): Found<Sensitivity | undefined> {
  const about = netAsked(on, inputs);
  const step = readStep(text);
  const findings = [...about.findings, ...step.findings];
  if (!about.value || !step.value) return { value: undefined, findings };
  return sensitivity(inputs, values, asked, about.value, step.value);
}

function readStep(text: string): Found<Decimal | undefined> {
  const reading = readAmount(text);
  const isStep =
    reading.is === 'amount' &&
    (reading.unit === '%' || reading.unit === undefined) &&
    reading.value.greaterThan(0);
  if (isStep) return { value: reading.value, findings: [] };
  const finding: Finding = {
    code: 'sensitivity/step',
    at: { file: `--step "${text}"` },
    details: { text },
  };
  return { value: undefined, findings: [finding] };
}

async function sensitivityIn(
  format: ResultFormat,
  own: Sensitivity,
  world: World,
): Promise<string> {
  const reporter = await import('../../reporters/sensitivity.ts');
  switch (format) {
    case 'pretty':
      return reporter.prettySensitivity(own, await styleOf(world.out, world));
    case 'json':
      return reporter.jsonSensitivity(own);
    case 'markdown':
    case 'csv':
      return rowsIn(format, reporter.sensitivityRows(own));
  }
}
