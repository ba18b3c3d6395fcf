import { digitsOf, zero, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { ChangedDriver, NetOutcome, WhatIf } from '../model/index.ts';
import { barOf } from './bar.ts';
import { clean } from './clean.ts';
import { basisLines } from './plan-basis.ts';
import { driverWords } from './driver-words.ts';
import { printedAmount } from './numbers.ts';
import { prettySection } from './section-pretty.ts';
import type { Style } from './style.ts';
import { changedSections, type WhatIfSection } from './what-if-sections.ts';
import { padEnd, lengthOf, wrap } from './wrap.ts';

/** An outcome for people: the answer first, then what is changed, then what that does and where. */
export function prettyWhatIf(own: WhatIf, style: Style): string {
  const { paint, language } = style;
  const title = own.title === undefined ? [] : [paint.strong(clean(own.title)), ''];
  const sections = changedSections(own, language).flatMap((section) => [
    paint.strong(section.title),
    ...prettySection(withBars(section, own, language), style),
    ...(section.name === 'activities' ? belowActivities(own, section, style) : []),
    '',
  ]);
  return `${[
    ...title,
    ...basisLines(own, style),
    ...own.net.flatMap((net) => headline(net, own, style)),
    '',
    paint.strong(word('whatChanges', language)),
    ...changeLines(own.changes, style),
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** The answer for a period in a sentence; none where nothing happens. */
function headline(
  own: NetOutcome,
  { unit = 'tkr', netSign, changes }: WhatIf,
  { language, width }: Style,
): readonly string[] {
  const { period, frame } = own;
  if (own.open) {
    return wrap(fill(word('headlineOpen', language), { period: clean(period.label) }), width);
  }
  if (!own.effect) {
    const net = printedAmount(digitsOf(own.shown));
    const details = { period: clean(period.label), net, unit };
    return wrap(fill(word('headlineGiven', language), details), width);
  }
  const { plan, shown, effect } = own;
  if (effect.exact.isZero() && !frame && changes.length > 0) return [];
  const amountIn = (amount: Decimal): string => printedAmount(digitsOf(amount));
  const turned = effect.shown.times(netSign);
  const key = turned.isZero() ? 'Same' : turned.isNegative() ? 'Worse' : 'Better';
  const said = fill(word(`headline${key}`, language), {
    period: clean(period.label),
    net: amountIn(shown),
    unit,
    amount: amountIn(effect.shown.abs()),
    plan: amountIn(plan),
  });
  const over = frame && shown.minus(frame).times(netSign);
  const toFrame =
    over &&
    fill(word(over.isNegative() && !over.isZero() ? 'overFrame' : 'underFrame', language), {
      amount: amountIn(over.abs()),
      frame: amountIn(frame),
    });
  return wrap([said, ...(toFrame ? [toFrame] : [])].join(' '), width);
}

/** Each driver on a line, and below it its periods: `Plan 2027   3,2 % → 4 %`. */
function changeLines(changes: readonly ChangedDriver[], style: Style): readonly string[] {
  const { language, paint, width } = style;
  if (changes.length === 0) return [`  ${word('nothingChanged', language)}`];
  return changes.flatMap(({ driver, name, activity, unit, periods }) => {
    const named = activity === undefined ? name : `${name} → ${activity}`;
    const longest = Math.max(...periods.map(({ period }) => lengthOf(clean(period.label))));
    return [
      ...wrap(`${clean(named)}, ${word(driverWords[driver], language)}`, width - 2).map(
        (line) => `  ${line}`,
      ),
      ...periods.map(({ period, before, after }) => {
        const suffix = unit === '%' ? '\u00A0%' : unit === 'tkr' ? '\u00A0tkr' : '';
        const [old, now] = [before, after].map(
          (amount) => amount && `${printedAmount(digitsOf(amount))}${suffix}`,
        );
        const step = old === undefined ? (now ?? '') : `${old} → ${now ?? ''}`;
        return `    ${paint.faint(padEnd(clean(period.label), longest))}  ${step}`;
      }),
    ];
  });
}

/** Adds a bar for the effect on each activity, all to one scale. */
function withBars(
  section: WhatIfSection,
  { net, activities }: WhatIf,
  language: Language,
): WhatIfSection {
  if (section.name !== 'activities' || net.some(({ frame }) => frame)) return section;
  const effects = activities.rows.flatMap((row) =>
    row.net.flatMap(({ effect }) => effect?.shown ?? []),
  );
  const longest = effects.reduce(
    (most, own) => (own.abs().greaterThan(most) ? own.abs() : most),
    zero,
  );
  const rows = section.rows.map((row) => {
    const own = activities.rows.find(
      ({ name }) => (name ?? word('unassigned', language)) === row.label,
    );
    const bars = section.headings.map((heading) => {
      const cellOf = own?.net.find(({ period }) => period.label === heading);
      return barOf(cellOf?.effect?.shown.times(activities.netSign), longest);
    });
    return { ...row, bars };
  });
  return { ...section, rows };
}

function belowActivities(
  { activities, net }: WhatIf,
  { rows }: WhatIfSection,
  { language, paint, width }: Style,
): readonly string[] {
  const unchanged = activities.rows.length - rows.filter(({ isTotal }) => !isTotal).length;
  const lines = [
    ...(net.some(({ frame }) => frame) ? [] : [word('barLegend', language)]),
    ...(unchanged > 0
      ? [fill(word('sameActivities', language), { count: String(unchanged) })]
      : []),
  ];
  return lines.flatMap((line) => wrap(line, width)).map((line) => paint.faint(line));
}
