import { readFileSync } from 'node:fs';
import { digitsOf, type Decimal } from '../../src/exact/index.ts';
import { figuresOf, isStated, type Book, type StatedFigure } from '../../src/model/index.ts';
import type { Found } from '../../src/findings/index.ts';
import { judge, relationsOf } from '../../src/formulas/index.ts';
import { loadBook, loadVocabulary } from '../../src/workspace/load-book.ts';
import { memoryFiles, textAt, type Disk } from './world.ts';

const covering = new Set(['sum', 'net', 'cross', 'bridge', 'price']);

export interface Covered {
  readonly figure: StatedFigure;
  /** The widest slack of the relations that hold the cell. */
  readonly slack: Decimal;
}

/** The book in the folder `plan` of a disk. */
export async function bookOn(disk: Disk): Promise<Found<Book>> {
  const vocabulary = readFileSync('data/vocabulary.json', 'utf8');
  const files = memoryFiles(new Map([...disk, ['v', vocabulary]]));
  return loadBook(files, { is: 'folder', path: 'plan' }, await loadVocabulary(files, 'v'));
}

/** Every cell that a relation of these kinds holds. */
export async function coveredCells(disk: Disk): Promise<readonly Covered[]> {
  const book = await bookOn(disk);
  const cells = new Map<string, Covered>();
  for (const formula of relationsOf(book.value).filter(({ kind }) => covering.has(kind))) {
    const slack = judge(formula).reckoning?.slack ?? '0';
    for (const figure of figuresOf(formula).filter(isStated)) {
      const key = JSON.stringify(figure.at);
      const widest = cells.get(key)?.slack;
      const own = figure.step.times(slack);
      cells.set(key, { figure, slack: widest?.greaterThan(own) === true ? widest : own });
    }
  }
  return [...cells.values()];
}

/** The disk with one cell printed differently; the file keeps everything else as it is. */
export function altered(disk: Disk, { at }: StatedFigure, amount: Decimal): Disk {
  const lines = textAt(disk, at.file).split('\n');
  const line = lines[(at.line ?? 0) - 1] ?? '';
  const start = (at.column ?? 0) - 1;
  const end = !line.includes(';', start) ? line.length : line.indexOf(';', start);
  const suffix = line.slice(start, end).includes('%') ? ' %' : '';
  const printed = digitsOf(amount).replace('.', ',') + suffix;
  lines[(at.line ?? 0) - 1] = line.slice(0, start) + printed + line.slice(end);
  return new Map([...disk, [at.file, lines.join('\n')]]);
}
