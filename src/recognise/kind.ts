import type { Unit } from '../exact/index.ts';
import { entryMatching, type TableKind, type Vocabulary } from '../model/index.ts';

/** The kind of a table by its first header cell, else by its file name; `other` if neither tells. */
export function readKind(header: string, fileName: string, vocabulary: Vocabulary): TableKind {
  const spaced = fileName.replace(/[-_]+/gu, ' ');
  return (
    entryMatching(header, vocabulary.tables) ?? entryMatching(spaced, vocabulary.tables) ?? 'other'
  );
}

const usualUnits: Partial<Record<TableKind, Unit>> = {
  volumes: 'units',
  'unit-prices': 'kr/unit',
  uplifts: '%',
};

/** The unit a table is in: what its header says, else what is usual for its kind. */
export function readUnit(header: string, kind: TableKind, vocabulary: Vocabulary): Unit {
  const printed = header
    .toLocaleLowerCase('sv')
    .split(/[\s,()]+/u)
    .map((word) => unitNamed(word, vocabulary))
    .find((unit) => unit !== undefined);
  if (kind === 'unit-prices' && printed === 'kr') return 'kr/unit';
  return printed ?? usualUnits[kind] ?? 'tkr';
}

function unitNamed(word: string, { units }: Vocabulary): Unit | undefined {
  return (Object.keys(units) as Unit[]).find((unit) =>
    units[unit]?.some((known) => known.toLocaleLowerCase('sv') === word),
  );
}
