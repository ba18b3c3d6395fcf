import type { Decimal } from '../../exact/index.ts';
import type { ChangedDriver } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { linkOf, type Outlook } from './outlook.ts';

/** The drivers that differ between two outlooks of a plan, in the order of their tables. */
export function changedDrivers(
  basis: PlanBasis,
  before: Outlook,
  after: Outlook,
): readonly ChangedDriver[] {
  return [
    ...changedUplifts(basis, before, after),
    ...changedGeneral(basis, before, after),
    ...changedVolumes(basis, before, after),
    ...addedItems(basis, after),
  ];
}

type Steps = ChangedDriver['periods'];

/** The periods in which two amounts differ. */
function steps(
  { periods }: PlanBasis,
  beforeIn: (period: number) => Decimal | undefined,
  afterIn: (period: number) => Decimal | undefined,
): Steps {
  return periods.flatMap((period, order) => {
    const [before, after] = [beforeIn(order), afterIn(order)];
    return before && after && !before.equals(after) ? [{ period, before, after }] : [];
  });
}

/** A category whose services all change alike is one driver. */
function changedUplifts(
  basis: PlanBasis,
  before: Outlook,
  after: Outlook,
): readonly ChangedDriver[] {
  const changes = basis.services.map(({ name, category }, service) => {
    const upliftIn =
      ({ uplifts }: Outlook) =>
      (period: number): Decimal | undefined =>
        uplifts[service]?.[linkOf(basis, service, period) ?? -1];
    return { name, category, periods: steps(basis, upliftIn(before), upliftIn(after)) };
  });
  const categories = [...new Set(changes.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const own = changes.filter((change) => change.category === category);
    const [first] = own;
    const isWhole = first && own.every(({ periods }) => isAlike(periods, first.periods));
    const told = isWhole ? [{ name: category, periods: first.periods }] : own;
    return told
      .filter(({ periods }) => periods.length > 0)
      .map(({ name, periods }) => ({ driver: 'price', name, unit: '%', periods }));
  });
}

function isAlike(some: Steps, others: Steps): boolean {
  return (
    some.length === others.length &&
    some.every(({ period, after }, order) => {
      const other = others[order];
      return other?.period === period && other.after.equals(after);
    })
  );
}

function changedGeneral(
  basis: PlanBasis,
  before: Outlook,
  after: Outlook,
): readonly ChangedDriver[] {
  const name = basis.generalUplift?.name ?? '';
  const periods = steps(
    basis,
    (period) => before.general[period],
    (period) => after.general[period],
  );
  return periods.length > 0 ? [{ driver: 'price', name, unit: '%', periods }] : [];
}

function changedVolumes(
  basis: PlanBasis,
  before: Outlook,
  after: Outlook,
): readonly ChangedDriver[] {
  return basis.services.flatMap(({ name }, service) => {
    const periods = steps(
      basis,
      (period) => before.volumes[service]?.[period],
      (period) => after.volumes[service]?.[period],
    );
    return periods.length > 0 ? [{ driver: 'volume', name, unit: 'units', periods }] : [];
  });
}

function addedItems(
  { periods, activities }: PlanBasis,
  { items }: Outlook,
): readonly ChangedDriver[] {
  return items.map(({ name, activity, amounts }) => {
    const label = activity === undefined ? undefined : activities[activity]?.row.label;
    return {
      driver: 'bridge',
      name,
      ...(label !== undefined && { activity: label }),
      unit: 'tkr',
      periods: periods.flatMap((period, order) => {
        const after = amounts[order];
        return after && !after.isZero() ? [{ period, after }] : [];
      }),
    };
  });
}
