import { edit, type Disk } from './world.ts';

const tables: Readonly<Record<string, readonly string[]>> = {
  drift: [
    'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Intäkter;100;110;120;120;120',
    'Kostnader;-1 100;-1 160;-1 220;-1 270;-1 320',
    'Netto;-1 000;-1 050;-1 100;-1 150;-1 200',
  ],
  verks: [
    'Verksamhet, netto, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Skola;-600;-630;-660;-690;-720',
    'Omsorg;-400;-420;-440;-460;-480',
    'Summa;-1 000;-1 050;-1 100;-1 150;-1 200',
  ],
  brygga: [
    'Förändring, tkr;Budget 2026;Plan 2027;Plan 2028',
    'Prisuppräkning;-30;-33;-35',
    'Volymer;-20;-17;-15',
    'Summa;-50;-50;-50',
  ],
  vol: [
    'Volymer, antal;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Placering;100;110;120;130;140',
  ],
  pris: [
    'À-priser, kr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Placering;950;1 000;1 030;1 061;1 093',
  ],
  upp: [
    'Kategori;Budget 2026;Plan 2027;Plan 2028',
    'Extern;3 %;3 %;3 %',
    'Prisuppräkning;3 %;3 %;3 %',
  ],
  ins: ['Insats;Kategori;Verksamhet', 'Placering;Extern;Omsorg'],
};

/** What its tables are declared as. */
export const kinds = {
  drift: { kind: 'operating-budget', unit: 'tkr', signs: 'cost-negative' },
  verks: { kind: 'activity-net', unit: 'tkr', signs: 'cost-negative' },
  brygga: { kind: 'bridge', unit: 'tkr', bridgeStart: 'previous', signs: 'cost-negative' },
  vol: { kind: 'volumes', unit: 'units' },
  pris: { kind: 'unit-prices', unit: 'kr/unit' },
  upp: { kind: 'uplifts', unit: '%' },
  ins: { kind: 'services' },
};

/** How its tables are told from the usual: other lines, other declarations, the end of a line. */
interface SmallBudget {
  readonly tables?: Readonly<Record<string, readonly string[]>>;
  readonly declared?: Readonly<Record<string, object>>;
  readonly lineEnd?: string;
}

/** A budget of two activities and one service in round numbers, all of which reconcile. */
export function smallBudgetAt(
  folder: string,
  { tables: more = {}, declared = {}, lineEnd = '\r\n' }: SmallBudget = {},
): Disk {
  const settings = {
    title: 'Budget 2026',
    tables: { ...kinds, ...declared },
    periods: { firstPrice: 'Budget 2025', base: 'Budget 2026', plan: ['Plan 2027', 'Plan 2028'] },
    oneYearItems: [],
  };
  const files = Object.entries({ ...tables, ...more });
  return new Map([
    ...files.map(([name, lines]): [string, string] => [
      `${folder}/${name}.csv`,
      `${lines.join(lineEnd)}${lineEnd}`,
    ]),
    [`${folder}/budget.json`, `${JSON.stringify(settings, undefined, 2)}\n`],
  ]);
}

/** The same with parts of its files put differently. */
export function smallBudgetWith(
  ...edits: readonly (readonly [file: string, before: string, after: string])[]
): Disk {
  const disk = smallBudgetAt('budget', { lineEnd: '\n' });
  for (const [file, before, after] of edits) edit(disk, `budget/${file}`, before, after);
  return disk;
}

/** The text of a file that a rollover has made. */
export function madeText(disk: Disk, path: string): string {
  const made = disk.get(path);
  if (!(made instanceof Uint8Array)) throw new Error(`nothing was made at ${path}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(made);
}

/** The lines of a text. */
export function linesOf(text: string): readonly string[] {
  return text.split('\r\n').filter((line) => line !== '');
}
