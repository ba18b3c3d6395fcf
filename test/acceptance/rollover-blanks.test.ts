import { describe, expect, test } from 'vitest';
import { elderlyCare, schoolBoard, technicalBoard } from '../support/municipalities.ts';
import { cellsOf } from '../support/rolled.ts';
import { edit, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

/** How many cells of each folder are tried; `npm run blanks` tries all. */
const tried = process.env['BLANK_CELLS'] === 'all' ? Number.POSITIVE_INFINITY : 22;

const folders: Readonly<Record<string, () => Disk>> = {
  'the example': () => exampleAt('budget'),
  'a school board': () => diskOf(schoolBoard),
  'elderly care': () => diskOf(elderlyCare),
  'a technical board': () => diskOf(technicalBoard),
};

function diskOf(files: Readonly<Record<string, string>>): Disk {
  return new Map(Object.entries(files).map(([name, text]) => [`budget/${name}`, text]));
}

interface Blanked {
  readonly file: string;
  readonly line: number;
  readonly cell: number;
}

/** The cells of amounts of all tables. */
function amountsIn(disk: Disk): readonly Blanked[] {
  return [...disk.keys()]
    .filter((path) => path.endsWith('.csv') && !path.endsWith('insatser.csv'))
    .flatMap((file) =>
      linesOf(disk, file).flatMap((cells, line) =>
        cells.flatMap((text, cell) =>
          line > 0 && cell > 0 && /\d/u.test(text) ? [{ file, line, cell }] : [],
        ),
      ),
    );
}

function linesOf(disk: Disk, path: string): readonly (readonly string[])[] {
  return textAt(disk, path)
    .split(/\r?\n/u)
    .map((line) => line.split(';'));
}

function blanked(disk: Disk, { file, line, cell }: Blanked): void {
  const text = textAt(disk, file);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(disk, file).map((cells, at) =>
    cells.map((own, order) => (at === line && order === cell ? '' : own)).join(';'),
  );
  disk.set(file, lines.join(end));
}

type Amounts = ReadonlyMap<string, string>;

/** The amounts of the new folder, by table, row and column. */
function amountsOf(disk: Disk, folder: string): Amounts {
  const all = new Map<string, string>();
  for (const path of disk.keys()) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith('.csv')) continue;
    const [header = [], ...rows] = linesOf(disk, path);
    for (const [label = '', ...cells] of rows)
      for (const [order, own] of cells.entries())
        all.set([path.slice(folder.length + 1), label, header[order + 1]].join('|'), own);
  }
  return all;
}

const numberOf = (text: string | undefined): number =>
  parseInt((text ?? '0').replace(/\s/gu, '').replace(',', '.') || '0', 10);

/** Cells whose rows are items, of which a blank one is none. */
const isOfItems = ({ file }: Blanked): boolean => /forandringar|investeringar/u.test(file);

describe.each(Object.entries(folders))('one blank cell at a time in %s', (name, make) => {
  const all = amountsIn(make());
  const stride = Math.max(1, Math.ceil(all.length / tried));
  const sample = all.filter((_, order) => order % stride === 0);

  test(`${String(sample.length)} of ${String(all.length)}: no amount but those without it, and each open one is told`, async () => {
    const whole = make();
    expect((await netto(['rollover', 'budget', '--write', 'nästa'], whole)).code).toBe(0);
    const before = amountsOf(whole, 'nästa');
    for (const own of sample) {
      const disk = make();
      blanked(disk, own);
      const { code, err } = await netto(['rollover', 'budget', '--write', 'nästa'], disk);
      const place = `${name} ${own.file}:${String(own.line + 1)}:${String(own.cell)}`;
      expect([place, code === 0 || code === 1, err]).toEqual([place, true, err]);
      const after = amountsOf(disk, 'nästa');
      // the rates that prices imply are others where a price is none; what they come to is in the prices
      const other = [...after].filter(
        ([key, text]) =>
          text !== '' && text !== before.get(key) && disk.has(`budget/${key.split('|')[0] ?? ''}`),
      );
      // a price row begins at its first printed price, which is told
      // a percentage is printed with as many decimals as its row has left
      if ((linesOf(make(), own.file)[own.line]?.[0] ?? '').startsWith('Förändring i %')) continue;
      if (err.includes('service/late-start')) expect(own.file).toContain('a-priser');
      else if (isOfItems(own)) expectItems(place, before, after);
      else expect([place, other]).toEqual([place, []]);
      const again = await netto(['rollover', 'nästa', '--write', 'därpå'], disk);
      expect([place, again.code === 0 || again.code === 1, again.err]).toEqual([
        place,
        true,
        again.err,
      ]);
    }
  }, 600_000);
});

