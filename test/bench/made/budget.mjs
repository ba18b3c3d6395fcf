// Makes tables whose rows and columns both add up, with some cells made wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from './chance.mjs';

/**
 * Writes tables of so many rows and columns, sums among them, into a folder, as many as there are lists
 * of wrong cells; gives those cells as `table;row;period`. A wrong cell is a row and a column, from 0.
 */
export function writeBudget(folder, { rows, columns, wrong }) {
  mkdirSync(folder);
  const next = chance(2026);
  return wrong.flatMap((cells, order) => {
    const name = `tabell-${order + 1}`;
    const amounts = added(rows - 1, columns - 1, next);
    for (const [row, column] of cells) amounts[row][column] += 700 + next(9000);
    writeFileSync(join(folder, `${name}.csv`), csvOf(amounts));
    return cells.map(([row, column]) => {
      const [label, period] = [labelOf('Verksamhet', row, rows), labelOf('Enhet', column, columns)];
      return `${name};${label};${period}`;
    });
  });
}

/** Amounts with their sums to the right and below. */
function added(rows, columns, next) {
  const sum = (all) => all.reduce((one, other) => one + other, 0);
  const items = Array.from({ length: rows }, () => {
    const row = Array.from({ length: columns }, () => 1000 + next(90_000));
    return [...row, sum(row)];
  });
  return [...items, items[0].map((_, column) => sum(items.map((row) => row[column])))];
}

function csvOf(amounts) {
  const [{ length: columns }] = amounts;
  const header = ['Nämnd, tkr', ...amounts[0].map((_, order) => labelOf('Enhet', order, columns))];
  const lines = amounts.map((row, order) => [labelOf('Verksamhet', order, amounts.length), ...row]);
  return [header, ...lines].map((line) => `${line.join(';')}\n`).join('');
}

/** The last one is the sum; the others are told apart by letters, since numbers would be read as amounts. */
function labelOf(name, order, count) {
  if (order === count - 1) return 'Summa';
  return `${name} ${String.fromCharCode(65 + Math.floor(order / 26), 65 + (order % 26))}`;
}
