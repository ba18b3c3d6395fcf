import { labelKey, type Vocabulary } from '../model/index.ts';
import type { Addition } from './addition.ts';
import type { AdditionSource } from './lines.ts';
import { isSum } from './sums/candidates.ts';
import type { Line } from './sums/line.ts';

/** What a total says in its label of a row: that it leaves it out, or that it adds it too. */
interface Exception {
  readonly kind: 'excluded' | 'included';
  /** What stands after the word, folded. */
  readonly name: string;
}

/**
 * Totals that name what they leave out, as `Summa exkl. finansiering`, and those that add it again,
 * as `Summa inkl. finansiering`. The rows before them decide: such a total is believed where it adds
 * up without the rows of that name, and with them.
 */
export function exceptionAdditions(
  found: readonly Addition[],
  added: readonly number[],
  lines: readonly Line[],
  { rows, vocabulary }: AdditionSource,
): readonly Addition[] {
  const orderOf = new Map(added.map((at, order) => [at, order]));
  const additions: Addition[] = [];
  let before: { readonly total: number; readonly excluded: readonly number[] } | undefined;
  for (const { total, plus, minus, standing } of found) {
    const exception = exceptionIn(rows[total]?.label ?? '', vocabulary);
    if (!exception || standing !== 'supposed' || minus.length > 0) continue;
    const isNamed = (at: number): boolean => folded(rows[at]?.label ?? '').includes(exception.name);
    const named = plus.filter((at) => at !== total && isNamed(at));
    const parts =
      exception.kind === 'excluded'
        ? plus.filter((at) => !named.includes(at))
        : [...(before ? [before.total] : []), ...(before?.excluded.filter(isNamed) ?? [])];
    const orders = [...parts].reverse().flatMap((at) => orderOf.get(at) ?? []);
    const own = orderOf.get(total);
    if (own === undefined || orders.length < 2 || !isSum(own, orders, [], lines)) continue;
    additions.push({ total, plus: parts, minus: [], standing: 'holds', leftOut: [] });
    if (exception.kind === 'excluded') before = { total, excluded: named };
  }
  return additions;
}

function exceptionIn(label: string, { exceptions }: Vocabulary): Exception | undefined {
  const words = folded(label).split(' ');
  for (const kind of ['excluded', 'included'] as const) {
    const at = words.findIndex((word) => exceptions[kind].includes(word));
    const name = words.slice(at + 1).join(' ');
    if (at > 0 && name !== '') return { kind, name };
  }
  return undefined;
}

function folded(label: string): string {
  return labelKey(label).toLocaleLowerCase('sv');
}
