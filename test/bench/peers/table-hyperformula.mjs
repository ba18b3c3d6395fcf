import { readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';
import { differenceLines, differenceRows } from '../made/table.mjs';

const [header, ...lines] = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const rows = lines.map((line) => {
  const [label, ...amounts] = line.split(';');
  return [label, ...amounts.map((own) => Number(own.replaceAll(' ', '')))];
});
const formulas = differenceRows(
  (letter, line) => `${letter}${line}`,
  (letter, from, to) => `${letter}${from}:${letter}${to}`,
).map(([label, ...own]) => [label, ...own.map((formula) => `=${formula}`)]);
const sheet = HyperFormula.buildFromArray([header.split(';'), ...rows, ...formulas], {
  licenseKey: 'gpl-v3',
});
const values = sheet.getSheetValues(0).slice(-formulas.length);
process.stdout.write(
  differenceLines(values)
    .map((line) => `${line}\n`)
    .join(''),
);
