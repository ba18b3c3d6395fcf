import {
  decimal,
  digitsOf,
  hundred,
  quotient,
  roundHalfAwayFromZero,
  roundTogether,
  total,
  type Decimal,
} from '../exact/index.ts';
import { fill, word, type Language, type Word } from '../findings/index.ts';
import type { Plan, PlannedFigure } from '../model/index.ts';

/** What a value is: printed in the source, computed by netto, or their difference. */
type Quality = 'stated' | 'computed' | 'diff' | 'volumeEffect' | 'priceEffect';

/** One amount of a table for people, as plain digits, beside the exact figure it shows. */
export interface SectionCell {
  readonly quality: Quality;
  readonly shown?: string;
  readonly exact?: string;
}

interface SectionRow {
  readonly label: string;
  readonly isTotal: boolean;
  /** In the order of the headings. */
  readonly groups: readonly (readonly SectionCell[])[];
}

/** One table of the plan: rows, and a group of cells per period or step between periods. */
export interface Section {
  readonly name: 'prices' | 'volumes' | 'costs' | 'effects' | 'net' | 'activities' | 'coverage';
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly SectionRow[];
}

/** The plan as tables for people, in the order a controller reads them. */
export function planSections(plan: Plan, language: Language): readonly Section[] {
  const title = (key: Word): string => fill(word(key, language), { unit: plan.unit });
  const sum = word('total', language);
  const headings = plan.periods.map(({ label }) => label);
  const services = plan.services;
  const row = (label: string, figures: readonly PlannedFigure[]): SectionRow => ({
    label,
    isTotal: false,
    groups: figures.map((figure) => compared(figure)),
  });
  const totals = (rows: readonly (readonly PlannedFigure[])[]): SectionRow => ({
    ...row(
      sum,
      headings.map((_, column) => added(rows.flatMap((own) => own[column] ?? []))),
    ),
    isTotal: true,
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
      title: title('activities'),
      headings,
      rows: [
        ...plan.activities.map((own) => row(own.name, own.net)),
        totals(plan.activities.map((own) => own.net)),
      ],
    },
    { name: 'coverage', title: title('coverage'), headings, rows: coverage(plan, language) },
  ];
}

/** Stated, computed and their difference as shown; `statedShown` where stated is finer than that. */
function compared(
  { stated, exact, shown }: PlannedFigure,
  statedShown: Decimal | undefined = stated,
): readonly SectionCell[] {
  return [
    cell('stated', statedShown, stated),
    cell('computed', shown, exact),
    cell('diff', statedShown?.minus(shown)),
  ];
}

function cell(
  quality: Quality,
  shown: Decimal | undefined,
  exact: Decimal | undefined = shown,
): SectionCell {
  if (!shown || !exact) return { quality };
  return { quality, shown: digitsOf(shown), exact: digitsOf(exact) };
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
  const groups = periods.map((_, column) => {
    const own = stated[column];
    const whole = added(services.flatMap(({ cost }) => cost[column] ?? []));
    return compared(whole, own && total(own));
  });
  return [...rows, { label: sum, isTotal: true, groups }];
}

/** The sum of a column: shown figures add up as shown, exact ones exactly. */
function added(figures: readonly PlannedFigure[]): PlannedFigure {
  const [first] = figures;
  if (!first) throw new Error('a column without figures');
  const stated = figures.flatMap((figure) => figure.stated ?? []);
  return {
    period: first.period,
    ...(stated.length === figures.length && { stated: total(stated) }),
    exact: total(figures.map(({ exact }) => exact)),
    shown: total(figures.map(({ shown }) => shown)),
  };
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

const tkrStep = decimal('1');
const percentStep = decimal('0.1');

/** A figure whose stated amount is finer than a whole tkr, as costs at printed prices are. */
function comparedInTkr(figure: PlannedFigure): readonly SectionCell[] {
  return compared(figure, figure.stated && roundHalfAwayFromZero(figure.stated, tkrStep));
}

function coverage({ coverage: periods }: Plan, language: Language): readonly SectionRow[] {
  const row = (
    key: Word,
    cells: (own: Plan['coverage'][number]) => readonly SectionCell[],
  ): SectionRow => ({ label: word(key, language), isTotal: false, groups: periods.map(cells) });
  const only = (stated?: Decimal, computed?: Decimal): readonly SectionCell[] => [
    cell('stated', stated),
    cell('computed', computed),
    cell('diff', undefined),
  ];
  return [
    row('volumeTimesPrice', (own) => comparedInTkr(own.volumeTimesPrice)),
    row('grossCost', (own) => only(own.grossCost)),
    row('coveredShare', ({ volumeTimesPrice, grossCost }) =>
      only(
        undefined,
        grossCost.isZero()
          ? undefined
          : quotient(volumeTimesPrice.exact.times(hundred), grossCost, percentStep),
      ),
    ),
    row('bridgeStated', (own) => only(own.bridgeStated)),
    row('newPriceEffect', (own) => (own.volumeEffect ? comparedInTkr(own.volumeEffect) : only())),
    row('residual', (own) => only(undefined, own.residual?.shown)),
  ];
}
