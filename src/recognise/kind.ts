import { scaleBetween, type Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import { entryMatching, type Table, type TableKind, type Vocabulary } from '../model/index.ts';

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

/** The unit that a table of a kind must be in, or be money like; others may be in any. */
const neededUnits: Partial<Record<TableKind, Unit>> = {
  'operating-budget': 'tkr',
  'activity-net': 'tkr',
  bridge: 'tkr',
  ...usualUnits,
};

/** A table whose unit cannot be tied to the others: reckoned with, it would give wrong figures. */
export function unfitUnit({ name, kind, unit, file, columns }: Table): readonly Finding[] {
  const expected = neededUnits[kind];
  if (expected === undefined || scaleBetween(unit, expected)) return [];
  const details = { table: name, unit, expected };
  return [{ code: 'table/unit', at: columns[0]?.at ?? { file }, table: name, details }];
}

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
