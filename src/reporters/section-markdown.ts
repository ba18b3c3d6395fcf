import type { Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { escapedText } from './markdown.ts';
import { printedAmount } from './numbers.ts';
import type { Section } from './section.ts';

/** Tables as Markdown, each under its title. */
export function markdownSections(
  title: string | undefined,
  sections: readonly Section[],
  language: Language,
): string {
  const heading = title === undefined ? [] : [`# ${escapedText(title)}`, ''];
  const tables = sections.flatMap((section) => [
    `## ${escapedText(section.title)}`,
    '',
    ...markdownSection(section, language),
    '',
  ]);
  return `${[...heading, ...tables].join('\n').trimEnd()}\n`;
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
        ...groups
          .flat()
          .map(({ shown, isOpen }) =>
            isOpen === true
              ? word('open', language)
              : shown === undefined
                ? ''
                : printedAmount(shown),
          ),
      ]),
    ),
  ];
}
