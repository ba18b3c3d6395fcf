import type { Found } from '../../findings/index.ts';
import {
  nearestText,
  sameLabel,
  type AskedAdjustment,
  type Driver,
  type GridCell,
} from '../../model/index.ts';
import { readCsv } from '../csv.ts';
import { csvFile } from '../csv-writer.ts';
import type { Decoded } from '../encoding.ts';
import { readAdjustment } from './adjustment.ts';

const columns = ['Vad', 'Namn', 'Period', 'Ändring', 'Kommentar'] as const;

type ColumnName = (typeof columns)[number];

const words: Readonly<Record<Driver, string>> = {
  price: 'pris',
  volume: 'volym',
  bridge: 'förändring',
};

/** Reads a scenario, a line per adjustment; every line that cannot be read is a finding. */
export function readScenario(decoded: Decoded, file: string): Found<readonly AskedAdjustment[]> {
  const { value: grid, findings } = readCsv(decoded, file, file);
  const rows = (grid?.rows ?? []).filter((row) => row.some(({ text }) => text.trim() !== ''));
  const [header, ...lines] = rows;
  if (!header) return { value: [], findings };

  const missing = columns
    .filter((name) => name !== 'Kommentar')
    .filter((name) => !header.some(({ text }) => sameLabel(text, name)));
  if (missing.length > 0) {
    const printed = header.map(({ text }) => text).join(' | ');
    const at = header[0]?.at ?? { file };
    const details = { columns: missing.join(', '), printed };
    return { value: [], findings: [...findings, { code: 'scenario/columns', at, details }] };
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
): Found<AskedAdjustment | undefined> {
  const cellOf = (name: ColumnName): GridCell | undefined =>
    line[header.findIndex(({ text }) => sameLabel(text, name))];
  const textOf = (name: ColumnName): string => cellOf(name)?.text.trim() ?? '';
  const [first] = line;
  const what = textOf('Vad');
  const driver = driverNamed(what);
  if (!driver) {
    const at = cellOf('Vad')?.at ?? first?.at ?? { file };
    const details = { text: what, nearest: nearestText(what, Object.values(words)) };
    return { value: undefined, findings: [{ code: 'scenario/driver', at, details }] };
  }
  return readAdjustment({
    driver,
    name: textOf('Namn'),
    period: textOf('Period'),
    change: textOf('Ändring'),
    comment: textOf('Kommentar'),
    at: cellOf('Namn')?.at ?? first?.at ?? { file },
  });
}

function driverNamed(text: string): Driver | undefined {
  const wanted = text.toLowerCase();
  return (Object.keys(words) as Driver[]).find((own) => sameLabel(words[own], wanted));
}

/** The text of a scenario file, as a Swedish Excel opens it. */
export function scenarioText(adjustments: readonly AskedAdjustment[]): string {
  return csvFile([
    columns,
    ...adjustments.map(({ driver, written: { name, period, change, comment } }) => [
      words[driver],
      name,
      period,
      change,
      comment,
    ]),
  ]);
}
