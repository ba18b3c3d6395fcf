import { fill, type Finding, type Found } from '../../findings/index.ts';
import { word } from '../../findings/words.ts';
import { readTarget } from '../../formats/scenario/target.ts';
import type { AskedAdjustment, Simulation } from '../../model/index.ts';
import { simulate } from '../../planning/scenario/simulate.ts';
import { printedAmount } from '../../reporters/numbers.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenedPlan } from '../open-plan.ts';
import { answerQuestion, rowsIn, type Question, type ResultFormat } from '../question.ts';
import { styleOf } from '../report.ts';
import { netAsked } from '../scenario.ts';
import type { World } from '../world.ts';

export interface SimulateRequest extends Question {
  /** `Netto@2027`; the net of the first plan year where it is not given. */
  readonly on?: string;
  /** `Netto@2027=-412 593`, of the same net. */
  readonly frame?: string;
  readonly draws: string;
  readonly seed: string;
  /** Names of uncertain drivers that move together. */
  readonly together: readonly string[];
}

/** Shows the distribution of a net when amounts are uncertain. */
export async function askSimulation(request: SimulateRequest, world: World): Promise<ExitCode> {
  return answerQuestion(
    request,
    {
      answer: (opened, asked) => answerOf(request, opened, asked, progressOf(request, world)),
      textIn: (format, own) => simulationIn(format, own, world),
    },
    world,
  );
}

function answerOf(
  request: SimulateRequest,
  { inputs, values }: OpenedPlan,
  asked: readonly AskedAdjustment[],
  progress: (done: number) => void,
): Found<Simulation | undefined> {
  const { on, frame: text, together } = request;
  const frame = text === undefined ? undefined : readTarget(text, { file: `--frame "${text}"` });
  // a frame says which net is meant, where --on does not
  const about =
    on === undefined && frame?.value ? { value: frame.value, findings: [] } : netAsked(on, inputs);
  const draws = readWhole('--draws', request.draws, 100, 1_000_000);
  const seed = readWhole('--seed', request.seed, 0, 2_147_483_647);
  const findings = [
    ...(frame?.findings ?? []),
    ...about.findings,
    ...draws.findings,
    ...seed.findings,
  ];
  if (!about.value || draws.value === undefined || seed.value === undefined) {
    return { value: undefined, findings };
  }
  const question = {
    about: about.value,
    draws: draws.value,
    seed: seed.value,
    together: together.map((pattern) => ({ pattern, at: { file: `--together "${pattern}"` } })),
    ...(frame?.value && { frame: frame.value }),
  };
  const { value, findings: told } = simulate(inputs, values, asked, question, progress);
  return { value, findings: [...findings, ...told] };
}

function readWhole(
  flag: string,
  text: string,
  low: number,
  high: number,
): Found<number | undefined> {
  const value = /^\d{1,10}$/u.test(text) ? parseInt(text, 10) : undefined;
  if (value !== undefined && value >= low && value <= high) return { value, findings: [] };
  const details = { flag, text, least: String(low), most: String(high) };
  const finding: Finding = { code: 'simulate/number', at: { file: flag }, details };
  return { value: undefined, findings: [finding] };
}

const patience = 1000;

/** Tells how far it has come, where that takes more than a second, and once a second at most. */
function progressOf(
  { draws }: SimulateRequest,
  { elapsed, err, language }: World,
): (done: number) => void {
  let last = elapsed();
  return (done) => {
    const now = elapsed();
    if (now - last < patience) return;
    last = now;
    const details = { done: printedAmount(String(done)), draws: printedAmount(draws) };
    err.write(`${fill(word('drawn', language), details)}\n`);
  };
}

async function simulationIn(format: ResultFormat, own: Simulation, world: World): Promise<string> {
  const reporter = await import('../../reporters/simulation.ts');
  switch (format) {
    case 'pretty':
      return reporter.prettySimulation(own, await styleOf(world.out, world));
    case 'json':
      return reporter.jsonSimulation(own);
    case 'markdown':
    case 'csv':
      return rowsIn(format, reporter.simulationRows(own));
  }
}
