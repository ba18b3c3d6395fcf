import { describe, expect, test } from 'vitest';
import {
  checked,
  edit,
  emptyDisk,
  mendedExampleAt,
  netto,
  type Disk,
  type JsonFinding,
} from '../support/world.ts';

/** Codes and places, which is what a report must get right; the words have their golden files. */
function located({ code, at }: JsonFinding): string {
  return [code, at.file.replace('plan/', ''), at.line, at.column]
    .filter((own) => own !== undefined)
    .join(' ');
}

async function findingsOf(disk: Disk, expected = 2): Promise<readonly string[]> {
  const { findings, exit } = await checked('plan', disk);
  for (const { message, hint } of findings) {
    expect(message).not.toMatch(/[{}]/u);
    expect(hint.length).toBeGreaterThan(10);
  }
  expect(exit).toBe(expected);
  return findings.map(located);
}

/** The example with its faults mended, altered: whatever is then said is due to the alteration. */
function altered(...edits: readonly (readonly [file: string, from: string, to: string])[]): Disk {
  const disk = mendedExampleAt('plan');
  for (const [file, from, to] of edits) edit(disk, `plan/${file}`, from, to);
  return disk;
}

describe('an amount cell that is none', () => {
  test.each([
    ['-7 73', 'amount/unreadable'],
    ['1e3', 'amount/unreadable'],
    ['12..5', 'amount/unreadable'],
    ['12.5', 'amount/unreadable'],
    ['NaN', 'amount/unreadable'],
    ['Infinity', 'amount/unreadable'],
    ['0x10', 'amount/unreadable'],
    ['1_000', 'amount/unreadable'],
    ['Ej aktuellt', 'amount/unreadable'],
    ['2026-01-01', 'amount/unreadable'],
    ['(123)', 'amount/unreadable'],
    ['415 390-', 'amount/unreadable'],
    ['--5', 'amount/unreadable'],
    ['1 2345', 'amount/unreadable'],
    ['0 500', 'amount/unreadable'],
    ['007', 'amount/unreadable'],
    ['1,', 'amount/unreadable'],
    [',5', 'amount/unreadable'],
    ['5 % %', 'amount/unreadable'],
    ['#REF!', 'amount/error-cell'],
    ['#VÄRDEFEL!', 'amount/error-cell'],
    ['9'.repeat(31), 'amount/too-long'],
  ])('%s', async (text, code) => {
    const disk = altered(['driftbudget.csv', '-435 840', text]);
    expect(await findingsOf(disk)).toEqual([`${code} driftbudget.csv 5 52`]);
  });

  test('every one of a file is listed, and no relation is judged on a guess', async () => {
    const disk = altered(
      ['driftbudget.csv', '58 344', '58 34'],
      ['driftbudget.csv', '-449 493', 'x'],
      ['driftbudget.csv', '-977', '#DIV/0!'],
      ['investeringar.csv', '1 500', '1.500'],
    );
    expect(await findingsOf(disk)).toEqual([
      'amount/unreadable driftbudget.csv 2 10',
      'amount/unreadable driftbudget.csv 3 38',
      'amount/error-cell driftbudget.csv 4 55',
      'amount/unreadable investeringar.csv 2 22',
    ]);
  });
});

