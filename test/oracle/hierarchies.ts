/** A generated table, its true sum structure, and a twin with one planted error. */
export interface Generated {
  csv: string;
  totals: { line: number; parts: number[] }[];
  planted: { csv: string; line: number; column: number; delta: string; touches: number[] };
}

/** The placements of totals, lettered as in the brief. */
type Kind = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';

/** What one generated table contains, for counting coverage. */
export interface Survey {
  kinds: Kind[];
  levels: number;
  columns: number;
  decimals: number;
  figureRows: number;
  unwordedTotals: number;
  nestedMix: boolean;
  quietRows: number;
  roundedRows: number;
  attempts: number;
  slip: Slip;
}

/** The ways in which a planted figure is made wrong. */
type Slip = 'digit' | 'swap' | 'sign' | 'offset';

type Random = () => number;
type Layout = 'after' | 'before';
type Role = 'plain' | 'opening' | 'change' | 'closing';
type Signs = 'positive' | 'negative' | 'mixed';
type Wording = 'bare' | 'summaName' | 'nameTotalt' | 'totaltName' | 'delsumma' | 'name';

interface Aside {
  label: string;
  printed: (bigint | null)[];
}

interface Item {
  level: number;
  role: Role;
  base: number;
  grain: number;
  quiet: boolean;
  label: string;
  heading: string;
  worded: boolean;
  layout: Layout;
  headed: boolean;
  children: Item[];
  parent: Item | null;
  asides: Aside[];
  exact: (bigint | null)[];
  printed: (bigint | null)[];
  line: number;
  first: number;
  last: number;
}

interface LevelStyle {
  layout: Layout;
  headed: boolean;
  wording: Wording;
  blend: number;
}

interface Plan {
  levels: number;
  columns: number;
  decimals: number;
  signs: Signs;
  mainSign: bigint;
  frames: boolean;
  rowTarget: number;
  low: number;
  high: number;
  grain: number;
  grainShare: number;
  zeroShare: number;
  blankShare: number;
  loneShare: number;
  singleShare: number;
  asideRows: boolean;
  quietRow: boolean;
  lowerNames: boolean;
  sharedLeafNames: boolean;
  headers: string[];
  lastYear: number;
  leafNames: readonly string[];
  styles: LevelStyle[];
}

interface Row {
  label: string;
  item: Item | null;
  aside: Aside | null;
}

interface Sheet {
  plan: Plan;
  root: Item;
  rows: Row[];
  figures: Item[];
  starts: Item[][];
}

interface Draft {
  generated: Generated;
  survey: Survey;
}

interface Plant {
  item: Item;
  column: number;
  value: bigint;
  delta: bigint;
  slip: Slip;
  relations: Item[];
}

const FRACTION = 1000n;

const BOARDS = [
  'Kommunfullmäktige',
  'Kommunstyrelsen',
  'Revisionen',
  'Valnämnden',
  'Överförmyndarnämnden',
  'Barn- och utbildningsnämnden',
  'Socialnämnden',
  'Vård- och omsorgsnämnden',
  'Kultur- och fritidsnämnden',
  'Tekniska nämnden',
  'Miljö- och byggnämnden',
  'Samhällsbyggnadsnämnden',
  'Räddningsnämnden',
  'Gymnasienämnden',
  'Arbetsmarknadsnämnden',
  'Jävsnämnden',
  'Fastighetsnämnden',
  'Förskolenämnden',
  'Grundskolenämnden',
  'Äldrenämnden',
  'Funktionsrättsnämnden',
  'Kollektivtrafiknämnden',
  'Krisledningsnämnden',
  'Servicenämnden',
  'Individ- och familjenämnden',
  'Trafiknämnden',
] as const;

const AREAS = [
  'Politisk verksamhet',
  'Infrastruktur och skydd',
  'Kultur och fritid',
  'Förskola',
  'Pedagogisk verksamhet',
  'Grundskola',
  'Gymnasieskola',
  'Vuxenutbildning',
  'Vård och omsorg',
  'Individ- och familjeomsorg',
  'Särskilt riktade insatser',
  'Affärsverksamhet',
  'Gemensam verksamhet',
  'Räddningstjänst',
  'Miljö och hälsoskydd',
  'Stadsbyggnad',
  'Kommunledning',
  'Näringsliv och turism',
  'Fastighet',
  'Måltidsservice',
  'Insatser enligt LSS',
  'Hälso- och sjukvård',
  'Integration',
  'Vatten och avlopp',
] as const;

const SECTORS = [
  'Sektor samhälle',
  'Sektor välfärd',
  'Sektor utbildning',
  'Sektor stöd',
  'Sektor omsorg',
  'Sektor kultur',
  'Sektor teknik',
  'Sektor ledning',
  'Sektor tillväxt',
  'Sektor trygghet',
] as const;

const DIVISIONS = [
  'Skattefinansierad verksamhet',
  'Avgiftsfinansierad verksamhet',
  'Finansförvaltningen',
  'Kommunala bolag',
  'Kommunalförbund',
  'Gemensamma poster',
  'Stiftelser',
] as const;

