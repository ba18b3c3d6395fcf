/** Breaks text at spaces so that no line is longer than the width, if its words allow. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(next) > width) {
      lines.push(line);
      line = next;
    } else {
      line = line === '' ? next : `${line} ${next}`;
    }
  }
  return [...lines, line].map((own) => own.trimEnd());
}

/** Text of letters and signs that each take one place, as nearly all text here does. */
const oneCharacterEach = /^[\u0020-\u024F\u2010-\u22FF]*$/u;

/** How many characters a text takes on screen, composed letters counted once. */
export function lengthOf(text: string): number {
  const composed = text.normalize('NFC');
  return oneCharacterEach.test(composed)
    ? composed.length
    : Array.from(new Intl.Segmenter('sv').segment(composed)).length;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - lengthOf(text))) + text;
}
