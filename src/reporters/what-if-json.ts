import { digitsOf } from '../exact/index.ts';
import type { ChangedDriver, Computed, NetOutcome, Outcome, WhatIf } from '../model/index.ts';
import { jsonText } from './clean.ts';

/**
 * One JSON document, all amounts decimal strings: nets and effects in the unit and sign of their
 * tables, exact and as shown, uplifts in percent, volumes in units, items in tkr.
 */
export function jsonWhatIf(own: WhatIf): string {
  return jsonText({ version: 1, ...whatIfDocument(own) });
}

function whatIfDocument(own: WhatIf): object {
  return {
    title: own.title,
    unit: own.unit,
    periods: own.periods.map(({ label }) => label),
    changes: own.changes.map(changeDocument),
    services: own.services.map(({ name, category, activity, unitPrice, volume, effects }) => ({
      name,
      category,
      activity,
      unitPrice: unitPrice.map(outcomeDocument),
      volume: volume.map(outcomeDocument),
      effects: effects.map((effect) => ({
        period: effect.period.label,
        volume: computedDocument(effect.volume),
        price: computedDocument(effect.price),
      })),
    })),
    items: own.items.map(({ name, activity, effects }) => ({
      name,
      activity: activity ?? null,
      effects: effects.map((effect) => ({
        period: effect.period.label,
        ...computedDocument(effect),
      })),
    })),
    net: own.net.map(netDocument),
    activities: own.activities.rows.map(({ name, net }) => ({ name, net: net.map(netDocument) })),
    activitiesTotal: own.activities.total.map(netDocument),
  };
}

function changeDocument({ driver, name, activity, unit, periods }: ChangedDriver): object {
  return {
    driver,
    name,
    activity: activity ?? null,
    unit,
    periods: periods.map(({ period, before, after }) => ({
      period: period.label,
      before: before ? digitsOf(before) : null,
      after: digitsOf(after),
    })),
  };
}

function outcomeDocument({ period, plan, exact, shown, effect }: Outcome): object {
  return {
    period: period.label,
    plan: digitsOf(plan),
    ...computedDocument({ exact, shown }),
    effect: computedDocument(effect),
  };
}

function netDocument({ frame, ...own }: NetOutcome): object {
  const toFrame = frame && {
    frame: digitsOf(frame),
    toFrame: computedDocument({ exact: own.exact.minus(frame), shown: own.shown.minus(frame) }),
  };
  return { ...outcomeDocument(own), ...(toFrame ?? { frame: null, toFrame: null }) };
}

function computedDocument({ exact, shown }: Computed): object {
  return { exact: digitsOf(exact), shown: digitsOf(shown) };
}
