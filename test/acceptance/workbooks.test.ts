import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import {
  checked,
  exampleAt,
  netto,
  textAt,
  type Disk,
  type JsonFinding,
} from '../support/world.ts';
import { workbook } from '../support/workbooks.ts';

/** A finding without its place, and perhaps its table: the same wherever a table stands. */
function substance(own: JsonFinding, keepsTable = true): string {
  const { code, table, row, period, stated, computed, difference, slack } = own;
  const figures = { code, row, period, stated, computed, difference, slack };
  return JSON.stringify(keepsTable ? { table, ...figures } : figures);
}

/** The tables of the example as cells: amounts as numbers with the format they are printed in. */
function example(): readonly (readonly [name: string, rows: SheetData])[] {
  const disk = exampleAt('a');
  return [...disk.keys()]
    .filter((path) => path.endsWith('.csv'))
    .map((path) => [
      path.slice('a/'.length, -'.csv'.length),
      textAt(disk, path)
        .replace(/^\uFEFF/u, '')
        .trimEnd()
        .split(/\r?\n/u)
        .map((line, order) => line.split(';').map((cell) => (order === 0 ? cell : cellOf(cell)))),
    ]);
}

function cellOf(text: string): SheetData[number][number] {
  const [, digits, percent] = /^(-?[\d ]+(?:,\d+)?)( ?%)?$/u.exec(text) ?? [];
  if (digits === undefined) return text === '' ? null : text;
  const number = Number(digits.replaceAll(' ', '').replace(',', '.'));
  const decimals = '0'.repeat(/,(\d+)/u.exec(digits)?.[1]?.length ?? 0);
  const places = decimals === '' ? '' : `.${decimals}`;
  return percent === undefined
    ? { value: number, type: Number, format: `#,##0${places}` }
    : { value: number / 100, type: Number, format: `0${places}%` };
}

/** The example without its tables, and with a workbook instead. */
function withWorkbook(bytes: Uint8Array, path = 'a/plan.xlsx'): Disk {
  return new Map<string, string | Uint8Array>([
    ['a/budget.json', textAt(exampleAt('a'), 'a/budget.json')],
    [path, bytes],
  ]);
}

async function written(
  sheets: readonly (readonly [name: string, rows: SheetData])[],
): Promise<Uint8Array> {
  return writeExcelFile(sheets.map(([sheet, data]) => ({ sheet, data }))).toBuffer();
}

describe('the example as a workbook that another library wrote', () => {
  test('one sheet a table: the same findings, settings and all', async () => {
    const csv = await checked('a', exampleAt('a'));
    const xlsx = await checked('a', withWorkbook(await written(example())));
    expect(xlsx.summary).toEqual(csv.summary);
    expect(xlsx.summary.relations).toBe(71);
    expect(xlsx.findings.map((own) => substance(own)).toSorted()).toEqual(
      csv.findings.map((own) => substance(own)).toSorted(),
    );
  });

  test('names the cell itself', async () => {
    const disk = withWorkbook(await written(example()));
    const { findings } = await checked('a', disk);
    const net = findings.find(({ code }) => code === 'net/mismatch');
    expect(net?.at).toEqual({ file: 'a/plan.xlsx', sheet: 'driftbudget', line: 5, column: 2 });
    const { out } = await netto(['check', 'a', '--format', 'compact'], disk);
    expect(out).toContain('a/plan.xlsx:driftbudget!B5: error net/mismatch');
    const explained = await netto(['explain', 'driftbudget/Netto/Plan 2027', 'a'], disk);
    expect(explained.out).toContain('plan.xlsx:driftbudget!F5');
  });

  test('all on one sheet, with gaps: the same relations', async () => {
    const rows: SheetData = example().flatMap(([, own]) => [...own, [], []]);
    const disk = withWorkbook(await written([['Blad1', rows]]));
    disk.delete('a/budget.json');
    const csvDisk = exampleAt('a');
    csvDisk.delete('a/budget.json');
    const [csv, xlsx] = [await checked('a', csvDisk), await checked('a', disk)];
    expect(xlsx.summary).toEqual(csv.summary);
    expect(xlsx.findings.map((own) => substance(own, false)).toSorted()).toEqual(
      csv.findings.map((own) => substance(own, false)).toSorted(),
    );
  });

  test('from standard input, and with macros', async () => {
    const bytes = await written(example());
    for (const path of ['-', 'plan.xlsm', 'tabell']) {
      const { out } = await netto(['check', path, '--format', 'json'], new Map([[path, bytes]]));
      expect(JSON.parse(out)).toMatchObject({ summary: { relations: 71, errors: 4, notes: 2 } });
    }
  });
});

