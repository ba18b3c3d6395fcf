import { text, type Text } from './language.ts';

/** The words of scenarios: what is changed, and what comes of it. */
export const scenarioWords = {
  planned: text('plan', 'plan'),
  scenario: text('scenario', 'scenario'),
  effect: text('effect', 'effekt'),
  wholeEffect: text('total', 'summa'),
  frame: text('frame', 'ram'),
  toFrame: text('to frame', 'mot ram'),
  whatChanges: text('What is changed', 'Vad som ändras'),
  nothingChanged: text('Nothing: this is the plan.', 'Inget: detta är planen.'),
  driverPrice: text('uplift', 'uppräkning'),
  driverVolume: text('volume', 'volym'),
  driverBridge: text('change of the net', 'förändring av nettot'),
  effectsOnNet: text('Effect on the net, {unit}', 'Effekt på nettot, {unit}'),
  netUnder: text('Net, {unit}', 'Netto, {unit}'),
  activitiesUnder: text('Net per activity, {unit}', 'Netto per verksamhet, {unit}'),
  headlineWorse: text(
    '{period}: net {net} {unit}, {amount} below the plan ({plan}).',
    '{period}: netto {net} {unit}, {amount} sämre än planen ({plan}).',
  ),
  headlineBetter: text(
    '{period}: net {net} {unit}, {amount} above the plan ({plan}).',
    '{period}: netto {net} {unit}, {amount} bättre än planen ({plan}).',
  ),
  headlineSame: text(
    '{period}: net {net} {unit}, as in the plan.',
    '{period}: netto {net} {unit}, som i planen.',
  ),
  overFrame: text('{amount} over the frame ({frame}).', '{amount} över ramen ({frame}).'),
  underFrame: text('{amount} within the frame ({frame}).', '{amount} inom ramen ({frame}).'),
  barLegend: text(
    '█ the net gets worse, ░ it gets better.',
    '█ nettot blir sämre, ░ det blir bättre.',
  ),
  putBackIn: text(
    'Put back in, {figure} {period} is {reached} {unit} (target {target}, plan {plan}).',
    'Insatt blir {figure} {period} {reached} {unit} (mål {target}, plan {plan}).',
  ),
  sameActivities: text('Unchanged activities: {count}', 'Oförändrade verksamheter: {count}'),
} as const satisfies Record<string, Text>;
