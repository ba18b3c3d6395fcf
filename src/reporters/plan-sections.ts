import { roundHalfAwayFromZero, roundTogether, total, type Unit } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Amount, Plan, PlannedFigure } from '../model/index.ts';
import { coverageRows } from './coverage-section.ts';
import {
  added,
  amountCell,
  compared,
  totalAmount,
  tkrStep,
  type Section,
  type SectionCell,
  type SectionRow,
} from './section.ts';

export type PlanSection = Section<
  'prices' | 'volumes' | 'costs' | 'effects' | 'net' | 'activities' | 'account' | 'coverage'
>;

/** The plan as tables for people, in the order a controller reads them. */
export function planSections(plan: Plan, language: Language): readonly PlanSection[] {
  const title = (key: Word, unit: Unit = plan.unit ?? 'tkr'): string =>
    fill(word(key, language), { unit });
  const sum = word('total', language);
  const headings = plan.periods.map(({ label }) => label);
  const services = plan.services;
  const row = (label: string, figures: readonly PlannedFigure[]): SectionRow => ({
    label,
    isTotal: false,
    groups: figures.map((figure) => compared(figure)),
  });
  const sections: readonly PlanSection[] = [
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
    {
      name: 'net',
      title: title('net'),
      headings,
      rows: plan.net.length > 0 ? [row(word('netRow', language), plan.net)] : [],
    },
    {
      name: 'activities',
      title: title('activities', plan.activities.unit),
      headings,
      rows: [
        ...plan.activities.rows.map((own) => row(own.name, own.net)),
        { ...row(sum, plan.activities.total), isTotal: true },
      ],
    },
    {
      name: 'account',
      title: title('account'),
      headings: plan.account.map(({ from, to }) => `${from.label} → ${to.label}`),
      rows: plan.account.length > 0 ? accountRows(plan, language) : [],
    },
    {
      name: 'coverage',
      title: title('coverage'),
      headings,
      rows: plan.coverage.length > 0 ? coverageRows(plan, language) : [],
    },
  ];
  // what there are no tables for is left away, and named as missing
  return sections.filter(({ rows, headings: own }) => rows.some(isNamed) && own.length > 0);
}

/** Whether a row is more than the total of nothing. */
function isNamed({ isTotal, groups }: SectionRow): boolean {
  return !isTotal && groups.length > 0;
}

/** What the change of a stated net is made of. */
function accountRows({ account, services }: Plan, language: Language): readonly SectionRow[] {
  const row = (
    key: Word,
    pick: (own: Plan['account'][number]) => Amount,
    isTotal = false,
  ): SectionRow => ({
    label: word(key, language),
    isTotal,
    groups: account.map((own) => [amountCell('wholeEffect', pick(own))]),
  });
  return [
    ...(services.length > 0
      ? [row('accountVolume', ({ volume }) => volume), row('accountPrice', ({ price }) => price)]
      : []),
    row('accountGeneral', ({ general }) => general),
    row('accountRest', ({ rest }) => rest),
    row('accountChange', ({ change }) => change, true),
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
    groups: cost.map((figure, column) => {
      const own = figure.stated && roundHalfAwayFromZero(figure.stated, tkrStep);
      return compared(figure, stated[column]?.[order] ?? own);
    }),
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
      return amountCell(kind === 'volume' ? 'volumeEffect' : 'priceEffect', totalAmount(own));
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
