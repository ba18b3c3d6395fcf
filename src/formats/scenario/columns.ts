import type { Grid } from '../../model/index.ts';
import { hasColumns } from '../named-columns.ts';

export const scenarioColumns = ['Vad', 'Namn', 'Period', 'Ändring', 'Kommentar'] as const;

export type ScenarioColumn = (typeof scenarioColumns)[number];

/** Columns that a scenario may do without. */
export const optionalColumns: readonly ScenarioColumn[] = ['Kommentar'];

/** Whether a table is a scenario, by its header: it has every column that a scenario must have. */
export function isScenario({ rows }: Grid): boolean {
  return hasColumns(
    rows,
    scenarioColumns.filter((name) => !optionalColumns.includes(name)),
  );
}
