import type { Plan } from '../model/index.ts';
import { clean } from './clean.ts';
import { filedAmount } from './numbers.ts';
import { planSections } from './plan-sections.ts';
import type { Section } from './section.ts';

export type Rows = readonly (readonly string[])[];

const qualities = {
  stated: 'angivet',
  computed: 'beräknat',
  diff: 'skillnad',
  volumeEffect: 'volymeffekt',
  priceEffect: 'priseffekt',
} as const;

const fileNames = {
  prices: 'a-priser',
  volumes: 'volymer',
  costs: 'kostnader',
  effects: 'effekter',
  net: 'netto',
  activities: 'driftbudget-per-verksamhet',
  coverage: 'tackning',
} as const;

/** Every figure of the plan as rows of one long table, to be shown; CSV of netto is Swedish in every locale. */
export function longTable(plan: Plan): Rows {
  const rows = planSections(plan, 'sv').flatMap((section) =>
    section.rows.flatMap(({ label, groups }) =>
      groups.flatMap((cells, group) =>
        cells.flatMap(({ quality, exact, shown }) =>
          exact === undefined || shown === undefined
            ? []
            : [
                [
                  fileNames[section.name],
                  clean(label),
                  clean(section.headings[group] ?? ''),
                  qualities[quality],
                  filedAmount(exact),
                  filedAmount(shown),
                ],
              ],
        ),
      ),
    ),
  );
  return [['Tabell', 'Rad', 'Period', 'Storhet', 'Exakt', 'Visat'], ...rows];
}

/** The computed tables in the shape of the printed ones, by file name. */
export function planTables(plan: Plan): ReadonlyMap<string, Rows> {
  return new Map(
    planSections(plan, 'sv').map((section) => [fileNames[section.name], wideTable(section)]),
  );
}

function wideTable({ name, title, headings, rows }: Section): Rows {
  const isCompared = name !== 'effects';
  const shownQualities = isCompared
    ? (['computed'] as const)
    : (['volumeEffect', 'priceEffect'] as const);
  const head = headings.flatMap((heading) =>
    isCompared ? [heading] : shownQualities.map((quality) => `${heading}, ${qualities[quality]}`),
  );
  const body = rows.map(({ label, groups }) => [
    label,
    ...groups.flatMap((cells) =>
      shownQualities.map((quality) => {
        const own = cells.find((candidate) => candidate.quality === quality);
        const stated = cells.find((candidate) => candidate.quality === 'stated');
        return filedAmount(own?.shown ?? stated?.shown ?? '');
      }),
    ),
  ]);
  return [[title, ...head], ...body];
}
