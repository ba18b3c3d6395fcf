import { expect, test } from 'vitest';
import { writeTables } from '../../src/cli/write-tables.ts';
import type { World } from '../../src/cli/world.ts';
import { memoryFiles, textAt, type Disk } from '../support/world.ts';

const tables = [
  ['volymer', [['Volymer', 'Budget 2026']]],
  ['a-priser', [['À-priser', 'Budget 2026']]],
] as const;

/** A world whose disk makes no single file. */
function worldOn(disk: Disk): World {
  const stream = { write: () => undefined, colour: 0, width: 80, isTerminal: false } as const;
  const create = (): Promise<never> => Promise.reject(new Error('one file by itself'));
  return {
    files: { ...memoryFiles(disk), create },
    out: stream,
    err: stream,
    language: 'en',
    machineLanguage: 'en',
    version: '0.0.0',
    now: () => new Date(0),
    elapsed: () => 0,
    example: '',
    vocabulary: '',
    ciTemplates: '',
  };
}

test('a new folder is made with all of its tables at once', async () => {
  const disk: Disk = new Map();
  expect(await writeTables('ny/budget', tables, worldOn(disk))).toEqual([]);
  expect([...disk.keys()]).toEqual(['ny/budget/volymer.csv', 'ny/budget/a-priser.csv']);
  expect(textAt(disk, 'ny/budget/volymer.csv')).toBe('\uFEFFVolymer;Budget 2026\r\n');
});

test('in a folder that is there nothing is written where one of the tables is there too', async () => {
  const disk: Disk = new Map([['ny/a-priser.csv', 'À-priser\n']]);
  const findings = await writeTables('ny', tables, worldOn(disk));
  expect(findings.map(({ code, at }) => [code, at.file])).toEqual([
    ['file/exists', 'ny/a-priser.csv'],
  ]);
  expect([...disk.keys()]).toEqual(['ny/a-priser.csv']);
});
