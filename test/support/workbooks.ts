import { zip, type Part } from './zip.ts';

/** A cell to be written: a text, a number, or one with a format, a formula or an error. */
export type CellSpec =
  | string
  | number
  | null
  | {
      readonly number?: number;
      readonly text?: string;
      readonly error?: string;
      readonly formula?: string;
      readonly format?: string;
    };

export interface SheetSpec {
  readonly rows: readonly (readonly CellSpec[])[];
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Numbers of columns. */
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
}

/** The sheets of a workbook by name. */
export type WorkbookSpec = Readonly<Record<string, SheetSpec>>;

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least workbook that holds some sheets. */
export function workbook(spec: WorkbookSpec): Uint8Array {
  return zip(workbookParts(spec));
}

/** The parts of that workbook, to be broken at will. */
export function workbookParts(spec: WorkbookSpec): readonly Part[] {
  const sheets = Object.entries(spec);
  const formats = [
    ...new Set(sheets.flatMap(([, { rows }]) => rows.flat().flatMap((cell) => formatOf(cell)))),
  ];
  const each = (text: (name: string, order: number, sheet: SheetSpec) => string): string =>
    sheets.map(([name, sheet], index) => text(escaped(name), index + 1, sheet)).join('');
  const numbered = (text: (format: string, id: number) => string): string =>
    formats.map((format, order) => text(escaped(format), 164 + order)).join('');
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((_, order) => `<Override PartName="/xl/worksheets/sheet${String(order)}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${namespace}" xmlns:r="${relationships}"><sheets>${each((name, order, { isHidden }) => `<sheet name="${name}" sheetId="${String(order)}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${String(order)}"/>`)}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${package_}/relationships">${each((_, order) => `<Relationship Id="rId${String(order)}" Type="${relationships}/worksheet" Target="worksheets/sheet${String(order)}.xml"/>`)}<Relationship Id="rId${String(sheets.length + 1)}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${namespace}"><numFmts count="${String(formats.length)}">${numbered((format, id) => `<numFmt numFmtId="${String(id)}" formatCode="${format}"/>`)}</numFmts><cellXfs><xf numFmtId="0"/>${numbered((_, id) => `<xf numFmtId="${String(id)}" applyNumberFormat="1"/>`)}</cellXfs></styleSheet>`,
    ),
    ...sheets.map(([, sheet], index) =>
      part(`xl/worksheets/sheet${String(index + 1)}.xml`, sheetText(sheet, formats)),
    ),
  ];
}

function part(name: string, content: string): Part {
  return { name, content: `<?xml version="1.0" encoding="UTF-8"?>${content}` };
}

function sheetText(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SheetSpec,
  formats: readonly string[],
): string {
  const columns = hiddenColumns.map(
    (column) => `<col min="${String(column)}" max="${String(column)}" hidden="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const line = index + 1;
    const cells = row.map((cell, column) =>
      cellText(cell, `${letter(column)}${String(line)}`, formats),
    );
    const hidden = hiddenRows.includes(line) ? ' hidden="1"' : '';
    return `<row r="${String(line)}"${hidden}>${cells.join('')}</row>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${namespace}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function formatOf(cell: CellSpec): readonly string[] {
  return typeof cell === 'object' && cell?.format !== undefined ? [cell.format] : [];
}

function cellText(cell: CellSpec, address: string, formats: readonly string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'object') {
    return cellText(typeof cell === 'number' ? { number: cell } : { text: cell }, address, formats);
  }
  const { number, text, error, formula, format } = cell;
  const style = format === undefined ? '' : ` s="${String(formats.indexOf(format) + 1)}"`;
  const type = text !== undefined ? ' t="str"' : error !== undefined ? ' t="e"' : '';
  const own = text ?? error ?? (number === undefined ? undefined : String(number));
  const value = own === undefined ? '' : `<v>${escaped(own)}</v>`;
  return `<c r="${address}"${style}${type}>${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}${value}</c>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => `&#${String(mark.charCodeAt(0))};`);
}
