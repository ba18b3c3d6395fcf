import type { Unit } from '../exact/index.ts';
import type { Vocabulary } from '../model/index.ts';
import { lastUnit } from './unit-words.ts';

/** Marks and numbers of footnotes at the end of a label: `Netto*`, `Netto 1)`, `Netto (2)`. */
const footnote = /(?:\s*[*¹²³]+\)?|\s*\(?\d{1,2}\))$/u;

/**
 * A label without footnotes and without the unit of its table at its end, which say nothing of what a row
 * is: `Netto` for `Netto, tkr 1)`. Another unit than the table's is kept: such a row is something else.
 */
export function bareLabel(label: string, unit: Unit, vocabulary: Vocabulary): string {
  let bare = label.trim();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(footnote, '').trim();
    const last = lastUnit(bare, vocabulary);
    if (last?.unit === unit && last.before !== '') bare = last.before;
  }
  return bare;
}