/** An item that is none is not in the new year: the net is without it, and all else is as its net says. */
function expectItems(place: string, before: Amounts, after: Amounts): void {
  const last = [...before.keys()].filter((key) => key.startsWith('driftbudget.csv|Netto')).at(-1);
  const total = [...before.keys()].filter((key) => key.includes('forandringar.csv|Summa')).at(-1);
  if (last === undefined || total === undefined) return;
  const moved = numberOf(after.get(total)) - numberOf(before.get(total));
  const net = numberOf(after.get(last)) - numberOf(before.get(last));
  if (place.includes('forandringar')) expect([place, net]).toEqual([place, moved]);
  else expect([place, net]).toEqual([place, 0]);
}

test('revenue left blank: the cost of the new year is open, not the whole net', async () => {
  const disk = exampleAt('budget');
  edit(disk, 'budget/driftbudget.csv', '36 900;36 900;36 900;36 900', '36 900;36 900;36 900;');
  const { code, err } = await netto(['rollover', 'budget', '--write', 'nästa'], disk);
  expect(code).toBe(0);
  expect(err).toContain('rollover/open');
  expect(err).toContain('budget/driftbudget.csv:2');
  const last = (row: string): string | undefined =>
    cellsOf(disk, 'nästa/driftbudget.csv', row).at(-1);
  expect([last('Intäkter'), last('Kostnader'), last('Netto')]).toEqual(['', '', '-452 720']);
  const gated = ['rollover', 'budget', '--fail-on', 'warning'];
  expect((await netto(gated, disk)).code).toBe(1);
});

test('an activity left blank in the new base: no activity of the new year has a share', async () => {
  const disk = exampleAt('budget');
  const table = 'driftbudget-per-verksamhet';
  const [cells] = [cellsOf(disk, `budget/${table}.csv`, 'Ekonomiskt bistånd')];
  edit(disk, `budget/${table}.csv`, cells.slice(-2).join(';'), `;${cells.at(-1) ?? ''}`);
  const { code, err } = await netto(['rollover', 'budget', '--write', 'nästa'], disk);
  expect(code).toBe(0);
  expect(err.match(/rollover\/open/gu)).toHaveLength(1);
  const rows = linesOf(disk, `nästa/${table}.csv`)
    .slice(1)
    .filter(([label]) => label);
  expect(rows.map((row) => row.at(-1))).toEqual(rows.map(() => ''));
  expect(cellsOf(disk, 'nästa/driftbudget.csv', 'Netto').at(-1)).toBe('-452 720');
});

test('a folder without settings rolls twice, with the rates found in its prices', async () => {
  for (const files of [schoolBoard, elderlyCare, technicalBoard]) {
    const disk = diskOf(files);
    const errors = async (folder: string): Promise<string> =>
      (await netto(['check', folder, '--format', 'compact'], disk)).out.replaceAll(
        `${folder}/`,
        '',
      );
    expect((await netto(['rollover', 'budget', '--write', 'nästa'], disk)).code).toBe(0);
    expect((await netto(['rollover', 'nästa', '--write', 'därpå'], disk)).code).toBe(0);
    expect(await errors('därpå')).toContain('errors=0');
  }
  const disk = diskOf(schoolBoard);
  await netto(['rollover', 'budget', '--write', 'nästa'], disk);
  await netto(['rollover', 'nästa', '--write', 'därpå'], disk);
  // 158 400 · 1,028 · 1,03⁴ = 183 272,…
  expect(cellsOf(disk, 'därpå/a-priser.csv', 'Förskolebarn').at(-1)).toBe('183 272');
  expect(textAt(disk, 'nästa/rullning.md')).toContain('upprakning.csv');
});
