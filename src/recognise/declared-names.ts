import type { Finding, Found, Place } from '../findings/index.ts';
import {
  columnReferences,
  figureAt,
  isStated,
  nearestText,
  referred,
  rowLabelled,
  rowReferences,
  sameLabel,
  sameName,
  type BridgeItemDeclaration,
  type Declared,
  type Figure,
  type OneYearDeclaration,
  type OneYearItem,
  type Grid,
  type Settings,
  type Table,
} from '../model/index.ts';
import { namesIn } from './declared-structure.ts';
import { periodsOf } from './horizon.ts';

/**
 * The figures of bridge items that the settings name, in their order; a name that matches nothing is
 * a finding. One that matches several rows leaves them unknown, and the repeated label is a finding of
 * its own.
 */
export function readBridgeItems(
  items: readonly BridgeItemDeclaration[],
  tables: readonly Table[],
): Found<readonly Figure[] | undefined> {
  const bridge = tables.find((table) => table.kind === 'bridge');
  const [first] = items;
  if (!first) return { value: [], findings: [] };
  if (!bridge)
    return { value: undefined, findings: [unknownTable(first.item.at, 'bridge', tables)] };

  const found = items.map((own) => bridgeItem(own, bridge));
  const findings = found.flatMap((own) => own.findings);
  const isKnown = items.every(({ item }) => {
    const exact = bridge.rows.filter(({ label }) => sameLabel(label, item.value));
    const alike = bridge.rows.filter(({ label }) => sameName(label, item.value));
    return (exact.length > 0 ? exact : alike).length === 1;
  });
  const value = found.flatMap((own) => own.value ?? []);
  return { value: isKnown && findings.length === 0 ? value : undefined, findings };
}

/** One-year items, each with the row that takes it back where one is named. */
export function readOneYearItems(
  items: readonly OneYearDeclaration[],
  tables: readonly Table[],
): Found<readonly OneYearItem[] | undefined> {
  const { value: figures, findings } = readBridgeItems(items, tables);
  const bridge = tables.find((table) => table.kind === 'bridge');
  const unknown = items.flatMap(({ takenBackBy: named }) =>
    named && bridge && !rowLabelled(bridge, named.value) ? [unknownRow(named, bridge)] : [],
  );
  const value = figures?.map((figure, order): OneYearItem => {
    const named = items[order]?.takenBackBy?.value;
    const row = named === undefined ? undefined : bridge && rowLabelled(bridge, named);
    return { figure, ...(row && { takenBackBy: row }) };
  });
  return { value: unknown.length > 0 ? undefined : value, findings: [...findings, ...unknown] };
}

function bridgeItem(
  { item, period }: BridgeItemDeclaration,
  bridge: Table,
): Found<Figure | undefined> {
  const findings: Finding[] = [];
  const row = rowLabelled(bridge, item.value);
  const own = periodsOf([bridge]);
  const ofYear = own.filter(({ year }) => String(year) === period.value.trim());
  const column =
    own.find(({ label }) => sameName(label, period.value)) ??
    (ofYear.length === 1 ? ofYear[0] : undefined);
  if (!row) findings.push(unknownRow(item, bridge));
  if (!column) {
    const nearest = nearestText(
      period.value,
      own.map(({ label }) => label),
    );
    const details = { period: period.value, nearest };
    findings.push({ code: 'settings/unknown-period', at: period.at, details });
  }
  const figure = row && column && figureAt(bridge, row, column);
  if (figure && !isStated(figure)) {
    const details = { row: figure.row, period: figure.period };
    findings.push({
      code: 'plan/no-figure',
      at: figure.at,
      table: bridge.name,
      ...details,
      details,
    });
  }
  return { value: figure, findings };
}

/** Tables, rows and columns that the settings name and that are not there. */
export function unknownNames(
  settings: Settings | undefined,
  grids: readonly Grid[],
  tables: readonly Table[],
): readonly Finding[] {
  return (settings?.tables ?? []).flatMap((declaration): readonly Finding[] => {
    const { table } = declaration;
    if (!grids.some((grid) => grid.name === table.value)) {
      return [unknownTable(table.at, table.value, grids)];
    }
    const found = tables.find(({ name }) => name === table.value);
    if (!found) return [];
    const { rows, columns } = namesIn(declaration);
    return [
      ...unknownAmong(rows, rowReferences(found.rows), 'settings/unknown-row', found),
      ...unknownAmong(columns, columnReferences(found.columns), 'settings/unknown-column', found),
    ];
  });
}

function unknownAmong(
  names: readonly Declared<string>[],
  references: readonly string[],
  code: 'settings/unknown-row' | 'settings/unknown-column',
  table: Table,
): readonly Finding[] {
  return names
    .filter(({ value }) => referred(value, references) === undefined)
    .map(({ value, at }) => {
      const nearest = nearestText(value, references.filter(Boolean));
      const details = { row: value, table: table.name, nearest };
      return { code, at, details };
    });
}

/** A table that is named and not there. */
export function unknownTable(
  at: Place,
  table: string,
  known: readonly { readonly name: string }[],
): Finding {
  const nearest = nearestText(
    table,
    known.map(({ name }) => name),
  );
  return { code: 'settings/unknown-table', at, details: { table, nearest } };
}

function unknownRow({ value, at }: Declared<string>, table: Table): Finding {
  const nearest = nearestText(
    value,
    table.rows.map((row) => row.label),
  );
  return { code: 'settings/unknown-row', at, details: { row: value, table: table.name, nearest } };
}