describe('a file that is not a table', () => {
  test.each<[string, (disk: Disk) => void, string]>([
    ['empty', (disk) => disk.set('plan/extra.csv', ''), 'file/empty extra.csv'],
    ['only blanks', (disk) => disk.set('plan/extra.csv', ' \n\n'), 'file/empty extra.csv'],
    [
      'not UTF-8',
      (disk) => disk.set('plan/extra.csv', Buffer.from('V\x86rd;1', 'latin1')),
      'file/encoding extra.csv',
    ],
    [
      'an archive, whatever its name',
      (disk) => disk.set('plan/extra.csv', 'PK\u0003\u0004\0\0'),
      'workbook/unreadable extra.csv',
    ],
    [
      'no permission',
      (disk) => disk.set('plan/extra.csv', { is: 'denied' }),
      'file/denied extra.csv',
    ],
    [
      'a folder',
      (disk) => disk.set('plan/extra.csv', { is: 'folder' }),
      'file/is-folder extra.csv',
    ],
    [
      'one column',
      (disk) => disk.set('plan/extra.csv', 'Volym\n5\n'),
      'table/no-amounts extra.csv 1 1',
    ],
    [
      'a header alone',
      (disk) => disk.set('plan/extra.csv', 'Volym;Budget 2026\n'),
      'table/no-amounts extra.csv 1 1',
    ],
  ])('%s', async (_, spoil, expected) => {
    const disk = altered();
    spoil(disk);
    expect(await findingsOf(disk)).toEqual([expected]);
  });

  test('a folder without tables, and a missing one', async () => {
    const disk: Disk = new Map([['plan/README.md', 'Inget här']]);
    expect(await findingsOf(disk)).toEqual(['folder/no-tables plan']);
    const { code, err } = await netto(['check', 'plann'], disk);
    expect(code).toBe(2);
    expect(err).toContain('file/missing');
    expect(err).toContain('plan');
  });

  test('a missing file beside one that is there: both are told of', async () => {
    const disk = mendedExampleAt('plan');
    const { code, out } = await netto(
      ['check', 'plan/driftbuget.csv', 'plan/driftbudget.csv', '--format', 'compact'],
      disk,
    );
    expect(code).toBe(2);
    expect(out).toContain('file/missing');
    expect(out).toContain('relations=22');
  });

  test('an unclosed quotation: what follows it is still read, and nothing is reckoned with', async () => {
    const disk = altered(
      ['driftbudget.csv', 'Kostnader;', '"Kostnader;'],
      ['driftbudget.csv', '4,46%', '4.46%'],
    );
    expect(await findingsOf(disk)).toEqual([
      'csv/unclosed-quote driftbudget.csv 3 1',
      'amount/unreadable driftbudget.csv 7 17',
    ]);
  });

  test('a quotation that is closed is a cell like any other', async () => {
    const disk = altered(
      ['driftbudget.csv', 'Driftbudget, tkr', '"Driftbudget,\ntkr ""A"""'],
      ['driftbudget.csv', '-435 840', '-435 841'],
    );
    const { findings } = await checked('plan', disk);
    expect(findings.map(located)).toContain('net/rounding driftbudget.csv 6 52');
  });
});

describe('rows and columns', () => {
  test('a row with too few or too many cells', async () => {
    const disk = altered(
      ['volymer.csv', '2 532;4 670;', '2 532;'],
      ['a-priser.csv', '1 726', '1 726;5'],
    );
    expect(await findingsOf(disk)).toEqual([
      'row/too-many-cells a-priser.csv 11 1',
      'row/too-few-cells volymer.csv 11 1',
    ]);
  });

  test('two columns for one period', async () => {
    const disk = altered(['investeringar.csv', '2026;2027', '2026;2026']);
    expect(await findingsOf(disk)).toEqual(['column/repeated investeringar.csv 1 30']);
  });

  test('a repeated label is a warning where nothing depends on it', async () => {
    const disk = altered(['ekonomiska-forandringar.csv', 'Friskvårdsbidrag', 'Justering ränta']);
    const { findings, exit, summary } = await checked('plan', disk);
    expect(findings.map(located)).toEqual(['row/repeated ekonomiska-forandringar.csv 17 1']);
    expect({ exit, errors: summary.errors }).toEqual({ exit: 0, errors: 0 });
  });

  test('and an error where something does', async () => {
    const disk = altered(['ekonomiska-forandringar.csv', 'Friskvårdsbidrag', 'Minskat PO-påslag']);
    expect(await findingsOf(disk)).toEqual(['row/ambiguous ekonomiska-forandringar.csv 20 1']);
  });

  test('a service listed twice', async () => {
    const disk = altered([
      'insatser.csv',
      'Insats;Kategori;Verksamhet',
      'Insats;Kategori;Verksamhet\nStödboende vuxna, vuxna;Externa insatser;Institutionsvård vuxna',
    ]);
    expect(await findingsOf(disk)).toEqual(['row/ambiguous insatser.csv 12 1']);
  });
});

