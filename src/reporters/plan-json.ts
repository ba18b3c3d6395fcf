import { digitsOf } from '../exact/index.ts';
import type { Amount, Effect, MissingTable, Open, Plan, PlannedFigure } from '../model/index.ts';
import { placeText, type Language } from '../findings/index.ts';
import { jsonText } from './clean.ts';
import { hintOf, messageOf } from './finding-text.ts';
import { addsText } from './plan-basis.ts';

/**
 * One JSON document. Computed figures are exact and shown, stated ones as printed, all decimal
 * strings; costs, effects and coverage in tkr with cost positive. An open figure says why, and has
 * neither; parts that no table gives are empty lists.
 */
export function jsonPlan(plan: Plan, language: Language = 'en'): string {
  const document = {
    version: 1,
    title: plan.title,
    unit: plan.unit ?? null,
    periods: plan.periods.map(({ label }) => label),
    services: plan.services.map(
      ({ name, category, activity, unitPrice, volume, cost, effects }) => ({
        name,
        category: category ?? null,
        activity: activity ?? null,
        unitPrice: unitPrice.map(figureValue),
        volume: volume.map(figureValue),
        cost: cost.map(figureValue),
        effects: effects.map(effectValue),
      }),
    ),
    activities: plan.activities.rows.map(({ name, net }) => ({ name, net: net.map(figureValue) })),
    net: plan.net.map(figureValue),
    account: plan.account.map(({ from, to, change, volume, price, general, rest }) => ({
      from: from.label,
      to: to.label,
      change: amountValue(change),
      volume: amountValue(volume),
      price: amountValue(price),
      general: amountValue(general),
      rest: amountValue(rest),
    })),
    coverage: plan.coverage.map((own) => ({
      period: own.period.label,
      volumeTimesPrice: withStated(own.volumeTimesPrice),
      grossCost: own.grossCost ? digitsOf(own.grossCost) : null,
      bridgeStated: own.bridgeStated ? digitsOf(own.bridgeStated) : null,
      volumeEffect: own.volumeEffect ? withStated(own.volumeEffect) : null,
      residual: own.residual ? amountValue(own.residual) : null,
    })),
    ...basisDocument(plan, language),
  };
  return jsonText(document);
}

/** What a plan lacks and takes for granted. */
export function basisDocument(
  { missing, assumptions }: Pick<Plan, 'missing' | 'assumptions'>,
  language: Language,
): object {
  return {
    missing: missing.map((table: MissingTable) => ({
      table: table.kind,
      adds: addsText(table, language),
    })),
    assumptions: assumptions.map((finding) => ({
      code: finding.code,
      message: messageOf(finding, language),
      hint: hintOf(finding, language),
    })),
  };
}

function figureValue(figure: PlannedFigure): unknown {
  return { period: figure.period.label, ...withStated(figure) };
}

function withStated(figure: PlannedFigure): object {
  const { stated } = figure;
  return { stated: stated ? digitsOf(stated) : null, ...amountValue(figure) };
}

/** An amount as exact and as shown, or why there is none. */
export function amountValue({ exact, shown, open }: Amount): object {
  if (open) return { open: openValue(open) };
  return { exact: digitsOf(exact), shown: digitsOf(shown) };
}

function openValue({ cause, at }: Open): object {
  return { cause, at: placeText(at) };
}

function effectValue({ from, to, volume, price }: Effect): unknown {
  return {
    from: from.label,
    to: to.label,
    volume: amountValue(volume),
    price: amountValue(price),
  };
}
