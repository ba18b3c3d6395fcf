import {
  figureAt,
  periodColumns,
  samePeriod,
  type Book,
  type Expectation,
  type PeriodColumn,
  type Relation,
  type Table,
} from '../model/index.ts';
import { netEnd, noNet, scaleTo, totalEnd } from './ends.ts';
import { otherKind } from './other-kind.ts';
import { single } from './single.ts';

/** The net of the operating budget is the grand total of net per activity, in every year that both have. */
export function* cross(book: Book): Generator<Expectation> {
  const operating = single(book, 'operating-budget');
  const activities = single(book, 'activity-net');
  if (!operating || !activities) return;
  if ('table' in operating && 'table' in activities) {
    yield* crossings(operating.table, activities.table);
    return;
  }
  const several = [operating, activities].find((own) => 'several' in own);
  if (!several || !('several' in several)) return;
  const years = yearsOf(book, 'operating-budget');
  for (const year of yearsOf(book, 'activity-net')) {
    if (years.has(year)) yield { kind: 'cross', unjudged: several.several };
  }
}

function yearsOf({ tables }: Book, kind: Table['kind']): ReadonlySet<number> {
  const own = tables.filter((table) => table.kind === kind);
  return new Set(own.flatMap((table) => periodColumns(table).map(({ period }) => period.year)));
}

function* crossings(operating: Table, activities: Table): Generator<Expectation> {
  const [net, total] = [netEnd(operating), totalEnd(activities)];
  const scale = scaleTo(activities, operating);
  const lack = [net, total].flatMap((end) => ('lacks' in end ? [end.lacks] : []))[0];
  const [own, others] = [periodColumns(operating), periodColumns(activities)];
  const isShared = ({ period }: PeriodColumn): boolean =>
    others.some((other) => samePeriod(other.period, period));
  for (const column of own) {
    if (!isShared(column)) {
      const ofYear = own.filter(({ period }) => period.year === column.period.year);
      const other = others.find(({ period }) => period.year === column.period.year);
      // a year is met by one slot of it, and else told once
      if (!other || ofYear.some(isShared) || ofYear[0] !== column) continue;
      yield {
        kind: 'cross',
        unjudged: otherKind(
          { table: operating, index: column.index },
          { table: activities, index: other.index },
        ),
      };
      continue;
    }
    const figure = 'row' in total ? figureAt(activities, total.row, column.period) : undefined;
    const subject = 'row' in net ? net.row.figures[column.index] : undefined;
    if (lack) {
      yield { kind: 'cross', unjudged: lack };
      continue;
    }
    if ('code' in scale || !subject || !figure) {
      yield { kind: 'cross', unjudged: 'code' in scale ? scale : noNet(operating) };
      continue;
    }
    const terms = [{ coefficient: scale, figure }];
    const relation: Relation = {
      form: 'balance',
      kind: 'cross',
      subject,
      terms,
      needs: 'every-term',
    };
    yield { kind: 'cross', relation };
  }
}
