import { digitsOf, roundTogether, total, type Unit } from '../exact/index.ts';
import { fill, word, type Language, type Word } from '../findings/index.ts';
import type { Plan, PlannedFigure } from '../model/index.ts';
import { coverageRows } from './coverage-section.ts';
import {
  added,
  compared,
  tkrStep,
  type Section,
  type SectionCell,
  type SectionRow,
} from './section.ts';

export type PlanSection = Section<
  'prices' | 'volumes' | 'costs' | 'effects' | 'net' | 'activities' | 'coverage'
>;

/** The plan as tables for people, in the order a controller reads them. */
export function planSections(plan: Plan, language: Language): readonly PlanSection[] {
  const title = (key: Word, unit: Unit = plan.unit): string => fill(word(key, language), { unit });
  const sum = word('total', language);
  const headings = plan.periods.map(({ label }) => label);
  const services = plan.services;
  const row = (label: string, figures: readonly PlannedFigure[]): SectionRow => ({
    label,
    isTotal: false,
    groups: figures.map((figure) => compared(figure)),
  });
  return [
    {
      name: 'prices',
      title: title('prices'),
      headings,
      rows: services.map((own) => row(own.name, own.unitPrice)),
    },
    {
      name: 'volumes',
      title: title('volumes'),
      headings,
      rows: services.map((own) => row(own.name, own.volume)),
    },
    {
      name: 'costs',
      title: title('costs'),
      headings,
      rows: costs(plan, sum),
    },
    { name: 'effects', title: title('effects'), ...effects(plan, sum) },
    { name: 'net', title: title('net'), headings, rows: [row(word('netRow', language), plan.net)] },
    {
      name: 'activities',
      title: title('activities', plan.activities.unit),
      headings,
      rows: [
        ...plan.activities.rows.map((own) => row(own.name, own.net)),
        { ...row(sum, plan.activities.total), isTotal: true },
      ],
    },
    { name: 'coverage', title: title('coverage'), headings, rows: coverageRows(plan, language) },
  ];
}

/** Costs, with those at printed prices rounded to the same step, so that both columns add up. */
function costs({ services, periods }: Plan, sum: string): readonly SectionRow[] {
  const stated = periods.map((_, column) => {
    const own = services.map(({ cost }) => cost[column]?.stated);
    const known = own.filter((amount) => amount !== undefined);
    return known.length === own.length ? roundTogether(known, tkrStep) : undefined;
  });
  const rows = services.map(({ name, cost }, order) => ({
    label: name,
    isTotal: false,
    groups: cost.map((figure, column) => compared(figure, stated[column]?.[order])),
  }));
  const groups = periods.map((period, column) => {
    const own = stated[column];
    const whole = added(
      period,
      services.flatMap(({ cost }) => cost[column] ?? []),
    );
    return compared(whole, own && total(own));
  });
  return [...rows, { label: sum, isTotal: true, groups }];
}

function effects(plan: Plan, sum: string): Pick<Section, 'headings' | 'rows'> {
  const steps = plan.services[0]?.effects ?? [];
  const both = (
    rows: readonly Plan['services'][number][],
    column: number,
  ): readonly SectionCell[] =>
    (['volume', 'price'] as const).map((kind) => {
      const own = rows.flatMap(({ effects: all }) => all[column]?.[kind] ?? []);
      return {
        quality: kind === 'volume' ? 'volumeEffect' : 'priceEffect',
        shown: digitsOf(total(own.map(({ shown }) => shown))),
        exact: digitsOf(total(own.map(({ exact }) => exact))),
      };
    });
  const row = (label: string, services: Plan['services'], isTotal: boolean): SectionRow => ({
    label,
    isTotal,
    groups: steps.map((_, column) => both(services, column)),
  });
  return {
    headings: steps.map(({ from, to }) => `${from.label} → ${to.label}`),
    rows: [
      ...plan.services.map((service) => row(service.name, [service], false)),
      row(sum, plan.services, true),
    ],
  };
}
