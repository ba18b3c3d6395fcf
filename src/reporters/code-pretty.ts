import { entryOf, type FindingCode } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { blanked } from './finding-text.ts';
import type { Style } from './style.ts';
import { padEnd, wrap } from './wrap.ts';

/** A finding code for people: what, why, what to do. */
export function prettyCode(code: FindingCode, { language, paint, width }: Style): string {
  const { severity, what, why, fix } = entryOf(code);
  const lines = (['what', 'why', 'fix'] as const).flatMap((key) => {
    const text = { what, why, fix }[key][language];
    return wrap(blanked(text), width - 9).map((line, order) =>
      order === 0 ? `  ${paint.faint(padEnd(word(key, language), 6))} ${line}` : `         ${line}`,
    );
  });
  return `${[`${paint.strong(code)}  ${paint[severity](word(severity, language))}`, ...lines].join('\n')}\n`;
}
