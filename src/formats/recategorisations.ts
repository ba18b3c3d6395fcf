import type { Finding, Found } from '../findings/index.ts';
import type { Recategorisation } from '../model/index.ts';
import type { Decoded } from './encoding.ts';
import { readNamedLines, type NamedLine } from './named-columns.ts';

const columns = ['Från', 'Till', 'Belopp eller andel', 'Från period'] as const;

type ColumnName = (typeof columns)[number];

/** Reads omkategorisering.csv; what is neither an amount nor a share is a finding. */
export function readRecategorisations(
  decoded: Decoded,
  file: string,
): Found<readonly Recategorisation[]> {
  const lines = readNamedLines<ColumnName>(decoded, file, {
    all: columns,
    optional: ['Belopp eller andel', 'Från period'],
    lacking: 'recategorise/columns',
  });
  const read = lines.value.map(readLine);
  return {
    value: read.flatMap(({ value }) => value ?? []),
    findings: [...lines.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

function readLine({
  at,
  textOf,
  cellOf,
}: NamedLine<ColumnName>): Found<Recategorisation | undefined> {
  const since = textOf('Från period');
  const own = {
    from: textOf('Från'),
    to: textOf('Till'),
    ...(since !== '' && { since }),
    at,
  };
  const text = textOf('Belopp eller andel');
  const cell = cellOf('Belopp eller andel');
  const bad: Finding = { code: 'recategorise/amount', at: cell?.at ?? at, details: { text } };
  if (own.from === '' || own.to === '') {
    const column = own.from === '' ? 'Från' : 'Till';
    return {
      value: undefined,
      findings: [{ code: 'recategorise/no-name', at, details: { column } }],
    };
  }
  if (text === '') return { value: own, findings: [] };
  if (cell?.reading.is !== 'amount') return { value: undefined, findings: [bad] };
  const { value, unit } = cell.reading;
  if (unit !== '%') return { value: { ...own, amount: value }, findings: [] };
  const isShare = value.greaterThan(0) && value.lessThanOrEqualTo(100);
  return isShare
    ? { value: { ...own, percent: value }, findings: [] }
    : { value: undefined, findings: [bad] };
}
