import {
  isFindingCode,
  isUnreadable,
  type Finding,
  type FindingCode,
  type Found,
} from '../../findings/index.ts';
import type { Book, Derivation, Explanation, Figure, ScenarioAccount } from '../../model/index.ts';
import { planInputs } from '../../planning/gather.ts';
import { derivationsOf } from '../../planning/trace.ts';
import { planValues } from '../../planning/values.ts';
import { accountOf } from '../../planning/scenario/account.ts';
import { scenarioOf } from '../../planning/scenario/asked.ts';
import {
  causesAbout,
  cellName,
  figuresNamed,
  judgementNamed,
  judgementsOf,
  nearestCells,
  reconcile,
} from '../../reconcile/index.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import type { DetailFiles } from '../detail-options.ts';
import { diagnosisOf } from '../diagnosis.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { openBook } from '../open-book.ts';
import { usualPlan } from '../open-plan.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import { readParts } from '../scenario.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { World } from '../world.ts';
import { explanationFormats } from './formats.ts';

export interface ExplainRequest {
  /** A cell as TABLE/ROW/PERIOD or ROW/PERIOD, the id of a finding, or a finding code. */
  readonly subject: string;
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  readonly dialect: AskedDialect;
  /** A scenario under which the cell is explained too. */
  readonly parts: readonly ScenarioPart[];
  /** Detail rows that the tables are held against. */
  readonly detail?: DetailFiles;
}

/** Shows what stands behind a cell or a finding, and its cause; or what a finding code means. */
export async function explain(request: ExplainRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, explanationFormats, 'pretty');
  const { subject, parts } = request;
  const { value, findings } = isFindingCode(subject)
    ? { value: await codeTexts(subject, world), findings: unusedScenario(subject, parts) }
    : await cellTexts(request, world);
  const told = [...misuse, ...findings];
  if (value && misuse.length === 0) {
    for (const output of outputs)
      told.push(...(await deliver(output, value[output.format], world)));
  }
  await complain(told, world);
  return told.some(isUnreadable) ? exitCode.notUnderstood : exitCode.ok;
}

/** A finding is about the tables as they are printed, whatever a scenario makes of them. */
function unusedScenario(subject: string, parts: readonly ScenarioPart[]): readonly Finding[] {
  if (parts.length === 0) return [];
  return [{ code: 'usage/scenario-unused', at: { file: subject }, details: { subject } }];
}

type Texts = Readonly<Record<(typeof explanationFormats)[number], string>>;

async function codeTexts(code: FindingCode, world: World): Promise<Texts> {
  const { prettyCode } = await import('../../reporters/code-pretty.ts');
  const { jsonCode } = await import('../../reporters/explanation-json.ts');
  return {
    pretty: prettyCode(code, await styleOf(world.out, world)),
    json: jsonCode(code, world.machineLanguage),
  };
}

/** What is wrong with the tables is told beside the cell, which it may explain. */
async function cellTexts(
  { subject, paths, dialect, parts, detail }: ExplainRequest,
  world: World,
): Promise<Found<Texts | undefined>> {
  const opened = await openBook(paths, world, dialect, { detail });
  if (!opened.value) return { value: undefined, findings: opened.findings };

  const { value: book, folder } = opened;
  const findings = [...opened.findings];
  const reconciliation = reconcile(opened, opened.origin);
  const named = judgementNamed(reconciliation, book, subject);
  const [figure, ...others] = named ? [named.formula.subject] : figuresNamed(book, subject);
  if (!figure || others.length > 0) {
    const names = figure ? [figure, ...others].map(cellName) : nearestCells(book, subject);
    return {
      value: undefined,
      findings: [...findings, ...unknown(subject, names, opened, detail)],
    };
  }
  const { prettyExplanation } = await import('../../reporters/explanation-pretty.ts');
  const { jsonExplanation } = await import('../../reporters/explanation-json.ts');
  const judgements = named ? [named] : judgementsOf(reconciliation, figure);
  const diagnosis = await diagnosisOf(book, reconciliation, world);
  const scenario = named
    ? { value: undefined, findings: unusedScenario(subject, parts) }
    : await scenarioIn(book, figure, { parts, folder, dialect }, world);
  findings.push(...scenario.findings);
  const explanation: Explanation = {
    figure,
    ...(scenario.value && { scenario: scenario.value }),
    judgements,
    derivations: named || findings.some(isUnreadable) ? [] : derivationsIn(book, figure),
    causes: causesAbout(diagnosis, figure, judgements),
  };
  return {
    value: {
      pretty: prettyExplanation(explanation, await styleOf(world.out, world)),
      json: jsonExplanation(explanation),
    },
    findings,
  };
}

/** What is not found by a name; of detail rows that could not be read, they alone are told. */
function unknown(
  subject: string,
  names: readonly string[],
  { findings }: Found<Book>,
  detail: DetailFiles | undefined,
): readonly Finding[] {
  const at = { file: subject };
  const isOfDetail = subject.startsWith('detail:');
  if (isOfDetail && !detail) return [{ code: 'usage/no-detail', at, details: { subject } }];
  if (isOfDetail && findings.some(isUnreadable)) return [];
  const details = { subject, nearest: names.slice(0, 5).join(' | ') || '–' };
  return [{ code: 'usage/unknown-cell', at, details }];
}

/** The formulas of a figure, where there is a plan. */
function derivationsIn(book: Book, figure: Figure): readonly Derivation[] {
  const { value: inputs } = planInputs(book, '', usualPlan);
  return inputs ? derivationsOf(figure, inputs, planValues(inputs)) : [];
}

interface AskedScenario extends Pick<ExplainRequest, 'parts' | 'dialect'> {
  readonly folder: string | undefined;
}

/** What a scenario makes of a figure; one that it is not about is a finding, as is all that hinders. */
async function scenarioIn(
  book: Book,
  figure: Figure,
  { parts, folder, dialect }: AskedScenario,
  world: World,
): Promise<Found<ScenarioAccount | undefined>> {
  if (parts.length === 0) return { value: undefined, findings: [] };
  const asked = await readParts(parts, folder, dialect, world);
  const { value: inputs, findings } = planInputs(book, folder ?? '', usualPlan);
  if (!inputs) return { value: undefined, findings: [...asked.findings, ...findings] };
  const { value: own, findings: hindrances } = scenarioOf(inputs, asked.value);
  const told: Finding[] = [...asked.findings, ...hindrances];
  const account = own && accountOf(figure, inputs, planValues(inputs), own);
  const value = account?.value;
  told.push(...(account?.findings ?? []));
  if (!value && !told.some(isUnreadable)) {
    const details = { figure: cellName(figure) };
    told.push({ code: 'scenario/not-reckoned', at: figure.at, details });
  }
  return { value, findings: told };
}
