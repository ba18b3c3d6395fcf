import { word, type Language } from '../findings/index.ts';
import type { Plan } from '../model/index.ts';
import { escapedText } from './markdown.ts';
import { printedAmount } from './numbers.ts';
import { planSections } from './plan-sections.ts';
import type { Section } from './section.ts';

/** The plan as Markdown tables, to paste into a document. */
export function markdownPlan(plan: Plan, language: Language): string {
  const title = plan.title ? [`# ${escapedText(plan.title)}`, ''] : [];
  const sections = planSections(plan, language).flatMap((section) => [
    `## ${escapedText(section.title)}`,
    '',
    ...markdownSection(section, language),
    '',
  ]);
  return `${[...title, ...sections].join('\n').trimEnd()}\n`;
}

function markdownSection({ headings, rows }: Section, language: Language): readonly string[] {
  const names = headings.flatMap((heading, group) =>
    (rows[0]?.groups[group] ?? []).map(({ quality }) => `${heading} ${word(quality, language)}`),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...names.map(escapedText)]),
    line(['---', ...names.map(() => '---:')]),
    ...rows.map(({ label, groups }) =>
      line([
        escapedText(label),
        ...groups.flat().map(({ shown }) => (shown === undefined ? '' : printedAmount(shown))),
      ]),
    ),
  ];
}
