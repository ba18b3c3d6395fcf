import { sign, times, fraction, type Fraction } from '../../oracle/fractions.ts';
import {
  isPeriod,
  type Cell,
  type Column,
  type Line,
  type Plan,
  type Sheet,
  type SheetName,
} from '../../oracle/rollover-plan.ts';
import type { Disk } from '../world.ts';

/** How the tables of a folder are written. */
export interface Dialect {
  readonly delimiter: ';' | ',' | '\t';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n';
  readonly minus: '-' | '–';
  readonly thousands: '' | ' ' | '\u00A0';
  readonly percent: '' | '%' | ' %';
  readonly blank: '' | '-';
  /** Whether every cell stands in quotation marks. */
  readonly isQuoted: boolean;
  readonly hasLastEnd: boolean;
}

export const fileNames: Readonly<Record<SheetName, string>> = {
  operating: 'driftbudget',
  activities: 'driftbudget-per-verksamhet',
  bridge: 'ekonomiska-forandringar',
  volumes: 'volymer',
  prices: 'a-priser',
  basePrices: 'baspriser',
  uplifts: 'upprakning',
  investments: 'investeringar',
  other: 'nyckeltal',
};

const words = {
  actual: 'Utfall ',
  budget: 'Budget ',
  forecast: 'Prognos ',
  plan: 'Plan ',
  year: '',
};

export const headerOf = (column: Column): string =>
  isPeriod(column) ? `${words[column.kind]}${String(column.year)}` : column;

/** So many decimals, a comma before them. */
function swedish(amount: Fraction, decimals: number, thousands = '', minus = '-'): string {
  const steps = times(amount, fraction(10n ** BigInt(decimals)));
  if (steps.denominator !== 1n) throw new Error(`more than ${String(decimals)} decimals`);
  const size = steps.numerator < 0n ? -steps.numerator : steps.numerator;
  const digits = size.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/gu, thousands);
  const rest = decimals > 0 ? `,${digits.slice(-decimals)}` : '';
  return `${sign(amount) < 0 ? minus : ''}${whole}${rest}`;
}

function cellText(cell: Cell, line: Line, sheet: Sheet, name: SheetName, dialect: Dialect): string {
  if (typeof cell === 'string') return cell;
  if (!cell) return dialect.blank;
  const isShare = line.part === 'percent' || name === 'uplifts';
  const decimals = line.part === 'percent' ? 2 : sheet.decimals;
  const text = swedish(cell, decimals, dialect.thousands, dialect.minus);
  return isShare
    ? `${text}${line.part === 'percent' && dialect.percent === '' ? '%' : dialect.percent}`
    : text;
}

/** The texts of a sheet, row by row, its header first. */
function gridOf(sheet: Sheet, name: SheetName, dialect: Dialect): readonly (readonly string[])[] {
  return [
    [sheet.title, ...sheet.columns.map(headerOf)],
    ...sheet.lines.map((line) => [
      line.label,
      ...line.cells.map((cell) => cellText(cell, line, sheet, name, dialect)),
    ]),
  ];
}

function textOf(grid: readonly (readonly string[])[], dialect: Dialect): string {
  const raw = (text: string): string =>
    dialect.isQuoted || text.includes(dialect.delimiter) || text.includes('"')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = grid.map((cells) => cells.map(raw).join(dialect.delimiter));
  return lines.join(dialect.lineEnd) + (dialect.hasLastEnd ? dialect.lineEnd : '');
}

const dashOf1252 = 0x96;

function bytesOf(text: string, { encoding }: Dialect): Uint8Array {
  if (encoding === 'windows-1252') {
    return Uint8Array.from(text, (own) => (own === '–' ? dashOf1252 : (own.codePointAt(0) ?? 0)));
  }
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\uFEFF${text}`);
}

export interface Told {
  readonly plan: Plan;
  readonly dialect: Dialect;
  readonly title: string;
  readonly activityOf: readonly string[];
  readonly settings: Readonly<Record<SheetName, object>>;
}

/** Writes the files of a plan into a folder of a disk. */
export function printFolder(disk: Disk, folder: string, told: Told): void {
  const { plan, dialect, activityOf } = told;
  const write = (name: string, grid: readonly (readonly string[])[]): void => {
    disk.set(`${folder}/${name}.csv`, bytesOf(textOf(grid, dialect), dialect));
  };
  for (const [name, sheet] of Object.entries(plan.sheets) as [SheetName, Sheet][]) {
    write(fileNames[name], gridOf(sheet, name, dialect));
  }
  write('insatser', [
    ['Insats', 'Kategori', 'Verksamhet'],
    ...plan.services.map(({ name, category }, order) => [name, category, activityOf[order] ?? '']),
  ]);
  disk.set(`${folder}/budget.json`, JSON.stringify(settingsOf(told), undefined, 2));
}

/** What budget.json says of a plan. */
function settingsOf({ plan, title, settings }: Told): Readonly<Record<string, unknown>> {
  const names = Object.keys(plan.sheets) as SheetName[];
  const label = (year: number): string =>
    `${year <= plan.base ? 'Budget' : 'Plan'} ${String(year)}`;
  const dated = plan.begun.map(({ item, year, months }) => ({ item, period: label(year), months }));
  return {
    title,
    tables: {
      ...Object.fromEntries(names.map((name) => [fileNames[name], settings[name]])),
      insatser: { kind: 'services' },
    },
    periods: {
      firstPrice: headerOf(plan.first),
      base: label(plan.base),
      plan: Array.from({ length: plan.last - plan.base }, (_, order) =>
        label(plan.base + 1 + order),
      ),
    },
    oneYearItems: plan.oneYear.map(({ item, year }) => ({ item, period: label(year) })),
    fullYearEffects: dated,
  };
}
