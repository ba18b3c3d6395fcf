import { placeText, type Finding } from '../findings/index.ts';
import {
  figuresOf,
  isStated,
  type Expectation,
  type ExpectedCount,
  type ExpectedKind,
  type Figure,
  type Judgement,
  type LeftOutReason,
} from '../model/index.ts';
import { judge } from '../formulas/index.ts';
import { missingFigure } from './findings.ts';

/** How an expected formula ends: judged; or not, with what is said of it; or left out for a reason. */
export type Outcome = { readonly kind: ExpectedKind } & (
  | { readonly is: 'judged'; readonly judgement: Judgement }
  | { readonly is: 'unjudged'; readonly findings: readonly Finding[] }
  | { readonly is: 'leftOut'; readonly reason: LeftOutReason }
);

/** Judges what can be; an open figure in what cannot is told, save where nothing could have been held. */
export function outcomeOf(expectation: Expectation): Outcome {
  const { kind } = expectation;
  if ('leftOut' in expectation) {
    return { kind, is: 'leftOut', reason: expectation.leftOut };
  }
  if ('unjudged' in expectation) {
    return { kind, is: 'unjudged', findings: [expectation.unjudged] };
  }
  const judgement = judge(expectation.relation);
  if (judgement.verdict !== 'unjudged') return { kind, is: 'judged', judgement };
  const figures = figuresOf(judgement.formula);
  // what could not be read has a finding of its own
  if (figures.some((figure) => isBlank(figure, 'unreadable'))) {
    return { kind, is: 'unjudged', findings: [] };
  }
  const open = figures.find((figure) => isBlank(figure, 'unprinted'));
  if (open) {
    const [subject] = figures;
    return kind === 'supposed' || !subject || !isStated(subject)
      ? { kind, is: 'leftOut', reason: 'nothing-printed' }
      : { kind, is: 'unjudged', findings: [noRate(subject, open)] };
  }
  const missing = missingFigures(judgement);
  return missing.length > 0
    ? { kind, is: 'unjudged', findings: missing.map(missingFigure) }
    : {
        kind,
        is: 'leftOut',
        reason: figures.every(isStated) ? 'share-of-zero' : 'nothing-printed',
      };
}

function isBlank(figure: Figure, blank: 'unreadable' | 'unprinted'): boolean {
  return !isStated(figure) && figure.blank === blank;
}

/**
 * Figures for whose lack a relation could not be judged although something in it is printed: the
 * result where all it follows from is there, or what the result is held against.
 */
function missingFigures({ formula }: Judgement): readonly Figure[] {
  const [subject, ...others] = figuresOf(formula);
  if (!subject) return [];
  const needsAny = formula.form === 'balance' && formula.needs === 'any-term';
  const canFollow = needsAny ? others.some(isStated) : others.every(isStated);
  if (!isStated(subject)) return canFollow ? [subject] : [];
  return needsAny ? [subject] : others.filter((figure) => !isStated(figure));
}

/** A printed price for whose year no rate is known. */
function noRate({ row, table }: Figure, rate: Figure): Finding {
  const { at, period } = rate;
  return { code: 'price/no-rate', at, table, row, period, details: { row, period } };
}

/** How many formulas of each kind were expected, and how they ended, in the order of the kinds. */
export function expectedCounts(outcomes: readonly Outcome[]): readonly ExpectedCount[] {
  return [...new Set(outcomes.map(({ kind }) => kind))].map((kind): ExpectedCount => {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    const count = (is: Outcome['is']): number => own.filter((outcome) => outcome.is === is).length;
    return {
      kind,
      expected: own.length,
      judged: count('judged'),
      unjudged: count('unjudged'),
      leftOut: count('leftOut'),
    };
  });
}

/** What is said of formulas that are not judged: each once, and nothing of a place that has been told already. */
export function unjudgedFindings(
  outcomes: readonly Outcome[],
  told: readonly Finding[],
): readonly Finding[] {
  const known = new Set(told.flatMap((finding) => [keyOf(finding), placeText(finding.at)]));
  const codes = new Set(told.map(keyOf));
  const findings: Finding[] = [];
  for (const outcome of outcomes) {
    if (outcome.is !== 'unjudged') continue;
    for (const finding of outcome.findings) {
      const key = keyOf(finding);
      const isAboutCell = finding.code === 'figure/missing' || finding.code === 'price/no-rate';
      if (codes.has(key) || (isAboutCell && known.has(placeText(finding.at)))) continue;
      // a year that the table of uplifts lacks is told of the table, not of every price
      const isOfTable = told.some(
        ({ code, period }) => code === 'period/missing' && period === finding.period,
      );
      if (finding.code === 'price/no-rate' && isOfTable) continue;
      codes.add(key);
      findings.push(finding);
    }
  }
  return findings;
}

function keyOf({ code, at, table = '', row = '', period = '' }: Finding): string {
  return [code, placeText(at), ...(code === 'price/no-rate' ? [] : [table, row, period])].join(
    '\n',
  );
}
