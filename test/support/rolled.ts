import { netto, textAt, type Disk } from './world.ts';

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
  return { code, err, told, row: (table, label) => cellsOf(disk, `nästa/${table}.csv`, label) };
}

/** Rolls a folder to another. */
export async function rolledTo(
  disk: Disk,
  target: string,
  options: readonly string[] = [],
  source = 'budget',
): Promise<{ readonly code: number; readonly err: string }> {
  const { code, err } = await netto(['rollover', source, '--write', target, ...options], disk);
  return { code, err };
}

/** The cells of a row of a table on the disk. */
export function cellsOf(disk: Disk, path: string, label: string): readonly string[] {
  const line = textAt(disk, path)
    .split(/\r?\n/u)
    .find((own) => own.startsWith(`${label};`));
  return line?.split(';').slice(1) ?? [];
}
