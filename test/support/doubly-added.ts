/** A table whose rows and columns both add up, in whole amounts, each known by a name of its own. */
export function doublyAddedTable(
  random: () => number,
  rows = 5 + Math.floor(random() * 12),
  columns = 3 + Math.floor(random() * 4),
): string {
  return csvOf(addedBothWays(random, rows, columns));
}

/** Amounts with their sums to the right and below, the corner in both. */
export function addedBothWays(
  random: () => number,
  rows: number,
  columns: number,
): readonly (readonly number[])[] {
  const sign = random() < 0.5 ? -1 : 1;
  const items = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      const size = 10 ** (3 + Math.floor(random() * 3));
      return sign * Math.floor(size * (0.1 + 0.9 * random()));
    }),
  );
  const added = items.map((row) => [...row, row.reduce((sum, own) => sum + own, 0)]);
  const below = Array.from({ length: columns + 1 }, (_, column) =>
    added.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [...added, below];
}

/** As a Swedish export prints it. */
export function csvOf(amounts: readonly (readonly number[])[]): string {
  const columns = (amounts[0]?.length ?? 1) - 1;
  const head = [
    'Verksamhet, tkr',
    ...Array.from({ length: columns }, (_, at) => `Enhet ${letters(at)}`),
  ];
  const lines = amounts.map((row, order) => {
    const label = order === amounts.length - 1 ? 'Summa' : `Grupp ${letters(order)}`;
    return [label, ...row.map(String)].join(';');
  });
  return [[...head, 'Summa'].join(';'), ...lines, ''].join('\n');
}

function letters(count: number): string {
  const last = String.fromCharCode(65 + (count % 26));
  return count < 26 ? last : `${letters(Math.floor(count / 26) - 1)}${last}`;
}
