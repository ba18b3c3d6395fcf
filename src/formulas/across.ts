import { minusOne, one } from '../exact/index.ts';
import type { Book, ColumnRule, Expectation, Figure, Relation, Term } from '../model/index.ts';

/** Columns that follow from others do so in every row. */
export function* columns(book: Book): Generator<Expectation> {
  for (const { columnRules } of book.tables) {
    for (const rule of columnRules) {
      for (const relation of across(rule)) yield { kind: relation.kind, relation };
    }
  }
}

/** One rule between columns, in each of its rows. */
export function* across(rule: ColumnRule): Generator<Relation> {
  const { kind, column, plus, minus, whole: wholeColumn, isOfSize = false } = rule;
  for (const { figures } of rule.rows) {
    const subject = figures[column];
    if (!subject) continue;
    const terms = [...termsOf(plus, figures, one), ...termsOf(minus, figures, minusOne)];
    if (kind === 'percent') {
      const whole = wholeColumn === undefined ? undefined : figures[wholeColumn];
      if (whole) yield { form: 'ratio', kind, subject, terms, whole, isOfSize };
      continue;
    }
    const needs = kind === 'net' || kind === 'sum' ? 'any-term' : 'every-term';
    yield { form: 'balance', kind, subject, terms, needs };
  }
}

function termsOf(
  indices: readonly number[],
  figures: readonly Figure[],
  coefficient: Term['coefficient'],
): readonly Term[] {
  return indices.flatMap((index) => {
    const figure = figures[index];
    return figure ? [{ coefficient, figure }] : [];
  });
}
