export const periodKinds = ['actual', 'budget', 'forecast', 'plan', 'year'] as const;

/** `year` is a bare year in a header, which does not say what kind of figure it holds. */
export type PeriodKind = (typeof periodKinds)[number];

/** A year of one kind: `Budget 2026` and `Plan 2026` are two periods. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** As printed. */
  readonly label: string;
}

export function samePeriod(one: Period, other: Period): boolean {
  return one.kind === other.kind && one.year === other.year;
}

/** Of several periods in a year the budget says most of what comes after it. */
const preference: readonly PeriodKind[] = ['budget', 'forecast', 'plan', 'actual', 'year'];

/** The period of a year among several: the first favoured, else budget, forecast, plan, actual. */
export function periodInYear<P extends Period>(
  year: number,
  candidates: readonly P[],
  favoured: readonly Period[],
): P | undefined {
  const rank = (period: P): number => {
    const favour = favoured.findIndex((own) => samePeriod(own, period));
    return favour < 0 ? favoured.length + preference.indexOf(period.kind) : favour;
  };
  return candidates
    .filter((candidate) => candidate.year === year)
    .toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Years first, then actual before budget before forecast before plan. */
export function comparePeriods(one: Period, other: Period): number {
  return one.year - other.year || periodKinds.indexOf(one.kind) - periodKinds.indexOf(other.kind);
}

/** A year in a text; not that of a date, `2025-06-17`, nor the number of a paragraph, `§ 2026`. */
const yearInText = /(?<![\d§]|§\s|\d\d-\d\d-)(?:19|20|21)\d\d(?!\d|-\d\d-\d\d)/gu;

/** A text with its years a year on, or only those of a set: `Utfall 2024` becomes `Utfall 2025`. */
export function yearLater(text: string, years?: ReadonlySet<number>): string {
  return text.replace(yearInText, (printed) => {
    const year = parseInt(printed, 10);
    return years && !years.has(year) ? printed : String(year + 1);
  });
}
