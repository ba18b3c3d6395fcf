import { fill } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Assumption, Dialect, Provenance, SignConvention, TableKind } from '../model/index.ts';
import { clean } from './clean.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** What netto took each table for, what its totals and columns follow from, and where that holds. */
export function prettyAssumptions(assumptions: readonly Assumption[], style: Style): string {
  const { language, paint } = style;
  const tables = assumptions.flatMap((own) => ['', ...assumptionLines(own, style)]);
  return `\n${[paint.strong(word('assumptions', language)), ...tables].join('\n')}\n`;
}

function assumptionLines(own: Assumption, style: Style): readonly string[] {
  const { language } = style;
  const facts = [
    word(kinds[own.kind], language),
    withKnown(unitOf(own.unit, language), own.unitKnown, language),
    ...(signedKinds.includes(own.kind)
      ? [withKnown(word(signs[own.signs], language), own.signsKnown, language)]
      : []),
    ...dialectFacts(own),
  ].join(', ');
  return [
    ...indented(2, `${own.table}: ${facts}`, style),
    ...own.totals.flatMap(({ row, plus, minus, standing, holds, fails }) => [
      ...indented(4, `${row} = ${sumOf(plus, minus)}`, style),
      ...(standing === 'supposed' ? indented(6, word('supposed', language), style) : []),
      ...outcome(holds, fails, style),
    ]),
    ...own.changes.flatMap(({ row, measured, holds, fails }) => [
      ...indented(4, `${row}: ${fill(word('changeOf', language), { row: measured })}`, style),
      ...outcome(holds, fails, style),
    ]),
    ...own.columns.flatMap((column) => [
      ...indented(4, `${column.column} = ${formulaOf(column)}`, style),
      ...outcome(column.holds, column.fails, style),
    ]),
    ...(own.detail ? detailLines(own.detail, style) : []),
  ];
}

/** A fact and how it is known. */
function withKnown(fact: string, known: Provenance, language: Style['language']): string {
  return `${fact} (${word(provenances[known], language)})`;
}

function detailLines(
  { files, by, amount, unit, signs: own, holds, fails }: NonNullable<Assumption['detail']>,
  style: Style,
): readonly string[] {
  const { language } = style;
  const names = { amount, by: by.join(' × '), files: files.join(' + ') };
  const facts = [
    fill(word('assumedDetail', language), names),
    unitOf(unit, language),
    word(signs[own], language),
  ];
  return [...indented(4, facts.join(', '), style), ...outcome(holds, fails, style)];
}

function dialectFacts(dialect: Dialect): readonly string[] {
  if ('sheet' in dialect) return [dialect.sheet];
  return [dialect.encoding, dialect.delimiter === '\t' ? 'tab' : dialect.delimiter];
}

/** Of more names than this, where something holds, most are counted instead. */
const mostNames = 6;

function sumOf(plus: readonly string[], minus: readonly string[]): string {
  return `${plus.join(' + ')}${minus.map((name) => ` − ${name}`).join('')}`;
}

/** What a column follows from: `(A − B) / |B|` for a share of the size of B. */
function formulaOf({ plus, minus, whole, isOfSize }: Assumption['columns'][number]): string {
  const part = sumOf(plus, minus);
  if (whole === undefined) return part;
  const isLone = plus.length + minus.length === 1;
  return `${isLone ? part : `(${part})`} / ${isOfSize ? `|${whole}|` : whole}`;
}

/** The first and the last names, with how many they are in all between them. */
function few(names: readonly string[]): readonly string[] {
  if (names.length <= mostNames) return names;
  return [...names.slice(0, 2), `… (${String(names.length)}) …`, ...names.slice(-1)];
}

function outcome(
  holds: readonly string[],
  fails: readonly string[],
  style: Style,
): readonly string[] {
  const told = (key: Word, names: readonly string[]): readonly string[] =>
    names.length > 0
      ? indented(6, `${word(key, style.language)}: ${few(names).join(', ')}`, style)
      : [];
  return [...told('holds', holds), ...told('mismatch', fails)];
}

function indented(indent: number, text: string, { width }: Style): readonly string[] {
  return wrap(clean(text), width - indent - 2).map(
    (line, order) => `${' '.repeat(order === 0 ? indent : indent + 2)}${line}`,
  );
}

/** Units that are printed as they are need no word. */
function unitOf(unit: Assumption['unit'], language: Style['language']): string {
  if (unit === 'units') return word('unitCount', language);
  return unit === 'kr/unit' ? word('unitPrice', language) : unit;
}

const kinds: Record<TableKind, Word> = {
  'operating-budget': 'tableOperatingBudget',
  'activity-net': 'tableActivityNet',
  bridge: 'tableBridge',
  volumes: 'tableVolumes',
  'unit-prices': 'tableUnitPrices',
  'base-prices': 'tableBasePrices',
  investments: 'tableInvestments',
  uplifts: 'tableUplifts',
  services: 'tableServices',
  other: 'tableOther',
};

/** Kinds of tables whose signs decide what follows from them. */
const signedKinds: readonly TableKind[] = ['operating-budget', 'activity-net', 'bridge'];

const provenances: Record<Provenance, Word> = {
  declared: 'knownDeclared',
  read: 'knownRead',
  assumed: 'knownAssumed',
};

const signs: Record<SignConvention, Word> = {
  'cost-negative': 'signsCostNegative',
  'cost-positive': 'signsCostPositive',
  'net-cost-positive': 'signsNetCostPositive',
  'revenue-negative': 'signsRevenueNegative',
};
