import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked, exampleAt, textAt, type Disk, type JsonFinding } from '../support/world.ts';

/** A finding without its place: what must be the same however the tables are laid out. */
function substance({
  code,
  table,
  row,
  period,
  stated,
  computed,
  difference,
  slack,
}: JsonFinding): string {
  return JSON.stringify({ code, table, row, period, stated, computed, difference, slack });
}

async function substances(disk: Disk): Promise<readonly string[]> {
  return (await checked('plan', disk)).findings.map(substance).toSorted();
}

/** Every table of a disk, rewritten. */
function rewritten(disk: Disk, rewrite: (rows: readonly string[][]) => readonly string[][]): Disk {
  const tables = [...disk.keys()].filter((path) => path.endsWith('.csv'));
  const texts = tables.map((path): [string, string] => {
    const rows = textAt(disk, path)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(';'));
    return [
      path,
      `${rewrite(rows)
        .map((row) => row.join(';'))
        .join('\n')}\n`,
    ];
  });
  return new Map([...disk, ...texts]);
}

function retyped(disk: Disk, retype: (text: string) => string): Disk {
  const tables = [...disk.keys()].filter((path) => path.endsWith('.csv'));
  return new Map([...disk, ...tables.map((path) => [path, retype(textAt(disk, path))] as const)]);
}

/** The cell at a place begins with the stated figure, whatever signs and spaces it is printed with. */
function printedAt(disk: Disk, { at }: JsonFinding): string {
  const line =
    textAt(disk, at.file)
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)[(at.line ?? 0) - 1] ?? '';
  const cell = line.slice((at.column ?? 0) - 1).split(';')[0] ?? '';
  return cell.replace(/\s/gu, '').replace('\u2212', '-');
}

async function expectSame(disk: Disk): Promise<void> {
  const { findings } = await checked('plan', disk);
  expect(findings.map(substance).toSorted()).toEqual(await substances(exampleAt('plan')));
  for (const finding of findings) expect(printedAt(disk, finding)).toBe(finding.stated);
}

describe('the same tables in another guise give the same findings at their own places', () => {
  const example = exampleAt('plan');

  test('rows in any order', async () => {
    const orders = fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), {
      minLength: 30,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        await expectSame(
          rewritten(example, ([header = [], ...body]) => [
            header,
            ...body
              .map((row, index) => ({ row, key: order[index % order.length] ?? 0 }))
              .toSorted((one, other) => one.key - other.key)
              .map(({ row }) => row),
          ]),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('columns in any order', async () => {
    const orders = fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), {
      minLength: 8,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const permute = ([label = '', ...cells]: readonly string[]): string[] => [
          label,
          ...cells
            .map((cell, index) => ({ cell, key: order[index] ?? 0 }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ cell }) => cell),
        ];
        await expectSame(rewritten(example, (rows) => rows.map(permute)));
      }),
      { numRuns: 25 },
    );
  });

  const amount = /(?<=;)-(?=\d)/gu;
  const thousands = /(?<=\d) (?=\d{3}(?!\d))/gu;
  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a lone CR', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['U+2212 for minus', (text) => text.replace(amount, '\u2212')],
    ['U+00A0 between thousands', (text) => text.replace(thousands, '\u00A0')],
    ['U+202F between thousands', (text) => text.replace(thousands, '\u202F')],
    ['no thousands separator', (text) => text.replace(thousands, '')],
    ['tabs between cells', (text) => text.replaceAll(';', '\t')],
    ['empty columns and rows at the end', (text) => `${text.replaceAll('\n', ';;\n')};;\n;;\n`],
  ])('%s', async (name, retype) => {
    const disk = retyped(example, retype);
    if (name === 'a lone CR' || name === 'tabs between cells') {
      expect(await substances(disk)).toEqual(await substances(example));
    } else {
      await expectSame(disk);
    }
  });

  test('UTF-16, as Excel saves Unicode text', async () => {
    const disk = new Map(example);
    for (const path of disk.keys()) {
      if (path.endsWith('.csv'))
        disk.set(path, Buffer.from(`\uFEFF${textAt(example, path)}`, 'utf16le'));
    }
    expect(await substances(disk)).toEqual(await substances(example));
  });
});
