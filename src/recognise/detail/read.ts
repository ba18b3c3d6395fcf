import { ofSteps, scaleBetween, stepOfDecimals, type Unit } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  type DetailDeclaration,
  type Detailing,
  type DetailGroup,
  type DetailSums,
  type Figure,
  type Table,
} from '../../model/index.ts';
import { unknownTable } from '../declared-names.ts';
import { effectsOf } from './effects.ts';
import { detailedFigures, foundSigns, opposedSigns, type Tie } from './figures.ts';
import { activityNames, periodNames } from './names.ts';
import { apart, strangers, uncovered, unstated, type Side } from './told.ts';

/** The sums of detail rows by activity and period, and the files that they come from. */
export interface DetailSource {
  readonly sums: DetailSums;
  readonly files: readonly string[];
}

/**
 * What detail rows are taken for, and the printed figures that they stand behind, each with their sum in
 * its unit and sign. Activities and periods that only one side has are findings.
 */
export function readDetail(
  { sums, files }: DetailSource,
  declaration: DetailDeclaration | undefined,
  tables: readonly Table[],
): Found<Detailing | undefined> {
  // findings about all of the rows are told of the first file
  const [file = ''] = files;
  const table = tableOf(file, declaration, tables);
  if ('code' in table) return { value: undefined, findings: [table] };
  const unit = sums.unit ?? declaration?.unit ?? 'kr';
  const scale = scaleBetween(unit, table.unit);
  if (!scale) {
    const details = { unit, table: table.name, other: table.unit };
    return { value: undefined, findings: [{ code: 'detail/unit', at: { file }, details }] };
  }
  const { grouped, findings } = groupsByFigure(sums, declaration, table, { file, unit });
  const step = stepOfDecimals(sums.decimals);
  const effectOf = effectsOf(table);
  const ties = [...grouped].map(([subject, groups]): Tie => {
    const steps = groups.reduce((sum, group) => sum + group.steps, 0n);
    const sum = ofSteps(steps, step).times(scale).times(effectOf(subject));
    return { subject, name: groups[0]?.names[0] ?? '', sum };
  });
  const opposed = declaration?.signs && opposedSigns(ties, declaration.signs, table);
  if (opposed) return { value: undefined, findings: [...findings, opposed] };
  const signs = declaration?.signs?.value ?? foundSigns(ties, table);
  const figures = detailedFigures(ties, signs, files);
  const { by, amount } = sums;
  return { value: { table: table.name, files, by, amount, unit, signs, figures }, findings };
}

/** The table that is declared, or else the only one of net per activity. */
function tableOf(
  file: string,
  declaration: DetailDeclaration | undefined,
  tables: readonly Table[],
): Table | Finding {
  const asked = declaration?.table;
  if (asked) {
    const own = tables.find(({ name }) => name === asked.value);
    return own ?? unknownTable(asked.at, asked.value, tables);
  }
  const [table, ...others] = tables.filter(({ kind }) => kind === 'activity-net');
  if (table && others.length === 0) return table;
  const nearest = tables.map(({ name }) => name).join(' | ') || '–';
  return { code: 'detail/no-table', at: { file }, details: { nearest } };
}

/** The groups behind each figure, and what is told of those that stand behind none. */
function groupsByFigure(
  { groups, decimals }: DetailSums,
  declaration: DetailDeclaration | undefined,
  table: Table,
  source: { readonly file: string; readonly unit: Unit },
): {
  readonly grouped: ReadonlyMap<Figure, readonly DetailGroup[]>;
  readonly findings: readonly Finding[];
} {
  const rows = activityNames(table, declaration?.activities ?? []);
  const columns = periodNames(table, declaration?.periods ?? []);
  const grouped = new Map<Figure, DetailGroup[]>();
  const lost = {
    activity: new Map<string, DetailGroup[]>(),
    period: new Map<string, DetailGroup[]>(),
  };
  for (const group of groups) {
    const [activity = '', period = ''] = group.names;
    const [row, column] = [rows.meant(activity), columns.meant(period)];
    const figure = row === undefined ? undefined : table.rows[row]?.figures[column ?? -1];
    if (row === undefined) put(lost.activity, activity, group);
    if (column === undefined) put(lost.period, period, group);
    if (figure) put(grouped, figure, group);
  }
  const side: Side = { ...source, table, rows, columns, decimals };
  const told =
    grouped.size === 0
      ? [apart(side)]
      : [
          ...strangers(lost.activity, lost.period, side),
          ...unstated(grouped, side),
          ...uncovered(grouped, side),
        ];
  return { grouped, findings: [...rows.findings, ...columns.findings, ...told] };
}

function put<K>(groups: Map<K, DetailGroup[]>, key: K, group: DetailGroup): void {
  const own = groups.get(key);
  if (own) own.push(group);
  else groups.set(key, [group]);
}
