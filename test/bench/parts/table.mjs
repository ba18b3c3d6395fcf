// A table of 15 rows: which cells do not add up, and by how much.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceLines, planted, tableCsv, tableFods, tableRows } from '../made/table.mjs';
import { race, ratios } from '../race.mjs';
import { netto, node } from '../run.mjs';

export function table(folder) {
  const [wrong, right] = [madeIn(folder, { isWrong: true }), madeIn(folder, { isWrong: false })];
  const contenders = peers.map(({ name, most, runOn, found = linesOf }) => ({
    name,
    most,
    runs: [
      { ...runOn(wrong), faultOf: (text) => faultIn(found(text), planted) },
      { ...runOn(right), faultOf: (text) => faultIn(found(text), []) },
    ],
  }));
  race('a table of 15 rows', contenders, { rounds: 15, ratio: ratios.toPeer });
}

/** The table as CSV, and as formulas. */
function madeIn(folder, { isWrong }) {
  const name = isWrong ? 'wrong' : 'right';
  const rows = tableRows({ isWrong });
  const [csv, fods] = ['csv', 'fods'].map((ending) => join(folder, `${name}.${ending}`));
  writeFileSync(csv, tableCsv(rows));
  writeFileSync(fods, tableFods(rows));
  return { folder, name, isWrong, csv, fods };
}

const peers = [
  {
    name: 'netto check',
    runOn: ({ csv, isWrong }) => ({
      command: [...netto, 'check', csv, '--format', 'json'],
      status: isWrong ? 1 : 0,
    }),
    found: (text) =>
      JSON.parse(text).findings.map((own) => `${own.row};${own.period};${own.difference}`),
  },
  { name: 'DuckDB, 2 threads', most: 1 / 4, runOn: script('duckdb') },
  { name: 'HyperFormula', most: 1 / 4, runOn: script('hyperformula') },
  { name: 'polars', runOn: script('polars') },
  { name: 'LibreOffice', most: 1 / 15, runOn: recalculated, found: foundInOffice },
];

function script(name) {
  return ({ csv }) => ({ command: [node, `test/bench/peers/table-${name}.mjs`, csv] });
}

/** Semicolons between the cells, no quotation marks, UTF-8. */
const utf8 = 'csv:Text - txt - csv (StarCalc):59,,76';

/** With a profile of the benchmark's own, which the first run makes. */
function recalculated({ folder, name, fods }) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const into = join(folder, 'recalculated');
  const converting = ['--headless', '--convert-to', utf8, '--outdir', into, fods];
  return { command: ['soffice', profile, ...converting], output: join(into, `${name}.csv`) };
}

/** The differences are the last three rows. */
function foundInOffice(text) {
  return differenceLines(
    linesOf(text)
      .slice(-3)
      .map((line) => line.split(';')),
  );
}

const linesOf = (text) => text.split(/\r?\n/u).filter((line) => line !== '');

function faultIn(found, expected) {
  const [own, must] = [found, expected].map((lines) => lines.toSorted().join(', ') || 'nothing');
  return own === must ? undefined : `finds ${own} where ${must} is wrong`;
}
