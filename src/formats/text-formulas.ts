/** A cell that Excel was told to keep as text, `="00123"`. */
const textFormula = /(^|[;,\t\r\n])="([^";,\t\r\n]*)"(?=[;,\t\r\n]|$)/gu;

/** The text that such cells hold, filled up with blanks so that everything keeps its place. */
export function withoutTextFormulas(text: string): string {
  if (!text.includes('="')) return text;
  return text.replace(
    textFormula,
    (_, before: string, content: string) => `${before}${content}   `,
  );
}
