import type { Candidate } from './candidates.ts';
import type { Proposal } from './conviction.ts';
import type { Line } from './line.ts';
import type { Search } from './found.ts';

/** What the layout says of some rows of a reach as those of a total. */
export function layoutOf(
  { total, parts }: Pick<Candidate, 'total' | 'parts'>,
  reach: readonly number[],
  search: Pick<Search, 'lines' | 'open' | 'found'>,
): Pick<Proposal, 'isNatural' | 'isSetIn' | 'isWhole' | 'isWorded' | 'isLed'> {
  const lineAt = (index: number): Line | undefined => search.lines[index];
  const isFrame = (index: number): boolean => lineAt(index)?.isFrame === true;
  const [first, last] = [parts[0] ?? total, parts.at(-1) ?? total];
  const beyond = reach[parts.length];
  const depth = lineAt(total)?.depth ?? 0;
  const isSetIn =
    first > total &&
    parts.every((part) => (lineAt(part)?.depth ?? 0) > depth) &&
    (beyond === undefined || (lineAt(beyond)?.depth ?? 0) <= depth);
  const isNatural = isSetIn || isEnd(total, last, beyond, search);
  const isWhole = parts.length === search.open.length - (search.open.includes(total) ? 1 : 0);
  const isWorded = parts.every((part) => lineAt(part)?.sense !== 'plain');
  const isLed = parts.length > 1 && last < total && isFrame(total) && isFrame(last);
  return { isNatural, isSetIn, isWhole, isWorded, isLed };
}

/** How many rows of a reach there are up to where the layout ends them. */
export function endOf(
  total: number,
  reach: readonly number[],
  search: Pick<Search, 'lines' | 'found'>,
): number {
  const isAmidst = reach.some((index) => index < total) && reach.some((index) => index > total);
  if (isAmidst) return reach.length;
  return reach.findIndex((last, order) => isEnd(total, last, reach[order + 1], search)) + 1;
}

/**
 * Whether a total stands where it would add those rows: a result that is no net does after them, where
 * something else begins, or before several.
 */
export function isAtEnd(total: number, parts: readonly number[], lines: readonly Line[]): boolean {
  if (lines[total]?.sense !== 'result') return true;
  if (parts.every((part) => part > total)) return parts.length > 1;
  const next = lines[total + 1];
  if (next?.voice !== 'silent') return true;
  return next.isFrame || next.isUnderHeading || next.isApart;
}

/** Whether rows end between two: at the table's end, a heading, or another total. */
function isEnd(
  total: number,
  last: number,
  beyond: number | undefined,
  { lines, found }: Pick<Search, 'lines' | 'found'>,
): boolean {
  if (beyond === undefined) return true;
  if (last < total && beyond > total) return false;
  if (found.has(beyond) || lines[beyond]?.voice === 'total') return true;
  if (lines[beyond]?.isFrame === true) return true;
  return lines[last < total ? last : beyond]?.isUnderHeading === true;
}
