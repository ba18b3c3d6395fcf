import pl from 'nodejs-polars';
import { checks, differenceLines } from '../made/table.mjs';

const table = pl.readCSV(process.argv[2], { sep: ';', inferSchemaLength: 0 });
const [label, ...periods] = table.columns;
const amounts = table.select(
  pl.col(label),
  ...periods.map((own) => pl.col(own).str.replaceAll(' ', '').cast(pl.Int64).as(own)),
);
// a frame counts its rows from 0 and without the header
const differences = checks.map(({ row, line, parts: [from, to], isOfEnds }) => [
  row,
  ...periods.map((own) => {
    const column = amounts.getColumn(own);
    const sum = isOfEnds
      ? column.get(from - 2) + column.get(to - 2)
      : column.slice(from - 2, to - from + 1).sum();
    return column.get(line - 2) - sum;
  }),
]);
process.stdout.write(
  differenceLines(differences)
    .map((line) => `${line}\n`)
    .join(''),
);
