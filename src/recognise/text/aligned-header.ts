import { chunksOf, isSpaced, overlap, type Chunk } from './chunks.ts';
import type { TextHeader, Words } from './header.ts';
import type { KnownColumns } from './known-columns.ts';
import type { TextLine } from './lines.ts';

/** A header goes over no more lines. */
const mostLines = 4;

/** The headers of columns that stand apart, each over as many lines as it is broken into. */
export function alignedHeadersAt(
  lines: readonly TextLine[],
  index: number,
  known: KnownColumns,
): readonly TextHeader[] {
  const block = blockFrom(lines, index);
  const reach = block[0]?.text.includes('\t') ? 1 : mostLines;
  const headers = block.slice(0, reach).flatMap((_, order) => {
    const own = block.slice(0, order + 1);
    const isWhole = order + 1 === block.length;
    const header = own.some(isSpaced)
      ? assembled(own, index + order + 1, isWhole, known)
      : undefined;
    return header ?? [];
  });
  return headers.slice(-1);
}

function blockFrom(lines: readonly TextLine[], index: number): readonly TextLine[] {
  const rest = lines.slice(index, index + mostLines + 1);
  const page = rest[0]?.page;
  const end = rest.findIndex((line) => line.text === '' || line.page !== page);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The lines as one header, if every chunk belongs to a column or stands before the first of them. */
function assembled(
  lines: readonly TextLine[],
  next: number,
  isWhole: boolean,
  known: KnownColumns,
): TextHeader | undefined {
  const rows = lines.map((line) => ({ line, chunks: chunksOf(line) }));
  const widest = Math.max(...rows.map(({ chunks }) => chunks.length));
  const anchor = rows.findIndex(({ chunks }) => chunks.length === widest);
  const stacks = (rows[anchor]?.chunks ?? []).map((own) => ({ own, texts: [] as string[] }));
  const loose: Chunk[] = [];
  for (const { chunks } of rows) {
    for (const chunk of chunks) {
      const stack = stacks.find(({ own }) => overlap(own, chunk) > 0);
      if (stack) stack.texts.push(chunk.text);
      else loose.push(chunk);
    }
  }
  const kinds = stacks.map(({ texts }) => known.kindOf(texts.join(' ')));
  const isCornerAnchored = kinds[0] === undefined;
  const columns = stacks.slice(isCornerAnchored ? 1 : 0);
  const firstColumn = columns[0]?.own.start ?? 0;
  const isAllKnown = kinds.slice(isCornerAnchored ? 1 : 0).every(Boolean);
  const isLooseFit = loose.every((chunk) => chunk.end < firstColumn);
  const isEnded = rows.every(
    ({ chunks }, order) =>
      order <= anchor || isWhole || chunks.some(({ end }) => end >= firstColumn),
  );
  if (columns.length < 2 || !isAllKnown || !isLooseFit || !isEnded) return undefined;

  const place = (chunk: Chunk): Omit<Words, 'text'> => ({
    line: rows[anchor]?.line.number ?? 0,
    column: chunk.start + 1,
  });
  const corner = isCornerAnchored ? (stacks[0]?.texts ?? []) : loose.map(({ text }) => text);
  return {
    corner: { text: corner.join(' '), line: rows[0]?.line.number ?? 0, column: 1 },
    columns: columns.map(({ own, texts }) => ({ text: texts.join(' '), ...place(own) })),
    next,
    unknown: columns
      .map(({ texts }) => texts.join(' '))
      .filter((text) => known.kindOf(text) === 'unknown'),
    isStacked: false,
    aligned: { spans: columns.map(({ own }) => own), page: rows[0]?.line.page ?? 1 },
  };
}
