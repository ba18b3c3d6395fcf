import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checked, emptyDisk, exampleFolder, netto, textAt, type Disk } from '../support/world.ts';

const seed = 'seeds/norrtalje-socialnamnd-2026.txt';
const tables = [
  'a-priser',
  'driftbudget',
  'driftbudget-per-verksamhet',
  'ekonomiska-forandringar',
  'investeringar',
  'volymer',
];

/** The cells of a CSV file without quotation. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u);
  return lines.map((line) => line.replaceAll('\u00A0', ' ').split(';'));
}

/** The text with the amounts of the example kept together. */
function withNoBreakSpaces(text: string): string {
  const amounts = tables
    .flatMap((name) => cellsOf(readFileSync(`${exampleFolder}/${name}.csv`, 'utf8')).flat())
    .filter((cell) => /^-?\d[\d ]*$/u.test(cell) && cell.includes(' '));
  return amounts.reduce(
    (own, amount) => own.replaceAll(` ${amount} `, ` ${amount.replaceAll(' ', '\u00A0')} `),
    text,
  );
}

/** Imports a text into a folder of a disk. */
async function imported(text: string): Promise<{ readonly disk: Disk; readonly exit: number }> {
  const disk = emptyDisk();
  disk.set('plan.txt', text);
  const { code } = await netto(['import', 'plan.txt', 'budget'], disk);
  return { disk, exit: code };
}

function expectExample(disk: Disk): void {
  const made = [...disk.keys()].filter((path) => path.startsWith('budget/')).toSorted();
  expect(made).toEqual(tables.map((name) => `budget/${name}.csv`).toSorted());
  for (const name of tables) {
    const own = readFileSync(`${exampleFolder}/${name}.csv`, 'utf8');
    expect(cellsOf(textAt(disk, `budget/${name}.csv`))).toEqual(cellsOf(own));
  }
}

describe('the text of the plan becomes the six tables of the example, cell for cell', () => {
  const text = readFileSync(seed, 'utf8');

  test.each([
    ['as it is', text],
    ['with the blanks at the ends of its lines trimmed', text.replace(/[ \t]+$/gmu, '')],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['with no-break spaces within its amounts', withNoBreakSpaces(text)],
  ])('%s', async (_, own) => {
    const { disk, exit } = await imported(own);
    expect(exit).toBe(0);
    expectExample(disk);
  });

  test('and a check of them finds what is known', async () => {
    const { disk } = await imported(text);
    const { summary, findings } = await checked('budget', disk);
    expect(summary).toEqual({ relations: 41, errors: 4, warnings: 0, notes: 2 });
    expect(findings.map(({ code, period }) => `${code} ${period ?? ''}`)).toEqual([
      'net/mismatch Utfall 2024',
      'cross/mismatch Utfall 2024',
      // without the settings nobody knows of the one-year item
      'bridge/mismatch Plan 2027',
      'bridge/mismatch Plan 2028',
      'sum/rounding Plan 2028',
      'cross/rounding Plan 2028',
    ]);
  });

  const whole = existsSync('../shared/source')
    ? readdirSync('../shared/source').map((name) => `../shared/source/${name}`)
    : [];
  test.skipIf(whole.length === 0)(
    `so does the whole plan, sentences, indicators and all${whole.length > 0 ? '' : ' (skipped: no ../shared here)'}`,
    async () => {
      for (const path of whole) {
        const own = readFileSync(path, 'utf8');
        for (const given of [own, own.replace(/[ \t]+$/gmu, '')]) {
          const { disk, exit } = await imported(given);
          expect(exit).toBe(0);
          expectExample(disk);
        }
      }
    },
  );
});

describe('import', () => {
  const text = 'Volymer, antal Budget 2025 Budget 2026\nFamiljehem 120 130\n';

  test('tells what it made, and where it stood', async () => {
    const disk: Disk = new Map([['plan.txt', text]]);
    const { code, out, err } = await netto(['import', 'plan.txt', 'ny/budget'], disk);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'volymer.csv  Volymer, antal\n  rows 1, columns 2  plan.txt:1\n',
      err: 'Tables written to ny/budget: 1\n',
    });
    expect(textAt(disk, 'ny/budget/volymer.csv')).toBe(
      '\uFEFFVolymer, antal;Budget 2025;Budget 2026\r\nFamiljehem;120;130\r\n',
    );
  });

  test('tells it as JSON', async () => {
    const disk: Disk = new Map([['plan.txt', text]]);
    const { out } = await netto(['import', 'plan.txt', 'ny', '--format', 'json'], disk);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      tables: [
        {
          file: 'volymer.csv',
          title: 'Volymer, antal',
          columns: ['Budget 2025', 'Budget 2026'],
          rows: 1,
          at: { file: 'plan.txt', line: 1 },
        },
      ],
      findings: [],
    });
  });

  test('writes nothing on a dry run, nor into a folder that holds tables', async () => {
    const disk: Disk = new Map([
      ['plan.txt', text],
      ['gammal/a.csv', 'x'],
    ]);
    expect((await netto(['import', 'plan.txt', 'ny', '--dry-run'], disk)).code).toBe(0);
    expect((await netto(['import', 'plan.txt', 'gammal'], disk)).code).toBe(2);
    expect([...disk.keys()].filter((path) => /^(?:ny|gammal)/u.test(path))).toEqual([
      'gammal/a.csv',
    ]);
  });

  test('decodes as it is told, and stops where a file is missing', async () => {
    const latin: Disk = new Map([
      ['plan.txt', Buffer.from(text.replace('Familjehem', 'Stödboende'), 'latin1')],
    ]);
    await netto(['import', 'plan.txt', 'ny'], latin);
    expect(textAt(latin, 'ny/volymer.csv')).toContain('Stödboende');
    const { code, out, err } = await netto(['import', 'saknas.txt', 'ny'], emptyDisk());
    expect({ code, said: out + err }).toMatchObject({ code: 2 });
    expect(out + err).toContain('file/missing');
  });

  test('a row in doubt is written with ? and named by a check of the folder', async () => {
    const { disk, exit } = await imported(
      'Volymer, antal Budget 2025 Budget 2026 Plan 2027 \n\nFamiljehem 1 150 998 1 010 \n',
    );
    expect(exit).toBe(2);
    const { findings } = await checked('budget', disk);
    expect(findings.map(({ code, at }) => `${code} ${at.file}:${String(at.column)}`)).toEqual([
      'amount/unreadable budget/volymer.csv:12',
      'amount/unreadable budget/volymer.csv:14',
    ]);
  });
});
