import { describe, expect, test } from 'vitest';
import { findingFormats } from '../../src/reporters/finding-reporters.ts';
import { emptyDisk, netto, textAt, type Disk, type JsonCheck } from '../support/world.ts';

const id = 'net:driftbudget/Netto/Budget 2026';
const header = 'Id;Skillnad;Skäl;Beslutad av;Datum;Gäller till;Diarienummer\r\n';

/** A budget whose net of 2026 misses by −10, or by another amount, and what is acknowledged of it. */
function budget(net: number, ...lines: readonly string[]): Disk {
  const disk = emptyDisk();
  disk.set(
    'budget/driftbudget.csv',
    `Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026\nIntäkter;100;110;120\nKostnader;-300;-330;-340\nNetto;-200;-220;${String(net)}\n`,
  );
  if (lines.length > 0)
    disk.set('budget/avvikelser.csv', `${header}${lines.map((own) => `${own}\r\n`).join('')}`);
  return disk;
}

const held = `${id};-10;Fastställt av nämnden;Controller;2026-03-01;;SN 2026/12`;

/** What can become of a difference that is acknowledged or not, with the codes told and the exit. */
const transitions = [
  ['new', budget(-230), ['net/mismatch'], 1],
  ['equal', budget(-230, held), [], 0],
  ['changed', budget(-231, held), ['net/mismatch', 'acknowledgement/changed'], 1],
  ['unused', budget(-220, held), ['acknowledgement/unused'], 1],
  [
    'expired',
    budget(-230, `${id};-10;Skäl;;2026-03-01;2026-11-24;`),
    ['net/mismatch', 'acknowledgement/expired'],
    1,
  ],
  ['in its last day', budget(-230, `${id};-10;Skäl;;2026-03-01;2026-11-25;`), [], 0],
] as const;

describe.each(transitions)('a difference that is %s', (_, disk, codes, exit) => {
  test('is told by its codes', async () => {
    const { code, out } = await netto(['check', 'budget', '--format', 'json'], disk);
    const { findings } = JSON.parse(out) as JsonCheck;
    expect(findings.map((own) => own.code).toSorted()).toEqual([...codes].toSorted());
    expect(code).toBe(exit);
  });

  test.each(findingFormats)('ends as it should in %s, and every code is in it', async (format) => {
    const { code, out } = await netto(['check', 'budget', '--format', format], disk);
    expect(code).toBe(exit);
    for (const own of codes) expect(out).toContain(own);
    // SARIF tells what is let stand, as suppressed; no other format calls it a finding
    const isToldElsewhere = codes.length > 0 || format === 'sarif' || format === 'json';
    if (!isToldElsewhere) expect(out).not.toContain('net/mismatch');
  });
});

test.each(findingFormats)('how many are let stand, and how much, is said in %s', async (format) => {
  const { out } = await netto(['check', 'budget', '--format', format], budget(-230, held));
  const said = format === 'compact' ? 'acknowledged=1' : 'Acknowledged differences: 1, together 10';
  if (format === 'json')
    expect(JSON.parse(out)).toMatchObject({ acknowledged: [{ id, difference: '-10' }] });
  else expect(out.replaceAll('\u00A0', ' ')).toContain(said);
});

test('SARIF tells a difference that is let stand as suppressed, with the decision', async () => {
  const { out } = await netto(['check', 'budget', '--format', 'sarif'], budget(-230, held));
  expect(JSON.parse(out)).toMatchObject({
    runs: [
      {
        results: [
          {
            ruleId: 'net/mismatch',
            suppressions: [
              {
                kind: 'external',
                status: 'accepted',
                justification: 'Fastställt av nämnden, Controller, 2026-03-01',
              },
            ],
          },
        ],
      },
    ],
  });
});

describe('--accept', () => {
  const flags = ['--reason', 'Känt fel', '--by', 'AB', '--until', '2027-01-31', '--case', 'SN 1'];

  test('writes the difference as it is, and lets it stand from then on', async () => {
    const disk = budget(-230);
    expect((await netto(['check', 'budget', '--accept', id, ...flags], disk)).code).toBe(0);
    expect(textAt(disk, 'budget/avvikelser.csv')).toBe(
      `\uFEFF${header}${id};-10;Känt fel;AB;2026-11-25;2027-01-31;SN 1\r\n`,
    );
    expect((await netto(['check', 'budget'], disk)).code).toBe(0);
  });

  test('takes the place of an older decision on the same difference', async () => {
    const disk = budget(-231, held);
    expect((await netto(['check', 'budget', '--accept', id, ...flags], disk)).code).toBe(0);
    expect(textAt(disk, 'budget/avvikelser.csv').match(/net:/gu)).toHaveLength(1);
  });

  test('writes to the file that is named, wherever it is', async () => {
    const disk = budget(-230);
    const argv = ['check', 'budget', '--acknowledged', 'ci/avvikelser.csv'];
    expect((await netto([...argv, '--accept', id, ...flags], disk)).code).toBe(0);
    expect((await netto(argv, disk)).code).toBe(0);
    expect((await netto(['check', 'budget'], disk)).code).toBe(1);
  });
});

