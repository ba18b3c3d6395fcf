import { sameLabel, type Acknowledgement } from '../model/index.ts';
import { acknowledgementCells, acknowledgementColumns } from './acknowledgements.ts';
import { csvText } from './csv-writer.ts';
import { readCsv } from './csv.ts';
import type { Decoded } from './encoding.ts';

/** The text of a new avvikelser.csv. */
export function acknowledgementsText(all: readonly Acknowledgement[]): string {
  return csvText([acknowledgementColumns, ...all.map(acknowledgementCells)]);
}

/**
 * The text of avvikelser.csv without some of its acknowledgements and with others at its end. Every
 * other line stays to the letter, columns of one's own among them; a new line is written as the file is,
 * in the order of its columns. A column that the file lacks, and a new line needs, is added to the header.
 */
export function editedAcknowledgements(
  decoded: Decoded,
  file: string,
  removed: readonly Acknowledgement[],
  added: readonly Acknowledgement[],
): string {
  const { value: grid } = readCsv(decoded, file, file);
  const starts = (grid?.rows ?? []).flatMap((row) => row[0]?.at.line ?? []);
  const headerRow = (grid?.rows ?? []).find((row) => row.some(({ text }) => text.trim() !== ''));
  const lines = linesOf(decoded.text);
  const end = /\r\n|\n|\r/u.exec(decoded.text)?.[0] ?? '\r\n';
  const delimiter = grid && 'delimiter' in grid.dialect ? grid.dialect.delimiter : ';';

  const isRemoved = (line: number): boolean => {
    const start = starts.findLast((own) => own <= line);
    return removed.some(({ at }) => starts.findLast((own) => own <= (at.line ?? 0)) === start);
  };
  const header = (headerRow ?? []).map(({ text }) => text);
  const lacking = acknowledgementColumns.filter(
    (name, column) =>
      !header.some((text) => sameLabel(text, name)) &&
      added.some((own) => acknowledgementCells(own)[column] !== ''),
  );
  const kept = lines
    .map((line, order) => {
      const isHeader = order + 1 === headerRow?.[0]?.at.line;
      return isHeader ? withColumns(line, lacking, delimiter) : line;
    })
    .filter((_, order) => !isRemoved(order + 1));
  const written = added.map((own) => {
    const cells = acknowledgementCells(own);
    return [...header, ...lacking].map((name) => {
      const column = acknowledgementColumns.findIndex((known) => sameLabel(known, name));
      return cells[column] ?? '';
    });
  });
  const text = kept.join('');
  const isEnded = text === '' || /[\r\n]$/u.test(text) || added.length === 0;
  return `${text}${isEnded ? '' : end}${csvText(written, delimiter, end)}`;
}

/** The lines of a text, each with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];
}

function withColumns(line: string, names: readonly string[], delimiter: string): string {
  const [, body = line, end = ''] = /^(.*?)([\r\n]*)$/su.exec(line) ?? [];
  return `${[body, ...names].join(delimiter)}${end}`;
}
