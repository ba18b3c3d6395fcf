import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

const sums = new Map();
const step = ({ data: [, activity, , month, printed] }) => {
  const key = `${activity};${month}`;
  const ore = parseInt(printed.replace(',', ''), 10);
  const own = sums.get(key);
  if (own) {
    own.ore += ore;
    own.rows += 1;
  } else sums.set(key, { ore, rows: 1 });
};
const complete = () => {
  sums.delete('Verksamhet;Period');
  const lines = [...sums].map(([key, { ore, rows }]) => `${key};${ore};${rows}\n`);
  process.stdout.write(lines.join(''));
};
const stream = createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 20 });
Papa.parse(stream, { delimiter: ';', skipEmptyLines: true, step, complete });
