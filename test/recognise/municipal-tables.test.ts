import { describe, expect, test } from 'vitest';
import { municipalTables } from '../support/municipal-tables.ts';
import { checkedTable } from '../support/tables.ts';

describe.each(municipalTables)('%s', (_, csv, relations, findings) => {
  test('gets the verdict of a careful controller', () => {
    const { relations: judged, told } = checkedTable(csv);
    expect({ relations: judged, findings: told }).toEqual({
      relations,
      findings: findings.toSorted(),
    });
  });
});

test('there are at least thirty of them', () => {
  expect(municipalTables.length).toBeGreaterThanOrEqual(30);
});
