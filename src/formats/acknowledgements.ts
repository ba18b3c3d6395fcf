import { swedishDigits } from '../exact/index.ts';
import type { Finding, FindingCode, Found } from '../findings/index.ts';
import { nearestText, sameLabel, type Acknowledgement, type GridCell } from '../model/index.ts';
import { csvText } from './csv-writer.ts';
import { readCsv } from './csv.ts';
import { isDate } from './dates.ts';
import type { Decoded } from './encoding.ts';

/** The file of a budget folder that holds the differences that are let stand. */
export const acknowledgementsName = 'avvikelser.csv';

const columns = [
  'Id',
  'Skillnad',
  'Skäl',
  'Beslutad av',
  'Datum',
  'Gäller till',
  'Diarienummer',
] as const;

type ColumnName = (typeof columns)[number];

/** Columns that a file may do without. */
const optional: readonly ColumnName[] = ['Beslutad av', 'Gäller till', 'Diarienummer'];

/** Reads avvikelser.csv; a line that lacks its reason or holds a broken date or amount is a finding. */
export function readAcknowledgements(
  decoded: Decoded,
  file: string,
): Found<readonly Acknowledgement[]> {
  const { value: grid, findings } = readCsv(decoded, file, acknowledgementsName);
  const [header, ...lines] = (grid?.rows ?? []).filter((row) =>
    row.some(({ text }) => text !== ''),
  );
  if (!header) return { value: [], findings };

  const missing = columns
    .filter((name) => !optional.includes(name))
    .filter((name) => !header.some(({ text }) => sameLabel(text, name)));
  if (missing.length > 0) {
    const printed = nearestText(
      missing[0] ?? '',
      header.map(({ text }) => text),
    );
    const details = { columns: missing.join(', '), nearest: printed };
    const at = header[0]?.at ?? { file };
    return { value: [], findings: [...findings, { code: 'acknowledgement/columns', at, details }] };
  }
  const read = lines.map((line) => readLine(line, header, file));
  return {
    value: read.flatMap(({ value }) => value ?? []),
    findings: [...findings, ...read.flatMap((line) => line.findings)],
  };
}

function readLine(
  line: readonly GridCell[],
  header: readonly GridCell[],
  file: string,
): Found<Acknowledgement | undefined> {
  const cellOf = (name: ColumnName): GridCell | undefined =>
    line[header.findIndex(({ text }) => sameLabel(text, name))];
  const textOf = (name: ColumnName): string => cellOf(name)?.text.trim() ?? '';
  const [id, reason] = [textOf('Id'), textOf('Skäl')];
  const difference = cellOf('Skillnad')?.reading;
  const findings: Finding[] = [];
  const complain = (code: FindingCode, name: ColumnName): void => {
    const at = cellOf(name)?.at ?? line[0]?.at ?? { file };
    findings.push({ code, at, details: { id, text: textOf(name) } });
  };
  if (id === '') complain('acknowledgement/no-id', 'Id');
  if (reason === '') complain('acknowledgement/no-reason', 'Skäl');
  if (difference?.is !== 'amount') complain('acknowledgement/difference', 'Skillnad');
  if (!isDate(textOf('Datum'))) complain('acknowledgement/date', 'Datum');
  const validUntil = textOf('Gäller till');
  if (validUntil !== '' && !isDate(validUntil)) complain('acknowledgement/date', 'Gäller till');
  if (findings.length > 0 || difference?.is !== 'amount') return { value: undefined, findings };

  const value = {
    id,
    difference: difference.value,
    reason,
    decidedBy: textOf('Beslutad av'),
    date: textOf('Datum'),
    validUntil,
    caseNumber: textOf('Diarienummer'),
    at: cellOf('Id')?.at ?? { file },
  };
  return { value, findings };
}

/** The lines of avvikelser.csv, its header first. */
export function acknowledgementsText(all: readonly Acknowledgement[]): string {
  return csvText([
    columns,
    ...all.map((own) => [
      own.id,
      swedishDigits(own.difference),
      own.reason,
      own.decidedBy,
      own.date,
      own.validUntil,
      own.caseNumber,
    ]),
  ]);
}
