import { isUnreadable, severityOf, type Finding, type Found } from '../findings/index.ts';
import {
  figuresOf,
  isStated,
  type Assumption,
  type Book,
  type Judgement,
  type Reconciliation,
} from '../model/index.ts';
import { isFailing, judge, relationsOf } from '../relations/index.ts';
import { findingOf, missingFigure } from './findings.ts';

/** Judges every relation of a book, and reports every failing one, not only the first. */
export function reconcile({ value: book, findings }: Found<Book>, origin: string): Reconciliation {
  const judgements = relationsOf(book).map(judge);
  const judged = judgements.filter(({ verdict }) => verdict !== 'unjudged');
  const failing = judged.filter(({ verdict }) => isFailing(verdict));
  const all: readonly Finding[] = [
    ...findings,
    ...failing.flatMap((judgement) => findingOf(judgement) ?? []),
    ...judgements.filter(isMissing).map(missingFigure),
    ...nothingChecked(judged, findings, origin),
  ];
  return {
    ...(book.title && { title: book.title }),
    judgements: judged,
    findings: inOrder(all, book),
    assumptions: book.tables.map(({ name: table, kind, unit, signs }): Assumption => ({
      table,
      kind,
      unit,
      signs,
    })),
  };
}

/** A result that is not printed although what it follows from is; the first of a chain has none. */
function isMissing({ relation, verdict }: Judgement): boolean {
  if (verdict !== 'unjudged') return false;
  const [subject, ...others] = figuresOf(relation);
  if (!subject || isStated(subject) || subject.blank === 'unreadable') return false;
  const needsAny = relation.form === 'balance' && relation.needs === 'any-term';
  return needsAny ? others.some(isStated) : others.every(isStated);
}

/** Silence would look like success, unless something worse has been said already. */
function nothingChecked(
  judged: readonly Judgement[],
  findings: readonly Finding[],
  origin: string,
): readonly Finding[] {
  if (judged.length > 0 || findings.some(isUnreadable)) return [];
  return [{ code: 'check/nothing-checked', at: { file: origin } }];
}

const severities = ['error', 'warning', 'note'];

/** Most severe first, then by table, line and column. */
function inOrder(findings: readonly Finding[], { tables }: Book): readonly Finding[] {
  const rank = (finding: Finding): readonly number[] => [
    severities.indexOf(severityOf(finding)),
    tables.findIndex((table) => table.file === finding.at.file),
    finding.at.line ?? 0,
    finding.at.column ?? 0,
  ];
  return findings.toSorted((one, other) => {
    const ranks = rank(other);
    return (
      rank(one)
        .map((own, order) => own - (ranks[order] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    );
  });
}
