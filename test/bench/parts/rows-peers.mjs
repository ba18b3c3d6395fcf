// What sums the rows of a file, each as one command that prints `activity;month;sum;rows`.
import { netto, node, python } from '../run.mjs';

/** netto; amounts are in öre as whole numbers, or in kronor with a point or a comma. */
export const summed = {
  command: (file) => [...netto, 'sum', '--by', 'Verksamhet,Period', '--format', 'csv', file],
  unit: 'kr',
};

/** How much of the time of a peer netto may take at most, and of two million rows or more. */
export const rowsPeers = [
  { name: 'netto', ...summed, isQuick: true },
  {
    name: 'DuckDB, 2 threads',
    command: (file) => [node, 'test/bench/peers/sum-duckdb.mjs', file],
    unit: 'kr',
    most: 1.2,
    mostOfMany: 1,
    isQuick: true,
  },
  {
    name: 'mawk',
    command: (file) => ['mawk', '-f', 'test/bench/peers/sum.awk', file],
    isQuick: true,
    unit: 'ore',
  },
  {
    name: 'papaparse',
    command: (file) => [node, 'test/bench/peers/sum-papaparse.mjs', file],
    unit: 'ore',
  },
  {
    name: 'python3 csv + Decimal',
    command: (file) => [python(), 'test/bench/peers/sum.py', file],
    unit: 'kr',
    most: 1 / 3,
  },
  {
    name: 'miller',
    command: (file) => [
      ...['mlr', '--icsv', '--ocsv', '--headerless-csv-output', '--fs', ';'],
      ...['put', '$Belopp = int(sub($Belopp, ",", ""))', 'then'],
      ...['stats1', '-a', 'sum,count', '-f', 'Belopp', '-g', 'Verksamhet,Period', file],
    ],
    unit: 'ore',
    most: 1 / 4,
  },
  {
    name: 'sqlite3',
    command: (file) => [
      ...['sqlite3', '-cmd', '.separator ;', '-cmd', `.import ${file} rows`, ':memory:'],
      `SELECT Verksamhet, Period, sum(CAST(replace(Belopp, ',', '') AS INTEGER)), count(*)
       FROM rows GROUP BY 1, 2`,
    ],
    unit: 'ore',
  },
];

/** The öre that a printed sum is; none where it is none. */
export function oreOf(printed, unit) {
  if (unit === 'ore') return /^-?\d+$/u.test(printed) ? BigInt(printed) : undefined;
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/u.exec(printed) ?? [];
  return whole === undefined ? undefined : BigInt(sign + whole + part.padEnd(2, '0'));
}
