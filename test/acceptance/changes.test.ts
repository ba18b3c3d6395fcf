import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elderlyCare, schoolBoard, technicalBoard } from '../support/municipalities.ts';
import {
  exampleAt,
  emptyDisk,
  netto,
  textAt,
  type Disk,
  type JsonCheck,
} from '../support/world.ts';

/**
 * Changes of headers, labels, units, signs, blanks and layout: after each, every figure of check, plan,
 * whatif and rollover is the same, or a finding that was not there before names the file. What is only
 * another print of the same gives the same figures.
 */

const runs = Number(process.env['CHANGE_RUNS'] ?? '120');
const seed = Number(process.env['CHANGE_SEED'] ?? '2026');

function diskOf(tables: Readonly<Record<string, string>>): Disk {
  const disk = emptyDisk();
  for (const [name, text] of Object.entries(tables)) disk.set(`plan/${name}`, text);
  return disk;
}

const folders: readonly (readonly [
  name: string,
  disk: () => Disk,
  volume: string,
  item: string,
])[] = [
  ['example', () => exampleAt('plan'), 'Stödboende, barn & unga@2027=-10 %', 'Nytt@2027=-100'],
  ['school', () => diskOf(schoolBoard), 'Förskolebarn@2027=-10 %', 'Nytt@2027=-100'],
  ['elderly', () => diskOf(elderlyCare), '', 'Nytt@2027=-100'],
  ['technical', () => diskOf(technicalBoard), '', 'Nytt@2027=-100'],
];

/** Cells of a table of semicolons, and back; the tables of the invented folders end their lines in any way. */
function cellsOf(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split(';'));
}

function textOf(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.join(';')).join('\n');
}

/** A change of the cells of a table; `row` and `column` are any numbers, taken as far as the table goes. */
interface Change {
  readonly name: string;
  readonly isReprint: boolean;
  readonly isTurn?: boolean;
  readonly made: (cells: string[][], row: number, column: number) => void;
}

const amountCell = /^[-−–]?\s?\d[\d\s\u00A0]*(?:,\d+)?(?:\s?%)?$/u;

function at(
  cells: string[][],
  row: number,
  column: number,
  isMeant: (cell: string) => boolean,
): [number, number] | undefined {
  const places = cells.flatMap((own, line) =>
    own.flatMap((cell, place): [number, number][] =>
      line > 0 && place > 0 && isMeant(cell) ? [[line, place]] : [],
    ),
  );
  return places[(row * 31 + column) % Math.max(1, places.length)];
}

function mapAmounts(cells: string[][], map: (cell: string) => string): void {
  for (const row of cells.slice(1)) {
    for (const [place, cell] of row.entries())
      if (place > 0 && amountCell.test(cell)) row[place] = map(cell);
  }
}

function labelled(cells: string[][], row: number, map: (label: string) => string): void {
  const lines = cells.filter((own, line) => line > 0 && (own[0] ?? '').trim() !== '');
  const line = lines[row % Math.max(1, lines.length)];
  if (line) line[0] = map(line[0] ?? '');
}

function headed(cells: string[][], column: number, map: (header: string) => string): void {
  const [head = []] = cells;
  const places = head.flatMap((header, place) =>
    place > 0 && /\d{4}/u.test(header) ? [place] : [],
  );
  const place = places[column % Math.max(1, places.length)];
  if (place !== undefined) head[place] = map(head[place] ?? '');
}

function negated(cell: string): string {
  if (/^[-−–]/u.test(cell)) return cell.replace(/^[-−–]\s?/u, '');
  return /[1-9]/u.test(cell) ? `-${cell}` : cell;
}

