import { digitsOf, type Decimal } from '../exact/index.ts';
import { fill } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Footing, RolloverReport, TableChanges } from '../model/index.ts';
import { escapedText, markdownTable } from './markdown.ts';
import { printedAmount } from './numbers.ts';
import { namedRows, type NamedRow } from './rollover-names.ts';
import { basisTexts } from './plan-basis.ts';
import { columnText } from './rollover-pretty.ts';
import { footingOf, footingWord, reasonText } from './why.ts';

const footings: readonly Footing[] = ['given', 'computed', 'assumed', 'moved', 'open'];

/**
 * `rullning.md`: what was carried, computed, assumed, moved, dropped and left open, each with its
 * reason. Swedish, as the tables that it lies beside, whoever rolls them: the same bytes everywhere.
 */
export function rolloverNotes(report: RolloverReport): string {
  const { rolled, changes, acknowledged, leftBehind, basePrices, inferred } = report;
  const kept =
    basePrices === undefined
      ? []
      : [
          fill(word('rolledBasePrices', 'sv'), {
            file: basePrices,
            period: rolled.from.firstPrice.label,
          }),
        ];
  const rates = inferred.map((file) => fill(word('rolledInferred', 'sv'), { file }));
  const sections = [
    `# ${escapedText(rolled.title)}`,
    [
      `## ${word('rolledCarried', 'sv')}`,
      ...changes.map(carriedLine),
      ...[...kept, ...rates, ...basisTexts(rolled, 'sv')].map((own) => `- ${escapedText(own)}`),
    ].join('\n\n'),
    ...footings.flatMap((footing) => footingSection(report, footing)),
    ...effectSection(report),
    ...nameSections(report),
    ...listSection(word('rolledKept', 'sv'), acknowledged.kept),
    ...listSection(word('rolledLeft', 'sv'), acknowledged.left),
    ...listSection(word('rolledBehind', 'sv'), leftBehind),
  ];
  return `${sections.join('\n\n')}\n`;
}

function carriedLine({ table, columns }: TableChanges): string {
  return `- **${escapedText(table)}**: ${columns.map((own) => escapedText(columnText(own, 'sv'))).join(' · ')}`;
}

function footingSection({ changes, rolled }: RolloverReport, footing: Footing): readonly string[] {
  const rows = changes.flatMap(({ table, cells }) =>
    cells
      .filter(({ why }) => footingOf(why) === footing)
      .map((cell) => [
        table,
        cell.row,
        cell.period,
        cell.before ?? '',
        cell.after,
        reasonText(table, cell, rolled.moves, 'sv'),
      ]),
  );
  if (rows.length === 0) return [];
  const title = footingWord(footing, 'sv');
  const heading = `## ${title.slice(0, 1).toLocaleUpperCase('sv')}${title.slice(1)}`;
  const header = ['Tabell', 'Rad', 'Period', 'Före', 'Efter', 'Skäl'];
  return [heading, markdownTable([header, ...rows]).trimEnd()];
}

/** What decided uplifts of services do to costs, each by itself. */
function effectSection({ rolled }: RolloverReport): readonly string[] {
  const rows = rolled.effects.flatMap(({ category, uplift, periods }) =>
    periods.map(({ period, effect }) => [
      category,
      String(uplift.year),
      percent(uplift.before),
      percent(uplift.after),
      period.label,
      effect ? printedAmount(effect.toFixed(0)) : '',
    ]),
  );
  if (rows.length === 0) return [];
  const header = ['Kategori', 'År', 'Före', 'Efter', 'Period', 'Tkr'];
  return [`## ${word('rolledEffects', 'sv')}`, markdownTable([header, ...rows]).trimEnd()];
}

function percent(rate: Decimal): string {
  return `${printedAmount(digitsOf(rate))} %`;
}

/** What rows are called, which are new and which are gone. */
function nameSections(report: RolloverReport): readonly string[] {
  const named = namedRows(report);
  const section = (is: NamedRow['is'], title: Word, told: (own: NamedRow) => string) => {
    const lines = named
      .filter((own) => own.is === is)
      .map((own) => `- ${escapedText(own.table)}: ${escapedText(told(own))}`);
    return lines.length === 0 ? [] : [`## ${word(title, 'sv')}`, lines.join('\n')];
  };
  return [
    ...section('renamed', 'rolledRenamed', ({ before, after }) => `${before} → ${after}`),
    ...section('added', 'rolledAdded', ({ row }) => row),
    ...section('removed', 'rolledDropped', ({ row, why }) => `${row} (${why})`),
  ];
}

function listSection(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? []
    : [`## ${title}`, items.map((own) => `- ${escapedText(own)}`).join('\n')];
}
