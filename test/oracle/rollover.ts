/**
 * A plan so many years on, straight from its printed tables: every figure of a new year by a formula of
 * its own, none from the year that a program would have written in between.
 */

import {
  fraction,
  minus,
  one,
  over,
  plus,
  rounded,
  shares,
  sum,
  times,
  zero,
  type Fraction,
} from './fractions.ts';
import { laidOut } from './rollover-layout.ts';
import {
  amountOf,
  isPeriod,
  sheetNames,
  type Dated,
  type Line,
  type Part,
  type Period,
  type Plan,
  type SheetName,
  kinds,
} from './rollover-plan.ts';

export function yearsOn(plan: Plan, years: number, volumes: 'trend' | 'hold'): Plan {
  const { base, last, sheets } = plan;
  const known = new Map<Line, Map<number, Fraction | undefined>>();
  const names = new Map<Line, SheetName>();
  for (const name of sheetNames)
    for (const line of sheets[name]?.lines ?? []) names.set(line, name);

  function printed(line: Line, { kind, year }: Period): Fraction | undefined {
    const sheet = sheets[names.get(line) ?? 'other'];
    const index = sheet?.columns.findIndex(
      (own) => isPeriod(own) && own.kind === kind && own.year === year,
    );
    return amountOf(line.cells[index ?? -1]);
  }

  /** The figure of a year from the base on: as printed, or by formula where no table has it yet. */
  function figure(line: Line, year: number): Fraction | undefined {
    if (year <= last) return printed(line, { kind: year === base ? 'budget' : 'plan', year });
    const own = known.get(line) ?? new Map<number, Fraction | undefined>();
    known.set(line, own);
    if (!own.has(year)) own.set(year, reckoned(line, year));
    return own.get(year);
  }

  const linesOf = (name: SheetName, ...parts: readonly Part[]): readonly Line[] =>
    (sheets[name]?.lines ?? []).filter(({ part }) => parts.includes(part));
  const labelled = (name: SheetName, label: string): Line | undefined =>
    sheets[name]?.lines.find((line) => line.label === label);
  const figures = (lines: readonly Line[], year: number): readonly Fraction[] =>
    lines.flatMap((line) => figure(line, year) ?? []);
  const decimals = (name: SheetName): number => sheets[name]?.decimals ?? 0;
  const into = (name: SheetName, from: SheetName): Fraction =>
    over(sheets[from]?.worth ?? one, sheets[name]?.worth ?? one);

  function reckoned(line: Line, year: number): Fraction | undefined {
    switch (names.get(line)) {
      case 'operating':
        return operating(line, year);
      case 'activities':
        return activity(line, year);
      case 'bridge':
        return line.part === 'general' ? general(line, year) : item(line, year);
      case 'volumes':
        return volume(line, year);
      case 'prices':
        return price(line, year);
      case 'uplifts':
        return figure(line, last);
      case 'basePrices':
      case 'investments':
      case 'other':
      case undefined:
        return undefined;
    }
  }

  /** The last step again from the last year on; held in a row that begins there, open where the step has a gap. */
  function volume(line: Line, year: number): Fraction | undefined {
    const [before, end] = [figure(line, last - 1), figure(line, last)];
    if (!end || volumes === 'hold') return end;
    const columns = sheets.volumes?.columns ?? [];
    const order = ({ kind, year: own }: Period): number => own * 10 + kinds.indexOf(kind);
    const gap = order({ kind: last - 1 === base ? 'budget' : 'plan', year: last - 1 });
    const isBegun = line.cells.some((cell, index) => {
      const column = columns[index];
      return amountOf(cell) && isPeriod(column) && order(column) < gap;
    });
    if (!before) return isBegun ? undefined : end;
    return plus(end, times(minus(end, before), fraction(BigInt(year - last))));
  }

  /** The first price raised by every year since, rounded once. */
  function price({ label }: Line, year: number): Fraction | undefined {
    const service = plan.services.find(({ name }) => name === label);
    const rates = service && labelled('uplifts', service.category);
    const firstLine = labelled('basePrices', label) ?? labelled('prices', label);
    let exact = firstLine && printed(firstLine, plan.first);
    for (let own = plan.first.year + 1; own <= year && rates; own += 1) {
      const rate = upliftOf(rates, own);
      exact = exact && rate && times(exact, plus(one, over(rate, fraction(100n))));
    }
    return rates && exact && rounded(exact, decimals('prices'));
  }

  function upliftOf(rates: Line, year: number): Fraction | undefined {
    if (year > base) return figure(rates, year);
    return printed(rates, { kind: 'budget', year });
  }

  /** An item goes on if both last years have it and neither is of its year alone, or a part of it. */
  function item({ label, cells }: Line, year: number): Fraction | undefined {
    const line = labelled('bridge', label) ?? { label, cells, part: 'item' };
    const [before, end] = [figure(line, last - 1), figure(line, last)];
    const isDated = (own: Dated, of: number): boolean => own.item === label && own.year === of;
    if (plan.oneYear.some((own) => isDated(own, last))) return undefined;
    const begun = plan.begun.find((own) => isDated(own, last));
    if (begun && end) {
      const rest = times(end, fraction(BigInt(12 - begun.months), BigInt(begun.months)));
      return year === last + 1 ? rounded(rest, decimals('bridge')) : undefined;
    }
    return before && !plan.begun.some((own) => isDated(own, last - 1)) ? end : undefined;
  }

  /** What the items of one year alone were, in the year that takes them back. */
  function takenBack(year: number): readonly Fraction[] {
    return plan.oneYear
      .filter((own) => own.year === year - 1)
      .flatMap((own) =>
        figures(
          [labelled('bridge', own.item)].flatMap((line) => line ?? []),
          year - 1,
        ),
      );
  }

  /** So much of the net before, less what is taken back; without a rate an item like others. */
  function general(line: Line, year: number): Fraction | undefined {
    const rates = labelled('uplifts', line.label);
    const rate = rates && figure(rates, year);
    if (!rate) return item(line, year);
    const left = minus(times(net(year - 1), into('bridge', 'operating')), sum(takenBack(year)));
    return rounded(over(times(left, rate), fraction(100n)), decimals('bridge'));
  }

  /** The net as printed, which is where the next year begins. */
  function net(year: number): Fraction {
    const [line] = linesOf('operating', 'net');
    if (line && year <= last) return figure(line, year) ?? zero;
    return rounded(exactNet(year), decimals('operating'));
  }

  /** The net before and all changes. */
  function exactNet(year: number): Fraction {
    const changes = minus(
      sum(figures(linesOf('bridge', 'item', 'general'), year)),
      sum(takenBack(year)),
    );
    return plus(net(year - 1), times(changes, into('operating', 'bridge')));
  }

  function operating(line: Line, year: number): Fraction | undefined {
    if (line.part === 'net') return net(year);
    if (line.part === 'held') return figure(line, last);
    const [revenueSign, costSign] = sheets.operating?.signs ?? [1, 1];
    const revenue = sum(figures(linesOf('operating', 'held').slice(0, 1), last));
    const rest = times(
      fraction(BigInt(costSign)),
      minus(net(year), times(fraction(BigInt(revenueSign)), revenue)),
    );
    const parts = linesOf('operating', 'restPart');
    if (line.part === 'rest') return rest;
    return spread(rest, parts, year - 1, 'operating')[parts.indexOf(line)];
  }

  /** The net, rounded only here, as the activities share it in the year that is the base by then. */
  function activity(line: Line, year: number): Fraction | undefined {
    const whole = rounded(
      times(exactNet(year), into('activities', 'operating')),
      decimals('activities'),
    );
    const items = linesOf('activities', 'item');
    if (line.part === 'total') return whole;
    return spread(whole, items, base + year - last, 'activities')[items.indexOf(line)];
  }

  function spread(
    whole: Fraction,
    lines: readonly Line[],
    year: number,
    name: SheetName,
  ): readonly Fraction[] {
    return shares(
      whole,
      lines.map((line) => figure(line, year) ?? zero),
      decimals(name),
    );
  }

  return laidOut(plan, years, { figure, printed });
}
