import type { Finding } from '../findings/index.ts';

/**
 * A mark for each finding by which a CI knows it again when lines are moved or amounts change: made
 * of its relation, table, row and columns. Findings alike are told apart by their order.
 */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const mark = digest(JSON.stringify(identityOf(finding)));
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return before === 0 ? mark : `${mark}-${String(before + 1)}`;
  });
}

/** A relation is the same whatever comes of it; anything else is what it says of its place. */
function identityOf({ code, at, table, row, period, reckoning, details }: Finding): unknown {
  const where = [table ?? at.file, row, period];
  return reckoning
    ? [code.split('/')[0], ...where, ...reckoning.terms.map((term) => [term.row, term.period])]
    : [code, ...where, ...Object.entries(details ?? {})];
}

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a over UTF-16 code units, 64 bits: enough to know a finding again, no secret. */
function digest(text: string): string {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}
