import type { Language } from '../findings/index.ts';
import type { WhatIf } from '../model/index.ts';
import { longRows, type Rows } from './section-csv.ts';
import { markdownSections } from './section-markdown.ts';
import { changedSections, whatIfSections } from './what-if-sections.ts';

const fileNames = {
  effects: 'effekter',
  net: 'netto',
  activities: 'driftbudget-per-verksamhet',
} as const;

/** Every figure of an outcome as rows of one long table. */
export function whatIfRows(own: WhatIf): Rows {
  return longRows(whatIfSections(own, 'sv'), fileNames);
}

/** What differs from the plan as Markdown tables, to paste into a document. */
export function markdownWhatIf(own: WhatIf, language: Language): string {
  return markdownSections(own.title, changedSections(own, language), language);
}
