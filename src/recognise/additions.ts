import { signConventions, type SignConvention, type TableDeclaration } from '../model/index.ts';
import type { Addition } from './addition.ts';
import { exceptionAdditions } from './exceptions.ts';
import { addedRows, linesOf, type AdditionSource } from './lines.ts';
import { namesakeAdditions } from './namesakes.ts';
import { leftOutOf } from './sums/left-out.ts';
import type { Line, SignOf } from './sums/line.ts';
import type { FoundSum } from './sums/found.ts';
import { findSums } from './sums/search.ts';

/**
 * Which rows each total adds; a net under the sign convention that makes most of its columns hold. Of
 * conventions that as many hold under, cost printed negative comes first.
 */
export function readAdditions(source: AdditionSource): {
  readonly additions: readonly Addition[];
  /** The convention that most columns of its nets hold under; none where none holds. */
  readonly signs: SignConvention | undefined;
} {
  const added = addedRows(source);
  const lines = linesOf(added, source);
  const signings = signingsFor(lines, source.declaration);
  const sums = findSums(
    lines,
    signings.map(({ signOf }) => signOf),
  );
  const leftOut = leftOutOf(sums, lines);
  const found = sums.map((sum): Addition => {
    const { signOf } = signings[sum.signing] ?? plainSigning;
    const own = leftOut.get(sum.total) ?? [];
    return {
      ...additionOf(sum, added, lines, signOf),
      leftOut: own.flatMap((line) => added[line] ?? []),
    };
  });
  const worded = [
    ...namesakeAdditions(found, added, lines, source),
    ...exceptionAdditions(found, added, lines, source),
  ];
  const isReplaced = ({ total }: Addition): boolean =>
    worded.some((other) => other.total === total);
  return {
    additions: [...found.filter((own) => !isReplaced(own)), ...worded],
    signs: prevailing(sums, lines, signings),
  };
}

/** A way to sign the parts of a net, and the convention that it speaks of. */
interface Signing {
  readonly signs: SignConvention;
  readonly signOf: SignOf;
}

/** Everything is printed with the sign that it has. */
const plainSigning: Signing = { signs: 'cost-negative', signOf: () => 1n };

/** In a net, what is no revenue and no net itself is a cost; a net cost before may be one too. */
const otherSignings: readonly Signing[] = [
  signing('cost-positive', { revenue: 1n, cost: -1n, result: 1n }),
  signing('net-cost-positive', { revenue: -1n, cost: 1n, result: 1n }),
  signing('net-cost-positive', { revenue: 1n, cost: -1n, result: -1n }),
];

function signing(
  signs: SignConvention,
  of: Readonly<Record<'revenue' | 'cost' | 'result', 1n | -1n>>,
): Signing {
  return {
    signs,
    signOf: ({ sense }, { voice }) => {
      if (voice !== 'result') return 1n;
      return of[sense === 'plain' ? 'cost' : sense];
    },
  };
}

/** The signings that are worth trying: others than the first need revenue or cost, and a net. */
function signingsFor(
  lines: readonly Line[],
  declaration: TableDeclaration | undefined,
): readonly Signing[] {
  const all = [plainSigning, ...otherSignings];
  if (declaration?.signs === 'revenue-negative') return [plainSigning];
  if (declaration?.signs) return all.filter(({ signs }) => signs === declaration.signs);
  const hasNet = lines.some(({ voice }) => voice === 'result');
  const hasSides = lines.some(({ sense }) => sense === 'revenue' || sense === 'cost');
  return hasNet && hasSides ? all : [plainSigning];
}

function prevailing(
  sums: readonly FoundSum[],
  lines: readonly Line[],
  signings: readonly Signing[],
): SignConvention | undefined {
  const results = sums.filter(({ total }) => lines[total]?.voice === 'result');
  const heldUnder = (signs: SignConvention): number =>
    results
      .filter((sum) => signings[sum.signing]?.signs === signs)
      .reduce((count, { held, standing }) => count + held + (standing === 'labels' ? 1 : 0), 0);
  const [best] = signConventions.toSorted((one, other) => heldUnder(other) - heldUnder(one));
  return best && heldUnder(best) > 0 ? best : undefined;
}

function additionOf(
  { total, parts, standing }: FoundSum,
  added: readonly number[],
  lines: readonly Line[],
  signOf: SignOf,
): Omit<Addition, 'leftOut'> {
  const own = lines[total];
  const signed = (sign: 1n | -1n): readonly number[] =>
    parts
      .filter((part) => own && lines[part] && signOf(lines[part], own) === sign)
      .flatMap((part) => added[part] ?? []);
  return { total: added[total] ?? total, plus: signed(1n), minus: signed(-1n), standing };
}
