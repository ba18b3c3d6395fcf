import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearsOn } from '../oracle/rollover.ts';
import { folderOf } from '../support/plan-folders/build.ts';
import { ingredients, type Ingredients } from '../support/plan-folders/ingredients.ts';
import { printFolder, type Told } from '../support/plan-folders/print.ts';
import { saidBy, saidIn } from '../support/plan-folders/read.ts';
import { bytesAt, expectDiffIsAll, type TableDiff } from '../support/rolled-diff.ts';
import { checked, netto, type Disk, type Ran } from '../support/world.ts';

const runs = parseInt(process.env['ROLLOVER_RUNS'] ?? '20', 10);
const seed = parseInt(process.env['ROLLOVER_SEED'] ?? '20261126', 10);

const folders = ['år0', 'år1', 'år2', 'år3'] as const;

interface Rolled {
  readonly told: Told;
  readonly volumes: 'trend' | 'hold';
  readonly disk: Disk;
  readonly ran: readonly Ran[];
}

const known = new Map<string, Promise<Rolled>>();

/** A folder rolled three times; once for all laws. */
function rolled(own: Ingredients): Promise<Rolled> {
  const key = JSON.stringify(own);
  const found = known.get(key) ?? roll(own);
  known.set(key, found);
  return found;
}

async function roll(own: Ingredients): Promise<Rolled> {
  const told = folderOf(own);
  const disk: Disk = new Map();
  printFolder(disk, 'år0', told);
  const volumes = own.turn % 2 === 0 ? 'trend' : 'hold';
  const ran: Ran[] = [];
  for (const [order, folder] of folders.slice(1).entries()) {
    const from = folders[order] ?? '';
    const argv = ['rollover', from, '--write', folder, '--volumes', volumes, '--format', 'json'];
    ran.push(await netto(argv, disk));
  }
  const kept = [...disk].filter(([path]) =>
    folders.some((folder) => path.startsWith(`${folder}/`)),
  );
  return { told, volumes, disk: new Map(kept), ran };
}

async function hold(law: (own: Rolled) => void | Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(ingredients, async (own) => {
      await law(await rolled(own));
    }),
    { numRuns: runs, seed },
  );
}

test(`rolling year by year is rolling so many years (${String(runs)} folders)`, async () => {
  await hold(({ told: { plan, dialect }, volumes, disk, ran }) => {
    for (const [years, folder] of folders.entries()) {
      if (years > 0)
        expect([folder, ran[years - 1]?.code, ran[years - 1]?.err]).toEqual([
          folder,
          0,
          expect.stringMatching(
            /^Tables written[^\n]*\n(?:\n?warning [^\n]* rollover\/open\n(?: [^\n]*\n)+)*$/u,
          ),
        ]);
      const wanted = years === 0 ? plan : yearsOn(plan, years, volumes);
      expect(saidIn(disk, folder, dialect.delimiter)).toEqual(saidBy(wanted));
    }
  });
}, 3_600_000);

test('the printed diff is all that differs, and the rest is the same to the byte', async () => {
  await hold(({ told: { dialect }, disk, ran }) => {
    for (const [order, { out }] of ran.entries()) {
      const [from = '', to = ''] = folders.slice(order, order + 2);
      const { tables } = JSON.parse(out) as { readonly tables: readonly TableDiff[] };
      expectDiffIsAll(disk, [from, to], tables, dialect.delimiter);
      expect(bytesAt(disk, `${to}/insatser.csv`)).toEqual(bytesAt(disk, `${from}/insatser.csv`));
    }
  });
}, 3_600_000);

test('what reconciles still does a year on, and the years after', async () => {
  let clean = 0;
  await hold(async ({ disk }) => {
    const told = async (folder: string): Promise<readonly string[]> =>
      (await checked(folder, new Map(disk))).findings
        .filter(({ severity }) => severity !== 'note')
        .map(({ code, table, row, period }) => [code, table, row, period].join(' '));
    if ((await told('år0')).length > 0) return;
    clean += 1;
    for (const folder of folders) expect([folder, await told(folder)]).toEqual([folder, []]);
  });
  expect(clean).toBeGreaterThan(runs * 0.8);
}, 3_600_000);
