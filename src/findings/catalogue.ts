import { acknowledgementEntries } from './catalogue/acknowledgements.ts';
import { amountEntries } from './catalogue/amounts.ts';
import { checkEntries } from './catalogue/checks.ts';
import { detailTieEntries } from './catalogue/detail-ties.ts';
import { detailEntries } from './catalogue/details.ts';
import { expectationEntries } from './catalogue/expectations.ts';
import { fileEntries } from './catalogue/files.ts';
import { givenAmountEntries } from './catalogue/given-amounts.ts';
import { givenFileEntries } from './catalogue/given-files.ts';
import { outcomeEntries } from './catalogue/outcomes.ts';
import { planEntries } from './catalogue/plans.ts';
import { readingEntries } from './catalogue/readings.ts';
import { recategorisationEntries } from './catalogue/recategorisations.ts';
import { relationEntries } from './catalogue/relations.ts';
import { rolloverEntries } from './catalogue/rollovers.ts';
import { scenarioChangeEntries } from './catalogue/scenario-changes.ts';
import { scenarioFileEntries } from './catalogue/scenario-files.ts';
import { scenarioEntries } from './catalogue/scenarios.ts';
import { searchEntries } from './catalogue/searches.ts';
import { serviceEntries } from './catalogue/services.ts';
import { settingsEntries } from './catalogue/settings.ts';
import { tableEntries } from './catalogue/tables.ts';
import { textEntries } from './catalogue/texts.ts';
import { usageEntries } from './catalogue/usage.ts';
import { workbookEntries } from './catalogue/workbooks.ts';
import type { Entry } from './entry.ts';

/** Everything that can be wrong. Codes are `area/what`, and stable for ever. */
const catalogue = {
  ...fileEntries,
  ...workbookEntries,
  ...amountEntries,
  ...tableEntries,
  ...planEntries,
  ...readingEntries,
  ...serviceEntries,
  ...settingsEntries,
  ...detailEntries,
  ...detailTieEntries,
  ...relationEntries,
  ...expectationEntries,
  ...textEntries,
  ...checkEntries,
  ...acknowledgementEntries,
  ...scenarioEntries,
  ...scenarioChangeEntries,
  ...scenarioFileEntries,
  ...outcomeEntries,
  ...searchEntries,
  ...rolloverEntries,
  ...recategorisationEntries,
  ...givenFileEntries,
  ...givenAmountEntries,
  ...usageEntries,
} satisfies Record<string, Entry>;

export type FindingCode = keyof typeof catalogue;

export function entryOf(code: FindingCode): Entry {
  return catalogue[code];
}

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(catalogue, text);
}

/** Every code there is, in the order of the catalogue. */
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
