import type { Finding, FindingCode, Found, Place } from '../../findings/index.ts';
import {
  comparePeriods,
  nearestText,
  periodColumns,
  sameLabel,
  samePeriod,
  type Period,
  type Table,
} from '../../model/index.ts';
import type { PlanInputs } from '../inputs.ts';

/**
 * The index of a period of the plan, by its label or by a year, which must then be unambiguous in the
 * table that is meant.
 */
export function periodNamed(
  text: string,
  table: Table | undefined,
  { periods, horizon }: PlanInputs,
  at: Place,
): Found<number | undefined> {
  const printed = table ? periodColumns(table).map(({ period }) => period) : [];
  const found = printed.filter((period) => isNamed(period, text));
  const [period, ...others] =
    found.length > 0 ? found : periods.filter((own) => isNamed(own, text));
  const complain = (code: FindingCode, choices: readonly Period[]): Found<undefined> => {
    const labels = choices.map(({ label }) => label);
    const details = { text, choices: labels.join(' | '), nearest: nearestText(text, labels) };
    const finding: Finding = { code, at, details };
    return { value: undefined, findings: [finding] };
  };
  if (others.length > 0 && period)
    return complain('scenario/ambiguous-period', [period, ...others]);
  const index = periods.findIndex((own) => period && samePeriod(own, period));
  if (index >= 0) return { value: index, findings: [] };
  const isBefore = period
    ? comparePeriods(period, horizon.base) < 0
    : isYear(text) && yearOf(text) < horizon.base.year;
  return complain(isBefore ? 'scenario/before-base' : 'scenario/unknown-period', periods);
}

function isNamed(period: Period, text: string): boolean {
  return isYear(text)
    ? period.year === yearOf(text)
    : sameLabel(period.label.toLowerCase(), text.toLowerCase());
}

function isYear(text: string): boolean {
  return /^\d{4}$/u.test(text);
}

function yearOf(text: string): number {
  return parseInt(text, 10);
}
