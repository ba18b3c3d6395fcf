import type { Finding, Found } from '../../findings/index.ts';
import {
  nearestText,
  type AskedAdjustment,
  isStated,
  tableOfKind,
  type ChangeForm,
  type Table,
} from '../../model/index.ts';
import type { PlanInputs } from '../inputs.ts';
import { periodNamed } from './period.ts';
import { matches } from './names.ts';
import type { Adjustment } from './scenario.ts';

/** Finds what adjustments are for in a plan; whatever names nothing, or too much, is a finding. */
export function resolved(
  all: readonly AskedAdjustment[],
  inputs: PlanInputs,
): Found<readonly Adjustment[]> {
  const each = all.map((asked) => resolvedOne(asked, inputs));
  return {
    value: each.flatMap(({ value }) => value ?? []),
    findings: each.flatMap(({ findings }) => findings),
  };
}

function resolvedOne(asked: AskedAdjustment, inputs: PlanInputs): Found<Adjustment | undefined> {
  const targets = targetsOf(asked, inputs);
  const span = spanOf(asked, inputs);
  const findings = [...targets.findings, ...span.findings];
  if (!span.value || findings.length > 0) return { value: undefined, findings };

  const form = formOf(asked, targets.value);
  const {
    name,
    span: { month },
  } = asked;
  const adjustment = {
    asked,
    name,
    form,
    ...(month !== undefined && { month }),
    ...targets.value,
    ...span.value,
  };
  const lacking = asked.driver === 'price' ? withoutUplift(adjustment, inputs) : [];
  return { value: lacking.length === 0 ? adjustment : undefined, findings: lacking };
}

/** What is sought of several volumes is by how many percent all of them change. */
function formOf({ form, amount }: AskedAdjustment, { services }: Targets): ChangeForm {
  const isCommon = form === 'level' && amount.is === 'sought' && services.length > 1;
  return isCommon ? 'scale' : form;
}

type Targets = Pick<Adjustment, 'services' | 'isGeneral' | 'activity'>;

const nothing: Targets = { services: [], isGeneral: false };

function targetsOf(asked: AskedAdjustment, inputs: PlanInputs): Found<Targets> {
  const { services } = inputs;
  const names = services.map(({ service }) => service.name);
  switch (asked.driver) {
    case 'volume': {
      const { value, findings } = named(asked, asked.name, names);
      return { value: { ...nothing, services: value }, findings };
    }
    case 'price':
      return priceTargets(asked, inputs);
    case 'bridge': {
      const { bridge } = inputs;
      if (bridge?.unitKnown === 'assumed') {
        const details = { table: bridge.name, unit: bridge.unit };
        return { value: nothing, findings: [{ code: 'plan/assumed-unit', at: asked.at, details }] };
      }
      if (asked.activity === undefined) return { value: nothing, findings: [] };
      const labels = (inputs.activities?.rows ?? []).map(({ row }) => row.label);
      const { value, findings } = named(asked, asked.activity, labels);
      const [activity, ...others] = value;
      if (others.length > 0)
        return {
          value: nothing,
          findings: [
            ambiguous(
              asked,
              asked.activity,
              value.map((order) => labels[order] ?? ''),
            ),
          ],
        };
      return { value: { ...nothing, ...(activity !== undefined && { activity }) }, findings };
    }
  }
}

