import { gzipSync } from 'node:zlib';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { readLayout } from '../../src/formats/detail/layout.ts';
import type { crewOf } from '../../src/workspace/detail-crew.ts';
import { shell } from '../support/process.ts';
import { emptyDisk, netto } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'netto-sum-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text =
  'Enhet;Verksamhet;Konto;Period;Belopp\r\n1;Vård;4000;2026;1 234,50\r\n2;Vård;4010;2026;-0,5\r\n1;Skola;4000;2027;7\r\n';

const summed = 'Verksamhet;Period;Belopp;Rader\r\nVård;2026;1234,00;2\r\nSkola;2027;7,00;1\r\n';

const asked = ['--by', 'Verksamhet,Period', '--format', 'csv'];

describe('netto sum', () => {
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16', encode(text, 'utf-16le', { addBOM: true }), []],
    ['UTF-16 without a mark', encode(text, 'utf-16be'), []],
    ['Windows-1252', encode(text, 'windows-1252'), []],
    ['cp850, said so', encode(text, 'cp850'), ['--encoding', 'cp850']],
    ['gzip', gzipSync(text), []],
    [
      'gzip in two parts',
      Buffer.concat([gzipSync(text.slice(0, 60)), gzipSync(text.slice(60))]),
      [],
    ],
    ['gzip of Windows-1252', gzipSync(encode(text, 'windows-1252')), []],
    [
      'commas',
      Buffer.from(
        text
          .replace(/,/gu, '.')
          .replaceAll(';', ',')
          .replace('1 234.50', '"1 234,50"')
          .replace('-0.5', '"-0,5"'),
      ),
      [],
    ],
    ['tabs, said so', Buffer.from(text.replaceAll(';', '\t')), ['--delimiter', 'tab']],
    ['a line sep=', Buffer.from(`sep=;\r\n${text}`), []],
    ['blank lines before the header', Buffer.from(`\r\n;;;;\r\n${text}`), []],
    ['blank lines before tabs', Buffer.from(`\r\n\t\t\r\n${text.replaceAll(';', '\t')}`), []],
    [
      'blank lines before commas',
      Buffer.from(
        `\n,,\n,,,,,,\n${text
          .replaceAll(';', ',')
          .replace('1 234,50', '"1 234,50"')
          .replace('-0,5', '"-0,5"')}`,
      ),
      [],
    ],
    [
      'what Excel was told to keep as text, names of columns too',
      Buffer.from(
        text.replace('Konto', '="Konto"').replace('Period', '="Period"').replace('-0,5', '="-0,5"'),
      ),
      [],
    ],
  ] as const)('reads %s', async (_, bytes, more) => {
    const disk = emptyDisk().set('d.csv', Uint8Array.from(bytes));
    expect(await netto(['sum', 'd.csv', ...asked, ...more], disk)).toEqual({
      code: 0,
      out: summed,
      err: '',
    });
  });

  test.each([
    ['a name', ['"Konto, nr"'], 'Konto, nr'],
    ['names by themselves', ['"konto, NR"', '--by', 'Enhet'], 'konto, NR;Enhet'],
    ['names of which one is within quotation marks', ['Enhet,"Konto, nr"'], 'Enhet;Konto, nr'],
    ['names with a mark of inches', ['"Rör 5"" nr", Enhet'], 'Rör 5" nr;Enhet'],
  ])('groups by columns whose names hold a comma: %s', async (_, by, header) => {
    const disk = emptyDisk().set('d.csv', 'Konto, nr;Enhet;"Rör 5"" nr";Belopp\n1;2;3;4\n');
    const { code, out } = await netto(['sum', 'd.csv', '--by', ...by, '--format', 'json'], disk);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ by: header.split(';'), rows: 1 });
  });

  test('names a column with a comma by that alone', async () => {
    for (const [header, by] of [
      ['Konto;nr', '"Konto, nr"'],
      ['Konto, nr', 'Konto, nr'],
    ] as const) {
      const disk = emptyDisk().set('d.csv', `${header};Belopp\n1;2;3\n`);
      const { code, err } = await netto(['sum', 'd.csv', '--by', by], disk);
      expect(code).toBe(2);
      expect(err).toContain('detail/no-column');
    }
  });

  test.each([
    ['the same path', ['d.csv', 'd.csv']],
    ['the same file by another path', ['e.csv', './d.csv', 'sub/../d.csv']],
    ['standard input', ['-', 'd.csv', '-']],
  ])('adds no file twice: %s', async (_, paths) => {
    const disk = emptyDisk();
    for (const path of ['e.csv', ...paths]) disk.set(path, text);
    const { code, out, err } = await netto(['sum', ...paths, ...asked], disk);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.match(/detail\/repeated-file/gu)).toHaveLength(1);
    expect(err).toContain(`${paths.at(-1) ?? ''} `);
    const settings = '{ "title": "x" }';
    disk.set('b/budget.json', settings).set('b/t.csv', 'Netto, tkr;2026\nVård;-1\n');
    const detail = paths.flatMap((path) => ['--detail', path]);
    const checked = await netto(['check', 'b', ...detail], disk);
    expect(checked).toMatchObject({ code: 2 });
    expect(checked.out).toContain('detail/repeated-file');
  });

  describe('gzip with zeros after it, as on tapes,', () => {
    const parts = [gzipSync(text.slice(0, 60)), gzipSync(text.slice(60))] as const;
    // where chunks end: within the zeros, at their beginning, and after them
    const lengths = [1, 3, 1000 - parts[0].length, 1001 - parts[0].length, 3000];

    test.each(lengths)('is read to its end before %d of them', async (length) => {
      const bytes = Buffer.concat([...parts, Buffer.alloc(length)]);
      const disk = emptyDisk().set('d.csv.gz', Uint8Array.from(bytes));
      expect(await netto(['sum', 'd.csv.gz', ...asked], disk)).toMatchObject({ out: summed });
    });

    test.each(lengths)('is refused where something follows %d of them', async (length) => {
      for (const after of [parts[1], Buffer.of(7), Buffer.alloc(2500, 7)]) {
        const bytes = Buffer.concat([parts[0], Buffer.alloc(length), after]);
        const disk = emptyDisk().set('d.csv.gz', Uint8Array.from(bytes));
        const { code, out, err } = await netto(['sum', 'd.csv.gz', ...asked, '--skip-bad'], disk);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain('file/unreadable');
      }
    });
  });

  test('lets go of gzip that it does not read to its end', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => `x${String(n * 7919)};1`);
    const bytes = Uint8Array.from(gzipSync(`V;Belopp\n${rows.join('\n')}\n`));
    const disk = emptyDisk().set('d.csv.gz', bytes);
    const { code, err } = await netto(['sum', 'd.csv.gz', '--by', 'Period'], disk);
    expect(code).toBe(2);
    expect(err).toContain('detail/no-column');
  });

  test('adds several files, with their columns in any order and encoding', async () => {
    const disk = emptyDisk()
      .set('a.csv', text)
      .set(
        'b.csv',
        Uint8Array.from(encode('BELOPP;Period;Verksamhet\n1;2026;Vård\n', 'windows-1252')),
      )
      .set('c.csv.gz', Uint8Array.from(gzipSync('Period;Verksamhet;Belopp\n2028;Ny;-0\n')));
    const { out, code } = await netto(['sum', 'a.csv', 'b.csv', 'c.csv.gz', ...asked], disk);
    expect(code).toBe(0);
    expect(out).toBe(
      'Verksamhet;Period;Belopp;Rader\r\nVård;2026;1235,00;3\r\nSkola;2027;7,00;1\r\nNy;2028;0,00;1\r\n',
    );
  });

  test('adds over all rows and over rows that span many chunks', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `x${String(n % 7)};"2026";${String(n)},01`);
    const disk = emptyDisk().set('d.csv', `V;Period;Belopp\n${rows.join('\n')}\n`);
    const { out } = await netto(['sum', 'd.csv', '--by', 'Period', '--format', 'json'], disk);
    expect(JSON.parse(out)).toMatchObject({
      rows: 5000,
      skipped: 0,
      total: '12497550.00',
      groups: [{ names: ['2026'], rows: 5000, sum: '12497550.00' }],
    });
  });

  test.each([
    ['gzip that is cut off', gzipSync(text).subarray(0, 60), 'file/unreadable'],
    [
      'UTF-16 that is cut off',
      Buffer.concat([encode(text, 'utf-16le', { addBOM: true }), Buffer.of(0)]),
      'file/encoding',
    ],
    ['cp850, unsaid', encode(text.replaceAll('Vård', 'Vård på ö'), 'cp850'), 'file/encoding'],
    ['nothing', Buffer.of(), 'file/empty'],
  ] as const)('refuses %s', async (_, bytes, code) => {
    const disk = emptyDisk().set('d.csv', Uint8Array.from(bytes));
    const { out, err, code: exit } = await netto(['sum', 'd.csv', ...asked], disk);
    expect({ out, exit }).toEqual({ out: '', exit: 2 });
    expect(err).toContain(code);
  });

  test('lists a hundred bad rows of all files, and counts the others', async () => {
    const bad = `V;Belopp\n${'x;fem\n'.repeat(80)}`;
    const disk = emptyDisk().set('a.csv', bad).set('b.csv', bad);
    const { err, code } = await netto(['sum', 'a.csv', 'b.csv', '--by', 'V'], disk);
    expect(code).toBe(2);
    expect(err.match(/amount\/unreadable/gu)).toHaveLength(100);
    expect(err).toContain('beside the first hundred: 60');
  });

  test.each([
    [
      'plain rows',
      (n: number): string =>
        `Vård ${String(n % 1000)};20${String(n % 90)};${String(n)},25;text to make the row a little longer than it would be\n`,
    ],
    [
      'cells with line breaks',
      (n: number): string =>
        `"Vård\n${String(n % 10)}";"20\n${String(n % 90)}";${String(n)},25;"text${'\n;;'.repeat(30)} ""quoted"""\n`,
    ],
  ])('shares a large file of %s between threads', (_, rowOf) => {
    const path = join(folder, 'large.csv');
    const block = Array.from({ length: 9000 }, (__, n) => rowOf(n)).join('');
    const times = Math.ceil(6e7 / block.length);
    // a name comes anew after each block, whoever meets it first
    const blocks = Array.from(
      { length: times },
      (__, n) => `${block}Ny ${String(n)};2026;1,00;a\n`,
    );
    // the last line has no end
    writeFileSync(path, `V;Period;Belopp;Text\n${blocks.join('')}x;y;fem;z`);
    const asked = '--by V,Period --format csv --skip-bad';
    const own = shell(`netto sum ${path} ${asked}`);
    // what comes through a pipe cannot be shared
    expect(shell(`cat ${path} | netto sum - ${asked}`)).toEqual({
      ...own,
      err: own.err.replace(path, '-'),
    });
    const groups = (rowOf(1).startsWith('"') ? 90 : 9000) + times;
    expect(own.out.split('\r\n')).toHaveLength(groups + 2);
    const line = 2 + times * (9000 * (rowOf(1).split('\n').length - 1) + 1);
    expect(own.err).toContain(`${path}:${String(line)}:`);
  });

  test('two threads tell what one does', async () => {
    const path = join(folder, 'shared.csv');
    const row = 'Vård;2026;1,25;text to make the row longer than it would be\n';
    writeFileSync(path, `V;Period;Belopp;Text\n${row.repeat(900_000)}`);
    const head = readFileSync(path).subarray(0, 4096);
    const { value: layout } = readLayout(head, path, { query: { by: ['V'], amount: 'Belopp' } });
    if (!layout) throw new Error('no layout');
    // threads start from what is built
    const built = (await import(resolve('dist/workspace/detail-crew.js'))) as {
      crewOf: typeof crewOf;
    };
    const tally = await built.crewOf(2).tally(path, layout);
    expect(tally).toMatchObject({ rows: 900_000, bad: 0, lines: 900_000 });
    expect(tally?.groups.sums[0]).toBe(900_000 * 12_500);
    expect(await built.crewOf(1).tally(path, layout)).toBeUndefined();
  });

  test('reads the disk and standard input alike', () => {
    const path = join(folder, 'd.csv');
    writeFileSync(path, `V;Period;Belopp\n${'Vård;2026;1,01\n'.repeat(400_000)}`);
    const own = shell(`netto sum ${path} --by V,Period --format csv`);
    expect(own).toEqual({
      code: 0,
      out: 'V;Period;Belopp;Rader\r\nVård;2026;404000,00;400000\r\n',
      err: '',
    });
    expect(shell(`netto sum - --by V,Period --format csv < ${path}`)).toEqual(own);
    expect(shell(`gzip -c ${path} | netto sum - --by V,Period --format csv`)).toEqual(own);
    expect(shell(`netto sum ${folder} --by V`).code).toBe(2);
    expect(shell(`netto sum <(cat ${path}) --by V,Period --format csv`)).toEqual(own);
    expect(shell(`cat ${path} | netto sum /dev/stdin --by V,Period --format csv`)).toEqual(own);
    const halves = `<(gzip -c ${path}) <(head -1 ${path})`;
    expect(shell(`netto sum ${halves} --by V,Period --format csv`)).toEqual(own);
    const tables = join(folder, 'b');
    mkdirSync(tables);
    writeFileSync(join(tables, 't.csv'), 'Netto per verksamhet, tkr;2026\nVård;404\nSumma;404\n');
    writeFileSync(
      join(tables, 'budget.json'),
      '{ "title": "x", "detail": { "activity": "V", "table": "t" } }',
    );
    const detail = `netto check ${tables} --detail <(sed 's/Vård/"Vård"/' ${path})`;
    expect(shell(detail)).toMatchObject({ code: 0, err: '' });
  });
});
