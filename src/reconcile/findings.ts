import { isFindingCode, type Finding, type FindingCode } from '../findings/index.ts';
import type { Figure, Judgement, Relation } from '../model/index.ts';

/** The finding of a relation that fails; the cell it blames is the one that states the result. */
export function findingOf({ relation, verdict, reckoning }: Judgement): Finding | undefined {
  const { subject } = relation;
  const place = {
    at: subject.at,
    table: subject.table,
    row: subject.row,
    period: subject.period,
    related: reckoning?.terms.map((term) => term.at) ?? [],
  };
  if (reckoning && verdict !== 'holds' && verdict !== 'unjudged') {
    const details = { row: subject.row, other: otherName(relation), parts: partNames(relation) };
    return { code: codeOf(relation, verdict), ...place, reckoning, details };
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

/** What the subject is held against, where a relation ties it to one other figure. */
function otherName(relation: Relation): string {
  if (relation.form === 'containment') return relation.whole.row;
  const figure = relation.form === 'balance' ? relation.terms[0]?.figure : undefined;
  return relation.kind === 'cross' && figure ? `${figure.table}, ${figure.row}` : '';
}

/** More rows than this are not named in a message. */
const mostNames = 6;

/** The rows that a balance adds: `Intäkter + Kostnader`. */
function partNames(relation: Relation): string {
  if (relation.form !== 'balance' || relation.kind !== 'net') return '';
  const names = relation.terms
    .toSorted((one, other) => other.coefficient.s - one.coefficient.s)
    .map(({ coefficient, figure }, order) => {
      if (coefficient.isNegative()) return `− ${figure.row}`;
      return order === 0 ? figure.row : `+ ${figure.row}`;
    });
  return names.length > mostNames ? `${names.slice(0, mostNames).join(' ')} …` : names.join(' ');
}