const ACTIVITIES = [
  'Kansli',
  'It',
  'Ekonomi',
  'HR',
  'Administration',
  'Ledning',
  'Kommunikation',
  'Upphandling',
  'Näringsliv',
  'Turism',
  'Översiktsplanering',
  'Detaljplaner',
  'Bygglov',
  'Mark och exploatering',
  'Gator och vägar',
  'Parker',
  'Vinterväghållning',
  'Gatubelysning',
  'Lokalvård',
  'Kostservice',
  'Fordon',
  'Vaktmästeri',
  'Bibliotek',
  'Kulturskola',
  'Museum',
  'Fritidsgårdar',
  'Simhall',
  'Idrottsanläggningar',
  'Föreningsstöd',
  'Öppen förskola',
  'Pedagogisk omsorg',
  'Fritidshem',
  'Förskoleklass',
  'Grundskola F-3',
  'Grundskola 4-6',
  'Grundskola 7-9',
  'Anpassad grundskola',
  'Elevhälsa',
  'Skolskjuts',
  'Gymnasiet',
  'Anpassad gymnasieskola',
  'Komvux',
  'Sfi',
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
  'Ekonomiskt bistånd',
  'Barn- och ungdomsvård',
  'Vuxenvård',
  'Missbruksvård',
  'Familjerätt',
  'Flyktingmottagande',
  'Arbetsmarknadsåtgärder',
  'Bostadsanpassning',
  'Färdtjänst',
  'Livsmedelskontroll',
  'Miljötillsyn',
  'Hälsoskydd',
  'Säkerhet och beredskap',
  'Brandskydd',
  'Kartor och mätning',
  'Skog',
  'Renhållning',
  'Stadsmiljö',
  'Hamn',
  'Partistöd',
  'Nämndstöd',
  'Gemensamt',
  'Övrigt',
  'Utveckling',
  'Projekt',
  'Lokaler',
  'Konsumentvägledning',
] as const;

const ACCOUNTS = [
  'Taxor och avgifter',
  'Hyror och arrenden',
  'Statsbidrag',
  'Försäljning',
  'Övriga intäkter',
  'Interna intäkter',
  'Personalkostnader',
  'Lokalkostnader',
  'Köp av verksamhet',
  'Material',
  'Konsulter',
  'Lämnade bidrag',
  'Kapitalkostnader',
  'Övriga kostnader',
  'Interna kostnader',
  'Försäkringar',
  'Energi',
  'Transporter',
] as const;

const INCOME: ReadonlySet<string> = new Set(ACCOUNTS.slice(0, 6));

const CHANGES = [
  'Ramjusteringar',
  'Volymförändringar',
  'Löneökningar',
  'Prisuppräkning',
  'Indexuppräkning',
  'Effektiviseringskrav',
  'Besparingar',
  'Förändrade kapitalkostnader',
  'Hyresförändringar',
  'Tillfälliga satsningar',
  'Demografi',
  'Förändrade statsbidrag',
  'Omfördelning mellan nämnder',
  'Internhyra',
  'Politiska prioriteringar',
  'Helårseffekter',
  'Tekniska justeringar',
  'Ändrat PO-pålägg',
  'Driftkostnader av investeringar',
  'Löneavtal',
] as const;

const ASIDES = [
  'personalkostnader',
  'löner',
  'lokalkostnader',
  'hyror',
  'kapitalkostnader',
  'avskrivningar',
  'köpta platser',
  'statsbidrag',
  'interna poster',
  'konsulter',
  'projektmedel',
] as const;

const ROOT_LABELS = [
  'Summa',
  'Totalt',
  'Summa',
  'Totalt',
  'SUMMA',
  'TOTALT',
  'Totalsumma',
  'Kommunen totalt',
  'Summa totalt',
  'Summa verksamheter',
  'Nettokostnad',
  'Verksamhetens nettokostnader',
  'Summa kommunen',
  'Total',
] as const;

function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined)
    throw new Error(`no entry ${String(index)} among ${String(list.length)}`);
  return value;
}

function chance(random: Random, share: number): boolean {
  return random() < share;
}

function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function pick<T>(random: Random, list: readonly T[]): T {
  return at(list, Math.floor(random() * list.length));
}

function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  const sum = choices.reduce((total, [, weight]) => total + weight, 0);
  let left = random() * sum;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return at(choices, choices.length - 1)[0];
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ value }) => value);
}