const changes: readonly Change[] = [
  {
    name: 'no-break spaces',
    isReprint: true,
    made: (cells) => {
      mapAmounts(cells, (cell) => cell.replace(/ /gu, '\u00A0'));
    },
  },
  {
    name: 'padding',
    isReprint: true,
    made: (cells) => {
      for (const row of cells.slice(1))
        for (const [place, cell] of row.entries()) row[place] = ` ${cell} `;
    },
  },
  {
    name: 'minus signs',
    isReprint: true,
    made: (cells) => {
      mapAmounts(cells, (cell) => cell.replace(/^-/u, '−'));
    },
  },
  {
    name: 'an empty column',
    isReprint: true,
    made: (cells) => {
      for (const row of cells) if (row.length > 1) row.push('');
    },
  },
  {
    name: 'a blank line',
    isReprint: true,
    made: (cells, row) => {
      cells.splice(2 + (row % Math.max(1, cells.length - 2)), 0, ['']);
    },
  },
  {
    name: 'capitals in a header',
    isReprint: true,
    made: (cells, _, column) => {
      headed(cells, column, (header) => header.toUpperCase());
    },
  },
  {
    name: 'two spaces in a header',
    isReprint: true,
    made: (cells, _, column) => {
      headed(cells, column, (header) => header.replace(' ', '  '));
    },
  },
  {
    name: 'two spaces in a label',
    isReprint: true,
    made: (cells, row) => {
      labelled(cells, row, (label) => label.replace(' ', '  '));
    },
  },
  {
    name: 'capitals in a label',
    isReprint: true,
    made: (cells, row) => {
      labelled(cells, row, (label) => label.toUpperCase());
    },
  },
  {
    name: 'a footnote mark',
    isReprint: true,
    made: (cells, row) => {
      labelled(cells, row, (label) => `${label}*`);
    },
  },
  {
    name: 'no grouping',
    isReprint: true,
    made: (cells) => {
      mapAmounts(cells, (cell) => cell.replace(/(?<=\d)[ \u00A0](?=\d)/gu, ''));
    },
  },
  {
    name: 'a bare year',
    isReprint: false,
    made: (cells, _, column) => {
      headed(cells, column, (header) => header.replace(/^.*(\d{4}).*$/u, '$1'));
    },
  },
  {
    name: 'budget for another kind',
    isReprint: false,
    made: (cells, _, column) => {
      headed(cells, column, (header) => header.replace(/^\D*(?=\d{4})/u, 'Budget '));
    },
  },
  {
    name: 'forecast for another kind',
    isReprint: false,
    made: (cells, _, column) => {
      headed(cells, column, (header) => header.replace(/^\D*(?=\d{4})/u, 'Prognos '));
    },
  },
  {
    name: 'another year',
    isReprint: false,
    made: (cells, _, column) => {
      headed(cells, column, (header) =>
        header.replace(/\d{4}/u, (year) => String(parseInt(year, 10) + 7)),
      );
    },
  },
  {
    name: 'a column without a header',
    isReprint: false,
    made: (cells, _, column) => {
      headed(cells, column, () => '');
    },
  },
  {
    name: 'another label',
    isReprint: false,
    made: (cells, row) => {
      labelled(cells, row, (label) => `Ny ${label.slice(4)}`);
    },
  },
  {
    name: 'another unit',
    isReprint: false,
    made: (cells, row) => {
      const [head = []] = cells;
      head[0] = (head[0] ?? '').replace(
        /, (?:tkr|kr|antal)/u,
        [', mnkr', ', tusen kronor', ', kr', ''][row % 4] ?? '',
      );
    },
  },
  {
    name: 'a blank cell',
    isReprint: false,
    made: (cells, row, column) => {
      const place = at(cells, row, column, (cell) => amountCell.test(cell.trim()));
      const own = place && cells[place[0]];
      if (own) own[place[1]] = '';
    },
  },
  {
    name: 'a word in a cell',
    isReprint: false,
    made: (cells, row, column) => {
      const place = at(cells, row, column, (cell) => amountCell.test(cell.trim()));
      const own = place && cells[place[0]];
      if (own) own[place[1]] = 'Ej aktuellt';
    },
  },
  {
    name: 'the other sign in a row',
    isReprint: false,
    isTurn: true,
    made: (cells, row) => {
      const lines = cells.slice(1).filter(({ length }) => length > 1);
      const own = lines[row % Math.max(1, lines.length)];
      for (const [place, cell] of (own ?? []).entries())
        if (own && place > 0) own[place] = negated(cell);
    },
  },
];

/** What is told and computed of a folder. */
interface Told {
  readonly relations: number;
  readonly findings: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, string>;
}

interface Figures {
  readonly services: readonly { readonly name: string; readonly [part: string]: unknown }[];
  readonly net: readonly object[];
  readonly activities: readonly { readonly name: string | null; readonly net: readonly object[] }[];
  readonly assumptions: readonly { readonly code: string; readonly message: string }[];
  readonly missing: readonly { readonly table: string }[];
}

const key = (text: string): string =>
  text.toLocaleLowerCase('sv').replace(/\s+/gu, ' ').replace(/\*$/u, '').trim();

function figuresOf(command: string, out: string): readonly (readonly [string, string])[] {
  if (out === '') return [];
  const { services, net, activities } = JSON.parse(out) as Figures;
  const periodless = (own: object): string =>
    JSON.stringify({ ...own, period: undefined, stated: undefined });
  const series = (name: string, own: readonly object[]): readonly (readonly [string, string])[] =>
    own.map((figure, order) => [`${command} ${name} ${String(order)}`, periodless(figure)]);
  return [
    ...services.flatMap(({ name, unitPrice, volume, cost = [] }) => [
      ...series(`price ${key(name)}`, unitPrice as object[]),
      ...series(`volume ${key(name)}`, volume as object[]),
      ...series(`cost ${key(name)}`, cost as object[]),
    ]),
    ...series('net', net),
    // a row may have another label: it is known by its order
    ...activities.flatMap((own, order) => series(`activity ${String(order)}`, own.net)),
  ];
}

