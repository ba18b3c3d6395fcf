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
