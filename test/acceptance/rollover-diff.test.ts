import { expect, test } from 'vitest';
import { expectDiffIsAll, type TableDiff } from '../support/rolled-diff.ts';
import { exampleAt, netto } from '../support/world.ts';

test.each([
  [[]],
  [
    [
      '--volumes',
      'hold',
      '--uplift',
      'Uppdragstagare@2027=4 %',
      '--uplift',
      'Prisuppräkning=2,5 %',
    ],
  ],
  [['--items', 'nytt.csv', '--actuals', 'utfall.csv']],
])('the printed diff is all that differs: %j', async (options) => {
  const disk = exampleAt('budget');
  disk.set('nytt.csv', 'Verksamhetsförändring;Budget 2027;Plan 2029\nNy mottagning;-1 200;-300\n');
  disk.set(
    'utfall.csv',
    'Rad;Tkr\nIntäkter;47 100\nKostnader;-421 000\nvarav kapitalkostnader;-1 400\n',
  );
  disk.set(
    'budget/omkategorisering.csv',
    'Från;Till;Belopp eller andel;Från period\nFlyktingmottagande;Etablering;;\nEkonomiskt bistånd;Bostadsverksamhet;10 %;Budget 2027\n',
  );
  const argv = ['rollover', 'budget', '--write', 'nästa', '--format', 'json', ...options];
  const { out } = await netto(argv, disk);
  const { tables } = JSON.parse(out) as { readonly tables: readonly TableDiff[] };
  expect(tables).toHaveLength(7);
  expectDiffIsAll(disk, ['budget', 'nästa'], tables);
});
