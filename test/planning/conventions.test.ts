import { describe, expect, test } from 'vitest';
import { edit, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

interface Amounts {
  readonly exact: string;
  readonly shown: string;
}

interface Shown {
  readonly net: readonly (Amounts & { readonly effect: Amounts })[];
  readonly activities: readonly {
    readonly name: string;
    readonly net: readonly (Amounts & { readonly effect: Amounts })[];
  }[];
}

const scenario = [
  ...['--price', 'Uppdragstagare@2027=4 %', '--price', 'Prisuppräkning@2028=2,5 %'],
  ...['--volume', 'Institutionsplaceringar*@2027=-7 %', '--bridge', 'Allmän@2027=-1 300'],
  ...['--bridge', 'Ny enhet -> Öppna insatser vuxna@2028=-700'],
];

async function outcomeOf(disk: Disk): Promise<Shown> {
  const { out, err } = await netto(['whatif', 'budget', ...scenario, '--format', 'json'], disk);
  expect(err).toBe('');
  return JSON.parse(out) as Shown;
}

/** Every amount of a table printed otherwise; the header and the labels stay. */
function reprinted(disk: Disk, file: string, print: (amount: string) => string): void {
  const path = `budget/${file}.csv`;
  const [header = '', ...lines] = textAt(disk, path).trimEnd().split('\n');
  const body = lines.map((line) => {
    const [label = '', ...cells] = line.split(';');
    const isPercent = cells.some((cell) => cell.includes('%'));
    const amounts = cells.map((cell) => (/\d/u.test(cell) && !isPercent ? print(cell) : cell));
    return [label, ...amounts].join(';');
  });
  disk.set(path, `${[header, ...body].join('\n')}\n`);
}

function turned(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

const negated = (amount: string): string => (amount === '0' ? '0' : turned(amount));

describe('a scenario says the same of a budget printed otherwise', () => {
  test('activities with net cost positive have the opposite sign', async () => {
    const disk = exampleAt('budget');
    reprinted(disk, 'driftbudget-per-verksamhet', turned);
    edit(
      disk,
      'budget/budget.json',
      '"activity-net", "unit": "tkr", "signs": "cost-negative"',
      '"activity-net", "unit": "tkr", "signs": "net-cost-positive"',
    );
    const [plain, own] = [await outcomeOf(exampleAt('budget')), await outcomeOf(disk)];
    expect(own.net).toEqual(plain.net);
    for (const [row, { name, net }] of plain.activities.entries()) {
      expect(own.activities[row]?.name).toBe(name);
      const effects = own.activities[row]?.net.map(({ effect }) => effect.exact);
      expect(effects).toEqual(net.map(({ effect }) => negated(effect.exact)));
    }
  });

  test.each([undefined, 'revenue-negative'])(
    'a driftbudget with revenue negative has the opposite sign: %s',
    async (signs) => {
      const disk = exampleAt('budget');
      reprinted(disk, 'driftbudget', turned);
      const declared = signs === undefined ? '' : `,\n      "signs": "${signs}"`;
      edit(disk, 'budget/budget.json', ',\n      "signs": "cost-negative"', declared);
      const [plain, own] = [await outcomeOf(exampleAt('budget')), await outcomeOf(disk)];
      const effects = ({ net }: Shown): readonly string[] => net.map(({ effect }) => effect.exact);
      expect(effects(own)).toEqual(effects(plain).map(negated));
      expect(own.net.map(({ exact }) => exact)).toEqual(
        plain.net.map(({ exact }) => negated(exact)),
      );
      // the activities are still printed with cost negative
      expect(own.activities).toEqual(plain.activities);
    },
  );

  test('a bridge with net cost positive takes items with that sign', async () => {
    const disk = exampleAt('budget');
    reprinted(disk, 'ekonomiska-forandringar', turned);
    edit(
      disk,
      'budget/budget.json',
      '"bridgeStart": "previous", "signs": "cost-negative"',
      '"bridgeStart": "previous", "signs": "net-cost-positive"',
    );
    const argv = ['whatif', 'budget', '--bridge', 'Ny@2027=1 300', '--format', 'json'];
    const { out } = await netto(argv, disk);
    const { net } = JSON.parse(out) as Shown;
    expect(net.map(({ effect }) => effect.exact)).toEqual(['0', '-1300', '-1300']);
    // the one-year item is turned with the rest, so that the general uplift is the same
    const uplift = ['whatif', 'budget', '--price', 'Prisuppräkning@2027=4 %', '--format', 'json'];
    const [plain, own] = [await netto(uplift, exampleAt('budget')), await netto(uplift, disk)];
    expect(own.out).toBe(plain.out);
  });

  test('a driftbudget in kronor gives a thousand times as much', async () => {
    const disk = exampleAt('budget');
    reprinted(disk, 'driftbudget', (amount) => `${amount} 000`);
    edit(
      disk,
      'budget/budget.json',
      '"kind": "operating-budget",\n      "unit": "tkr"',
      '"kind": "operating-budget",\n      "unit": "kr"',
    );
    const [plain, own] = [await outcomeOf(exampleAt('budget')), await outcomeOf(disk)];
    for (const [order, { effect }] of plain.net.entries()) {
      const kronor = Number(own.net[order]?.effect.exact);
      expect(kronor).toBeCloseTo(1000 * Number(effect.exact), 6);
    }
    // the activities are still printed in tkr
    expect(own.activities).toEqual(plain.activities);
  });
});

test('a service lands on an activity, not on the total of them', async () => {
  const disk = exampleAt('budget');
  edit(disk, 'budget/insatser.csv', 'insatser;Institutionsvård vuxna', 'insatser;Summa');
  const { code, err } = await netto(['whatif', 'budget', ...scenario], disk);
  expect(code).toBe(2);
  expect(err).toContain('service/no-activity');
});
