import { word } from '../findings/index.ts';
import type { Plan } from '../model/index.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';
import { planSections } from './plan-sections.ts';
import type { Section, SectionCell } from './section.ts';
import type { Style } from './style.ts';
import { layTable } from './table-layout.ts';
import { wrap } from './wrap.ts';

/** The plan for people: each table with stated, computed and difference per period. */
export function prettyPlan(plan: Plan, style: Style): string {
  const { language, paint, width } = style;
  const title = plan.title ? [paint.strong(clean(plan.title)), ''] : [];
  const sections = planSections(plan, language).flatMap((section) => [
    paint.strong(section.title),
    ...prettySection(section, style),
    ...(section.name === 'costs'
      ? wrap(word('costNote', language), width).map((line) => paint.faint(line))
      : []),
    '',
  ]);
  return `${[...title, ...sections].join('\n').trimEnd()}\n`;
}

function prettySection(section: Section, { language, paint, width }: Style): readonly string[] {
  const [first] = section.rows;
  const bands = layTable(
    {
      headings: section.headings.map(clean),
      columns: (first?.groups ?? []).map((cells) =>
        cells.map(({ quality }) => word(quality, language)),
      ),
      rows: section.rows.map(({ label, groups }) => ({
        label: clean(label),
        groups: groups.map((cells) => cells.map(cellText)),
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

/** No value is a dash, and a difference that does not exist is blank; neither is zero. */
function cellText({ quality, shown }: SectionCell): string {
  if (shown !== undefined) return printedAmount(shown);
  return quality === 'diff' ? '' : '–';
}