test('--prune removes what lets nothing stand, and keeps the rest as it was', async () => {
  const expired = 'net:driftbudget/Netto/Utfall 2024;5;Skäl;;2026-01-01;2026-02-01;';
  const disk = budget(-230, held, expired, 'net:driftbudget/Intäkter/x;5;Skäl;;2026-01-01;;');
  expect((await netto(['check', 'budget', '--prune'], disk)).code).toBe(0);
  expect(textAt(disk, 'budget/avvikelser.csv')).toBe(`${header}${held}\r\n`);
});

describe('a file that is edited', () => {
  const other = 'net:driftbudget/Intäkter/x';

  test('keeps every other line to the letter: columns, delimiter, quotes and line ends', async () => {
    const before = [
      'sep=\t',
      'Handläggare\tId\tDatum\tSkillnad\tSkäl\tÄrende',
      `"Eva; ""Ek"""\t${id}\t2026-03-01\t-10\t"Känt,\nse bilaga"\t17`,
      `Bo\t${other}\t 2026-03-01\t5,0\tGammalt\t`,
      '',
    ];
    const disk = budget(-230);
    disk.set('budget/avvikelser.csv', before.join('\n'));
    expect((await netto(['check', 'budget', '--prune'], disk)).code).toBe(0);
    expect(textAt(disk, 'budget/avvikelser.csv')).toBe(before.toSpliced(3, 1).join('\n'));
  });

  test('takes a new line in the order of its columns, and a column that it lacks', async () => {
    const disk = budget(-230);
    disk.set('budget/avvikelser.csv', 'Skäl;Id;Egen;Skillnad;Datum\n');
    const flags = ['--accept', id, '--reason', 'Känt; fel', '--by', 'AB'];
    expect((await netto(['check', 'budget', ...flags], disk)).code).toBe(0);
    expect(textAt(disk, 'budget/avvikelser.csv')).toBe(
      `Skäl;Id;Egen;Skillnad;Datum;Beslutad av\n"Känt; fel";${id};;-10;2026-11-25;AB\n`,
    );
    expect((await netto(['check', 'budget'], disk)).code).toBe(0);
  });

  test('is the same again where a decision is taken anew', async () => {
    const disk = budget(-230);
    const flags = ['--accept', id, '--reason', 'Känt fel'];
    await netto(['check', 'budget', ...flags], disk);
    const text = textAt(disk, 'budget/avvikelser.csv');
    await netto(['check', 'budget', ...flags], disk);
    expect(textAt(disk, 'budget/avvikelser.csv')).toBe(text);
  });
});

test('a file of acknowledgements that is named and not there is an error', async () => {
  const argv = ['check', 'budget', '--acknowledged', 'nowhere.csv'];
  const { code, err } = await netto(argv, budget(-230));
  expect(code).toBe(2);
  expect(err).toContain('file/missing');
});

test('a table that could not be read does not make its acknowledgement unused', async () => {
  const disk = budget(-230, held);
  disk.set('budget/driftbudget.csv', textAt(disk, 'budget/driftbudget.csv').replace('-340', 'x'));
  const { code, out } = await netto(['check', 'budget', '--format', 'compact'], disk);
  expect(code).toBe(2);
  expect(out).not.toContain('acknowledgement/');
});

describe('a difference to detail rows that is let stand', () => {
  const difference = 'detail:driftbudget/Kostnader/Budget 2026';
  const rows = (amount: string): string => `Verksamhet;Period;Belopp\nKostnader;2026;${amount}\n`;
  const own = (line: string, amount: string): Disk =>
    budget(-220, line)
      .set('budget/budget.json', '{ "title": "x", "detail": { "table": "driftbudget" } }')
      .set('rows.csv', rows(amount));
  const line = `${difference};-10;Fastställt;;2026-03-01;;`;
  const codes = async (disk: Disk, ...more: readonly string[]): Promise<readonly string[]> => {
    const { out } = await netto(['check', 'budget', ...more, '--format', 'json'], disk);
    return (JSON.parse(out) as JsonCheck).findings
      .map(({ code }) => code)
      .filter((code) => /mismatch|acknowledgement/u.test(code));
  };

  test('is let stand where the rows are read, and told as ever where it has changed or is mended', async () => {
    const detail = ['--detail', 'rows.csv'];
    expect(await codes(own(line, '-330000'), ...detail)).toEqual([]);
    expect(await codes(own(line, '-331000'), ...detail)).toEqual([
      'detail/mismatch',
      'acknowledgement/changed',
    ]);
    expect(await codes(own(line, '-340000'), ...detail)).toEqual(['acknowledgement/unused']);
  });

  test('is left alone where no rows are read, by --prune too, also once its time is out', async () => {
    const expired = `${difference};-10;Fastställt;;2026-03-01;2026-11-24;`;
    for (const disk of [own(line, '0'), own(expired, '0'), own(` ${line}`, '0')]) {
      const before = textAt(disk, 'budget/avvikelser.csv');
      expect(await codes(disk)).toEqual([]);
      expect(await codes(disk, '--prune')).toEqual([]);
      expect(textAt(disk, 'budget/avvikelser.csv')).toBe(before);
    }
  });

  test('is pruned where the rows are read and it lets nothing stand', async () => {
    const disk = own(line, '-340000');
    expect(await codes(disk, '--prune', '--detail', 'rows.csv')).toEqual([]);
    expect(textAt(disk, 'budget/avvikelser.csv')).toBe(header);
  });
});
