import type { Finding, Found } from '../findings/index.ts';
import { readLayout, type Layout } from '../formats/detail/layout.ts';
import { addedSums, sumsOfFile, unitsOf } from '../formats/detail/sums.ts';
import { mostListed } from '../formats/detail/tally.ts';
import type { DetailDeclaration, DetailQuery, DetailSums } from '../model/index.ts';
import type { DetailSource } from '../recognise/index.ts';
import type { Crew } from './detail-crew.ts';
import {
  close,
  openDetail,
  type DetailStream,
  type DetailTrouble,
  type Part,
} from './detail-stream.ts';
import { tallyOf } from './detail-stretch.ts';
import { standardInput, type Files } from './files.ts';
import type { AskedDialect } from './load-grids.ts';
import { troubleAt } from './load-text.ts';

/** The column with the amounts, unless another is named. */
const defaultAmount = 'Belopp';

/** Files of detail rows that a book is held against. */
export interface AskedDetail {
  readonly paths: readonly string[];
  readonly skipBad: boolean;
  readonly crew: Crew | undefined;
}

/** The sums of detail rows by activity and period, in the columns that the settings name. */
export async function loadBookDetail(
  files: Files,
  { paths, skipBad, crew }: AskedDetail,
  declaration: DetailDeclaration | undefined,
): Promise<Found<DetailSource | undefined>> {
  const { activity, period, amount, encoding, delimiter } = declaration ?? {};
  const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  const by = [activity?.value ?? 'Verksamhet', period?.value ?? 'Period'];
  const query = { by, amount: amount?.value ?? defaultAmount };
  const { value: sums, findings } = await loadDetail(files, paths, {
    query,
    skipBad,
    dialect,
    crew,
  });
  return { value: sums && { sums, files: paths }, findings };
}

/** What is asked of files of detail rows. */
export interface DetailRequest {
  readonly query: DetailQuery;
  /** Whether rows that cannot be read are left out, which is then told. */
  readonly skipBad: boolean;
  readonly dialect: AskedDialect;
  readonly crew: Crew | undefined;
}

/** Sums the detail rows of some files, plain or gzip, exactly and in constant memory. */
export async function loadDetail(
  files: Files,
  paths: readonly string[],
  request: DetailRequest,
): Promise<Found<DetailSums | undefined>> {
  const repeated = await repeatedIn(files, paths);
  if (repeated.length > 0) return { value: undefined, findings: repeated };
  const read: FileSums[] = [];
  // one after the other: memory stays that of one file
  for (const path of paths) read.push({ path, ...(await sumsAt(files, path, request)) });
  const sums = read.flatMap(({ value }) => value ?? []);
  const fatal = [
    ...read.filter(({ value }) => !value).flatMap(({ findings }) => findings),
    ...apart(sums, paths),
  ];
  const bad = request.skipBad ? [] : badRows(read);
  if (fatal.length + bad.length > 0) return { value: undefined, findings: [...fatal, ...bad] };
  return { value: addedSums(request.query, sums), findings: read.flatMap(skipped) };
}

/** Files that are named again, by whatever path: their rows would be added twice. */
async function repeatedIn(files: Files, paths: readonly string[]): Promise<readonly Finding[]> {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const path of paths) {
    const whole = path === standardInput ? path : await files.absolute(path);
    const before = first.get(whole);
    if (before === undefined) first.set(whole, path);
    else {
      const details = { path, first: before };
      findings.push({ code: 'detail/repeated-file', at: { file: path }, details });
    }
  }
  return findings;
}

interface FileSums extends Found<DetailSums | undefined> {
  readonly path: string;
}

/** Files in different units do not add up. */
function apart(sums: readonly DetailSums[], paths: readonly string[]): readonly Finding[] {
  const units = unitsOf(sums);
  if (units.length < 2) return [];
  const details = { units: units.map((unit) => unit ?? '–').join(', ') };
  return [{ code: 'detail/units', at: { file: paths.at(-1) ?? '' }, details }];
}

/** The first hundred bad rows of all files, and how many more there are. */
function badRows(read: readonly FileSums[]): readonly Finding[] {
  const listed = read.flatMap(({ value, findings }) => (value ? findings : []));
  const shown = listed.slice(0, mostListed);
  const more = read.reduce((sum, { value }) => sum + (value?.bad ?? 0), 0) - shown.length;
  if (more === 0) return shown;
  const at = { file: shown.at(-1)?.at.file ?? '' };
  return [...shown, { code: 'detail/more-bad-rows', at, details: { count: String(more) } }];
}

/** How many rows of a file are left out, and where the first of them is. */
function skipped({ path, value, findings }: FileSums): readonly Finding[] {
  if (!value || value.bad === 0) return [];
  const details = { count: String(value.bad), rows: String(value.bad + value.rows) };
  return [{ code: 'detail/skipped', at: findings[0]?.at ?? { file: path }, details }];
}

async function sumsAt(
  files: Files,
  path: string,
  { query, dialect, crew }: DetailRequest,
): Promise<Found<DetailSums | undefined>> {
  const stream = await openDetail(files, path, dialect.encoding);
  if ('trouble' in stream) return stopped(files, path, stream.trouble);
  const { delimiter } = dialect;
  const { encoding } = stream.value;
  const asked = { query, ...(delimiter && { delimiter }), ...(encoding && { encoding }) };
  const layout = readLayout(stream.value.head, path, asked);
  const tally = layout.value && (await tallyOfFile(path, stream.value, layout.value, crew));
  await close(stream.value.rest);
  if (!layout.value || !tally) return { value: undefined, findings: layout.findings };
  if ('trouble' in tally) return stopped(files, path, tally.trouble);
  return sumsOfFile(tally.value, layout.value, path, query);
}

async function stopped(
  files: Files,
  path: string,
  trouble: DetailTrouble,
): Promise<Found<undefined>> {
  const finding: Finding =
    trouble.is === 'encoding'
      ? { code: 'file/encoding', at: { file: path } }
      : await troubleAt(files, path, trouble);
  return { value: undefined, findings: [finding] };
}

/** Counts the rows of a stream, shared between threads where there are any and it pays. */
async function tallyOfFile(
  path: string,
  { head, rest, isAsOnDisk }: DetailStream,
  layout: Layout,
  crew: Crew | undefined,
): ReturnType<typeof tallyOf> {
  const value = isAsOnDisk ? await crew?.tally(path, layout) : undefined;
  if (value) return { value };
  const parts = (async function* (): AsyncGenerator<Part> {
    yield { value: { bytes: head, start: layout.bodyAt, end: head.length } };
    yield* rest;
  })();
  return tallyOf(parts, layout, { from: layout.bodyAt, to: Infinity });
}
