import type { Finding, Found } from '../../findings/index.ts';
import { readRole, type LabelledCells, type RoleSource } from '../rows.ts';
import type { TextRow } from './body.ts';
import { decideBySums, type OpenRow } from './decide.ts';
import type { Reading } from './readings.ts';

/** What stands in a cell that can be read in several ways: no amount, so that a check names it. */
const undecided = '?';

/** The cells of rows as printed; where a row can be read in several ways, a finding says which. */
export function settle(
  rows: readonly TextRow[],
  {
    file,
    columns,
    ...table
  }: {
    readonly file: string;
    readonly columns: number;
  } & RoleSource,
): Found<readonly (readonly string[])[]> {
  const isShortened = rows.some(({ full, short }) => full.length === 0 && short.length > 0);
  const open = rows.map(({ label, full, short }, index): OpenRow => {
    const readings = isShortened || full.some(hasSplitGroup) ? [...full, ...short] : full;
    const [above, following] = [rows[index - 1], rows[index + 1]].map(labelledCells);
    const own = { label, cells: readings[0]?.cells ?? [] };
    const role = readRole(own, { above, following }, table);
    return { role, readings };
  });
  const decided = decideBySums(open);
  const findings = decided.flatMap(({ readings }, index): readonly Finding[] => {
    const [one, other] = readings.map(written);
    if (one === undefined || other === undefined) return [];
    const at = { file, line: rows[index]?.line.number ?? 1 };
    return [{ code: 'text/doubtful-row', at, details: { one, other } }];
  });
  const value = decided.map(({ readings }, index) =>
    cellsOf(readings, rows[index]?.label ?? '', columns),
  );
  return { value, findings };
}

function labelledCells(row: TextRow | undefined): LabelledCells | undefined {
  return row && { label: row.label, cells: row.full[0]?.cells ?? [] };
}

/** Whether two figures side by side look like one: `1` and `220`. */
function hasSplitGroup({ cells }: Reading): boolean {
  return cells.some(
    ({ text }, column) =>
      /^[−–-]? ?\d{1,2}$/u.test(text) && /^\d{3}$/u.test(cells[column + 1]?.text ?? ''),
  );
}

function written({ label, cells }: Reading): string {
  return [label, ...cells.map(({ text }) => text)].join(' | ');
}

/** What all readings of a row agree on, and `?` where they do not. */
function cellsOf(readings: readonly Reading[], label: string, columns: number): readonly string[] {
  const agreed = (texts: readonly string[]): string | undefined =>
    new Set(texts).size === 1 ? texts[0] : undefined;
  const cells = Array.from({ length: columns }, (_, column) =>
    readings.length === 0
      ? ''
      : (agreed(readings.map(({ cells: own }) => own[column]?.text ?? '')) ?? undecided),
  );
  return [agreed(readings.map((own) => own.label)) ?? label, ...cells];
}