function logUniform(random: Random, low: number, high: number): number {
  return low * Math.pow(high / low, random());
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function drawRowTarget(random: Random, levels: number): number {
  const target = weighted(random, [
    [integer(random, 3, 8), 20],
    [integer(random, 9, 25), 44],
    [integer(random, 26, 50), 24],
    [integer(random, 51, 60), 12],
  ]);
  return Math.max(target, 2 * levels + 1);
}

function drawPeriods(random: Random, columns: number): { headers: string[]; lastYear: number } {
  const withForecast = columns >= 4 && chance(random, 0.3);
  const years = withForecast ? columns - 1 : columns;
  const closed = columns === 1 ? 0 : integer(random, 0, Math.min(3, years - 1));
  const planned = years - closed > 1 ? integer(random, 0, years - closed - 1) : 0;
  const start = integer(random, 2027, 2029) - years + integer(random, 0, 1);
  const planWord = pick(random, ['Plan', 'Plan', 'Flerårsplan']);
  const headers: string[] = [];
  for (const index of indices(years)) {
    const word = index < closed ? 'Bokslut' : index < years - planned ? 'Budget' : planWord;
    headers.push(`${word} ${String(start + index)}`);
    if (withForecast && index === Math.min(closed, years - 1)) {
      headers.push(`Prognos ${String(start + index)}`);
    }
  }
  return { headers, lastYear: start + years - 1 };
}

function drawFirstHeader(random: Random, decimals: number, frames: boolean): string {
  const thousands = decimals === 0 ? 0.85 : decimals === 1 ? 0.3 : 0.1;
  const unit = chance(random, thousands) ? 'tkr' : 'mnkr';
  const word = frames
    ? pick(random, ['Budgetram', 'Nämnd', 'Driftbudget'])
    : pick(random, ['Nämnd', 'Verksamhet', 'Verksamhetsområde', 'Driftbudget', 'Nämnd/område']);
  return pick(random, [`${word}, ${unit}`, `${word} (${unit})`, `${word}, belopp i ${unit}`]);
}

function drawWording(random: Random, layout: Layout, headed: boolean, columns: number): Wording {
  if (layout === 'before') {
    if (columns >= 2 && chance(random, 0.72)) return 'name';
    return pick<Wording>(random, ['nameTotalt', 'summaName', 'totaltName']);
  }
  return weighted<Wording>(random, [
    ['bare', headed ? 35 : 30],
    ['summaName', 35],
    ['nameTotalt', 15],
    ['totaltName', 8],
    ['delsumma', 12],
  ]);
}

function drawStyle(random: Random, isRoot: boolean, columns: number): LevelStyle {
  const shape = weighted(random, [
    ['after', isRoot ? 72 : 28],
    ['before', isRoot ? 22 : 40],
    ['headed', isRoot ? 6 : 40],
  ] as const);
  const layout: Layout = shape === 'before' ? 'before' : 'after';
  const headed = shape === 'headed';
  const wording = drawWording(random, layout, headed, columns);
  return { layout, headed, wording, blend: chance(random, 0.15) ? 0.35 : 0 };
}

function drawSigns(random: Random): Signs {
  return weighted<Signs>(random, [
    ['positive', 42],
    ['negative', 22],
    ['mixed', 36],
  ]);
}

function drawLeafNames(random: Random, levels: number): readonly string[] {
  if (levels === 1) return pick(random, [BOARDS, BOARDS, AREAS, ACTIVITIES, ACCOUNTS]);
  return pick(random, [ACTIVITIES, ACTIVITIES, ACTIVITIES, ACCOUNTS]);
}

function drawShares(random: Random): { loneShare: number; singleShare: number } {
  const singleShare = pick(random, [0, 0, 0.5, 1]);
  const loneShare = pick(random, singleShare > 0 ? [0, 0.25, 0.4, 0.6] : [0, 0, 0.25, 0.5]);
  return { loneShare, singleShare };
}

function drawPlan(random: Random): Plan {
  const frames = chance(random, 0.15);
  const levels = frames
    ? weighted(random, [
        [1, 35],
        [2, 40],
        [3, 25],
      ])
    : weighted(random, [
        [1, 22],
        [2, 36],
        [3, 26],
        [4, 16],
      ]);
  const columns = weighted(random, [
    [1, 20],
    [2, 17],
    [3, 18],
    [4, 15],
    [5, 11],
    [6, 8],
    [7, 5],
    [8, 6],
  ]);
  const decimals = weighted(random, [
    [0, 45],
    [1, 33],
    [2, 12],
    [3, 10],
  ]);
  const signs = drawSigns(random);
  const low = logUniform(random, 20, 400);
  const high = Math.min(400000, low * logUniform(random, 8, 3000));
  const periods = drawPeriods(random, columns);
  return {
    levels,
    columns,
    decimals,
    signs,
    mainSign: signs === 'negative' || (signs === 'mixed' && chance(random, 0.5)) ? -1n : 1n,
    frames,
    rowTarget: drawRowTarget(random, levels),
    low,
    high,
    grain: pick(random, [5, 10, 10, 50, 100, 100, 500]),
    grainShare: pick(random, [0, 0, 0, 0.15, 0.4, 0.9]),
    zeroShare: pick(random, [0, 0, 0.03, 0.08]),
    blankShare: pick(random, [0, 0, 0, 0.04, 0.1]),
    ...drawShares(random),
    asideRows: chance(random, 0.25),
    quietRow: chance(random, 0.05),
    lowerNames: chance(random, 0.4),
    sharedLeafNames: chance(random, 0.6),
    headers: [drawFirstHeader(random, decimals, frames), ...periods.headers],
    lastYear: periods.lastYear,
    leafNames: drawLeafNames(random, levels),
    styles: indices(levels + 1).map((level) => drawStyle(random, level === levels, columns)),
  };
}

function newItem(level: number, children: Item[]): Item {
  const item: Item = {
    level,
    role: 'plain',
    base: 0,
    grain: 1,
    quiet: false,
    label: '',
    heading: '',
    worded: false,
    layout: 'after',
    headed: false,
    children,
    parent: null,
    asides: [],
    exact: [],
    printed: [],
    line: 0,
    first: 0,
    last: 0,
  };
  for (const child of children) child.parent = item;
  return item;
}

function growLeaf(random: Random, plan: Plan): Item {
  const leaf = newItem(0, []);
  leaf.base = logUniform(random, plan.low, plan.high);
  if (chance(random, plan.grainShare) && leaf.base >= 3 * plan.grain) leaf.grain = plan.grain;
  return leaf;
}

function childLevels(random: Random, plan: Plan, level: number, budget: number): number[] {
  const most = level === 2 ? 12 : level === 3 ? 6 : 4;
  const room = Math.floor(budget / level);
  const count = integer(random, 2, Math.max(2, Math.min(most, room)));
  const levels = [level - 1];
  while (levels.length < count) {
    const shallow = level >= 3 && chance(random, 0.15) ? level - 2 : level - 1;
    levels.push(chance(random, plan.loneShare) ? 0 : shallow);
  }
  return shuffled(random, levels);
}

function shareOut(random: Random, budget: number, least: number[]): number[] {
  const shares = [...least];
  let left = budget - least.reduce((sum, share) => sum + share, 0);
  const growing = indices(least.length).filter((index) => at(least, index) > 1);
  while (left > 0 && growing.length > 0) {
    const index = pick(random, growing);
    shares[index] = at(shares, index) + 1;
    left -= 1;
  }
  return shares;
}

function growTotal(random: Random, plan: Plan, level: number, budget: number): Item {
  const style = at(plan.styles, level);
  const item = newItem(level, growChildren(random, plan, level, budget));
  item.layout = style.layout;
  item.headed = style.headed;
  return item;
}

function growChildren(random: Random, plan: Plan, level: number, budget: number): Item[] {
  if (level === 1) return indices(Math.max(2, budget)).map(() => growLeaf(random, plan));
  const levels = childLevels(random, plan, level, budget);
  const shares = shareOut(
    random,
    budget,
    levels.map((each) => each + 1),
  );
  return levels.map((each, index) =>
    each === 0 ? growLeaf(random, plan) : growTotal(random, plan, each, at(shares, index)),
  );
}

function growChange(random: Random, opening: number): Item {
  const change = newItem(0, []);
  change.role = 'change';
  change.base = logUniform(random, Math.max(8, opening * 0.003), Math.max(24, opening * 0.08));
  return change;
}

function growChangeSum(random: Random, opening: number, budget: number): Item {
  const count = integer(random, 2, Math.max(2, Math.min(7, budget)));
  const sum = newItem(
    1,
    indices(count).map(() => growChange(random, opening)),
  );
  sum.role = 'change';
  return sum;
}

function closeFrame(children: Item[]): Item {
  const closing = newItem(1 + Math.max(...children.map((child) => child.level)), children);
  closing.role = 'closing';
  return closing;
}

function growFrame(random: Random, plan: Plan, level: number, budget: number): Item {
  const opening = newItem(0, []);
  opening.role = 'opening';
  opening.base = logUniform(random, Math.max(plan.low, 300), Math.max(plan.high, 3000));
  const several = (): Item[] =>
    indices(integer(random, 1, Math.max(1, Math.min(8, budget)))).map(() =>
      growChange(random, opening.base),
    );
  if (level === 1) return closeFrame([opening, growChange(random, opening.base), ...several()]);
  if (plan.loneShare > 0.2) {
    const extra = chance(random, 0.5) ? [growChange(random, opening.base)] : [];
    return closeFrame([opening, growChangeSum(random, opening.base, budget), ...extra]);
  }
  return closeFrame([closeFrame([opening, ...several()]), ...several()]);
}

function growFrames(random: Random, plan: Plan): Item {
  const alone = plan.levels === 1 || (plan.levels === 2 && chance(random, 0.5));
  if (alone) return growFrame(random, plan, plan.levels, plan.rowTarget);
  const inner = plan.levels - 1;
  const count = integer(random, 2, Math.max(2, Math.min(9, Math.floor(plan.rowTarget / 6))));
  const budget = Math.max(2, Math.floor(plan.rowTarget / count) - 3);
  const root = newItem(
    plan.levels,
    indices(count).map(() => growFrame(random, plan, inner, budget)),
  );
  for (const child of root.children) child.headed = true;
  return root;
}

function growTree(random: Random, plan: Plan): Item {
  if (plan.frames) return growFrames(random, plan);
  const share = plan.levels === 1 ? 1 : 0.58 + random() * 0.2;
  const least = plan.levels + 1;
  const budget = Math.max(least, Math.round(plan.rowTarget * share));
  return growTotal(random, plan, plan.levels, plan.levels === 1 ? budget - 1 : budget);
}

function everyItem(root: Item): Item[] {
  return [root, ...root.children.flatMap(everyItem)];
}

class Names {
  private readonly decks = new Map<readonly string[], string[]>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  draw(pool: readonly string[], used: Set<string>, shared: boolean): string {
    const deck = shared ? (this.decks.get(pool) ?? []) : shuffled(this.random, pool);
    let name = deck.find((each) => !used.has(each));
    if (name === undefined) {
      const fresh = shuffled(this.random, pool);
      name =
        fresh.find((each) => !used.has(each)) ?? `${pick(this.random, pool)} ${String(used.size)}`;
      deck.splice(0, deck.length, ...fresh);
    }
    const drawn = name;
    this.decks.set(
      pool,
      deck.filter((each) => each !== drawn),
    );
    used.add(drawn);
    return drawn;
  }
}

function poolFor(plan: Plan, parentLevel: number, count: number): readonly string[] {
  if (parentLevel >= 4) return DIVISIONS;
  if (parentLevel === 3) return SECTORS;
  if (parentLevel === 2) return plan.lowerNames ? AREAS : BOARDS;
  return plan.leafNames.length >= count ? plan.leafNames : ACTIVITIES;
}

function lowered(plan: Plan, name: string): string {
  if (!plan.lowerNames || /^.[A-ZÅÄÖ]/.test(name)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wordTotal(plan: Plan, wording: Wording, name: string): string {
  switch (wording) {
    case 'bare':
      return 'Summa';
    case 'delsumma':
      return 'Delsumma';
    case 'summaName':
      return `Summa ${lowered(plan, name)}`;
    case 'totaltName':
      return `Totalt ${lowered(plan, name)}`;
    case 'nameTotalt':
      return `${name} totalt`;
    case 'name':
      return name;
  }
}

function nameTotal(random: Random, plan: Plan, item: Item, name: string): void {
  const style = at(plan.styles, item.level);
  const blended = chance(random, style.blend);
  const wording = blended
    ? drawWording(random, item.layout, item.headed, plan.columns)
    : style.wording;
  item.label = wordTotal(plan, wording, name);
  item.worded = wording !== 'name';
  item.heading = item.headed ? name : '';
}

function nameRoot(random: Random, plan: Plan, root: Item): void {
  const last = root.layout === 'after';
  const labels = ROOT_LABELS.filter((label) => last || !/nettokostnad/i.test(label));
  const unworded = !last && plan.columns >= 2 && chance(random, 0.3);
  root.label = unworded ? pick(random, ['Kommunen', 'Hela kommunen']) : pick(random, labels);
  root.worded = !unworded;
  root.heading = root.headed ? pick(random, ['Nämnder', 'Driftbudget', 'Verksamheter']) : '';
}

function nameChildren(random: Random, plan: Plan, names: Names, item: Item): void {
  const pool = poolFor(plan, item.level, item.children.length);
  const shared = item.level > 1 || plan.sharedLeafNames;
  const blocks = item.children.some((child) => child.headed);
  const used = new Set<string>();
  for (const child of item.children) {
    const name = names.draw(pool, used, shared);
    if (child.children.length > 0) nameTotal(random, plan, child, name);
    else nameLeaf(random, plan, child, name, blocks);
    nameChildren(random, plan, names, child);
  }
}

function nameLeaf(random: Random, plan: Plan, leaf: Item, name: string, blocks: boolean): void {
  const single = blocks && chance(random, plan.singleShare);
  leaf.heading = single ? name : '';
  leaf.label = single && chance(random, 0.75) ? pick(random, plan.leafNames) : name;
}

interface FrameWords {
  opening: string;
  closings: [string, string];
  worded: boolean;
}

function drawFrameWords(random: Random, plan: Plan, chained: boolean): FrameWords {
  const year = plan.lastYear;
  const first = chained ? year - 2 : year - 1;
  const dated = chained || plan.columns === 1 || chance(random, 0.4);
  const word = pick(random, ['Budgetram', 'Ram', 'Kommunbidrag']);
  const unworded = plan.columns >= 2 && chance(random, 0.35);
  const low = word.toLowerCase();
  const prefix = unworded ? '' : pick(random, ['Total ', 'Summa ', 'Total ']);
  if (dated) {
    const closing = unworded ? word : `${prefix}${low}`;
    const closings: [string, string] = [
      `${closing} ${String(first + 1)}`,
      `${closing} ${String(first + 2)}`,
    ];
    return { opening: `${word} ${String(first)}`, closings, worded: !unworded };
  }
  const closing = unworded ? `Utgående ${low}` : `${prefix}${low}`;
  return { opening: `Ingående ${low}`, closings: [closing, closing], worded: !unworded };
}

function nameFrame(random: Random, words: FrameWords, frame: Item): void {
  const chained = frame.children.some((child) => child.role === 'closing');
  frame.label = at(words.closings, chained ? 1 : 0);
  frame.worded = words.worded;
  const used = new Set<string>();
  nameFrameParts(random, words, frame, used);
}

function nameFrameParts(random: Random, words: FrameWords, item: Item, used: Set<string>): void {
  for (const child of item.children) {
    if (child.role === 'opening') child.label = words.opening;
    else if (child.role === 'closing') nameFrame(random, words, child);
    else if (child.children.length > 0) {
      child.label = 'Summa förändringar';
      child.worded = true;
      nameFrameParts(random, words, child, used);
    } else child.label = new Names(random).draw(CHANGES, used, false);
  }
}

function nameFrames(random: Random, plan: Plan, root: Item): void {
  const chained = everyItem(root).some(
    (item) => item.role === 'closing' && item.parent?.role === 'closing',
  );
  const words = drawFrameWords(random, plan, chained);
  if (root.role === 'closing') {
    nameFrame(random, words, root);
    return;
  }
  const names = new Names(random);
  const used = new Set<string>();
  root.label = pick(random, ['Summa budgetramar', 'Totalt', 'Summa nämnder', 'Summa']);
  root.worded = true;
  for (const frame of root.children) {
    frame.heading = names.draw(BOARDS, used, true);
    nameFrame(random, words, frame);
  }
}

function nameTree(random: Random, plan: Plan, root: Item): void {
  if (plan.frames) {
    nameFrames(random, plan, root);
    return;
  }
  nameRoot(random, plan, root);
  nameChildren(random, plan, new Names(random), root);
}

function silenceRow(random: Random, root: Item): void {
  const isPlainLeaf = (item: Item | undefined): boolean =>
    item?.role === 'plain' && item.level === 0 && item.heading === '';
  const inner = everyItem(root).flatMap((item) =>
    item.children.filter((_, index) =>
      [index - 1, index, index + 1].every((each) => isPlainLeaf(item.children[each])),
    ),
  );
  if (inner.length > 0) pick(random, inner).quiet = true;
}

function leafSign(random: Random, plan: Plan, leaf: Item): bigint {
  if (plan.signs !== 'mixed') return plan.mainSign;
  if (leaf.role === 'opening') return plan.mainSign;
  if (leaf.role === 'change') return chance(random, 0.5) ? 1n : -1n;
  if (plan.leafNames === ACCOUNTS) {
    return INCOME.has(leaf.label) ? -plan.mainSign : plan.mainSign;
  }
  return chance(random, 0.25) ? -plan.mainSign : plan.mainSign;
}

function exactFigure(steps: number, grain: number): bigint {
  if (grain > 1) return BigInt(Math.max(1, Math.round(steps / grain)) * grain) * FRACTION;
  return BigInt(Math.max(600, Math.round(steps * Number(FRACTION))));
}

function drawHole(random: Random, plan: Plan): 'none' | 'zero' | 'blank' {
  const roll = random();
  if (roll < plan.zeroShare) return 'zero';
  return roll < plan.zeroShare + plan.blankShare ? 'blank' : 'none';
}

function fillLeaf(random: Random, plan: Plan, leaf: Item): void {
  if (leaf.quiet) {
    leaf.exact = indices(plan.columns).map(() => 0n);
    return;
  }
  const sign = leafSign(random, plan, leaf);
  const swing = leaf.role === 'change' ? 0.4 : 0.06;
  let steps = leaf.base;
  let holesLeft = leaf.role === 'opening' ? 0 : Math.floor(plan.columns / 2);
  for (let column = 0; column < plan.columns; column += 1) {
    const hole = holesLeft > 0 ? drawHole(random, plan) : 'none';
    const flip = plan.signs === 'mixed' && chance(random, 0.02) ? -1n : 1n;
    if (hole !== 'none') holesLeft -= 1;
    if (hole === 'none') leaf.exact.push(sign * flip * exactFigure(steps, leaf.grain));
    else leaf.exact.push(hole === 'zero' ? 0n : null);
    steps *= 1 + (random() * 2 - 1) * swing;
  }
}

function fillTree(random: Random, plan: Plan, item: Item): void {
  if (item.children.length === 0) fillLeaf(random, plan, item);
  else {
    for (const child of item.children) fillTree(random, plan, child);
    item.exact = indices(plan.columns).map((column) =>
      item.children.reduce((sum, child) => sum + (child.exact[column] ?? 0n), 0n),
    );
  }
  item.printed = item.exact.map((value) => (value === null ? null : roundAway(value)));
}

function roundAway(value: bigint): bigint {
  const size = (magnitude(value) * 2n + FRACTION) / (2n * FRACTION);
  return value < 0n ? -size : size;
}

function asideFigure(value: bigint | null, share: number): bigint | null {
  if (value === null) return null;
  const size = magnitude(value);
  const part = (size * BigInt(Math.round(share * 10000))) / 10000n;
  const smaller = part < size ? part : size - 1n;
  return size === 0n ? 0n : value < 0n ? -smaller : smaller;
}

function addAsides(random: Random, item: Item): void {
  const count = chance(random, 0.3) ? 2 : 1;
  const word = pick(random, ['varav', 'varav', 'därav', 'Varav', '- varav']);
  const names = shuffled(random, ASIDES);
  for (const index of indices(count)) {
    const share = (0.05 + random() * 0.85) / count;
    const printed = item.printed.map((value) =>
      asideFigure(value, share * (0.92 + random() * 0.12)),
    );
    item.asides.push({ label: `${word} ${at(names, index)}`, printed });
  }
}

function decorate(random: Random, plan: Plan, root: Item): void {
  if (!plan.asideRows) return;
  const hosts = everyItem(root).filter((item) => !item.quiet && item.role !== 'opening');
  for (const host of shuffled(random, hosts).slice(0, integer(random, 1, 4))) {
    addAsides(random, host);
  }
}

function ownRows(item: Item): Row[] {
  const asides = item.asides.map((aside) => ({ label: aside.label, item: null, aside }));
  return [{ label: item.label, item, aside: null }, ...asides];
}

function layOut(item: Item): Row[] {
  const below = item.children.flatMap(layOut);
  const heading = item.heading === '' ? [] : [{ label: item.heading, item: null, aside: null }];
  return item.layout === 'before'
    ? [...heading, ...ownRows(item), ...below]
    : [...heading, ...below, ...ownRows(item)];
}

function measureSpans(item: Item, figures: readonly Item[]): void {
  for (const child of item.children) measureSpans(child, figures);
  const own = figures.indexOf(item);
  item.first = Math.min(own, ...item.children.map((child) => child.first));
  item.last = Math.max(own, ...item.children.map((child) => child.last));
}

function buildSheet(plan: Plan, root: Item): Sheet {
  const rows = layOut(root);
  const figures = rows.flatMap((row) => (row.item === null ? [] : [row.item]));
  for (const [index, row] of rows.entries()) {
    if (row.item !== null) row.item.line = index + 2;
  }
  measureSpans(root, figures);
  const starts = figures.map((_, index) =>
    figures.filter((item) => item.first === index).sort((left, right) => right.last - left.last),
  );
  return { plan, root, rows, figures, starts };
}

function figureRowCount(sheet: Sheet): number {
  return sheet.rows.filter((row) => row.item !== null || row.aside !== null).length;
}

function residual(total: Item, parts: readonly Item[], column: number): bigint {
  const sum = parts.reduce((each, part) => each + (part.printed[column] ?? 0n), 0n);
  return sum - (total.printed[column] ?? 0n);
}

function figureCount(total: Item, parts: readonly Item[], column: number): bigint {
  const members = [total, ...parts].filter((item) => (item.printed[column] ?? null) !== null);
  return BigInt(members.length);
}

function fits(total: Item, parts: readonly Item[], column: number, leniency: bigint): boolean {
  const allowed = figureCount(total, parts, column) * leniency;
  return magnitude(residual(total, parts, column)) * 2n <= allowed;
}

function fitsInAtLeast(
  total: Item,
  parts: readonly Item[],
  columns: number,
  needed: number,
  leniency: bigint,
): boolean {
  let missesLeft = columns - needed;
  for (let column = 0; column < columns; column += 1) {
    if (!fits(total, parts, column, leniency)) missesLeft -= 1;
    if (missesLeft < 0) return false;
  }
  return true;
}

function decompose(sheet: Sheet, from: number, to: number): Item[] {
  const items: Item[] = [];
  let position = from;
  while (position <= to) {
    const whole = at(sheet.starts, position).find((item) => item.last <= to);
    if (whole !== undefined) items.push(whole);
    position = whole === undefined ? position + 1 : whole.last + 1;
  }
  return items;
}

function adjacentRuns(sheet: Sheet, own: number): Item[][] {
  const runs: Item[][] = [];
  for (let to = own + 1; to < sheet.figures.length; to += 1) {
    runs.push(decompose(sheet, own + 1, to));
  }
  for (let from = own - 1; from >= 0; from -= 1) runs.push(decompose(sheet, from, own - 1));
  return runs;
}

function leavesOf(item: Item): Item[] {
  return item.children.length === 0 ? [item] : item.children.flatMap(leavesOf);
}

function sameLeaves(left: readonly Item[], right: readonly Item[]): boolean {
  const other = right.flatMap(leavesOf);
  const own = left.flatMap(leavesOf);
  return own.length === other.length && own.every((leaf, index) => leaf === other[index]);
}

function isTotalClear(sheet: Sheet, total: Item, own: number): boolean {
  const columns = sheet.plan.columns;
  const held = indices(columns).filter((column) => fits(total, total.children, column, 1n));
  const needed = Math.max(1, held.length);
  return !adjacentRuns(sheet, own).some(
    (run) =>
      run.length > 0 &&
      fitsInAtLeast(total, run, columns, needed, 2n) &&
      !sameLeaves(run, total.children),
  );
}

function areTotalsClear(sheet: Sheet): boolean {
  return sheet.figures.every(
    (item, own) => item.children.length === 0 || isTotalClear(sheet, item, own),
  );
}

function isLeafClear(sheet: Sheet, leaf: Item, own: number): boolean {
  const columns = sheet.plan.columns;
  return !adjacentRuns(sheet, own).some(
    (run) => run.length > 1 && fitsInAtLeast(leaf, run, columns, columns, 1n),
  );
}

function areLeavesClear(sheet: Sheet): boolean {
  if (sheet.plan.columns === 1) return true;
  return sheet.figures.every(
    (item, own) => item.children.length > 0 || item.quiet || isLeafClear(sheet, item, own),
  );
}

function isOfRealSize(item: Item, least: bigint): boolean {
  const real = item.printed.filter((value) => value !== null && magnitude(value) >= least);
  return real.length * 2 > item.printed.length;
}

function isEvident(total: Item, columns: number): boolean {
  if (total.worded) return true;
  const least = BigInt(total.children.length + 1);
  const real = total.children.filter((child) => isOfRealSize(child, least));
  return columns >= 2 && real.length >= 2 && isOfRealSize(total, least);
}

function isFair(sheet: Sheet): boolean {
  const count = figureRowCount(sheet);
  if (count < 3 || count > 60) return false;
  const totals = sheet.figures.filter((item) => item.children.length > 0);
  if (!totals.every((total) => isEvident(total, sheet.plan.columns))) return false;
  return areTotalsClear(sheet) && areLeavesClear(sheet);
}

function printFigure(value: bigint, decimals: number): string {
  const digits = magnitude(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const fraction = decimals === 0 ? '' : `,${digits.slice(digits.length - decimals)}`;
  return `${value < 0n ? '-' : ''}${grouped}${fraction}`;
}

function printRow(row: Row, plan: Plan): string {
  const printed = row.item?.printed ?? row.aside?.printed ?? [];
  const cells = indices(plan.columns).map((column) => {
    const value = printed[column] ?? null;
    return value === null ? '' : printFigure(value, plan.decimals);
  });
  return [row.label, ...cells].join(';');
}

function printSheet(sheet: Sheet): string {
  const lines = sheet.rows.map((row) => printRow(row, sheet.plan));
  return `${[sheet.plan.headers.join(';'), ...lines].join('\n')}\n`;
}

function slipDigit(random: Random, value: bigint): bigint {
  const digits = magnitude(value).toString().split('');
  const place = integer(random, 0, digits.length - 1);
  digits[place] = String((Number(at(digits, place)) + integer(random, 1, 9)) % 10);
  const size = BigInt(digits.join(''));
  return value < 0n ? -size : size;
}

function swapDigits(random: Random, value: bigint): bigint {
  const digits = magnitude(value).toString().split('');
  if (digits.length < 2) return value;
  const place = integer(random, 0, digits.length - 2);
  const [left, right] = [at(digits, place), at(digits, place + 1)];
  digits.splice(place, 2, right, left);
  const size = BigInt(digits.join(''));
  return value < 0n ? -size : size;
}

function offsetFigure(random: Random, value: bigint): bigint {
  const reach = Math.max(12, Number(magnitude(value)) * 0.4);
  const offset = BigInt(Math.round(logUniform(random, 2, reach)));
  return chance(random, 0.5) ? value + offset : value - offset;
}

function slipFigure(random: Random, slip: Slip, value: bigint): bigint {
  switch (slip) {
    case 'digit':
      return slipDigit(random, value);
    case 'swap':
      return swapDigits(random, value);
    case 'sign':
      return -value;
    case 'offset':
      return offsetFigure(random, value);
  }
}

function formulasOf(item: Item): Item[] {
  const own = item.children.length > 0 ? [item] : [];
  return item.parent === null ? own : [...own, item.parent];
}

function drawPlant(random: Random, sheet: Sheet): Plant | null {
  const item = pick(random, sheet.figures);
  const column = integer(random, 0, sheet.plan.columns - 1);
  const value = item.printed[column] ?? null;
  if (value === null) return null;
  const slip = weighted<Slip>(random, [
    ['digit', 35],
    ['swap', 25],
    ['sign', 15],
    ['offset', 25],
  ]);
  const changed = slipFigure(random, slip, value);
  const delta = changed - value;
  return { item, column, value: changed, delta, slip, relations: formulasOf(item) };
}

function isPlantVisible(plant: Plant): boolean {
  return plant.relations.every((total) => {
    const allowed = figureCount(total, total.children, plant.column);
    const broken = magnitude(residual(total, total.children, plant.column)) * 2n > allowed;
    return broken && magnitude(plant.delta) * 2n > allowed;
  });
}

function printDelta(delta: bigint, decimals: number): string {
  return printFigure(delta, decimals).replaceAll(' ', '').replace(',', '.');
}

function tryPlant(random: Random, sheet: Sheet): { plant: Plant; csv: string } | null {
  const plant = drawPlant(random, sheet);
  if (plant === null || !isPlantEvident(plant, sheet.plan.columns)) return null;
  const { item, column } = plant;
  const before = item.printed[column] ?? null;
  item.printed[column] = plant.value;
  const accepted = isPlantVisible(plant) && areTotalsClear(sheet);
  const csv = accepted ? printSheet(sheet) : '';
  item.printed[column] = before;
  return accepted ? { plant, csv } : null;
}

function isPlantEvident(plant: Plant, columns: number): boolean {
  return plant.relations.every((total) => total.worded || total.parent !== null || columns >= 3);
}

function plantError(random: Random, sheet: Sheet): { plant: Plant; csv: string } | null {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const planted = tryPlant(random, sheet);
    if (planted !== null) return planted;
  }
  return null;
}

function ascending(left: number, right: number): number {
  return left - right;
}

function describe(sheet: Sheet, planted: { plant: Plant; csv: string }): Generated {
  const totals = sheet.figures
    .filter((item) => item.children.length > 0)
    .map((item) => ({
      line: item.line,
      parts: item.children.map((child) => child.line).sort(ascending),
    }));
  const { plant } = planted;
  return {
    csv: printSheet(sheet),
    totals,
    planted: {
      csv: planted.csv,
      line: plant.item.line,
      column: plant.column + 1,
      delta: printDelta(plant.delta, sheet.plan.decimals),
      touches: plant.relations.map((total) => total.line).sort(ascending),
    },
  };
}

function kindsOf(sheet: Sheet): Kind[] {
  const items = sheet.figures;
  const totals = items.filter((item) => item.children.length > 0);
  const isTotal = (item: Item): boolean => item.children.length > 0;
  const isLone = (item: Item): boolean =>
    !isTotal(item) && item.heading === '' && item.role === 'plain';
  const tests: [Kind, boolean][] = [
    ['a', totals.some((item) => item.layout === 'after' && item.heading === '')],
    ['b', totals.some((item) => item.layout === 'before')],
    ['c', totals.some((item) => item.heading !== '')],
    ['d', totals.some((item) => item.children.every(isTotal))],
    ['e', totals.some((item) => item.children.some(isTotal) && item.children.some(isLone))],
    ['f', items.some((item) => !isTotal(item) && item.heading !== '')],
    ['g', items.some((item) => item.role === 'closing')],
    ['h', items.some((item) => item.asides.length > 0)],
  ];
  return tests.filter(([, holds]) => holds).map(([kind]) => kind);
}

function surveyOf(sheet: Sheet, slip: Slip, attempts: number): Survey {
  const totals = sheet.figures.filter((item) => item.children.length > 0);
  return {
    kinds: kindsOf(sheet),
    levels: sheet.root.level,
    columns: sheet.plan.columns,
    decimals: sheet.plan.decimals,
    figureRows: figureRowCount(sheet),
    unwordedTotals: totals.filter((item) => !item.worded).length,
    nestedMix: new Set(totals.map((item) => item.layout)).size > 1,
    quietRows: sheet.figures.filter((item) => item.quiet).length,
    roundedRows: sheet.figures.filter((item) => item.grain > 1).length,
    attempts,
    slip,
  };
}

function draftSheet(random: Random, plan: Plan): Sheet {
  const root = growTree(random, plan);
  nameTree(random, plan, root);
  if (plan.quietRow) silenceRow(random, root);
  fillTree(random, plan, root);
  decorate(random, plan, root);
  return buildSheet(plan, root);
}

function draft(seed: number): Draft {
  const random = mulberry32(Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1));
  let plan = drawPlan(random);
  for (let attempt = 1; attempt <= 4000; attempt += 1) {
    if (attempt % 40 === 0) plan = drawPlan(random);
    const sheet = draftSheet(random, plan);
    if (!isFair(sheet)) continue;
    const planted = plantError(random, sheet);
    if (planted === null) continue;
    const generated = describe(sheet, planted);
    return { generated, survey: surveyOf(sheet, planted.plant.slip, attempt) };
  }
  throw new Error(`no fair table for seed ${String(seed)}`);
}

/** Generates one table with its true sums and a planted error, the same for the same seed. */
export function generate(seed: number): Generated {
  return draft(seed).generated;
}

/** Tells which kinds of structure the table of a seed holds. */
export function survey(seed: number): Survey {
  return draft(seed).survey;
}