describe('tables that do not fit together', () => {
  test('periods that meet no other table', async () => {
    const disk = altered(['investeringar.csv', '2025;2026;2027', '2035;2036;2037']);
    expect(await findingsOf(disk)).toEqual(['table/periods-apart investeringar.csv 1 20']);
  });

  test('a plan period that a table lacks', async () => {
    const disk = altered(
      ['volymer.csv', 'Plan 2028', 'Plan 2029'],
      ['upprakning.csv', 'Plan 2028', 'Plan 2030'],
    );
    expect(await findingsOf(disk, 1)).toEqual([
      'period/missing upprakning.csv 1 10',
      'period/missing volymer.csv 1 16',
    ]);
  });

  test.each([
    ['price', 'a-priser.csv', 'service/no-price insatser.csv 6 1'],
    ['volume', 'volymer.csv', 'service/no-volume insatser.csv 6 1'],
  ])('a service without %s', async (_, file, place) => {
    const disk = altered([file, 'Extern öppenvård, barn & unga', 'Extern öppenvård']);
    expect(await findingsOf(disk, 1)).toContain(place);
  });

  test('a service that names no activity is assigned to none', async () => {
    const disk = altered([
      'insatser.csv',
      'Uppdragstagare;Öppna insatser barn och unga',
      'Uppdragstagare;',
    ]);
    expect(await findingsOf(disk, 0)).toEqual([]);
  });

  test.each([
    [
      'category',
      'Uppdragstagare;Öppna insatser barn och unga',
      ';Öppna insatser barn och unga',
      'service/no-category',
    ],
    [
      'known category',
      'Uppdragstagare;Öppna insatser barn och unga',
      'Uppdrag;Öppna insatser barn och unga',
      'service/no-category',
    ],
    [
      'known activity',
      'Uppdragstagare;Öppna insatser barn och unga',
      'Uppdragstagare;Öppna insatser',
      'service/no-activity',
    ],
  ])('a service without %s', async (_, from, to, code) => {
    expect(await findingsOf(altered(['insatser.csv', from, to]))).toEqual([
      `${code} insatser.csv 7 1`,
    ]);
  });

  test('a category without uplift for a plan period', async () => {
    const disk = altered([
      'upprakning.csv',
      'Externa insatser;3 %;3,2 %;3,2 %',
      'Externa insatser;3 %;3,2 %;-',
    ]);
    expect(await findingsOf(disk, 1)).toContain('category/no-uplift upprakning.csv 3 28');
  });
});

describe('budget.json', () => {
  test('broken: the line is told', async () => {
    const disk = altered([
      'budget.json',
      '"plan": ["Plan 2027", "Plan 2028"]',
      '"plan": ["Plan 2027" "Plan 2028"]',
    ]);
    expect(await findingsOf(disk)).toEqual(['settings/broken-json budget.json 22 26']);
  });

  test('unknown keys and wrong types, all at once, each at its place', async () => {
    const disk = altered(
      ['budget.json', '"title"', '"titel"'],
      ['budget.json', '"bridgeStart": "previous"', '"bridgeStart": 1'],
      ['budget.json', '"kind": "volumes"', '"kind": "volume"'],
    );
    expect((await findingsOf(disk)).toSorted()).toEqual([
      'settings/unknown-key budget.json 3 3',
      'settings/wrong-value budget.json 12 82',
      'settings/wrong-value budget.json 13 26',
    ]);
  });

  test('a key that would reach into JavaScript itself is a key like any other', async () => {
    const disk = altered(['budget.json', '"title"', '"__proto__": {"polluted": true}, "title"']);
    expect(await findingsOf(disk)).toEqual(['settings/unknown-key budget.json 3 3']);
    expect('polluted' in {}).toBe(false);
  });

  test('names that match nothing are offered the nearest', async () => {
    const disk = altered(
      ['budget.json', '"volymer"', '"volym"'],
      ['budget.json', '"firstPrice": "Budget 2025"', '"firstPrice": "Budget 2024"'],
    );
    expect(await findingsOf(disk)).toEqual([
      'settings/unknown-table budget.json 13 5',
      'settings/unknown-period budget.json 20 19',
    ]);
    const { findings } = await checked('plan', disk);
    expect(findings.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('volymer'),
      expect.stringContaining('Budget 2025'),
    ]);
  });
});

describe('hostile text', () => {
  test('labels cannot move the cursor, run escapes or turn the text around', async () => {
    const disk: Disk = new Map([
      [
        'plan/a.csv',
        'Investeringar, tkr;2026\nInventarier;1\n\u001b[31mSumma\u202E\u0007;9\nSumma \u009b2J;1\n',
      ],
    ]);
    for (const format of ['pretty', 'compact']) {
      const { out } = await netto(['check', 'plan', '--format', format], disk);
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    }
  });

  test('columns named after what every object has', async () => {
    const disk: Disk = new Map([
      ['plan/a.csv', '__proto__;constructor;2026\ntoString;1;2\nSumma;1;2\n'],
    ]);
    const { findings } = await checked('plan', disk);
    expect(findings).toEqual([]);
  });

  test('a hundred kilobytes in a cell is no amount, and is said in a line', async () => {
    const disk: Disk = new Map([
      ['plan/a.csv', `Investeringar, tkr;2026\nA;${'1 '.repeat(10_000)}\nSumma;1\n`],
    ]);
    const { out } = await netto(['check', 'plan', '--format', 'compact'], disk);
    expect(out.length).toBeLessThan(1000);
  });
});

test('netto alone shows its help and ends with 2; asked for help it ends with 0', async () => {
  const bare = await netto([], emptyDisk());
  expect(bare.code).toBe(2);
  const help = await netto(['--help'], emptyDisk(), { language: 'sv' });
  expect(help.code).toBe(0);
  expect(help.out).toBe(bare.err.replace(bare.err, help.out));
  expect(help.out).toContain('Användning: netto <kommando> [flaggor]');
});
