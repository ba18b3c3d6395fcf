import { minusOne, one, type Decimal } from '../../exact/index.ts';
import { netSign, type Block, type Figure, type Row, type Table } from '../../model/index.ts';

type Sign = 1 | -1;

/**
 * By what each printed figure of a table is multiplied to be what it does to the result, revenue positive
 * and cost negative: a table may print the costs that its net subtracts positive, and its net cost too.
 */
export function effectsOf(table: Table): (figure: Figure) => Decimal {
  const [rows, columns] = [rowEffects(table), columnEffects(table)];
  const effects = new Map(
    table.rows.flatMap((row) =>
      row.figures.map((figure, column): [Figure, Sign] => [
        figure,
        columns.get(column) ?? rows.get(row) ?? netSign(table),
      ]),
    ),
  );
  return (figure) => (effects.get(figure) === -1 ? minusOne : one);
}

/** The rows of nets that subtract, and those that sums tie to them; then what is revenue or cost by its role. */
function rowEffects(table: Table): ReadonlyMap<Row, Sign> {
  const { rows, blocks, kind, signs } = table;
  const effects = new Map<Row, Sign>();
  const start = (own: readonly Row[], effectOf: (row: Row) => Sign | undefined): void => {
    for (const row of own) put(effects, row, effectOf(row));
    spread(blocks, effects);
  };
  const nets = blocks.filter((own) => own.kind === 'net' && own.minus.length > 0);
  const ofSide = ({ role }: Row): Sign | undefined => sideOf(role);
  start(
    nets.flatMap(({ plus, minus }) => [...plus, ...minus]),
    ofSide,
  );
  start(
    nets.map(({ total }) => total),
    () => netSign(table),
  );
  const isBySide =
    signs === 'cost-positive' || (signs === 'net-cost-positive' && kind === 'operating-budget');
  if (isBySide) start(rows, (row) => (row.role === 'net' ? netSign(table) : ofSide(row)));
  // as in a net: what is no revenue is a cost
  if (isBySide && effects.size > 0) start(rows, ({ role }) => (role === 'item' ? -1 : undefined));
  for (const { part, whole } of table.partsOf) {
    put(effects, part, effects.get(whole));
  }
  return effects;
}

/** What is known first stays. */
function put(effects: Map<Row, Sign>, row: Row, effect: Sign | undefined): void {
  if (effect && !effects.has(row)) effects.set(row, effect);
}

/** What a total adds has its effect, what it subtracts the opposite one, until nothing more is known. */
function spread(blocks: readonly Block[], effects: Map<Row, Sign>): void {
  for (let known = -1; known < effects.size;) {
    known = effects.size;
    for (const { total, plus, minus } of blocks) {
      const own =
        effects.get(total) ??
        plus.map((row) => effects.get(row)).find(Boolean) ??
        minus
          .map((row) => effects.get(row))
          .map((own) => own && turned(own))
          .find(Boolean);
      if (!own) continue;
      for (const row of [total, ...plus]) put(effects, row, own);
      for (const row of minus) put(effects, row, turned(own));
    }
  }
}

/** The same for columns: the sides of a net that subtracts one of them, and the net. */
function columnEffects({ columns, columnRules }: Table): ReadonlyMap<number, Sign> {
  const effects = new Map<number, Sign>();
  for (const { kind, column, plus, minus } of columnRules) {
    if (kind !== 'net' || minus.length === 0) continue;
    for (const own of [...plus, ...minus]) {
      const side = sideOf(columns[own]?.measure);
      if (!side) continue;
      effects.set(own, side);
      effects.set(column, plus.includes(own) ? side : turned(side));
    }
  }
  return effects;
}

function sideOf(name: string | undefined): Sign | undefined {
  if (name === 'revenue') return 1;
  return name === 'cost' ? -1 : undefined;
}

function turned(sign: Sign): Sign {
  return sign === 1 ? -1 : 1;
}