describe('after init a check of a workbook decides the same', () => {
  test('several tables on a sheet, and one on another', async () => {
    const tables = example().filter(([name]) => !['insatser', 'upprakning'].includes(name));
    const [first, ...others] = tables;
    const rows = others.flatMap(([, own]) => [...own, []]);
    const disk = withWorkbook(await written([...(first ? [first] : []), ['Blad1', rows]]));
    disk.delete('a/budget.json');
    const before = await checked('a', disk);
    expect(before.assumptions).toContainEqual(expect.objectContaining({ sheet: 'Blad1' }));
    const { code, err } = await netto(['init', 'a/plan.xlsx'], disk);
    expect({ code, err }).toEqual({ code: 0, err: 'Wrote a/budget.json\n' });
    const settings = JSON.parse(textAt(disk, 'a/budget.json')) as { tables: object };
    expect(Object.keys(settings.tables)).toContain('Blad1#2');
    const after = await checked('a', disk);
    expect(after.findings).toEqual(before.findings);
    expect(after.summary).toEqual(before.summary);
  });

  test('the assumptions name the sheet', async () => {
    const disk = withWorkbook(await written(example()));
    const { out } = await netto(['check', 'a', '--assumptions'], disk);
    expect(out).toContain(
      'driftbudget: operating budget, tkr (declared), cost negative (declared), driftbudget',
    );
  });
});

describe('several workbooks', () => {
  const sum = (total: number): Uint8Array =>
    workbook({
      Blad2: {
        rows: [
          ['Nämnd, tkr', 2026],
          ['Skola', 1],
          ['Vård', 2],
          ['Fritid', 4],
          ['Summa', total],
        ],
      },
      Blad1: {
        rows: [
          ['Nämnd, tkr', 2026],
          ['Skola', 1],
          ['Vård', 2],
          ['Summa', total],
        ],
      },
    });

  test('tables of the same name are told apart by their file, findings come in order', async () => {
    const disk: Disk = new Map([
      ['a/b.xlsx', sum(30)],
      ['a/a.xlsx', sum(40)],
      ['a/~$a.xlsx', new Uint8Array([1])],
    ]);
    const { findings } = await checked('a', disk);
    const told = findings.filter(({ table }) => table !== undefined);
    expect(told.map(({ table, at }) => [table, at.file, at.line, at.column])).toEqual([
      ['a/Blad2', 'a/a.xlsx', 5, 1],
      ['a/Blad1', 'a/a.xlsx', 4, 1],
      ['b/Blad2', 'a/b.xlsx', 5, 1],
      ['b/Blad1', 'a/b.xlsx', 4, 1],
    ]);
  });

  test('a hidden sheet counts, and is told', async () => {
    const rows = [
      ['Nämnd, tkr', 2026],
      ['Skola', 1],
      ['Vård', 2],
      ['Summa', 3],
    ];
    const bytes = workbook({ Drift: { rows }, Gammalt: { rows, isHidden: true } });
    const { findings, summary } = await checked('a', new Map([['a/plan.xlsx', bytes]]));
    expect(summary.relations).toBe(2);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ['workbook/hidden', { file: 'a/plan.xlsx', sheet: 'Gammalt' }],
    ]);
  });

  test('an error cell is told with row and period', async () => {
    const rows = [
      ['Nämnd, tkr', 2026],
      ['Skola', { error: '#REF!' }],
      ['Vård', 2],
      ['Summa', 3],
    ];
    const { findings, exit } = await checked(
      'a',
      new Map([['a/plan.xlsx', workbook({ Blad1: { rows } })]]),
    );
    expect(exit).toBe(2);
    expect(findings[0]).toMatchObject({
      code: 'amount/error-cell',
      row: 'Skola',
      period: '2026',
      at: { sheet: 'Blad1', line: 2, column: 2 },
    });
  });

  test('a figure is judged as it is printed', async () => {
    const rounded = (number: number): object => ({ number, format: '#,##0' });
    const rows = [
      ['Nämnd, tkr', 2026],
      ['Skola', rounded(1.4)],
      ['Vård', rounded(2.4)],
      ['Summa', rounded(3.8)],
    ];
    const { findings } = await checked(
      'a',
      new Map([['a/plan.xlsx', workbook({ Blad1: { rows } })]]),
    );
    expect(findings).toMatchObject([{ code: 'sum/rounding', stated: '4', computed: '3' }]);
  });
});

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const hasOffice = office.status === 0;
if (!hasOffice) process.stdout.write('skipped: no soffice here to write a workbook with\n');

test.skipIf(!hasOffice)(
  'a workbook that LibreOffice made of the tables says the same',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netto-office-'));
    try {
      const csvDisk = exampleAt('a');
      csvDisk.delete('a/budget.json');
      const disk: Disk = new Map();
      const names = [...csvDisk.keys()].map((path) => path.slice('a/'.length));
      for (const name of names) writeFileSync(join(folder, name), textAt(csvDisk, `a/${name}`));
      const { status, stderr } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx',
          // semicolon, quotation marks, UTF-8, from line 1
          '--infilter=CSV:59,34,76,1',
          '--outdir',
          folder,
          ...names.map((name) => join(folder, name)),
        ],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toMatchObject({ status: 0 });
      for (const name of names) {
        const path = name.replace(/csv$/u, 'xlsx');
        disk.set(`a/${path}`, new Uint8Array(readFileSync(join(folder, path))));
      }
      const [csv, xlsx] = [await checked('a', csvDisk), await checked('a', disk)];
      expect(xlsx.summary).toEqual(csv.summary);
      expect(xlsx.findings.map((own) => substance(own)).toSorted()).toEqual(
        csv.findings.map((own) => substance(own)).toSorted(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
