import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/formats/workbook.ts';
import { workbook, workbookParts, type SheetSpec } from '../support/workbooks.ts';
import { zip, type Part } from '../support/zip.ts';

const sheet: SheetSpec = {
  rows: [
    ['Driftbudget, tkr', 2026, { number: 2027, format: '0' }],
    ['Skola', 100, 110],
    ['Vård', { formula: 'B2*3', number: 300 }, 330],
    ['Summa', 400, { number: 440, format: '#,##0.0' }],
  ],
  merged: ['A1:A1'],
  hiddenRows: [3],
};
const parts = workbookParts({ Blad1: sheet });

/** How many files are mutated; `npm run workbooks` tries more. */
const runs = Number(process.env['WORKBOOK_RUNS'] ?? '500');

/** What is said of a file, and how many tables it gives. */
async function verdict(bytes: Uint8Array): Promise<{ codes: string[]; tables: number }> {
  const { value, findings } = await readWorkbook(bytes, 'plan.xlsx');
  return { codes: findings.map(({ code }) => code), tables: value.length };
}

async function expectRefused(bytes: Uint8Array, code: string): Promise<void> {
  expect(await verdict(bytes)).toEqual({ codes: [code], tables: 0 });
}

describe('a bomb is refused', () => {
  const bomb = (content: string | Uint8Array, unpacked?: number): Uint8Array =>
    zip([
      ...parts,
      { name: 'xl/media/a.bin', content, ...(unpacked !== undefined && { unpacked }) },
    ]);

  test.each<[name: string, bytes: () => Uint8Array, code: string]>([
    [
      'more than 64 MiB in all, though none of it is packed tightly',
      () => bomb(randomBytes(400_000), 65 * 1024 * 1024),
      'workbook/too-large',
    ],
    ['4 GiB', () => bomb('', 0xffffffff), 'workbook/too-large'],
    ['a thousand times its size', () => bomb(new Uint8Array(8_000_000)), 'workbook/too-large'],
    ['more than it declares', () => bomb(new Uint8Array(32_000_000), 1000), 'workbook/unreadable'],
    ['less than it declares', () => bomb('abc', 1000), 'workbook/unreadable'],
  ])('%s', async (_, bytes, code) => {
    await expectRefused(bytes(), code);
  });

  test('cells in far corners', async () => {
    const corners = (count: number): string =>
      Array.from(
        { length: count },
        (_, row) =>
          `<row r="${String(row + 1)}"><c r="XFD${String(row + 1)}"><v>${String(row)}</v></c></row>`,
      ).join('');
    await expectRefused(withSheet(corners(500)), 'workbook/too-large');
    await expectRefused(
      withSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'workbook/too-large',
    );
  });

  test.each([
    ['<c ', 60_000],
    ['<!--', 60_000],
    ['<row r="1"><c r="A1"><f>', 20_000],
    ['<is><t>', 60_000],
  ])('%s again and again', async (piece, count) => {
    const { codes } = await verdict(withSheet(piece.repeat(count)));
    expect(codes).not.toEqual([]);
  });
});

/** The workbook with other text in its sheet. */
function withSheet(data: string): Uint8Array {
  return zip(
    parts.map((own): Part =>
      own.name.includes('worksheets')
        ? { ...own, content: `<worksheet><sheetData>${data}</sheetData></worksheet>` }
        : own,
    ),
  );
}

describe('broken files', () => {
  const whole = workbook({ Blad1: sheet });

  test.each<[name: string, bytes: Uint8Array, code: string]>([
    ['nothing', new Uint8Array(), 'workbook/unreadable'],
    [
      'an archive of something else',
      zip([{ name: 'word/document.xml', content: '' }]),
      'workbook/unreadable',
    ],
    ['an OpenDocument', zip([{ name: 'content.xml', content: '' }]), 'workbook/format'],
    ['an xlsb', zip([{ name: 'xl/workbook.bin', content: '' }]), 'workbook/format'],
    ['a sheet that is missing', zip(parts.slice(0, -1)), 'workbook/unreadable'],
  ])('%s', async (_, bytes, code) => {
    await expectRefused(bytes, code);
  });

  test('cut anywhere', async () => {
    for (let length = 0; length < whole.length; length += 41) {
      const { codes } = await verdict(whole.subarray(0, length));
      expect(codes).toEqual(['workbook/unreadable']);
    }
  });

  test('no flipped bit changes a figure without a word', async () => {
    const random = randomFrom(7);
    const read = await readWorkbook(whole, 'plan.xlsx');
    for (let trial = 0; trial < runs; trial += 1) {
      const bytes = Uint8Array.from(whole);
      for (let change = 0; change <= trial % 4; change += 1) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      const { value, findings } = await readWorkbook(bytes, 'plan.xlsx');
      if (findings.every(({ code }) => code === 'workbook/hidden'))
        expect(value).toEqual(read.value);
    }
  });

  test('mutated XML gives tables or findings', async () => {
    const random = randomFrom(11);
    const pieces = [
      '<',
      '>',
      '"',
      '/',
      '&',
      '<c r="',
      '<v>',
      '</v>',
      '1e999',
      '-',
      'ZZZ9',
      '__proto__',
    ];
    for (let trial = 0; trial < runs; trial += 1) {
      const victim = trial % parts.length;
      const mutated = parts.map((own, order): Part => {
        if (order !== victim || typeof own.content !== 'string') return own;
        const at = Math.floor(random() * own.content.length);
        const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
        const skipped = Math.floor(random() * 8);
        return {
          ...own,
          content: own.content.slice(0, at) + piece + own.content.slice(at + skipped),
        };
      });
      const { codes, tables } = await verdict(zip(mutated));
      expect(codes.length + tables).toBeGreaterThan(0);
    }
  });
});

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
