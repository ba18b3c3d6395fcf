import leven from 'leven';

/** A label as compared: composed letters, one plain space between words. Case matters. */
export function labelKey(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function sameLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

/** Marks of footnotes, which say nothing of what a row is: `*`, `²`, ` 1)`. */
const footnotes = /(?:[*¹²³]+|(?<=[^\d\s]) ?\d\))$/u;

/** Whether two labels name the same thing: capitals and marks of footnotes do not count. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

function nameKey(label: string): string {
  return withoutFootnotes(labelKey(label)).toLocaleLowerCase('sv');
}

/** A label without the marks of footnotes at its end. */
export function withoutFootnotes(label: string): string {
  return label.trim().replace(footnotes, '').trim();
}

const comparedLength = 80;

/** The names that look most like the given one, nearest first; ties keep their order. */
export function nearestNames(name: string, names: Iterable<string>, atMost = 3): readonly string[] {
  const folded = (text: string): string =>
    labelKey(text).toLocaleLowerCase('sv').slice(0, comparedLength);
  const wanted = folded(name);
  return [...new Set(names)]
    .map((candidate) => ({ candidate, distance: leven(wanted, folded(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, atMost)
    .map(({ candidate }) => candidate);
}

/** Of some names the one that may well be the given one written otherwise. */
export function alikeName(name: string, names: Iterable<string>): string | undefined {
  const [nearest] = nearestNames(name, names, 1);
  if (nearest === undefined) return undefined;
  const [one, other] = [labelKey(name), labelKey(nearest)].map((own) =>
    own.toLocaleLowerCase('sv'),
  );
  const length = Math.max(one?.length ?? 0, other?.length ?? 0);
  const isPart =
    one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));
  return isPart || leven(one ?? '', other ?? '') * 3 <= length ? nearest : undefined;
}

/** The nearest names as one text; a dash where there are none. */
export function nearestText(name: string, names: Iterable<string>): string {
  return nearestNames(name, names).join(' | ') || '–';
}
