import type { Delimiter } from '../model/dialect.ts';

/**
 * The text that cells hold which Excel was told to keep as text, `="00123"`, filled up with blanks so that
 * everything keeps its place.
 */
export function withoutTextFormulas(text: string, delimiter: Delimiter): string {
  if (!text.includes('="')) return text;
  const formula = new RegExp(
    `(^|[${delimiter}\\r\\n])="([^"${delimiter}\\r\\n]*)"(?=[${delimiter}\\r\\n]|$)`,
    'gu',
  );
  return text.replace(formula, (_, before: string, content: string) => `${before}${content}   `);
}
