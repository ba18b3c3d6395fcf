import {
  bySeverity,
  isUnreadable,
  placeText,
  type Finding,
  type Found,
} from '../findings/index.ts';
import {
  figuresOf,
  isStated,
  sheetOf,
  type Book,
  type Column,
  type Figure,
  type Judgement,
  type Reconciliation,
  type Relation,
  type Row,
  type Table,
} from '../model/index.ts';
import { isFailing, judge, relationsOf } from '../formulas/index.ts';
import { assumptionOf } from './assumptions.ts';
import { findingOf, missingFigure, supposedFinding } from './findings.ts';
import { relationNames } from './identity.ts';

/** Judges every relation of a book, and reports every failing one, not only the first. */
export function reconcile({ value: book, findings }: Found<Book>, origin: string): Reconciliation {
  const all = relationsOf(book);
  // a chain of rates that were found from the prices themselves is only supposed
  const supposed = all.filter(isSupposed).map(judge);
  const judgements = all.filter((relation) => !isSupposed(relation)).map(judge);
  const judged = judgements.filter(({ verdict }) => verdict !== 'unjudged');
  const failing = judged.filter(({ verdict }) => isFailing(verdict));
  const names: ReadonlyMap<Relation, string> =
    failing.length > 0 ? relationNames(judged, book) : new Map();
  const told: readonly Finding[] = [
    ...findings,
    ...supposed.flatMap(supposedFinding),
    ...failing.flatMap((judgement) => findingOf(judgement, names.get(judgement.formula)) ?? []),
    ...[...new Set(judgements.flatMap(missingFigures))]
      .filter(({ at }) => !findings.some((own) => placeText(own.at) === placeText(at)))
      .map(missingFigure),
    ...nothingChecked(book, judged, findings, origin),
  ];
  return {
    ...(book.title && { title: book.title }),
    judgements: judged,
    findings: inOrder(told, book),
    acknowledged: [],
    assumptions: book.tables.map((table) => assumptionOf(table, book)),
  };
}

/** Whether a relation rests on rates that its own printed prices have suggested. */
function isSupposed(relation: Relation): boolean {
  return relation.form === 'growth' && relation.isInferred === true;
}

/**
 * Figures for whose lack a relation could not be judged although something in it is printed: the
 * result where all it follows from is there, or what the result is held against.
 */
function missingFigures({ formula, verdict }: Judgement): readonly Figure[] {
  const [subject, ...others] = figuresOf(formula);
  const isUnread = figuresOf(formula).some(
    // what no table prints has a finding of its own, as what could not be read has
    (figure) => !isStated(figure) && figure.blank !== 'none',
  );
  if (verdict !== 'unjudged' || !subject || isUnread) return [];

  const needsAny = formula.form === 'balance' && formula.needs === 'any-term';
  const canFollow = needsAny ? others.some(isStated) : others.every(isStated);
  if (!isStated(subject)) return canFollow ? [subject] : [];
  return needsAny ? [subject] : others.filter((figure) => !isStated(figure));
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
