import { word } from '../findings/words.ts';
import type { Plan } from '../model/index.ts';
import { clean } from './clean.ts';
import { basisLines } from './plan-basis.ts';
import { planSections } from './plan-sections.ts';
import { prettySection } from './section-pretty.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** The plan for people: what it rests on, then each table with stated, computed and difference per period. */
export function prettyPlan(plan: Plan, style: Style): string {
  const { language, paint, width } = style;
  const title = plan.title ? [paint.strong(clean(plan.title)), ''] : [];
  const sections = planSections(plan, language).flatMap((section) => [
    paint.strong(section.title),
    ...prettySection(section, style),
    ...(section.name === 'costs'
      ? wrap(word('costNote', language), width).map((line) => paint.faint(line))
      : []),
    '',
  ]);
  return `${[...title, ...basisLines(plan, style), ...sections].join('\n').trimEnd()}\n`;
}
