import { minusOne, one } from '../exact/index.ts';
import { isStated, type Row, type Table, type Term } from '../model/index.ts';
import { verdictOn } from './judge.ts';

/**
 * Whether a blank cell is no item, so that nothing is missing there: in the rows of the bridge and of
 * investments, and where a stated total holds without it (DESIGN §4). What cannot be read is never none.
 */
export function isNoItem(table: Table, row: Row, index: number): boolean {
  const own = row.figures[index];
  if (!own || isStated(own) || own.blank !== 'none') return false;
  const isTotal = table.blocks.some(({ total }) => total === row);
  if (!isTotal && (table.kind === 'bridge' || table.kind === 'investments')) return true;
  return table.blocks.some(({ total, plus, minus, addedIn }) => {
    const subject = total.figures[index];
    if (!subject || !(plus.includes(row) || minus.includes(row))) return false;
    const sign = addedIn.includes(index) ? one : minusOne;
    const terms = [
      ...plus.map(({ figures }) => ({ coefficient: one, figure: figures[index] })),
      ...minus.map(({ figures }) => ({ coefficient: sign, figure: figures[index] })),
    ].flatMap(({ coefficient, figure }): readonly Term[] =>
      figure ? [{ coefficient, figure }] : [],
    );
    const verdict = verdictOn({ form: 'balance', kind: 'sum', subject, terms, needs: 'any-term' });
    return verdict === 'holds' || verdict === 'rounding';
  });
}
