import { digitsOf } from '../exact/index.ts';
import { word } from '../findings/words.ts';
import type { RolloverReport, Why } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { namedRows } from './rollover-names.ts';
import type { Rows } from './section-csv.ts';
import { footingOf, footingWord, reasonText } from './why.ts';

/** Every name and cell that is another as a row of one table; CSV of netto is Swedish in every locale. */
export function rolloverRows(report: RolloverReport): Rows {
  const { changes, rolled } = report;
  const names = namedRows(report).map(({ table, row, before, after, is, why }) => [
    clean(table),
    clean(row),
    '',
    clean(before),
    clean(after),
    word(bases[is], 'sv'),
    is === 'removed' ? why : '',
  ]);
  const rows = changes.flatMap(({ table, cells }) =>
    cells.map((cell) => [
      clean(table),
      clean(cell.row),
      clean(cell.period),
      clean(cell.before ?? ''),
      clean(cell.after),
      footingWord(footingOf(cell.why), 'sv'),
      reasonText(table, cell, rolled.moves, 'sv'),
    ]),
  );
  return [['Tabell', 'Rad', 'Period', 'Före', 'Efter', 'Grund', 'Varför'], ...names, ...rows];
}

const bases = { renamed: 'rowRenamed', added: 'rowAdded', removed: 'rowRemoved' } as const;

/** One JSON document: all it takes to make the new tables of the old ones, cells as they are printed. */
export function jsonRollover(report: RolloverReport): string {
  const { rolled, changes, acknowledged, leftBehind, basePrices, inferred } = report;
  return jsonText({
    version: 1,
    title: rolled.title,
    base: rolled.to.base.label,
    plan: rolled.to.plan.map(({ label }) => label),
    tables: changes.map(({ table, file, columns, removed, added, renamed, cells }) => ({
      table,
      file,
      columns: columns.map(({ label, carries }) => ({ label, carries: carries ?? null })),
      removed,
      added,
      renamed,
      cells: cells.map(({ row, period, before, after, why }) => ({
        row,
        period,
        before: before ?? null,
        after,
        ...whyDocument(why),
      })),
    })),
    effects: rolled.effects.map(({ category, uplift, periods }) => ({
      category,
      year: uplift.year,
      before: digitsOf(uplift.before),
      after: digitsOf(uplift.after),
      periods: periods.map(({ period, effect }) => ({
        period: period.label,
        effect: effect ? digitsOf(effect) : null,
      })),
    })),
    moves: rolled.moves.map(({ table, from, to, amounts }) => ({
      table,
      from,
      to,
      amounts: amounts.map(({ period, amount }) => ({ period, amount: digitsOf(amount) })),
    })),
    acknowledged,
    leftBehind,
    basePrices: basePrices ?? null,
    inferred,
    missing: rolled.missing.map(({ kind }) => kind),
  });
}

function whyDocument(why: Why): object {
  const details = Object.entries(why.details).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : digitsOf(value),
  ]);
  return { footing: footingOf(why), reason: why.reason, details: Object.fromEntries(details) };
}
