// Budgets of 2 000 cells, ten of which are wrong: how long it takes to say which.
import { join } from 'node:path';
import { writeBudget } from '../made/budget.mjs';
import { race } from '../race.mjs';
import { netto } from '../run.mjs';

/** Rows and columns count their sums; a wrong cell is a row and a column. */
const budgets = [
  {
    name: 'ten tables',
    rows: 20,
    columns: 10,
    wrong: Array.from({ length: 10 }, (_, table) => [[(table * 7) % 20, (table * 3) % 10]]),
  },
  {
    name: 'one table',
    rows: 40,
    columns: 50,
    wrong: [[3, 4, 4, 9, 20, 21, 22, 28, 33, 34].map((row, order) => [row, (order * 17 + 5) % 49])],
  },
];

export function diagnosis(folder) {
  const contenders = budgets.map((budget, order) => {
    const path = join(folder, `budget-${order + 1}`);
    const planted = writeBudget(path, budget).toSorted().join(', ');
    const command = [...netto, 'check', path, '--format', 'json'];
    const faultOf = (text) => faultIn(JSON.parse(text), planted);
    return { name: budget.name, mostSeconds: 2, runs: [{ command, status: 1, faultOf }] };
  });
  race('netto check of 2 000 cells, ten wrong', contenders, { rounds: 5 });
}

/** Exactly the planted cells are to blame, and nothing else could be. */
function faultIn({ causes, diagnosis: { complete } }, planted) {
  if (!complete) return 'the search for causes did not end';
  const blamed = causes.flatMap(({ cells }) =>
    cells.map(({ table, row, period }) => `${table};${row};${period}`),
  );
  const found = blamed.toSorted().join(', ');
  return found === planted ? undefined : `blames ${found}, where ${planted} are wrong`;
}
