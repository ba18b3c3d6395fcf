import { describe, expect, test } from 'vitest';
import { municipalTables } from '../support/municipal-tables.ts';
import { checkedTable } from '../support/tables.ts';

describe.each(municipalTables)('%s', (_, csv, relations, findings) => {
  test('gets the verdict of a careful controller', () => {
    const checked = checkedTable(csv);
    const told = checked.findings.map(({ code, at, period }) =>
      [code, at.line, period].filter((part) => part !== undefined).join(' '),
    );
    expect({ relations: checked.relations, findings: told.toSorted() }).toEqual({
      relations,
      findings: findings.toSorted(),
    });
  });
});

test('there are at least thirty of them', () => {
  expect(municipalTables.length).toBeGreaterThanOrEqual(30);
});
