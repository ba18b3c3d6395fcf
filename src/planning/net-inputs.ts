import { one, zero, type Decimal } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  figureAt,
  isStated,
  periodsOfPlan,
  rowsOfRole,
  sameLabel,
  sameName,
  samePeriod,
  tableOfKind,
  upliftColumns,
  type Book,
  type Figure,
  type GivenUplift,
  type Horizon,
  type Period,
  type Table,
} from '../model/index.ts';
import { bridgedNet, bridgeScale, bridgeSteps, type BridgedNet } from '../formulas/bridge.ts';
import { generalBase } from '../formulas/general.ts';
import { carriedNet, costScale, netIn, type NetSource } from '../formulas/net.ts';
import { known, unprinted, unprintedIn } from '../formulas/unprinted.ts';
import {
  type ServiceInputs,
  type NetInputs,
  type GeneralUplift,
  type AddFormulas,
  isMade,
  isFirstMade,
  asPlanned,
  figureOf,
} from './inputs.ts';

/** What the net of a plan is gathered from. */
export interface NetQuestion {
  readonly book: Book;
  readonly horizon: Horizon;
  readonly source: NetSource;
  readonly bridge: Table | undefined;
  readonly services: readonly ServiceInputs[];
  readonly add: AddFormulas;
  readonly assumptions: Finding[];
}

/** The net of every period, each by the bridge, else by what the services and the general uplift make of it. */
export function netInputs(question: NetQuestion): NetInputs & { readonly general?: GeneralUplift } {
  const { book, horizon, source, bridge, add } = question;
  const periods = periodsOfPlan(horizon);
  const nets = periods.map((period) => netIn(source, period));
  add(nets[0]?.sum);
  const figures = nets.map(({ figure }) => figure);
  const rates = generalRates(question);
  const scale = bridge && bridgeScale(bridge, source.table);
  const bridged = bridge && scale ? { bridge, scale } : undefined;
  const moves = periods.map((period, order) => {
    if (order === 0) return undefined;
    if (bridged && !isMade(book, period)) return moveByBridge(question, bridged, figures, order);
    return moveByRest(question, figures, order, rates.figures[order]);
  });
  const general = rates.name !== undefined && {
    general: {
      name: rates.name,
      rates: rates.figures,
      bases: moves.map((move) => move?.base),
    },
  };
  const operating = tableOfKind(book, 'operating-budget');
  const [costRow] = operating ? rowsOfRole(operating, 'cost') : [];
  return {
    source,
    figures,
    steps: moves.map((move) => move?.step),
    grossCost: periods.map((period) =>
      operating && costRow ? figureAt(operating, costRow, period) : undefined,
    ),
    ...general,
  };
}

/** How a net is reached from the one before, and what a general uplift of its period is of. */
interface Move {
  readonly step?: BridgedNet;
  readonly base: Figure;
}

function moveByBridge(
  { book, source, add, assumptions }: NetQuestion,
  { bridge, scale }: { readonly bridge: Table; readonly scale: Decimal },
  figures: readonly Figure[],
  order: number,
): Move {
  const periods = book.horizon ? periodsOfPlan(book.horizon) : [];
  const after = figureOf(figures, order);
  const step = bridgeSteps(book, bridge, source.table).find(
    ({ to }) => periods[order] && samePeriod(to, periods[order]),
  );
  const from = step && figures[periods.findIndex((period) => samePeriod(period, step.from))];
  const before = from ?? figureOf(figures, order - 1);
  const toBridge = one.div(scale);
  const bridged = step && from && bridgedNet(bridge, step, { before, after }, toBridge);
  if (!bridged) {
    const cell = {
      table: bridge.name,
      row: bridge.name,
      period: after.period,
      at: placeOf(bridge),
    };
    const lack = unprintedIn(cell, { unit: bridge.unit, step: one }, 'period/missing');
    const terms = [{ coefficient: scale, figure: lack }];
    add({ form: 'sum', kind: 'net', subject: after, terms });
    return { base: before };
  }
  add(bridged.net, bridged.change);
  if (bridged.isUnexplained) {
    const details = { table: bridge.name, period: after.period };
    assumptions.push({ code: 'plan/unexplained-change', at: bridged.change.subject.at, details });
  }
  const base = generalBase(asPlanned(before), bridged.step.ended, scale);
  add(base);
  return { step: bridged, base: base.subject };
}

