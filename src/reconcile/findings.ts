import { isFindingCode, type Finding, type FindingCode } from '../findings/index.ts';
import { figuresOf, type Figure, type Judgement, type Relation } from '../model/index.ts';

/** The finding of a relation that fails; the cell it blames is the one that states the result. */
export function findingOf(
  { formula, verdict, reckoning }: Judgement,
  id: string | undefined,
): Finding | undefined {
  const { subject } = formula;
  const place = {
    at: subject.at,
    table: subject.table,
    row: subject.row,
    period: subject.period,
    related: reckoning?.terms.map((term) => term.at) ?? [],
  };
  if (reckoning && verdict !== 'holds' && verdict !== 'unjudged') {
    const details = {
      row: isAcross(formula) ? subject.period : subject.row,
      other: otherName(formula),
      parts: partNames(formula),
    };
    return { code: codeOf(formula, verdict), ...(id && { id }), ...place, reckoning, details };
  }
  return undefined;
}

/** A figure without a value where one could have been checked. */
export function missingFigure({ at, table, row, period }: Figure): Finding {
  const details = { row };
  return { code: 'figure/missing', at, table, row, period, details };
}

function codeOf({ kind }: Relation, verdict: 'rounding' | 'unlikely' | 'mismatch'): FindingCode {
  const code = `${kind}/${verdict}`;
  if (!isFindingCode(code)) throw new Error(`a relation of kind ${kind} cannot be ${verdict}`);
  return code;
}

/** Whether a relation ties columns together within one row. */
function isAcross(formula: Relation): boolean {
  const [subject, ...others] = figuresOf(formula);
  return others.every(({ table, at }) => table === subject?.table && at.line === subject.at.line);
}

/** What the subject is held against, where a relation ties it to one other figure. */
function otherName(formula: Relation): string {
  if (formula.form === 'containment') return formula.whole.row;
  const figure = formula.form === 'balance' ? formula.terms[0]?.figure : undefined;
  if (formula.kind === 'detail') return figure?.table ?? '';
  return formula.kind === 'cross' && figure ? `${figure.table}, ${figure.row}` : '';
}

/** More rows than this are not named in a message. */
const mostNames = 6;

/** The rows or columns that a balance adds: `Intäkter + Kostnader`. */
function partNames(formula: Relation): string {
  if (formula.form !== 'balance' || !['net', 'deviation', 'custom'].includes(formula.kind))
    return '';
  const nameOf = ({ row, period }: Figure): string => (isAcross(formula) ? period : row);
  const names = formula.terms
    .toSorted((one, other) => other.coefficient.s - one.coefficient.s)
    .map(({ coefficient, figure }, order) => {
      if (coefficient.isNegative()) return `− ${nameOf(figure)}`;
      return order === 0 ? nameOf(figure) : `+ ${nameOf(figure)}`;
    });
  return names.length > mostNames ? `${names.slice(0, mostNames).join(' ')} …` : names.join(' ');
}

/** A printed price that is not on the chain of rates which the other prices follow. */
export function supposedFinding({ formula, verdict, reckoning }: Judgement): readonly Finding[] {
  if (verdict !== 'mismatch' || !reckoning) return [];
  const { at, table, row, period } = formula.subject;
  const { stated, computed } = reckoning;
  return [
    { code: 'price/supposed', at, table, row, period, details: { row, period, stated, computed } },
  ];
}
