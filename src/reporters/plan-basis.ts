import { fill, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { MissingTable, Plan } from '../model/index.ts';
import { messageOf } from './finding-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const kindWords = {
  'operating-budget': 'missingOperating',
  'activity-net': 'missingActivities',
  bridge: 'missingBridge',
  volumes: 'missingVolumes',
  'unit-prices': 'missingPrices',
} as const;

const addsWords = {
  'operating-budget': 'addsOperating',
  'activity-net': 'addsActivities',
  bridge: 'addsBridge',
  volumes: 'addsVolumes',
  'unit-prices': 'addsPrices',
} as const;

/** What a plan takes for granted, and which tables are not there, before its figures; nothing where it is all there. */
export function basisLines(
  basis: Pick<Plan, 'assumptions' | 'missing'>,
  { language, paint, width }: Style,
): readonly string[] {
  const lines = basisTexts(basis, language);
  if (lines.length === 0) return [];
  return [
    ...lines.flatMap((line) =>
      wrap(line, width - 2).map((part, order) =>
        paint.faint(`${order === 0 ? '· ' : '  '}${part}`),
      ),
    ),
    '',
  ];
}

/** The same as sentences. */
export function basisTexts(
  { assumptions, missing }: Pick<Plan, 'assumptions' | 'missing'>,
  language: Language,
): readonly string[] {
  return [
    ...assumptions.map((finding) => `${messageOf(finding, language)}.`),
    ...missing.map((table) => missingText(table, language)),
  ];
}

/** Which table is not there, and what it would add. */
function missingText(table: MissingTable, language: Language): string {
  const key = table.isRepeated ? 'repeatedTable' : 'missingTable';
  return fill(word(key, language), {
    table: word(kindWords[table.kind], language),
    adds: addsText(table, language),
  });
}

/** What a missing table would add to the plan. */
export function addsText({ kind }: MissingTable, language: Language): string {
  return word(addsWords[kind], language);
}
