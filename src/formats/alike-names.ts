import type { Finding } from '../findings/index.ts';
import { labelKey } from '../model/index.ts';
import type { JsonText } from './json-places.ts';

/** Names of detail rows that are told apart by JSON and are alike as labels: which one holds would be a guess. */
export function alikeNames(
  names: Readonly<Record<string, string>>,
  path: readonly string[],
  { placeOfKey }: JsonText,
): readonly Finding[] {
  const seen = new Set<string>();
  return Object.keys(names).flatMap((key): readonly Finding[] => {
    const isAlike = seen.has(labelKey(key));
    seen.add(labelKey(key));
    return isAlike
      ? [{ code: 'settings/repeated-key', at: placeOfKey([...path, key]), details: { key } }]
      : [];
  });
}
