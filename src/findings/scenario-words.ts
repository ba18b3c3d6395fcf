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
  driverBridge: text('change', 'förändring'),
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
  sensitivityOf: text(
    '{net} is {amount} {unit}. What ±{step} of each driver does to it:',
    '{net} är {amount} {unit}. Vad ±{step} av varje drivare gör med det:',
  ),
  sensitivityNote: text(
    'Each driver alone, in that period or in the earlier one named after @. Uplifts by points of percent, volumes and changes by percent of themselves.',
    'Varje drivare för sig, i den perioden eller i den tidigare som står efter @. Uppräkningar i procentenheter, volymer och förändringar i procent av sig själva.',
  ),
  noDrivers: text('No driver of the plan moves it.', 'Ingen drivare i planen påverkar det.'),
  simulated: text(
    '{net}: 80 % of the draws lie between {p10} and {p90} {unit}, half of them above {p50}.',
    '{net}: 80 % av dragningarna ligger mellan {p10} och {p90} {unit}, hälften över {p50}.',
  ),
  chanceOver: text(
    'The chance to exceed the frame ({frame}) is {chance} %.',
    'Chansen att överskrida ramen ({frame}) är {chance} %.',
  ),
  chanceOverPlan: text(
    'The chance to be worse than the plan without what is uncertain ({frame}) is {chance} %.',
    'Chansen att bli sämre än planen utan det osäkra ({frame}) är {chance} %.',
  ),
  simulatedEnds: text(
    'Mean {mean}, lowest {lowest}, highest {highest}; {draws} draws, seed {seed}.',
    'Medel {mean}, lägst {lowest}, högst {highest}; {draws} dragningar, frö {seed}.',
  ),
  varianceShares: text('Share of the variance', 'Andel av variansen'),
  shapeTriangular: text('triangular', 'triangulär'),
  shapeUniform: text('uniform', 'likformig'),
  shapeNormal: text('normal (P10, P90)', 'normal (P10, P90)'),
  drawn: text('{done} of {draws} draws', '{done} av {draws} dragningar'),
  againstPlan: text('against the plan', 'mot planen'),
  nothingDiffers: text('Nothing differs from the plan.', 'Inget skiljer sig från planen.'),
  underScenario: text('Under the scenario', 'Under scenariot'),
  sameActivities: text('Unchanged activities: {count}', 'Oförändrade verksamheter: {count}'),
} as const satisfies Record<string, Text>;
