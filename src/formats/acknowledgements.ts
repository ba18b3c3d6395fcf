import { swedishDigits } from '../exact/index.ts';
import type { Finding, FindingCode, Found } from '../findings/index.ts';
import type { Acknowledgement } from '../model/index.ts';
import { isDate } from './dates.ts';
import type { Decoded } from './encoding.ts';
import { readNamedLines, type NamedLine } from './named-columns.ts';

/** The columns of avvikelser.csv. */
export const acknowledgementColumns = [
  'Id',
  'Skillnad',
  'Skäl',
  'Beslutad av',
  'Datum',
  'Gäller till',
  'Diarienummer',
] as const;

type ColumnName = (typeof acknowledgementColumns)[number];

/** Columns that a file may do without. */
const optional: readonly ColumnName[] = ['Beslutad av', 'Gäller till', 'Diarienummer'];

/** Reads avvikelser.csv; a line that lacks its reason or holds a broken date or amount is a finding. */
export function readAcknowledgements(
  decoded: Decoded,
  file: string,
): Found<readonly Acknowledgement[]> {
  const lines = readNamedLines<ColumnName>(decoded, file, {
    all: acknowledgementColumns,
    optional,
    lacking: 'acknowledgement/columns',
  });
  const read = lines.value.map(readLine);
  return {
    value: read.flatMap(({ value }) => value ?? []),
    findings: [...lines.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

function readLine(line: NamedLine<ColumnName>): Found<Acknowledgement | undefined> {
  const { textOf, cellOf } = line;
  const [id, reason] = [textOf('Id'), textOf('Skäl')];
  const difference = cellOf('Skillnad')?.reading;
  const findings: Finding[] = [];
  const complain = (code: FindingCode, name: ColumnName): void => {
    const at = cellOf(name)?.at ?? line.at;
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
    at: cellOf('Id')?.at ?? line.at,
  };
  return { value, findings };
}

/** An acknowledgement as the cells of its line, in the order of the columns. */
export function acknowledgementCells(own: Acknowledgement): readonly string[] {
  return [
    own.id,
    swedishDigits(own.difference),
    own.reason,
    own.decidedBy,
    own.date,
    own.validUntil,
    own.caseNumber,
  ];
}
