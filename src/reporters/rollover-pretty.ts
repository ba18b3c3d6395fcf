import { digitsOf, decimal } from '../exact/index.ts';
import { fill } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { ChangedCell, Move, RolloverReport, TableChanges } from '../model/index.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';
import { basisLines } from './plan-basis.ts';
import type { Style } from './style.ts';
import { footingOf, footingWord, moveTexts, whyDetail, whyText } from './why.ts';
import { lengthOf, padEnd, padStart, wrap } from './wrap.ts';

/** Next year's budget for people: per table the columns, then every cell that is another, and why. */
export function prettyRollover(report: RolloverReport, style: Style): string {
  const { rolled, changes, basePrices, inferred } = report;
  const { paint, language } = style;
  const kept =
    basePrices === undefined
      ? undefined
      : { file: basePrices, period: rolled.from.firstPrice.label };
  return `${[
    ...wrap(clean(rolled.title), style.width).map((line) => paint.strong(line)),
    '',
    ...basisLines(rolled, style),
    ...changes.flatMap((own) => [...tableLines(own, rolled.moves, style), '']),
    ...(kept ? [...wrap(fill(word('rolledBasePrices', language), kept), style.width), ''] : []),
    ...inferred.flatMap((file) => [
      ...wrap(fill(word('rolledInferred', language), { file }), style.width),
      '',
    ]),
    ...effectLines(report, style),
    ...listLines(word('rolledKept', language), report.acknowledged.kept, style),
    ...listLines(word('rolledLeft', language), report.acknowledged.left, style),
    ...listLines(word('rolledBehind', language), report.leftBehind, style),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function tableLines(own: TableChanges, moves: readonly Move[], style: Style): readonly string[] {
  const { language, paint, width } = style;
  const names = (key: Parameters<typeof word>[0], rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : indented(`${word(key, language)}: ${rows.join(', ')}`, width);
  const quoted = (name: string): string =>
    fill(word('quotedName', language), { name: clean(name) });
  const removed = (why: TableChanges['removed'][number]['why']): readonly string[] =>
    own.removed.filter((row) => row.why === why).map(({ row }) => quoted(row));
  return [
    paint.strong(clean(own.table)),
    ...indented(
      own.columns.map((column) => unbroken(columnText(column, language))).join(' · '),
      width,
    ).map(paint.faint),
    ...names('rolledRemoved', removed('past')),
    ...names('rolledMerged', removed('merged')),
    ...names(
      'rolledRenamed',
      own.renamed.map(({ before, after }) => `${quoted(before)} → ${quoted(after)}`),
    ),
    ...names('rolledAdded', own.added.map(quoted)),
    ...groupsOf(own, moves, language).flatMap((group) => groupLines(group, style)),
  ];
}

/** `Plan 2028`, or where it carries another or nothing `Budget 2027 ← Plan 2027`, `Plan 2029 (new)`. */
export function columnText(
  { label, carries }: TableChanges['columns'][number],
  language: Style['language'],
): string {
  if (carries === undefined) return `${clean(label)} (${word('rolledNew', language)})`;
  return carries === label ? clean(label) : `${clean(label)} ← ${clean(carries)}`;
}

/** A label that no line breaks. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

interface Group {
  readonly heading: string;
  readonly isOpen: boolean;
  readonly cells: readonly ChangedCell[];
}

/** Cells of one period and one reason, one after the other. */
function groupsOf(
  { table, cells }: TableChanges,
  moves: readonly Move[],
  language: Style['language'],
): readonly Group[] {
  const groups = new Map<string, ChangedCell[]>();
  for (const cell of cells) {
    const footing = footingOf(cell.why);
    const moved = moveTexts(table, cell, moves);
    const why = moved.length > 1 ? moved.join('; ') : whyText(cell.why, language);
    const heading = `${clean(cell.period)}: ${why} (${footingWord(footing, language)})`;
    groups.set(heading, [...(groups.get(heading) ?? []), cell]);
  }
  return [...groups].map(([heading, own]) => ({
    heading,
    isOpen: own.every(({ after }) => after === ''),
    cells: own,
  }));
}

/** Cells left blank are only counted, unless they held something. */
function groupLines({ heading, isOpen, cells }: Group, style: Style): readonly string[] {
  const { language, paint, width } = style;
  if (isOpen && cells.every(({ before = '' }) => before === '')) {
    const count = fill(word(cells.length === 1 ? 'rolledRow' : 'rolledRows', language), {
      count: String(cells.length),
    });
    return indented(`${heading}, ${count}`, width).map(paint.faint);
  }
  const longest = Math.max(...cells.map(({ row }) => lengthOf(clean(row))));
  const labels = Math.min(longest, Math.max(20, width - 40));
  return [
    ...indented(heading, width).map(paint.faint),
    ...cells.flatMap((cell) => cellLines(cell, labels)),
  ];
}

function cellLines({ row, before, after, why }: ChangedCell, labels: number): readonly string[] {
  const lines = wrap(clean(row), labels);
  const last = lines.at(-1) ?? '';
  const old = before === undefined || before === '' ? '' : `${shown(before)} →`;
  const detail = whyDetail(why);
  const amounts = `${padStart(old, 12)} ${padStart(shown(after), 10)}${detail === '' ? '' : `   ${detail}`}`;
  return [
    ...lines.slice(0, -1).map((line) => `    ${line}`),
    `    ${padEnd(last, labels)}${amounts}`,
  ];
}

function shown(text: string): string {
  const plain = /^-?\d+$/u.test(text) ? printedAmount(digitsOf(decimal(text))) : text;
  return plain === '' ? '–' : clean(plain).replace(/^-/u, '−');
}

function effectLines({ rolled }: RolloverReport, style: Style): readonly string[] {
  if (rolled.effects.length === 0) return [];
  const lines = rolled.effects.flatMap(({ category, uplift, periods }) => [
    `  ${clean(category)} ${String(uplift.year)}: ${printedAmount(digitsOf(uplift.before))} % → ${printedAmount(digitsOf(uplift.after))} %`,
    ...periods.map(
      ({ period, effect }) =>
        `    ${padEnd(clean(period.label), 16)}${padStart(effect ? printedAmount(effect.toFixed(0)) : '–', 10)}`,
    ),
  ]);
  return [style.paint.strong(word('rolledEffects', style.language)), ...lines, ''];
}

function listLines(title: string, items: readonly string[], style: Style): readonly string[] {
  if (items.length === 0) return [];
  return [
    style.paint.strong(title),
    ...items.flatMap((own) => indented(clean(own), style.width)),
    '',
  ];
}
