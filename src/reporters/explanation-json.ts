import { digitsOf } from '../exact/index.ts';
import { entryOf, type FindingCode, type Language } from '../findings/index.ts';
import type { Explanation } from '../model/index.ts';
import { jsonCause } from './cause-json.ts';
import { jsonText } from './clean.ts';
import { accountDocument } from './scenario-account.ts';

/** A cell, its relations and its formula as one JSON document. */
export function jsonExplanation({
  figure,
  judgements,
  derivations,
  causes,
  scenario,
}: Explanation): string {
  const document = {
    version: 1,
    table: figure.table,
    row: figure.row,
    period: figure.period,
    at: figure.at,
    stated: figure.value ? digitsOf(figure.value) : null,
    unit: figure.unit,
    relations: judgements.map(({ formula, verdict, reckoning }) => ({
      kind: formula.kind,
      verdict,
      at: formula.subject.at,
      ...reckoning,
    })),
    formulas: derivations.map(({ formula, ingredients, exact, shown, unit }) => ({
      formula,
      ingredients: ingredients.map(({ operator, figure: own, enters }) => ({
        operator,
        value: digitsOf(enters ?? own.value),
        stated: digitsOf(own.value),
        table: own.table,
        row: own.row,
        period: own.period,
        at: own.at,
      })),
      exact: digitsOf(exact),
      shown: digitsOf(shown),
      unit,
    })),
    causes: causes.map((cause) => jsonCause(cause)),
    ...(scenario && { scenario: accountDocument(scenario) }),
  };
  return jsonText(document);
}

/** A finding code as one JSON document. */
export function jsonCode(code: FindingCode, language: Language): string {
  const { severity, what, why, fix } = entryOf(code);
  const document = {
    version: 1,
    code,
    severity,
    what: what[language],
    why: why[language],
    fix: fix[language],
  };
  return jsonText(document);
}
