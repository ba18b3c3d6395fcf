import { describe, expect, test } from 'vitest';
import { checked, emptyDisk, netto, textAt, type Disk } from '../support/world.ts';
import { workbook, type CellSpec } from '../support/workbooks.ts';

const money = '#,##0';

function amounts(...numbers: readonly number[]): readonly CellSpec[] {
  return numbers.map((number) => ({ number, format: money }));
}

const driftbudget = [
  ['Driftbudget, tkr', 'Budget 2026', 'Plan 2027'],
  ['Intäkter', ...amounts(1200, 1250)],
  ['Kostnader', ...amounts(-5200, -5300)],
  ['Netto', ...amounts(-4000, -4100)],
];

const volymer = [
  ['Volymer, antal', 'Budget 2026', 'Plan 2027'],
  ['Familjehem', ...amounts(1200, 1250)],
  ['Stödboende', ...amounts(200, 250)],
  ['Summa', ...amounts(1400, 1500)],
];

async function imported(bytes: Uint8Array): Promise<{ readonly disk: Disk; readonly out: string }> {
  const disk = emptyDisk();
  disk.set('plan.xlsx', bytes);
  const { out } = await netto(['import', 'plan.xlsx', 'budget'], disk);
  return { disk, out };
}

describe('a workbook becomes a budget folder', () => {
  test('every table a file, named by its sheet or, where that says nothing, by its title', async () => {
    const { disk, out } = await imported(
      workbook({
        Blad1: { rows: [...driftbudget, [], ...volymer] },
        'Nämnd & övrigt': { rows: volymer },
      }),
    );
    expect([...disk.keys()].filter((path) => path.startsWith('budget/')).toSorted()).toEqual([
      'budget/driftbudget.csv',
      'budget/namnd-ovrigt.csv',
      'budget/volymer.csv',
    ]);
    expect(out).toContain(
      'volymer.csv       Volymer, antal\n  rows 3, columns 2  plan.xlsx:Blad1!A6',
    );
    expect(textAt(disk, 'budget/volymer.csv')).toBe(
      '\uFEFFVolymer, antal;Budget 2026;Plan 2027\r\nFamiljehem;1200;1250\r\nStödboende;200;250\r\nSumma;1400;1500\r\n',
    );
  });

  test('a check of the folder finds what a check of the workbook finds', async () => {
    const { disk } = await imported(workbook({ a: { rows: driftbudget }, b: { rows: volymer } }));
    const verdict = async (path: string): Promise<unknown> => {
      const { summary, findings } = await checked(path, disk);
      return { summary, codes: findings.map(({ code, row, period }) => [code, row, period]) };
    };
    expect(await verdict('budget')).toEqual(await verdict('plan.xlsx'));
    expect(await verdict('budget')).toMatchObject({ summary: { relations: 4, errors: 1 } });
  });

  test('a formula that was never computed is no blank', async () => {
    const rows = [...volymer.slice(0, 2), ['Stödboende', { formula: 'B2*2' }, 250]];
    const { disk } = await imported(workbook({ a: { rows } }));
    expect(textAt(disk, 'budget/a.csv')).toContain('Stödboende;?;250');
  });
});
