import { fraction, type Fraction } from '../../oracle/fractions.ts';
import type { Cell, Plan, Sheet, SheetName } from '../../oracle/rollover-plan.ts';
import { heldIn, rawCells } from '../rolled-diff.ts';
import type { Disk } from '../world.ts';
import { fileNames, headerOf } from './print.ts';

/** The amount that a cell is printed as; none where it holds none. */
function amountIn(text: string): Fraction | undefined {
  const found = /^([-–−]?)(\d[\d\s]*)(?:,(\d+))?\s*%?$/u.exec(text.trim());
  if (!found) return undefined;
  const [, minus = '', whole = '', decimals = ''] = found;
  const digits = BigInt(whole.replace(/\s/gu, '') + decimals);
  return fraction(minus === '' ? digits : -digits, 10n ** BigInt(decimals.length));
}

const shown = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;

/** What a cell says, however it is printed. */
function said(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return shown(cell);
  const amount = amountIn(cell);
  return amount ? shown(amount) : cell.replace(/^[-–−]$/u, '');
}

type Said = readonly (readonly string[])[];

/** What the tables of a folder on a disk say, row by row, the header first. */
export function saidIn(
  disk: Disk,
  folder: string,
  delimiter: string,
): Readonly<Record<string, Said>> {
  const names = (Object.entries(fileNames) as [SheetName, string][]).filter(([, file]) =>
    disk.has(`${folder}/${file}.csv`),
  );
  return Object.fromEntries(
    names.map(([name, file]) => [
      name,
      rawCells(disk, `${folder}/${file}.csv`, delimiter).map((record, order) =>
        record.map((cell, at) => {
          const text = heldIn(cell);
          return order === 0 || at === 0 ? text : said(text);
        }),
      ),
    ]),
  );
}

/** What a plan says. */
export function saidBy({ sheets }: Plan): Readonly<Record<string, Said>> {
  return Object.fromEntries(
    (Object.entries(sheets) as [SheetName, Sheet][]).map(([name, { title, columns, lines }]) => [
      name,
      [
        [title, ...columns.map(headerOf)],
        ...lines.map(({ label, cells }) => [label, ...cells.map(said)]),
      ],
    ]),
  );
}
