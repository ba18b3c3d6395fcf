import { digitsOf, type Decimal } from '../exact/index.ts';
import { fill, word } from '../findings/index.ts';
import type { Footing, RolloverReport, TableChanges } from '../model/index.ts';
import { escapedText, markdownTable } from './markdown.ts';
import { printedAmount } from './numbers.ts';
import { columnText } from './rollover-pretty.ts';
import { footingOf, footingWord, whyDetail, whyText } from './why.ts';

const footings: readonly Footing[] = ['given', 'computed', 'assumed', 'moved', 'open'];

/**
 * `rullning.md`: what was carried, computed, assumed, moved, dropped and left open, each with its
 * reason. Swedish, as the tables that it lies beside, whoever rolls them: the same bytes everywhere.
 */
export function rolloverNotes(report: RolloverReport): string {
  const { rolled, changes, acknowledged, leftBehind, basePrices } = report;
  const kept =
    basePrices === undefined
      ? []
      : [
          fill(word('rolledBasePrices', 'sv'), {
            file: basePrices,
            period: rolled.from.firstPrice.label,
          }),
        ];
  const sections = [
    `# ${escapedText(rolled.title)}`,
    [
      `## ${word('rolledCarried', 'sv')}`,
      ...changes.map(carriedLine),
      ...kept.map((own) => `- ${escapedText(own)}`),
    ].join('\n\n'),
    ...footings.flatMap((footing) => footingSection(changes, footing)),
    ...effectSection(report),
    ...droppedSection(changes),
    ...listSection(word('rolledKept', 'sv'), acknowledged.kept),
    ...listSection(word('rolledLeft', 'sv'), acknowledged.left),
    ...listSection(word('rolledBehind', 'sv'), leftBehind),
  ];
  return `${sections.join('\n\n')}\n`;
}

function carriedLine({ table, columns }: TableChanges): string {
  return `- **${escapedText(table)}**: ${columns.map((own) => escapedText(columnText(own, 'sv'))).join(' · ')}`;
}

function footingSection(changes: readonly TableChanges[], footing: Footing): readonly string[] {
  const rows = changes.flatMap(({ table, cells }) =>
    cells
      .filter(({ why }) => footingOf(why) === footing)
      .map(({ row, period, before = '', after, why }) => [
        table,
        row,
        period,
        before,
        after,
        [whyText(why, 'sv'), whyDetail(why)].filter((part) => part !== '').join(', '),
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
      printedAmount(effect.toFixed(0)),
    ]),
  );
  if (rows.length === 0) return [];
  const header = ['Kategori', 'År', 'Före', 'Efter', 'Period', 'Tkr'];
  return [`## ${word('rolledEffects', 'sv')}`, markdownTable([header, ...rows]).trimEnd()];
}

function percent(rate: Decimal): string {
  return `${printedAmount(digitsOf(rate))} %`;
}

function droppedSection(changes: readonly TableChanges[]): readonly string[] {
  const lines = changes.flatMap(({ table, removed }) =>
    removed.map(({ row, why }) => {
      const reason = word(why === 'past' ? 'rolledPast' : 'rolledMerged', 'sv');
      return `- ${escapedText(table)}, ${escapedText(row)}: ${reason}`;
    }),
  );
  return lines.length === 0 ? [] : [`## ${word('rolledDropped', 'sv')}`, lines.join('\n')];
}

function listSection(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? []
    : [`## ${title}`, items.map((own) => `- ${escapedText(own)}`).join('\n')];
}
