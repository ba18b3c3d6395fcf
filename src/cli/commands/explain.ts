import { isFindingCode, isUnreadable, type Finding } from '../../findings/index.ts';
import type { Book, Explanation, Figure } from '../../model/index.ts';
import { planBasis } from '../../planning/basis.ts';
import { derivationsOf } from '../../planning/derivation.ts';
import { computePlan } from '../../planning/plan.ts';
import { cellName, figuresNamed, judgementsOf, nearestCells } from '../../reconcile/index.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { openBook } from '../open-book.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import type { World } from '../world.ts';
import { explanationFormats } from './formats.ts';

export interface ExplainRequest {
  /** A cell as TABLE/ROW/PERIOD or ROW/PERIOD, or a finding code. */
  readonly subject: string;
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** Shows what stands behind a cell, or what a finding code means. */
export async function explain(request: ExplainRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, explanationFormats, 'pretty');
  const explained = misuse.length > 0 ? { findings: misuse } : await textsOf(request, world);
  if ('findings' in explained) {
    await complain(explained.findings, world);
    return exitCode.notUnderstood;
  }

  const unwritten: Finding[] = [];
  for (const output of outputs) {
    unwritten.push(...(await deliver(output, explained[output.format], world)));
  }
  await complain(unwritten, world);
  return unwritten.length > 0 ? exitCode.notUnderstood : exitCode.ok;
}

type Explained = Readonly<Record<(typeof explanationFormats)[number], string>>;

async function textsOf(
  { subject, paths }: ExplainRequest,
  world: World,
): Promise<Explained | { readonly findings: readonly Finding[] }> {
  const pretty = await import('../../reporters/explanation-pretty.ts');
  const json = await import('../../reporters/explanation-json.ts');
  const style = await styleOf(world.out, world);
  if (isFindingCode(subject)) {
    const { prettyCode } = await import('../../reporters/code-pretty.ts');
    return {
      pretty: prettyCode(subject, style),
      json: json.jsonCode(subject, world.machineLanguage),
    };
  }

  const book = await openBook(paths, world);
  if (!book.value) return { findings: book.findings };
  const figures = figuresNamed(book.value, subject);
  const [figure, another] = figures;
  if (!figure || another) {
    const names = another ? figures.map(cellName) : nearestCells(book.value, subject);
    const details = { subject, nearest: names.slice(0, 5).join(' | ') || '–' };
    const unknown: Finding = { code: 'usage/unknown-cell', at: { file: subject }, details };
    return { findings: [...book.findings.filter(isUnreadable), unknown] };
  }
  const explanation = explanationOf(figure, book.value);
  return {
    pretty: pretty.prettyExplanation(explanation, style),
    json: json.jsonExplanation(explanation),
  };
}

/** A formula is shown where the book is whole enough to be planned from. */
function explanationOf(figure: Figure, book: Book): Explanation {
  const basis = planBasis(book, '').value;
  const plan = computePlan(book, '', { rounding: 'carried', frame: 'stated' }).value;
  const derivations = basis && plan ? derivationsOf(figure, basis, plan) : [];
  return { figure, judgements: judgementsOf(book, figure), derivations };
}