async function told(disk: Disk, volume: string, item: string): Promise<Told> {
  const check = await netto(['check', 'plan', '--format', 'json'], disk);
  const { summary, findings } = JSON.parse(check.out) as JsonCheck;
  const asked = volume === '' ? ['--bridge', item] : ['--volume', volume];
  const plan = await netto(['plan', 'plan', '--format', 'json'], disk);
  const whatIf = await netto(['whatif', 'plan', ...asked, '--format', 'json'], disk);
  const rollover = await netto(['rollover', 'plan', '--format', 'csv'], disk);
  const said = [plan, whatIf, rollover].flatMap(({ err }) => [
    ...err.matchAll(/^(?:error|warning|note) .*\n?.*?([a-z-]+\/[a-z-]+)\n {2}(\S+)/gmu),
  ]);
  const assumed = [plan, whatIf].flatMap(({ out }) => {
    if (out === '') return [];
    const { assumptions, missing } = JSON.parse(out) as Figures;
    return [
      ...assumptions.map(({ code, message }) => `${code} ${message}`),
      ...missing.map(({ table }) => `missing ${table}`),
    ];
  });
  const refused = [plan, whatIf, rollover].map(({ code, err }, order) =>
    code === 0 ? '' : `exit ${String(order)} ${String(code)} ${err === '' ? 'in silence' : ''}`,
  );
  return {
    relations: summary.relations,
    findings: new Set([
      ...findings.map(({ code, at: place }) => `${code} ${place.file}`),
      ...said.map(([, code = '', place = '']) => `${code} ${place.replace(/:\d+.*$/u, '')}`),
      ...assumed,
      ...refused.filter((own) => own !== ''),
    ]),
    figures: new Map([...figuresOf('plan', plan.out), ...figuresOf('whatif', whatIf.out)]),
  };
}

const originals = new Map<string, Told>();

async function original(name: string, disk: Disk, volume: string, item: string): Promise<Told> {
  const own = originals.get(name) ?? (await told(disk, volume, item));
  originals.set(name, own);
  return own;
}

/** Figures with the sign of every amount turned. */
function turned(figures: string): string {
  return figures.replace(/"(-?)(\d[\d.]*)"/gu, (all, sign: string, digits: string) =>
    /[1-9]/u.test(digits) ? `"${sign === '' ? '-' : ''}${digits}"` : all,
  );
}

/** What is wrong about a folder after a change; nothing where it is as it should be. */
async function faultOf(
  folder: number,
  order: number,
  file: number,
  row: number,
  column: number,
): Promise<string | undefined> {
  const [name, make, volume, item] = folders[folder] ?? ['', emptyDisk, '', ''];
  const change = changes[order];
  const disk = make();
  const paths = [...disk.keys()].filter((path) => /^plan\/[^/]+\.csv$/u.test(path));
  const path = paths[file % paths.length] ?? '';
  const before = await original(name, make(), volume, item);
  const cells = cellsOf(textAt(disk, path));
  change?.made(cells, row, column);
  disk.set(path, textOf(cells));
  const after = await told(disk, volume, item);
  const added = [...after.findings].filter((own) => !before.findings.has(own));
  const differing = [...before.figures].filter(([own, value]) => after.figures.get(own) !== value);
  // a row of the other sign may be another convention: then all that differs is turned
  const isTurned =
    change?.isTurn === true &&
    differing.every(
      ([own, value]) =>
        turned(after.figures.get(own) ?? '') === value ||
        // an item is given in the sign of the net, whatever that is
        (volume === '' && own.startsWith('whatif net')),
    );
  const other = isTurned ? [] : differing;
  const lost = before.relations - after.relations;
  const isSame = other.length === 0 && lost <= 0;
  const isSilent = added.some((own) => own.includes('in silence'));
  if (
    change?.isReprint === true ? isSame && lost === 0 : !isSilent && (added.length > 0 || isSame)
  ) {
    return undefined;
  }
  const figures = other.slice(0, 2).map(([own, value]) => [own, value, after.figures.get(own)]);
  return `${change?.name ?? ''} in ${name}/${path}: ${JSON.stringify({ lost, figures, added })}`;
}

test('a change gives the same figures or a finding, and another print the same figures', async () => {
  const places = fc.tuple(
    fc.nat({ max: folders.length - 1 }),
    fc.nat({ max: changes.length - 1 }),
    fc.nat({ max: 40 }),
    fc.nat({ max: 40 }),
    fc.nat({ max: 40 }),
  );
  const faults: string[] = [];
  for (const place of fc.sample(places, { numRuns: runs, seed })) {
    const fault = await faultOf(...place);
    if (fault !== undefined) faults.push(`${place.join(' ')}: ${fault}`);
  }
  expect(faults).toEqual([]);
}, 3_600_000);
