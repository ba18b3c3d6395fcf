import { word } from '../findings/words.ts';
import { clean } from './clean.ts';
import { filedAmount } from './numbers.ts';
import type { Quality, Section } from './section.ts';

export type Rows = readonly (readonly string[])[];

/** What a value is called in a file; CSV of netto is Swedish in every locale. */
export const qualityNames: Readonly<Record<Quality, string>> = {
  stated: 'angivet',
  computed: 'beräknat',
  diff: 'skillnad',
  volumeEffect: 'volymeffekt',
  priceEffect: 'priseffekt',
  wholeEffect: 'effekt',
  planned: 'plan',
  scenario: 'scenario',
  effect: 'effekt',
  frame: 'ram',
  toFrame: 'mot ram',
};

/** Every figure of some tables as rows of one long table, by the names of the tables in files. */
export function longRows<Name extends string>(
  sections: readonly Section<Name>[],
  fileNames: Readonly<Record<Name, string>>,
): Rows {
  const rows = sections.flatMap((section) =>
    section.rows.flatMap(({ label, groups }) =>
      groups.flatMap((cells, group) =>
        cells.flatMap(({ quality, exact, shown, isOpen }) =>
          isOpen !== true && (exact === undefined || shown === undefined)
            ? []
            : [
                [
                  fileNames[section.name],
                  clean(label),
                  clean(section.headings[group] ?? ''),
                  qualityNames[quality],
                  filedAmount(exact ?? ''),
                  isOpen === true ? word('open', 'sv') : filedAmount(shown ?? ''),
                ],
              ],
        ),
      ),
    ),
  );
  return [['Tabell', 'Rad', 'Period', 'Storhet', 'Exakt', 'Visat'], ...rows];
}
