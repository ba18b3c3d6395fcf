import { expect, test } from 'vitest';
import { prettyAssumptions } from '../../src/reporters/assumptions-pretty.ts';
import { plain } from '../../src/reporters/paint.ts';
import { checkedTable } from '../support/tables.ts';

/** The lines that say what follows from what, unindented. */
function formulasIn(csv: string): readonly string[] {
  const style = { language: 'sv', paint: plain, width: 200 } as const;
  const lines = prettyAssumptions([checkedTable(csv).assumption], style).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.includes(' = '));
}

test('a total names every row that it adds', () => {
  const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const csv = `Tkr;2025;2026\n${rows.map((row, order) => `${row};10${String(order)};20${String(order)}\n`).join('')}Summa;828;1628\n`;
  expect(formulasIn(csv)).toEqual(['Summa = A + B + C + D + E + F + G + H']);
});

test('a share of a difference has it in brackets, and one of a size says so', () => {
  const csv =
    'Tkr;Budget 2025;Budget 2026;Förändring %\nSkola;-659 426;-629 464;4,5\nVård;-477 066;-479 640;-0,5\nKultur;-84 576;-78 916;6,7\n';
  expect(formulasIn(csv)).toEqual(['Förändring % = (Budget 2026 − Budget 2025) / |Budget 2025|']);
});