/** A price is that of a category, with all its services; where none is named so, of services. */
function priceTargets(
  asked: AskedAdjustment,
  { services, general: uplift }: PlanInputs,
): Found<Targets> {
  const categories = [...new Set(services.flatMap(({ service }) => service.category ?? []))];
  const general = uplift ? [uplift.name] : [];
  const rates = [...new Set([...categories, ...general])];
  const isRate = rates.some((rate) => matches(asked.name, rate));
  const names = services.map(({ service }) => service.name);
  if (!isRate && !names.some((name) => matches(asked.name, name))) {
    return { value: nothing, findings: [unknown(asked, asked.name, [...rates, ...names])] };
  }
  if (!isRate) {
    const { value, findings } = named(asked, asked.name, names);
    return { value: { ...nothing, services: value }, findings };
  }
  const { value, findings } = named(asked, asked.name, rates);
  const meant = value.map((order) => rates[order]);
  const isMeant = (category: string): boolean => meant.includes(category);
  return {
    value: {
      services: services.flatMap(({ service: { category } }, order) =>
        category !== undefined && isMeant(category) ? [order] : [],
      ),
      isGeneral: general.some(isMeant),
    },
    findings,
  };
}

/** The indices of the names meant: with `*` any number of them, else exactly one. */
function named(
  asked: AskedAdjustment,
  wanted: string,
  names: readonly string[],
): Found<readonly number[]> {
  const found = names.flatMap((name, order) => (matches(wanted, name) ? [order] : []));
  if (found.length === 0) return { value: [], findings: [unknown(asked, wanted, names)] };
  if (found.length > 1 && !wanted.includes('*')) {
    const meant = found.map((order) => names[order] ?? '');
    return { value: [], findings: [ambiguous(asked, wanted, meant)] };
  }
  return { value: found, findings: [] };
}

function spanOf(
  { driver, span }: AskedAdjustment,
  inputs: PlanInputs,
): Found<Pick<Adjustment, 'from' | 'until'> | undefined> {
  const table = tableOf(driver, inputs);
  const start = periodNamed(span.from, table, inputs, span.at);
  const end =
    span.until === undefined ? undefined : periodNamed(span.until, table, inputs, span.at);
  const findings = [...start.findings, ...(end?.findings ?? [])];
  if (start.value === undefined || (end && end.value === undefined))
    return { value: undefined, findings };
  const alone = driver === 'price' ? start.value : inputs.periods.length - 1;
  const until = end?.value ?? alone;
  if (until < start.value) {
    const details = { text: `${span.from}..${span.until ?? ''}` };
    return { value: undefined, findings: [{ code: 'scenario/span', at: span.at, details }] };
  }
  return { value: { from: start.value, until }, findings };
}

/** The table whose periods an adjustment names. */
function tableOf(
  driver: AskedAdjustment['driver'],
  { book, bridge, net }: PlanInputs,
): Table | undefined {
  const kinds = { price: 'uplifts', volume: 'volumes', bridge: 'bridge' } as const;
  return tableOfKind(book, kinds[driver]) ?? bridge ?? net?.source.table;
}

/** Periods whose uplift is asked to be another, where the plan has none to put it in the place of. */
function withoutUplift(
  { asked, services, isGeneral, from, until }: Adjustment,
  inputs: PlanInputs,
): readonly Finding[] {
  return inputs.periods.slice(from, until + 1).flatMap(({ label }, order): readonly Finding[] => {
    const period = from + order;
    const rate = inputs.general?.rates[period];
    const hasGeneral = !isGeneral || (rate !== undefined && isStated(rate));
    const hasRates = services.every(
      (service) => inputs.services[service]?.rates[period] !== undefined,
    );
    if (hasGeneral && hasRates) return [];
    const name = hasGeneral ? asked.name : (inputs.general?.name ?? asked.name);
    const details = { name, period: label };
    return [{ code: 'scenario/no-uplift', at: asked.at, period: label, details }];
  });
}

function unknown(asked: AskedAdjustment, name: string, names: readonly string[]): Finding {
  const details = { name, nearest: nearestText(name.replaceAll('*', ''), names) };
  return { code: 'scenario/unknown-name', at: asked.at, details };
}

function ambiguous(asked: AskedAdjustment, name: string, names: readonly string[]): Finding {
  const details = { name, choices: names.slice(0, 5).join(' | ') };
  return { code: 'scenario/ambiguous-name', at: asked.at, details };
}
