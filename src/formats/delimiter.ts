import { parse } from 'csv-parse/sync';
import type { Delimiter } from '../model/dialect.ts';
import { fittingDelimiter } from './first-line.ts';
import { plainRecords } from './plain-records.ts';
import { withoutTextFormulas } from './text-formulas.ts';

/** More text than this is not needed to tell. */
const sampleLength = 256 * 1024;

/**
 * The delimiter under which every row that holds anything has the cells of the first, by strict trial.
 * If none fits, the rows that do not are told of.
 */
export function findDelimiter(text: string): Delimiter | 'doubt' {
  const sample = sampleOf(text);
  return fittingDelimiter(
    (delimiter) => fits(sample, delimiter),
    () => sample,
  );
}

function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  return text.slice(0, text.lastIndexOf('\n', sampleLength) + 1) || text.slice(0, sampleLength);
}

function fits(text: string, delimiter: Delimiter): boolean {
  const isWritten = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const [header, ...rows] = recordsOf(withoutTextFormulas(text, delimiter), delimiter).filter(
    isWritten,
  );
  if (!header || header.length < 2) return false;
  return rows.every((row) => row.length === header.length);
}

function recordsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const plain = plainRecords(text, delimiter);
  if (plain) return plain;
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
  } catch {
    // A broken quotation fits no delimiter; it is told of when the table is read.
    return [];
  }
}
