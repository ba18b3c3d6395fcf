import type { Found } from '../../findings/index.ts';
import { nearestText, sameLabel, type AskedAdjustment, type Driver } from '../../model/index.ts';
import type { Delimiter } from '../../model/dialect.ts';
import { csvFile } from '../csv-writer.ts';
import type { Decoded } from '../encoding.ts';
import { readNamedLines, type NamedLine } from '../named-columns.ts';
import { readAdjustment } from './adjustment.ts';
import { savedChange } from './change.ts';
import { optionalColumns, scenarioColumns, type ScenarioColumn } from './columns.ts';

const words: Readonly<Record<Driver, string>> = {
  price: 'pris',
  volume: 'volym',
  bridge: 'förändring',
};

/** Reads a scenario, a line per adjustment; every line that cannot be read is a finding. */
export function readScenario(
  decoded: Decoded,
  file: string,
  delimiter?: Delimiter,
): Found<readonly AskedAdjustment[]> {
  const named = {
    all: scenarioColumns,
    optional: optionalColumns,
    lacking: 'scenario/columns',
  } as const;
  const lines = readNamedLines<ScenarioColumn>(decoded, file, named, delimiter);
  const read = lines.value.map(readLine);
  return {
    value: read.flatMap(({ value }) => value ?? []),
    findings: [...lines.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

function readLine(line: NamedLine<ScenarioColumn>): Found<AskedAdjustment | undefined> {
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
    scenarioColumns,
    ...adjustments.map(({ driver, written: { name, period, change, comment } }) => [
      words[driver],
      name,
      period,
      savedChange(driver, change),
      comment,
    ]),
  ]);
}
