import type { Found } from '../findings/index.ts';
import type { Book, Plan } from '../model/index.ts';
import { plannedActivities, type Frame } from './activities.ts';
import { planBasis, type PlanBasis } from './basis.ts';
import { coverage } from './coverage.ts';
import { computedNet } from './net.ts';
import type { PriceRounding } from './prices.ts';
import { plannedServices } from './services.ts';

export interface PlanOptions {
  readonly rounding: PriceRounding;
  readonly frame: Frame;
}

/** Recomputes the plan years of a book; what is missing for it is a finding. */
export function computePlan(
  book: Book,
  folder: string,
  options: PlanOptions,
): Found<Plan | undefined> {
  const { value: basis, findings } = planBasis(book, folder);
  return basis ? planFrom(basis, options) : { value: undefined, findings };
}

/** Recomputes the plan years from all that they are made of. */
export function planFrom(basis: PlanBasis, { rounding, frame }: PlanOptions): Found<Plan> {
  const { book, periods, operating } = basis;
  const net = computedNet(basis);
  const activities = plannedActivities(basis, net, frame);
  const plan: Plan = {
    ...(book.title && { title: book.title }),
    periods,
    unit: operating.unit,
    services: plannedServices(basis, rounding),
    net,
    activities: activities.value,
    coverage: coverage(basis, rounding),
  };
  return { value: plan, findings: activities.findings };
}
