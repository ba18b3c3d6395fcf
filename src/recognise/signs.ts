import { decimal, total, type Decimal } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  grandTotal,
  addedRows,
  netSign,
  type Provenance,
  type StatedFigure,
  type Table,
  type Vocabulary,
} from '../model/index.ts';
import { bridge } from '../formulas/bridge.ts';
import { cross } from '../formulas/cross.ts';
import { judge } from '../formulas/index.ts';
import { amountsOf, assumedSigns, contradicting, sidesIn } from './sides.ts';

/**
 * Gives net per activity and the bridge the sign under which they are nearest to the operating budget,
 * where nothing is declared. Without one a bridge is held against the total of the activities, whose
 * sign is then assumed; what is tied to nothing keeps the sign its own figures tell, else that of the
 * side on which most of its amounts lie.
 */
export function alignSigns(tables: readonly Table[]): readonly Table[] {
  const operating = tables.filter(({ kind }) => kind === 'operating-budget');
  const activities = tables.map((table) =>
    table.kind === 'activity-net' ? aligned(table, operating) : table,
  );
  const others = activities.filter(({ kind }) => kind === 'activity-net').flatMap(standIn);
  return activities.map((table) =>
    table.kind === 'bridge' ? aligned(table, operating.length > 0 ? operating : others) : table,
  );
}

/** Net per activity in place of an operating budget: its total as the net. */
function standIn(table: Table): readonly Table[] {
  const whole = grandTotal(table);
  return whole ? [{ ...table, kind: 'operating-budget', rows: [{ ...whole, role: 'net' }] }] : [];
}

function aligned(table: Table, operating: readonly Table[]): Table {
  if (table.signsKnown === 'declared') return table;
  const [printed, turned] = ([1, -1] as const).map((sign) => withSign(table, sign));
  const [plain, other] = [printed, turned].map((own) => own && distanceOf(own, operating));
  if (!printed || !turned || !plain || !other || plain.equals(other)) return untied(table);
  const nearest = plain.lessThan(other) ? printed : turned;
  const isAssumed = operating.some(({ signsKnown }) => signsKnown === 'assumed');
  const signsKnown: Provenance = isAssumed ? 'assumed' : 'read';
  return { ...nearest, signsKnown };
}

/** A table whose net cost is negative (1) or positive (−1), by its own convention if that says so. */
function withSign(table: Table, sign: 1 | -1): Table {
  if (netSign(table) === sign) return table;
  return { ...table, signs: sign === 1 ? 'cost-negative' : 'net-cost-positive' };
}

function untied(table: Table): Table {
  if (table.signsKnown === 'read') return table;
  return { ...table, ...assumedSigns(amountsOf(addedRows(table), table)) };
}

/** How far a table is from the operating budget: the sum of what the relations between them miss. */
function distanceOf(candidate: Table, operating: readonly Table[]): Decimal {
  const book = {
    tables: [...operating, candidate],
    services: [],
    oneYearItems: [],
    fullYearEffects: [],
    customRelations: [],
    generalUplifts: [],
  };
  return total(
    [...cross(book), ...bridge(book)]
      .flatMap((own) => ('relation' in own ? [own.relation] : []))
      .map((formula) => decimal(judge(formula).reckoning?.difference ?? '0').abs()),
  );
}

/** Amounts that lie on the other side of zero than the signs of their table say, most of their kind with them. */
export function signsAgainstFigures(table: Table, vocabulary: Vocabulary): readonly Finding[] {
  if (table.kind !== 'operating-budget' && table.kind !== 'activity-net') return [];
  const { name, signs, signsKnown } = table;
  return contradicting(signs, sidesIn(table, vocabulary)).map(
    ({ at, row, period, value }: StatedFigure): Finding => ({
      code: signsKnown === 'declared' ? 'table/signs-contradicted' : 'table/signs-doubtful',
      at,
      table: name,
      row,
      period,
      details: { table: name, signs, row, period, stated: value.toFixed() },
    }),
  );
}
