/** The ways in which a book-keeper makes a figure wrong. */
export type Slip = 'copy' | 'sign' | 'swap' | 'digits' | 'unit' | 'omitted';

/** A table with one slip, which damages one figure, or two where they were swapped. */
export interface Planted {
  readonly csv: string;
  readonly slip: Slip;
  /** Labels and figures as printed, with decimal comma and any spaces between thousands. */
  readonly damaged: readonly {
    readonly row: string;
    readonly column: string;
    readonly stated: string;
    readonly truth: string;
  }[];
}

type Random = () => number;
type Mistake = 'transposed' | 'dropped' | 'inserted' | 'wrong';

/** Figures in steps of the table or in parts of a step, row by row, totals last. */
type Grid = readonly (readonly bigint[])[];

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Change {
  readonly place: Place;
  readonly value: bigint;
}

interface Style {
  readonly decimals: number;
  readonly spaced: boolean;
}

interface Table {
  readonly style: Style;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Figures before rounding, in parts of a step. */
  readonly fine: Grid;
  /** How many parts of a step the fine figures count. */
  readonly parts: bigint;
  /** Figures as printed, in steps. */
  readonly printed: Grid;
}

/** A way to damage a table, with no changes where the draw came to nothing. */
type Damage = (table: Table) => readonly Change[];

const TOTAL = 'Summa';
const PARTS = 1000;

const COLUMN_LABELS = [
  [
    'Förskola',
    'Grundskola',
    'Gymnasium',
    'Äldreomsorg',
    'Funktionsstöd',
    'Individ- och familjeomsorg',
    'Kultur',
    'Fritid',
    'Räddningstjänst',
    'Vuxenutbildning',
    'Miljö och hälsa',
    'Samhällsbyggnad',
  ],
  [
    'Undervisning',
    'Elevhälsa',
    'Måltider',
    'Läromedel',
    'Skolskjuts',
    'Fritidshem',
    'Ledning',
    'Städning',
    'Administration',
    'Vaktmästeri',
  ],
] as const;

