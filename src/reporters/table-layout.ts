import { lengthOf, padEnd, padStart, wrap } from './wrap.ts';

/** A table of text: a label per row, and groups of right-aligned columns under headings. */
export interface TextTable {
  readonly headings: readonly string[];
  /** The columns of every group. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly label: string;
    readonly groups: readonly (readonly string[])[];
  }[];
}

const gap = 2;
/** A label that has no more room than this is broken over lines. */
export const narrowestLabel = 26;

/**
 * Lays a table out in lines no wider than the width, if its words allow: groups that do not fit
 * beside each other follow below with the labels again, and long labels break over two lines.
 */
export function layTable(table: TextTable, width: number): readonly (readonly string[])[] {
  const groups = table.headings.map((heading, group) => layGroup(table, heading, group));
  const widest = Math.max(...groups.map((group) => group.width));
  const longest = Math.max(...table.rows.map(({ label }) => lengthOf(label)));
  const room = Math.max(narrowestLabel, width - gap - widest);
  const labelWidth = Math.min(longest, fitsAll(groups, longest, width) ? longest : room);
  return bands(groups, labelWidth, width).map((band) => {
    const beside = (pick: (group: LaidGroup) => string): string =>
      band.map((group) => ' '.repeat(gap) + pick(group)).join('');
    const head = [
      ' '.repeat(labelWidth) + beside((group) => group.heading),
      ' '.repeat(labelWidth) + beside((group) => group.names),
    ];
    const body = table.rows.flatMap(({ label }, row) => {
      const lines = wrap(label, labelWidth);
      return lines.map((line, order) =>
        order === lines.length - 1
          ? padEnd(line, labelWidth) + beside((group) => group.lines[row] ?? '')
          : line,
      );
    });
    return [...head, ...body].map((line) => line.trimEnd());
  });
}

interface LaidGroup {
  readonly width: number;
  readonly heading: string;
  readonly names: string;
  readonly lines: readonly string[];
}

function layGroup({ columns, rows }: TextTable, heading: string, group: number): LaidGroup {
  const names = columns[group] ?? [];
  const aligned = names.map((_, column) =>
    alignDecimals(rows.map((row) => row.groups[group]?.[column] ?? '')),
  );
  const widths = names.map((name, column) =>
    Math.max(lengthOf(name), ...(aligned[column] ?? []).map(lengthOf)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => padStart(cell, widths[column] ?? 0)).join(' ');
  const inner = line(names);
  const width = Math.max(lengthOf(inner), lengthOf(heading));
  return {
    width,
    heading: padStart(heading, width),
    names: padStart(inner, width),
    lines: rows.map((_, row) => padStart(line(aligned.map((cells) => cells[row] ?? '')), width)),
  };
}

/** Pads amounts on the right so that their decimal commas stand under each other. */
function alignDecimals(amounts: readonly string[]): readonly string[] {
  const tails = amounts.map((amount) =>
    amount.includes(',') ? amount.length - amount.indexOf(',') : 0,
  );
  const longest = Math.max(0, ...tails);
  return amounts.map((amount, row) => amount + ' '.repeat(longest - (tails[row] ?? 0)));
}

function fitsAll(groups: readonly LaidGroup[], labelWidth: number, width: number): boolean {
  return labelWidth + groups.reduce((sum, group) => sum + gap + group.width, 0) <= width;
}

function bands(
  groups: readonly LaidGroup[],
  labelWidth: number,
  width: number,
): readonly (readonly LaidGroup[])[] {
  const laid: LaidGroup[][] = [];
  for (const group of groups) {
    const last = laid.at(-1);
    if (last && fitsAll([...last, group], labelWidth, width)) last.push(group);
    else laid.push([group]);
  }
  return laid;
}
