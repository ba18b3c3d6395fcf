import type { Language } from '../findings/index.ts';
import type { Plan } from '../model/index.ts';
import { planSections } from './plan-sections.ts';
import { markdownSections } from './section-markdown.ts';

/** The plan as Markdown tables, to paste into a document. */
export function markdownPlan(plan: Plan, language: Language): string {
  return markdownSections(plan.title, planSections(plan, language), language);
}
