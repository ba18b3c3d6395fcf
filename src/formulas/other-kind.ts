import type { Finding } from '../findings/index.ts';
import type { Table } from '../model/index.ts';

/** A column of a table, by index. */
interface ColumnOf {
  readonly table: Table;
  readonly index: number;
}

/** A year that two tables have under different kinds only: one says Budget, the other Plan. */
export function otherKind(own: ColumnOf, other: ColumnOf): Finding {
  const [column, against] = [own.table.columns[own.index], other.table.columns[other.index]];
  const period = column?.label ?? '';
  return {
    code: 'cross/other-kind',
    at: column?.at ?? { file: own.table.file },
    table: own.table.name,
    period,
    related: against ? [against.at] : [],
    details: {
      table: own.table.name,
      period,
      other: other.table.name,
      otherPeriod: against?.label ?? '',
    },
  };
}
