/** A line of running text, and the page it stands on. */
export interface TextLine {
  readonly text: string;
  /** Counted from 1, as editors do. */
  readonly number: number;
  readonly page: number;
}

/** So many pages must carry a line before it is taken for a running head. */
const fewestPages = 3;

/** The lines of a text; those that stand on every page are left blank. */
export function linesOf(text: string): readonly TextLine[] {
  let page = 1;
  const lines = text.split(/\r\n|\n|\r/u).map((line, index): TextLine => {
    const own = line.replaceAll('\f', '');
    page += line.length - own.length;
    return { text: own.trim() === '' ? '' : own, number: index + 1, page };
  });
  const heads = new Set([...runningHeads(lines), ...pageNumbers(lines)]);
  return lines.map((line) => (heads.has(line) ? { ...line, text: '' } : line));
}

/** The first and the last line of a page where other pages have the same, but for a last number. */
function runningHeads(lines: readonly TextLine[]): readonly TextLine[] {
  const pages = grouped(
    lines.filter(({ text }) => text !== ''),
    ({ page }) => String(page),
  );
  const edges = pages.flatMap((own) => [...new Set([own[0], own.at(-1)])]);
  return grouped(
    edges.filter((line) => line !== undefined),
    ({ text }) => text.trim().replace(/\d{1,4}$/u, ''),
  )
    .filter((own) => own.length >= fewestPages)
    .flat();
}

/**
 * Lines that end with a page number: the same text again and again, the number rising. Another
 * number before it, if it is no year, makes it a row.
 */
function pageNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const numbered = lines.flatMap((line) => {
    const text = line.text.trim();
    const [ending = '', number = ''] = /\s(\d{1,3})$/u.exec(text) ?? [];
    const title = text.slice(0, text.length - ending.length);
    const isTitle = /\p{L}/u.test(title) && !/\s(?!(?:19|20|21)\d\d$)[−–-]?\d[\d,%]*$/u.test(title);
    return number !== '' && isTitle ? [{ line, title, page: parseInt(number, 10) }] : [];
  });
  return grouped(numbered, ({ title }) => title)
    .filter((own) => own.length >= fewestPages)
    .filter((own) => own.every(({ page }, order) => page > (own[order - 1]?.page ?? 0)))
    .flatMap((own) => own.map(({ line }) => line));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
