import { netto, type Disk } from './world.ts';

export interface RolledOn {
  readonly code: number;
  readonly err: string;
  /** Each code that was told, with its place in the files given: `given/twice nytt.csv:3:2`. */
  readonly told: readonly string[];
  /** The cells of a row of the new folder. */
  readonly row: (table: string, label: string) => readonly string[];
}

/** Rolls the folder `budget` on with some options. */
export async function rolledOn(disk: Disk, options: readonly string[] = []): Promise<RolledOn> {
  const argv = [
    'rollover',
    'budget',
    '--write',
    'nästa',
    '--format',
    'csv=ändringar.csv',
    ...options,
  ];
  const { code, err } = await netto(argv, disk, { width: 200 });
  const told = [...err.matchAll(/ {2}([\w-]+\/[\w-]+)\n {2}(\S.*)\n/gu)].map(
    ([, finding = '', place = '']) => `${finding} ${place}`,
  );
  return { code, err, told, row: (table, label) => rowOf(disk, table, label) };
}

function rowOf(disk: Disk, table: string, label: string): readonly string[] {
  const bytes = disk.get(`nästa/${table}.csv`);
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
  const line = text.split(/\r?\n/u).find((own) => own.startsWith(`${label};`));
  return line?.split(';').slice(1) ?? [];
}

/** A budget of two activities and one service under the name of a folder, some tables replaced. */
export function smallBudgetAt(folder: string, tables: Readonly<Record<string, string>> = {}): Disk {
  const all = { ...smallTables, ...tables };
  const files = Object.entries(all).map(([name, text]) => [`${folder}/${name}.csv`, text] as const);
  return new Map([...files, [`${folder}/budget.json`, JSON.stringify(smallSettings)]]);
}

const periods = 'Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028';

const smallTables: Readonly<Record<string, string>> = {
  drift: [
    `Driftbudget, tkr;${periods}`,
    'Intäkter;100;110;120;120;120',
    'Kostnader;-1 100;-1 160;-1 220;-1 270;-1 320',
    'Netto;-1 000;-1 050;-1 100;-1 150;-1 200\n',
  ].join('\n'),
  verks: [
    `Verksamhet, netto, tkr;${periods}`,
    'Skola;-600;-630;-660;-690;-720',
    'Omsorg;-400;-420;-440;-460;-480',
    'Summa;-1 000;-1 050;-1 100;-1 150;-1 200\n',
  ].join('\n'),
  brygga: [
    'Förändring, tkr;Budget 2026;Plan 2027;Plan 2028',
    'Prisuppräkning;-30;-33;-35',
    'Volymer;-20;-17;-15',
    'Summa;-50;-50;-50\n',
  ].join('\n'),
  vol: `Volymer, antal;${periods}\nPlacering;100;110;120;130;140\n`,
  pris: `À-priser, kr;${periods}\nPlacering;950;1 000;1 030;1 061;1 093\n`,
  upp: 'Kategori;Budget 2026;Plan 2027;Plan 2028\nExtern;3 %;3 %;3 %\nPrisuppräkning;3 %;3 %;3 %\n',
  ins: 'Insats;Kategori;Verksamhet\nPlacering;Extern;Omsorg\n',
};

const smallSettings = {
  title: 'Budget 2026',
  tables: {
    drift: { kind: 'operating-budget', unit: 'tkr', signs: 'cost-negative' },
    verks: { kind: 'activity-net', unit: 'tkr', signs: 'cost-negative' },
    brygga: { kind: 'bridge', unit: 'tkr', bridgeStart: 'previous', signs: 'cost-negative' },
    vol: { kind: 'volumes', unit: 'units' },
    pris: { kind: 'unit-prices', unit: 'kr/unit' },
    upp: { kind: 'uplifts', unit: '%' },
    ins: { kind: 'services' },
  },
  periods: { firstPrice: 'Budget 2025', base: 'Budget 2026', plan: ['Plan 2027', 'Plan 2028'] },
  oneYearItems: [],
};