const ROW_LABELS = [
  [
    'Löner',
    'Pensioner',
    'Lokalhyror',
    'Inhyrd personal',
    'Köpta platser',
    'Kompetensutveckling',
    'Förbrukningsmaterial',
    'Livsmedel',
    'Inventarier',
    'Datorer och telefoner',
    'Licenser',
    'Konsulter',
    'Transporter',
    'Resor',
    'Försäkringar',
    'Energi',
    'Vatten',
    'Avskrivningar',
    'Räntor',
    'Fordon',
    'Arbetskläder',
    'Tryck och porto',
    'Bevakning',
    'Reparationer',
    'Lämnade bidrag',
    'Medlemsavgifter',
    'Representation',
    'Skadestånd',
  ],
  [
    'Centrum',
    'Norrby',
    'Söderängen',
    'Västra hamnen',
    'Östermalm',
    'Åkersberg',
    'Älvsjö',
    'Örnäs',
    'Kyrkbyn',
    'Sjövik',
    'Björkhaga',
    'Ekbacken',
    'Tallkrogen',
    'Hallsta',
    'Rimbo',
    'Edsbro',
    'Väddö',
    'Skärgården',
    'Lundby',
    'Mörtnäs',
    'Kvarnholmen',
    'Fäbodarna',
    'Gärdet',
    'Strömsnäs',
    'Håby',
    'Vallentorp',
    'Nyhem',
    'Granliden',
  ],
  [
    'Hemtjänst',
    'Särskilt boende',
    'Korttidsboende',
    'Dagverksamhet',
    'Hemsjukvård',
    'Rehabilitering',
    'Personlig assistans',
    'Gruppbostäder',
    'Daglig verksamhet',
    'Boendestöd',
    'Familjehem',
    'Familjerätt',
    'Fältarbete',
    'Färdtjänst',
    'Bibliotek',
    'Kulturskola',
    'Museum',
    'Simhall',
    'Ishall',
    'Fritidsgårdar',
    'Föreningsstöd',
    'Parker',
    'Gator och vägar',
    'Vinterväghållning',
    'Bygglov',
    'Livsmedelskontroll',
    'Turistbyrå',
    'Konsumentrådgivning',
  ],
] as const;

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no entry ${String(index)}`);
  return value;
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function pick<T>(random: Random, list: readonly T[]): T {
  return at(list, integer(random, 0, list.length - 1));
}

function drawSome<T>(random: Random, list: readonly T[], count: number): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((left, right) => left.key - right.key)
    .slice(0, count)
    .map(({ value }) => value);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function withSignOf(value: bigint, size: bigint): bigint {
  return value < 0n ? -size : size;
}

/** The nearest whole number of divisors, halves away from zero. */
function rounded(value: bigint, divisor: bigint): bigint {
  return withSignOf(value, (magnitude(value) * 2n + divisor) / (divisor * 2n));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function figureAt(grid: Grid, { row, column }: Place): bigint {
  return at(at(grid, row), column);
}

function columnOf(grid: Grid, column: number): readonly bigint[] {
  return grid.map((row) => at(row, column));
}

/** The row and the column of a place, each with its total last. */
function relationsAt(grid: Grid, { row, column }: Place): readonly (readonly bigint[])[] {
  return [at(grid, row), columnOf(grid, column)];
}

function miss(formula: readonly bigint[]): bigint {
  return at(formula, formula.length - 1) - sum(formula.slice(0, -1));
}

/** Whether a miss is one that roundings of so many figures, the total included, can explain. */
function isRounding(missed: bigint, figures: number): boolean {
  const count = BigInt(figures);
  return 2n * magnitude(missed) <= count && 4n * missed * missed <= 3n * count;
}

function doesHold(formula: readonly bigint[]): boolean {
  return isRounding(miss(formula), formula.length);
}

function holdsThroughout(grid: Grid): boolean {
  return indices(at(grid, 0).length)
    .map((column) => columnOf(grid, column))
    .concat(grid)
    .every(doesHold);
}

function withTotals(items: Grid): Grid {
  const rows = items.map((row) => [...row, sum(row)]);
  return [...rows, indices(at(rows, 0).length).map((column) => sum(columnOf(rows, column)))];
}

/** Figures of three to six digits, small ones as common as great ones. */
function drawSize(random: Random, fewest: number, most: number): number {
  return Math.floor(10 ** (fewest - 1 + random() * (most - fewest + 1)));
}

function drawItems(random: Random, rows: number, columns: number, parts: number): Grid {
  const fewest = integer(random, 3, 5);
  const most = integer(random, fewest, 6);
  const sign = pick(random, [1, -1]);
  const opposite = pick(random, [0, 0, 0.03, 0.08]);
  const drawItem = (): bigint => {
    const offset = parts === 1 ? 0 : integer(random, 1 - parts / 2, parts / 2 - 1);
    const item = drawSize(random, fewest, most) * parts + offset;
    return BigInt(random() < opposite ? -sign * item : sign * item);
  };
  return indices(rows).map(() => indices(columns).map(drawItem));
}

function drawTable(random: Random): Table {
  const columns = drawSome(random, pick(random, COLUMN_LABELS), integer(random, 2, 6));
  const rows = drawSome(random, pick(random, ROW_LABELS), integer(random, 4, 25));
  const parts = random() < 1 / 3 ? PARTS : 1;
  const fine = withTotals(drawItems(random, rows.length, columns.length, parts));
  return {
    style: { decimals: pick(random, [0, 0, 1, 2]), spaced: random() < 0.4 },
    rows: [...rows, TOTAL],
    columns: [...columns, TOTAL],
    fine,
    parts: BigInt(parts),
    printed: fine.map((row) => row.map((figure) => rounded(figure, BigInt(parts)))),
  };
}

function anyPlace(random: Random, { rows, columns }: Table): Place {
  return {
    row: integer(random, 0, rows.length - 1),
    column: integer(random, 0, columns.length - 1),
  };
}

function neighboursOf({ rows, columns }: Table, { row, column }: Place): Place[] {
  return [
    { row: row - 1, column },
    { row: row + 1, column },
    { row, column: column - 1 },
    { row, column: column + 1 },
  ].filter((place) => rows[place.row] !== undefined && columns[place.column] !== undefined);
}

function copied(random: Random, table: Table): readonly Change[] {
  const place = anyPlace(random, table);
  const neighbour = pick(random, neighboursOf(table, place));
  return [{ place, value: figureAt(table.printed, neighbour) }];
}

function swapped(random: Random, table: Table): readonly Change[] {
  const items = { rows: table.rows.length - 2, columns: table.columns.length - 2 };
  const first: Place = {
    row: integer(random, 0, items.rows),
    column: integer(random, 0, items.columns),
  };
  const second: Place =
    random() < 0.5
      ? { ...first, row: integer(random, 0, items.rows) }
      : { ...first, column: integer(random, 0, items.columns) };
  return [
    { place: first, value: figureAt(table.printed, second) },
    { place: second, value: figureAt(table.printed, first) },
  ];
}

function mistyped(random: Random, mistake: Mistake, digits: string): string {
  const place = integer(random, 0, digits.length - 1);
  const [before, digit, after] = [
    digits.slice(0, place),
    digits.charAt(place),
    digits.slice(place),
  ];
  const rest = after.slice(1);
  const other = String(integer(random, 0, 9));
  switch (mistake) {
    case 'transposed':
      return `${before}${rest.slice(0, 1)}${digit}${rest.slice(1)}`;
    case 'dropped':
      return `${before}${rest}`;
    case 'inserted':
      return `${before}${random() < 0.5 ? digit : other}${after}`;
    case 'wrong':
      return `${before}${other}${rest}`;
  }
}

/** Digits that begin with a nought are not taken, as nobody writes them. */
function retyped(random: Random, mistake: Mistake, table: Table): readonly Change[] {
  const place = anyPlace(random, table);
  const truth = figureAt(table.printed, place);
  const digits = mistyped(random, mistake, magnitude(truth).toString());
  if (digits === '' || digits.startsWith('0')) return [];
  return [{ place, value: withSignOf(truth, BigInt(digits)) }];
}

function rescaled(random: Random, table: Table): readonly Change[] {
  const place = anyPlace(random, table);
  const factor = pick(random, [10n, 100n, 1000n]);
  const truth = figureAt(table.printed, place);
  const value = random() < 0.5 ? truth * factor : rounded(truth, factor);
  return value === 0n ? [] : [{ place, value }];
}

/** The total is computed anew from the finer figures, as a book-keeper would, and rounded. */
function miscounted(random: Random, table: Table): readonly Change[] {
  const last: Place = { row: table.rows.length - 1, column: table.columns.length - 1 };
  const isRowTotal = random() < 0.5;
  const place = isRowTotal
    ? { ...last, row: integer(random, 0, last.row) }
    : { ...last, column: integer(random, 0, last.column) };
  const items = at(relationsAt(table.fine, place), isRowTotal ? 0 : 1).slice(0, -1);
  if (items.length < 3) return [];
  const item = pick(random, items);
  const total = sum(items) + (random() < 0.5 ? item : -item);
  return [{ place, value: rounded(total, table.parts) }];
}

function negated(random: Random, table: Table): readonly Change[] {
  const place = anyPlace(random, table);
  return [{ place, value: -figureAt(table.printed, place) }];
}

/** Draws the mistake with digits once, so that refused draws do not alter the shares. */
function drawDamage(random: Random, slip: Slip): Damage {
  const mistake = pick<Mistake>(random, ['transposed', 'dropped', 'inserted', 'wrong']);
  switch (slip) {
    case 'copy':
      return (table) => copied(random, table);
    case 'sign':
      return (table) => negated(random, table);
    case 'swap':
      return (table) => swapped(random, table);
    case 'digits':
      return (table) => retyped(random, mistake, table);
    case 'unit':
      return (table) => rescaled(random, table);
    case 'omitted':
      return (table) => miscounted(random, table);
  }
}

function withChanges(grid: Grid, changes: readonly Change[]): Grid {
  return grid.map((figures, row) =>
    figures.map((figure, column) => {
      const change = changes.find(({ place }) => place.row === row && place.column === column);
      return change?.value ?? figure;
    }),
  );
}

function isBeyondRounding(grid: Grid, place: Place): boolean {
  return relationsAt(grid, place).some(
    (formula) => magnitude(miss(formula)) > BigInt(formula.length),
  );
}

/** Whether every changed figure differs from the truth by more than rounding could explain. */
function isEvident({ printed }: Table, changes: readonly Change[]): boolean {
  const damaged = withChanges(printed, changes);
  return (
    changes.length > 0 &&
    changes.every(({ place, value }) => value !== figureAt(printed, place)) &&
    changes.every(({ place }) => isBeyondRounding(damaged, place))
  );
}

function printFigure(value: bigint, { decimals, spaced }: Style): string {
  const digits = magnitude(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = spaced ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole;
  const fraction = decimals === 0 ? '' : `,${digits.slice(-decimals)}`;
  return `${value < 0n ? '-' : ''}${grouped}${fraction}`;
}

function printTable({ rows, columns, style }: Table, grid: Grid): string {
  const lines = grid.map((figures, row) => [
    at(rows, row),
    ...figures.map((figure) => printFigure(figure, style)),
  ]);
  return [['Verksamhet', ...columns], ...lines].map((line) => `${line.join(';')}\n`).join('');
}

function describe(table: Table, slip: Slip, changes: readonly Change[]): Planted {
  return {
    csv: printTable(table, withChanges(table.printed, changes)),
    slip,
    damaged: changes.map(({ place, value }) => ({
      row: at(table.rows, place.row),
      column: at(table.columns, place.column),
      stated: printFigure(value, table.style),
      truth: printFigure(figureAt(table.printed, place), table.style),
    })),
  };
}

/**
 * Draws a table whose last row and column add up the others, and damages it by one slip. Without it
 * every relation holds within its rounding; with it, one at each damaged figure clearly does not.
 */
export function plantedSlip(random: () => number, slip: Slip): Planted {
  const damage = drawDamage(random, slip);
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const table = drawTable(random);
    if (!holdsThroughout(table.printed)) continue;
    const changes = damage(table);
    if (isEvident(table, changes)) return describe(table, slip, changes);
  }
  throw new Error(`no table for a slip of kind ${slip}`);
}

/** Figures in steps, which the number of printed digits tells, as all have the same decimals. */
function parseFigure(text: string): bigint {
  return BigInt(text.replaceAll(/[ ,]/g, ''));
}

/** Whether some printable value for this figure alone leaves no relation of the table broken. */
function isRepairable(grid: Grid, place: Place): boolean {
  const figures = at(grid, place.row).length;
  const needed = miss(at(grid, place.row));
  const stated = figureAt(grid, place);
  const isRowTotal = place.column === figures - 1;
  return indices(2 * figures + 1).some((index) => {
    const change = BigInt(index - figures) + (isRowTotal ? -needed : needed);
    return holdsThroughout(withChanges(grid, [{ place, value: stated + change }]));
  });
}

/** The undamaged figures that could be the only wrong one, by trying values of each in turn. */
export function otherSingleRepairs(
  planted: Planted,
): readonly { readonly row: string; readonly column: string }[] {
  const [header = [], ...lines] = planted.csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'));
  const grid = lines.map((line) => line.slice(1).map(parseFigure));
  const cells = lines.flatMap((line, row) =>
    header
      .slice(1)
      .map((name, column) => ({ row, column, names: { row: at(line, 0), column: name } })),
  );
  return cells
    .filter(({ names }) => {
      const isDamaged = planted.damaged.some(
        ({ row, column }) => row === names.row && column === names.column,
      );
      return !isDamaged;
    })
    .filter((place) => isRepairable(grid, place))
    .map(({ names }) => names);
}
