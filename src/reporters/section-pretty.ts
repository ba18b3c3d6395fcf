import type { Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';
import type { Section, SectionCell } from './section.ts';
import type { Style } from './style.ts';
import { layTable } from './table-layout.ts';

/** A table for a terminal; periods that do not fit beside each other follow below. */
export function prettySection(
  section: Section,
  { language, paint, width }: Style,
): readonly string[] {
  const [first] = section.rows;
  const overBars = ' '.repeat(first?.bars?.[0] === undefined ? 0 : first.bars[0].length + 1);
  const bands = layTable(
    {
      headings: section.headings.map((heading) => clean(heading) + overBars),
      columns: (first?.groups ?? []).map((cells) => [
        ...cells.map(({ quality }) => word(quality, language)),
        ...(first?.bars ? [''] : []),
      ]),
      rows: section.rows.map(({ label, groups, bars }) => ({
        label: clean(label),
        groups: groups.map((cells, group) => [
          ...cells.map((cell) => cellText(cell, language)),
          ...(bars?.slice(group, group + 1) ?? []),
        ]),
      })),
    },
    width,
  );
  return bands.flatMap(([heading = '', names = '', ...body], order) => [
    ...(order > 0 ? [''] : []),
    paint.faint(heading),
    paint.faint(names),
    ...body,
  ]);
}

/** No value is a dash, and an effect or a difference that does not exist is blank; neither is zero. */
function cellText({ quality, shown, isOpen }: SectionCell, language: Language): string {
  if (isOpen === true) return word('open', language);
  if (shown !== undefined) return printedAmount(shown);
  return quality === 'stated' || quality === 'computed' ? '–' : '';
}
