import { expect, test } from 'vitest';
import { limits } from '../../src/formats/limits.ts';

test('a text may hold 64 MiB, 500 000 rows, 512 columns and 32 KiB a cell', () => {
  const { bytes, rows, columns, cell } = limits;
  expect({ bytes, rows, columns, cell }).toEqual({
    bytes: 67_108_864,
    rows: 500_000,
    columns: 512,
    cell: 32_768,
  });
});
