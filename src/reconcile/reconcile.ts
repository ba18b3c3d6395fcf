import { bySeverity, isUnreadable, type Finding, type Found } from '../findings/index.ts';
import {
  isStated,
  sheetOf,
  type Book,
  type Column,
  type Judgement,
  type Reconciliation,
  type Relation,
  type Row,
  type Table,
} from '../model/index.ts';
import { expectationsOf, isFailing, rowsWithoutPlace } from '../formulas/index.ts';
import { assumptionOf } from './assumptions.ts';
import { findingOf, supposedFinding } from './findings.ts';
import { relationNames } from './identity.ts';
import { expectedCounts, outcomeOf, unjudgedFindings, type Outcome } from './outcomes.ts';

/** Judges every relation of a book, and reports every failing one, not only the first. */
export function reconcile({ value: book, findings }: Found<Book>, origin: string): Reconciliation {
  const outcomes = expectationsOf(book).map(outcomeOf);
  const isSupposed = ({ kind }: Outcome): boolean => kind === 'supposed';
  // a chain of rates that were found from the prices themselves is only supposed
  const supposed = judgementsOf(outcomes.filter(isSupposed));
  const judged = judgementsOf(outcomes.filter((outcome) => !isSupposed(outcome)));
  const failing = judged.filter(({ verdict }) => isFailing(verdict));
  const names: ReadonlyMap<Relation, string> =
    failing.length > 0 ? relationNames(judged, book) : new Map();
  const told: readonly Finding[] = [
    ...findings,
    ...supposed.flatMap(supposedFinding),
    ...failing.flatMap((judgement) => findingOf(judgement, names.get(judgement.formula)) ?? []),
    ...unjudgedFindings(outcomes, findings),
    ...rowsWithoutPlace(book),
    ...nothingChecked(book, judged, findings, origin),
  ];
  return {
    ...(book.title && { title: book.title }),
    judgements: judged,
    expected: expectedCounts(outcomes),
    findings: inOrder(told, book),
    acknowledged: [],
    assumptions: book.tables.map((table) => assumptionOf(table, book)),
  };
}

function judgementsOf(outcomes: readonly Outcome[]): readonly Judgement[] {
  return outcomes.flatMap((outcome) => (outcome.is === 'judged' ? [outcome.judgement] : []));
}

/** Silence would look like success, unless something worse has been said already. */
function nothingChecked(
  { tables }: Book,
  judged: readonly Judgement[],
  findings: readonly Finding[],
  origin: string,
): readonly Finding[] {
  if (judged.length > 0 || findings.some(isUnreadable)) return [];
  const isUnderstood = tables.length > 0 && tables.every(hasNothingToAdd);
  const code = isUnderstood ? 'check/nothing-to-add' : 'check/nothing-checked';
  return [{ code, at: { file: origin } }];
}

/** Rows and columns whose words promise that they follow from others. */
const followingRoles: readonly Row['role'][] = ['total', 'change', 'change-percent', 'of-which'];

/** What a net follows from; without them it is a figure among others, save in an operating budget. */
const sides: readonly Row['role'][] = ['revenue', 'cost'];

const followingMeasures: readonly Column['measure'][] = ['total', 'net', 'deviation', 'change'];

/** Whether a table holds amounts, none of which says that it follows from the others. */
function hasNothingToAdd({ kind, unit, rows, columns, blocks }: Table): boolean {
  if (!rows.some(({ figures }) => figures.some(isStated)) || blocks.length > 0) return false;
  if (unit === 'kr/unit' || unit === '%') return true;
  const has = (roles: readonly Row['role'][]): boolean =>
    rows.some(({ role }) => roles.includes(role));
  return (
    !has(followingRoles) &&
    !(has(['net']) && (has(sides) || kind === 'operating-budget')) &&
    !columns.some(({ measure }) => followingMeasures.includes(measure))
  );
}

/** Most severe first, then by file and sheet as they were read, line and column. */
function inOrder(findings: readonly Finding[], { tables }: Book): readonly Finding[] {
  const rank = ({ at }: Finding): readonly number[] => [
    tables.findIndex(({ file, dialect }) => file === at.file && sheetOf(dialect) === at.sheet),
    at.line ?? 0,
    at.column ?? 0,
  ];
  const inTables = findings.toSorted((one, other) => {
    const ranks = rank(other);
    return (
      rank(one)
        .map((own, order) => own - (ranks[order] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    );
  });
  return bySeverity(inTables);
}