function moveByRest(
  { book, source, services, add }: NetQuestion,
  figures: readonly Figure[],
  order: number,
  rate: Figure | undefined,
): Move {
  const [before, after] = [figureOf(figures, order - 1), figureOf(figures, order)];
  const costsIn = (at: number): readonly Figure[] =>
    services.map(({ costs }) => figureOf(costs, at));
  // the years of --years go on from the last stated net
  const start = isFirstMade(book, order) ? asPlanned(before) : before;
  const step = {
    before: start,
    after,
    costsBefore: costsIn(order - 1),
    costsAfter: costsIn(order),
    rate: rate ?? unprinted(after, after.period, 'category/no-uplift'),
    scale: costScale(source.table),
  };
  add(...carriedNet(step).formulas);
  const planned = carriedNet({ ...step, before: asPlanned(before) });
  add(planned.formulas.find(({ subject }) => subject === planned.rest));
  return { base: planned.rest };
}

const generalName = 'Prisuppräkning';

/**
 * The rate on what no volume and price covers, by period: from a flag, else from the row of uplifts that is
 * named as the row of the bridge that it drives, or as such a row is; else none, which is told.
 */
function generalRates({ book, horizon, source, bridge, assumptions }: NetQuestion): {
  readonly name?: string;
  readonly figures: readonly (Figure | undefined)[];
} {
  const periods = periodsOfPlan(horizon);
  const uplifts = tableOfKind(book, 'uplifts');
  const row = uplifts?.rows.find(({ label, role }) =>
    bridge ? bridge.rows.some((own) => sameName(own.label, label)) : role === 'general-uplift',
  );
  const { generalUplifts: given } = book;
  const at = { file: source.table.file };
  const [flag] = given;
  const isUnused = flag && bridge && horizon.madeYears === 0;
  if (isUnused) assumptions.push({ code: 'plan/uplift-unused', at: flag.at });
  if (uplifts && row && (bridge || !flag)) {
    const columns = upliftColumns(uplifts, horizon);
    const figures = periods.map(({ year, label }, order) => {
      const column = columns.find((own) => own.year === year)?.column;
      const figure = column && row.figures[column.index];
      if (figure && isStated(figure)) return figure;
      const [beside] = row.figures;
      return order === 0 || !beside
        ? undefined
        : unprinted(figure ?? beside, label, 'category/no-uplift');
    });
    return { name: row.label, figures };
  }
  if (bridge && horizon.madeYears === 0) return { figures: periods.map(() => undefined) };
  const rateOf = (period: Period): GivenUplift | undefined =>
    given.findLast((rate) => rate.period === undefined || isNamed(period, rate.period));
  const figures = periods.map((period, order) => {
    if (order === 0) return undefined;
    const own = rateOf(period);
    const cell = { table: '', row: generalName, period: period.label, at: own?.at ?? at };
    return known(unprintedIn(cell, { unit: '%', step: one }), own ? own.percent : zero);
  });
  const isAssumed = periods.slice(1).some((period) => !rateOf(period));
  if (isAssumed) assumptions.push({ code: 'plan/no-general-uplift', at });
  return bridge ? { figures } : { name: generalName, figures };
}

function isNamed({ label, year }: Period, text: string): boolean {
  return sameLabel(label, text) || String(year) === text;
}

/** Where a table begins. */
export function placeOf({ columns, file }: Table): Figure['at'] {
  return columns[0]?.at ?? { file };
}
