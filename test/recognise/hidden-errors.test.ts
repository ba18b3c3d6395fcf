import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

/** What each total adds, by lines, and what is told of the table. */
function structureOf(lines: readonly string[]): {
  readonly sums: readonly string[];
  readonly told: readonly string[];
} {
  const { table, told } = checkedTable(`${lines.join('\n')}\n`);
  const sums = table.blocks.map(({ total, plus }) => {
    const parts = plus.map(({ at }) => String(at.line));
    return `${String(total.at.line)} = ${parts.join(' + ')}`;
  });
  return { sums, told: told.filter((finding) => !finding.startsWith('sum/rounding')) };
}

describe('the only net of an operating budget without revenue or cost', () => {
  const rows = ['Driftbudget, tkr;Budget 2027', 'Skola;1 700', 'Vård;400', 'Kultur;1 416'];

  test('is the total of its rows', () => {
    expect(structureOf([...rows, 'Nettokostnad;3 516'])).toEqual({
      sums: ['5 = 2 + 3 + 4'],
      told: [],
    });
  });

  test('is told where it does not add up, and is the net all the same', () => {
    const lines = [...rows, 'Nettokostnad;3 616'];
    expect(structureOf(lines).told).toContain('total/unverified 5');
    expect(checkedTable(lines.join('\n')).table.rows.at(-1)?.role).toBe('net');
  });
});

describe('a total at the top', () => {
  test('has no error where rows further on are added by others first', () => {
    const lines = [
      'Nämnd, tkr;Bokslut 2027;Budget 2028',
      'TOTALT;109 126;73 989',
      'Kommunala bolag;21 982;22 610',
      'Stiftelser;294;300',
      'Finansförvaltningen;63 850;51 079',
      'Fastigheter;19 500;21 400',
      'Skog;25 523;28 362',
      'Summa mark;45 023;49 762',
      'Lån;17 501;',
      'Bidrag;1 326;1 317',
      'Kommunalförbund;23 000;',
    ];
    expect(structureOf(lines)).toEqual({
      sums: ['2 = 3 + 4 + 5 + 11', '5 = 8 + 9 + 10', '8 = 6 + 7'],
      told: [],
    });
  });
});
