import { digitsOf } from '../exact/index.ts';
import type { Language } from '../findings/index.ts';
import type { ChangedDriver, NetOutcome, Outcome, WhatIf } from '../model/index.ts';
import { jsonText } from './clean.ts';
import { amountValue, basisDocument } from './plan-json.ts';

/**
 * One JSON document, all amounts decimal strings: nets and effects in the unit and sign of their
 * tables, exact and as shown, uplifts in percent, volumes in units, items in tkr.
 */
export function jsonWhatIf(own: WhatIf, language: Language = 'en'): string {
  return jsonText({ version: 1, ...whatIfDocument(own), ...basisDocument(own, language) });
}

function whatIfDocument(own: WhatIf): object {
  return {
    title: own.title,
    unit: own.unit ?? null,
    periods: own.periods.map(({ label }) => label),
    changes: own.changes.map(changeDocument),
    services: own.services.map(({ name, category, activity, unitPrice, volume, effects }) => ({
      name,
      category: category ?? null,
      activity: activity ?? null,
      unitPrice: unitPrice.map(outcomeDocument),
      volume: volume.map(outcomeDocument),
      effects: effects.map((effect) => ({
        period: effect.period.label,
        volume: amountValue(effect.volume),
        price: amountValue(effect.price),
      })),
    })),
    items: own.items.map(({ name, activity, effects }) => ({
      name,
      activity: activity ?? null,
      effects: effects.map((effect) => ({
        period: effect.period.label,
        ...amountValue(effect),
      })),
    })),
    net: own.net.map(netDocument),
    activities: own.activities.rows.map(({ name, net }) => ({
      name: name ?? null,
      net: net.map(netDocument),
    })),
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

function outcomeDocument(own: Outcome): object {
  const plan = own.plan ? digitsOf(own.plan) : null;
  const effect = own.effect && { effect: amountValue(own.effect) };
  return { period: own.period.label, plan, ...amountValue(own), ...effect };
}

function netDocument(own: NetOutcome): object {
  const { frame } = own;
  const toFrame = frame &&
    !own.open && {
      frame: digitsOf(frame),
      toFrame: amountValue({ exact: own.exact.minus(frame), shown: own.shown.minus(frame) }),
    };
  return { ...outcomeDocument(own), ...(toFrame ?? { frame: null, toFrame: null }) };
}
