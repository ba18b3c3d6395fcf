import { expect, test } from 'vitest';
import { exampleAt, netto, textAt, type Disk } from '../support/world.ts';

interface TableDiff {
  readonly file: string;
  readonly columns: readonly { readonly label: string; readonly carries: string | null }[];
  readonly removed: readonly { readonly row: string }[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  readonly cells: readonly {
    readonly row: string;
    readonly period: string;
    readonly before: string | null;
    readonly after: string;
  }[];
}

/** The cells of a table by row and column, as they are printed. */
function cellsOf(disk: Disk, path: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const entry = disk.get(path);
  const text = entry instanceof Uint8Array ? new TextDecoder().decode(entry) : textAt(disk, path);
  const [header = [], ...rows] = text
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split(';'));
  return new Map(
    rows.map((row) => [
      row[0] ?? '',
      new Map(header.slice(1).map((label, index) => [label, row[index + 1] ?? ''])),
    ]),
  );
}

test.each([
  [[]],
  [
    [
      '--volumes',
      'hold',
      '--uplift',
      'Uppdragstagare@2027=4 %',
      '--uplift',
      'Prisuppräkning=2,5 %',
    ],
  ],
  [['--items', 'nytt.csv', '--actuals', 'utfall.csv']],
])('the printed diff is all that differs: %j', async (options) => {
  const disk = exampleAt('budget');
  disk.set('nytt.csv', 'Verksamhetsförändring;Budget 2027;Plan 2029\nNy mottagning;-1 200;-300\n');
  disk.set(
    'utfall.csv',
    'Rad;Tkr\nIntäkter;47 100\nKostnader;-421 000\nvarav kapitalkostnader;-1 400\n',
  );
  disk.set(
    'budget/omkategorisering.csv',
    'Från;Till;Belopp eller andel;Från period\nFlyktingmottagande;Etablering;;\nEkonomiskt bistånd;Bostadsverksamhet;10 %;Budget 2027\n',
  );
  const argv = ['rollover', 'budget', '--write', 'nästa', '--format', 'json', ...options];
  const { out } = await netto(argv, disk);
  const { tables } = JSON.parse(out) as { readonly tables: readonly TableDiff[] };
  expect(tables).toHaveLength(7);
  for (const { file, columns, removed, renamed, cells } of tables) {
    const before = cellsOf(disk, file);
    const after = cellsOf(disk, file.replace('budget/', 'nästa/'));
    const told = new Map(cells.map((own) => [`${own.row}/${own.period}`, own]));
    for (const [row, own] of after) {
      const old = renamed.find((names) => names.after === row)?.before ?? row;
      expect([...own.keys()]).toEqual(columns.map(({ label }) => label));
      for (const { label, carries } of columns) {
        const cell = told.get(`${row}/${label}`);
        const printed = carries === null ? undefined : before.get(old)?.get(carries);
        expect([row, label, own.get(label)]).toEqual([
          row,
          label,
          cell ? cell.after : (printed ?? ''),
        ]);
        if (cell) expect(cell.before ?? undefined).toBe(printed);
      }
    }
    const gone = [...before.keys()].filter(
      (row) => !after.has(row) && !renamed.some((names) => names.before === row),
    );
    expect(gone).toEqual(removed.map(({ row }) => row));
  }
});
