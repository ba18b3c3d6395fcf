import { edit, netto, textAt, type Disk } from './world.ts';

/** A plan of two activities and one service that reconciles to the last krona, in the folder `plan`. */
export function smallPlan(): Disk {
  const settings = {
    title: 'Nämnd, budget 2026',
    tables: {
      drift: { kind: 'operating-budget', unit: 'tkr', signs: 'cost-negative' },
      verks: { kind: 'activity-net', unit: 'tkr', signs: 'cost-negative' },
      brygga: { kind: 'bridge', unit: 'tkr', bridgeStart: 'previous', signs: 'cost-negative' },
      volymer: { kind: 'volumes', unit: 'units' },
      priser: { kind: 'unit-prices', unit: 'kr/unit' },
      uppräkning: { kind: 'uplifts', unit: '%' },
      insatser: { kind: 'services' },
    },
    periods: {
      firstPrice: 'Budget 2025',
      base: 'Budget 2026',
      plan: ['Plan 2027', 'Plan 2028'],
    },
    oneYearItems: [],
  };
  const years = 'Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028';
  const files = {
    'budget.json': JSON.stringify(settings, null, 2),
    'drift.csv': `Driftbudget, tkr;${years}
Intäkter;100;110;120;120;120
Kostnader;-1 100;-1 160;-1 220;-1 270;-1 320
Netto;-1 000;-1 050;-1 100;-1 150;-1 200
`,
    'verks.csv': `Netto per verksamhet, tkr;${years}
Skola;-600;-630;-660;-690;-720
Omsorg;-400;-420;-440;-460;-480
Summa;-1 000;-1 050;-1 100;-1 150;-1 200
`,
    'brygga.csv': `Förändring, tkr;Budget 2026;Plan 2027;Plan 2028
Prisuppräkning;-30;-33;-35
Volymer;-20;-17;-15
Summa;-50;-50;-50
`,
    'volymer.csv': `Volymer, antal;${years}
Placering;100;110;120;130;140
`,
    'priser.csv': `À-priser, kr;${years}
Placering;950;1 000;1 030;1 061;1 093
`,
    'uppräkning.csv': `Kategori;Budget 2026;Plan 2027;Plan 2028
Extern;3 %;3 %;3 %
Prisuppräkning;3 %;3 %;3 %
`,
    'insatser.csv': `Insats;Kategori;Verksamhet
Placering;Extern;Omsorg
`,
  };
  return new Map(Object.entries(files).map(([name, text]) => [`plan/${name}`, text]));
}

/** The small plan with parts of its files put differently. */
export function smallPlanWith(
  ...edits: readonly (readonly [file: string, before: string, after: string])[]
): Disk {
  const disk = smallPlan();
  for (const [file, before, after] of edits) edit(disk, `plan/${file}`, before, after);
  return disk;
}

/** The small plan rolled to another folder, and what was said of it. */
export async function rolledTo(
  disk: Disk,
  target: string,
  options: readonly string[] = [],
  source = 'plan',
): Promise<{ readonly code: number; readonly err: string }> {
  const { code, err } = await netto(['rollover', source, '--write', target, ...options], disk);
  return { code, err };
}

/** The cells of a row of a table on the disk. */
export function cellsOf(disk: Disk, path: string, label: string): readonly string[] {
  const bytes = disk.get(path);
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : textAt(disk, path);
  const line = text.split(/\r?\n/u).find((own) => own.startsWith(`${label};`));
  return line?.split(';').slice(1) ?? [];
}
