import type { Plan } from '../model/index.ts';
import { filedAmount } from './numbers.ts';
import { planSections } from './plan-sections.ts';
import type { Section } from './section.ts';
import { longRows, qualityNames, type Rows } from './section-csv.ts';

const fileNames = {
  prices: 'a-priser',
  volumes: 'volymer',
  costs: 'kostnader',
  effects: 'effekter',
  net: 'netto',
  activities: 'driftbudget-per-verksamhet',
  account: 'nettoforandring',
  coverage: 'tackning',
} as const;

/** Every figure of the plan as rows of one long table. */
export function longTable(plan: Plan): Rows {
  return longRows(planSections(plan, 'sv'), fileNames);
}

/** The computed tables in the shape of the printed ones, by file name. */
export function planTables(plan: Plan): ReadonlyMap<string, Rows> {
  return new Map(
    planSections(plan, 'sv').map((section) => [fileNames[section.name], wideTable(section)]),
  );
}

function wideTable({ name, title, headings, rows }: Section): Rows {
  const isCompared = name !== 'effects';
  const shownQualities =
    name === 'account'
      ? (['wholeEffect'] as const)
      : isCompared
        ? (['computed'] as const)
        : (['volumeEffect', 'priceEffect'] as const);
  const head = headings.flatMap((heading) =>
    isCompared
      ? [heading]
      : shownQualities.map((quality) => `${heading}, ${qualityNames[quality]}`),
  );
  const body = rows.map(({ label, groups }) => [
    label,
    ...groups.flatMap((cells) =>
      shownQualities.map((quality) => {
        const own = cells.find((candidate) => candidate.quality === quality);
        const stated = cells.find((candidate) => candidate.quality === 'stated');
        // an open figure is written blank: nothing stands in for it
        return own?.isOpen === true ? '' : filedAmount(own?.shown ?? stated?.shown ?? '');
      }),
    ),
  ]);
  return [[title, ...head], ...body];
}
