import type { Found } from '../../findings/index.ts';
import {
  nearestText,
  sameLabel,
  type AskedAdjustment,
  type Driver,
  type Grid,
} from '../../model/index.ts';
import type { Delimiter } from '../../model/dialect.ts';
import { csvFile } from '../csv-writer.ts';
import type { Decoded } from '../encoding.ts';
import { hasColumns, readNamedLines, type NamedLine } from '../named-columns.ts';
import { readAdjustment } from './adjustment.ts';
import { savedChange } from './change.ts';

const columns = ['Vad', 'Namn', 'Period', 'Ändring', 'Kommentar'] as const;

type ColumnName = (typeof columns)[number];

const optional: readonly ColumnName[] = ['Kommentar'];

const words: Readonly<Record<Driver, string>> = {
  price: 'pris',
  volume: 'volym',
  bridge: 'förändring',
};

/** Whether a table is a scenario, by its header: it has every column that a scenario must have. */
export function isScenario({ rows }: Grid): boolean {
  return hasColumns(
    rows,
    columns.filter((name) => !optional.includes(name)),
  );
}

/** Reads a scenario, a line per adjustment; every line that cannot be read is a finding. */
export function readScenario(
  decoded: Decoded,
  file: string,
  delimiter?: Delimiter,
): Found<readonly AskedAdjustment[]> {
  const named = { all: columns, optional, lacking: 'scenario/columns' } as const;
  const lines = readNamedLines<ColumnName>(decoded, file, named, delimiter);
  const read = lines.value.map(readLine);
  return {
    value: read.flatMap(({ value }) => value ?? []),
    findings: [...lines.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

function readLine(line: NamedLine<ColumnName>): Found<AskedAdjustment | undefined> {
  const { textOf, cellOf } = line;
  const what = textOf('Vad');
  const driver = driverNamed(what);
  if (!driver) {
    const at = cellOf('Vad')?.at ?? line.at;
    const details = { text: what, nearest: nearestText(what, Object.values(words)) };
    return { value: undefined, findings: [{ code: 'scenario/driver', at, details }] };
  }
  const at = cellOf('Namn')?.at ?? line.at;
  return readAdjustment({
    driver,
    name: textOf('Namn'),
    period: textOf('Period'),
    change: textOf('Ändring'),
    comment: textOf('Kommentar'),
    at,
    periodAt: cellOf('Period')?.at ?? at,
    changeAt: cellOf('Ändring')?.at ?? at,
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
      savedChange(driver, change),
      comment,
    ]),
  ]);
}
