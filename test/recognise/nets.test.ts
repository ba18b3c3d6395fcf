import { describe, expect, test } from 'vitest';
import { checked, mendedExampleAt, type JsonCheck } from '../support/world.ts';
import { edit } from '../support/world.ts';
import { checkedTable } from '../support/tables.ts';

/** The row taken as the net, how many relations there are, and what is told. */
function netIn(body: string, title = 'Driftbudget, tkr'): string {
  const { table, relations, told } = checkedTable(`${title};2024;2025;2026\n${body}`, 'drift');
  const nets = table.rows.filter(({ role }) => role === 'net').map(({ label }) => label);
  return [nets.join(' + '), String(relations), ...told].join(' | ');
}

const sides = 'Intäkter;1 040;1 105;1 173\nKostnader;-8 311;-8 702;-9 015\n';
const net = '-7 271;-7 597;-7 842\n';

describe('a net under other words', () => {
  test.each([
    ...['Netto', 'Nettoram', 'Netto, tkr', 'Netto tkr', 'Netto (tkr)', 'Netto 1)', 'Netto*'],
    ...['Netto, tkr 1)', 'Netto (2)', 'Nettokostnad (tkr)', 'Nettokostnad, tkr*', 'Driftnetto'],
    ...['Budgetnetto', 'Nettobudget', 'Netto i tkr', 'Nettoram 2026', 'NETTO'],
  ])('%s', (label) => {
    expect(netIn(`${sides}"${label}";${net}`)).toBe(`${label} | 3`);
  });

  test('revenue and cost as well', () => {
    const worded = sides.replace('Intäkter', 'Intäkter (tkr)').replace('Kostnader', 'Kostnader 2)');
    expect(netIn(`${worded}Netto;${net}`)).toBe('Netto | 3');
  });

  test('in the words of another unit it is another thing', () => {
    expect(netIn(`${sides}Netto;${net}"Netto, kr";-7 271 000;-7 597 000;-7 842 000\n`)).toBe(
      'Netto | 3',
    );
    expect(netIn(`${sides}"Netto, %";1;2;3\n`)).toContain('table/no-net');
    expect(netIn(`${sides}Netto, miljoner kronor;${net}`, 'Driftbudget, MSEK')).toBe(
      'Netto, miljoner kronor | 3',
    );
  });
});

describe('a net that nothing calls so', () => {
  test.each([
    [sides, net],
    [sides.replaceAll('-', ''), net],
    [sides.replaceAll('-', ''), net.replaceAll('-', '')],
    [
      sides
        .replace('1 040;1 105;1 173', '-1 040;-1 105;-1 173')
        .replaceAll(/;-8|;-9/gu, (own) => own.replace('-', '')),
      net.replaceAll('-', ''),
    ],
  ])('is the row that is both sides in most columns', (rows, own) => {
    const wrong = own.replace(/7 842/u, '7 824');
    expect(netIn(`${rows}Kommunens anslag;${own}`)).toBe(
      'Kommunens anslag | 3 | table/net-by-figures 4',
    );
    expect(netIn(`${rows}Kommunens anslag;${wrong}`)).toBe(
      'Kommunens anslag | 3 | net/mismatch 4 2026 | table/net-by-figures 4',
    );
  });

  test('Summa, which ties to the activities then', () => {
    expect(netIn(`${sides}varav hyror;-311;-320;-330\nSumma;${net}`)).toContain(
      'Summa | 6 | table/net-by-figures 5',
    );
  });

  test('is not taken where most columns miss, nor where one side is nothing', () => {
    expect(netIn(`${sides}Anslag;-7 271;-7 000;-7 100\n`)).toContain('table/no-net 3');
    expect(netIn(`Intäkter;0;0;0\nKostnader;-831;-870;-901\nHyror;-831;-870;-901\n`)).toContain(
      'table/no-net 3',
    );
  });

  test('is told to be missing where there is none; not where columns hold it', () => {
    expect(netIn(sides)).toContain('table/no-net 3');
    const columns = 'Driftbudget;Intäkter 2026;Kostnader 2026;Netto 2026\n';
    const { told } = checkedTable(
      `${columns}Skola;10;-310;-300\nVård;24;-424;-400\nIntäkter;5;-617;-612\nKostnader;1;-2;-1\n`,
    );
    expect(told.filter((own) => own.startsWith('table/no'))).toEqual([]);
  });
});

describe('a net is never in no relation', () => {
  test('where rows between it and its sides hide them, wrong in every column', () => {
    const rows = `${sides}Personal;-4 000;-4 100;-4 200\nNetto;-7 000;-7 111;-7 222\n`;
    expect(netIn(rows)).toBe(
      'Netto | 3 | net/mismatch 5 2024 | net/mismatch 5 2025 | net/mismatch 5 2026 | row/outside 4',
    );
  });

  test('where settings declare other sums', async () => {
    const disk = mendedExampleAt('plan');
    edit(
      disk,
      'plan/budget.json',
      '"signs": "cost-negative",\n',
      '"signs": "cost-negative", "sums": [],\n',
    );
    expect((await checked('plan', disk)).summary.relations).toBe(71);
  });

  test.each(['Nettoram', 'Netto, tkr', 'Netto 1)', 'Driftnetto', 'Kommunens anslag'])(
    'in the example, called %s',
    async (label) => {
      const disk = mendedExampleAt('plan');
      edit(disk, 'plan/driftbudget.csv', '\nNetto;', `\n"${label}";`);
      const { summary, findings } = await checked('plan', disk);
      expect(summary.relations).toBe(71);
      expect(codesIn({ findings })).toEqual(
        label === 'Kommunens anslag' ? ['table/net-by-figures'] : [],
      );
    },
  );
});

describe('a grand total that is missing', () => {
  test.each([
    ['driftbudget-per-verksamhet', /\nSumma;.*/u],
    ['ekonomiska-forandringar', /\nSumma.*/u],
    ['investeringar', /\nSumma.*/u],
  ])('is told: %s', async (name, total) => {
    const disk = mendedExampleAt('plan');
    edit(disk, `plan/${name}.csv`, total, '');
    const { findings } = await checked('plan', disk);
    expect(findings).toMatchObject([{ code: 'table/no-total', table: name, severity: 'note' }]);
  });

  test('not of one row, of prices or of volumes', () => {
    const told = (text: string): readonly string[] => checkedTable(text).told;
    expect(told('Netto per verksamhet;2025;2026\nSkola;1;2\n')).not.toContain('table/no-total 1');
    expect(told('Volymer;2025;2026\nSkola;1;2\nVård;3;4\n')).not.toContain('table/no-total 1');
  });
});

function codesIn({ findings }: Pick<JsonCheck, 'findings'>): readonly string[] {
  return findings.map(({ code }) => code);
}
