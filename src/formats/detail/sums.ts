import { total, type Decimal, type Unit } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  labelKey,
  type DetailGroup,
  type DetailQuery,
  type DetailSums,
} from '../../model/index.ts';
import { decode } from '../encoding.ts';
import { cellText, type PlainEncoding } from './cell-text.ts';
import { mostGroups, namesAt, placeNames, sumOf, type Groups } from './groups.ts';
import type { Layout } from './layout.ts';
import { lineFeed } from './records.ts';
import type { BadRow, Tally } from './tally.ts';

/** The tally of a file as sums, its names and what is wrong with its rows in its encoding. */
export async function sumsOfFile(
  tally: Tally,
  layout: Layout,
  file: string,
  query: DetailQuery,
): Promise<Found<DetailSums | undefined>> {
  const { groups, units, rows, named, bad, decimals } = tally;
  if (groups.count > mostGroups) {
    const details = { limit: String(mostGroups).replace(/\B(?=(?:\d{3})+$)/gu, ' ') };
    return stopped({ code: 'detail/too-many-groups', at: { file }, details });
  }
  const decoded = await namesOf(tally, layout, file);
  if (!decoded.value) return { value: undefined, findings: decoded.findings };

  const [unit, ...others] = units;
  if (others.length > 0 || (named > 0 && named < rows)) {
    const found = [...units, ...(named < rows ? ['–'] : [])].join(', ');
    return stopped({ code: 'detail/units', at: { file }, details: { units: found } });
  }
  const { names, encoding } = decoded.value;
  const own = names.map((texts, group): DetailGroup => {
    return { names: texts, rows: groups.rows[group] ?? 0, sum: sumOf(groups, group) };
  });
  const value = { ...query, groups: own, rows, bad, decimals, ...(unit && { unit }) };
  const findings = tally.listed.map((row) => findingOf(row, layout.bodyLine, file, encoding));
  return { value, findings };
}

function stopped(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

interface Names {
  readonly names: readonly (readonly string[])[];
  readonly encoding: PlainEncoding;
}

/**
 * The names of the groups. Header and names together tell the encoding, as the text of a table does;
 * an amount that was read in the other one leaves it in doubt. Where they are ASCII alone, which says
 * nothing, the amounts decide.
 */
async function namesOf(
  { groups, encodings }: Tally,
  { header, by, encoding: asked }: Layout,
  file: string,
): Promise<Found<Names | undefined>> {
  const at = namesAt(by.length);
  const blob = new Uint8Array(header.length + groups.keys.length + groups.count * by.length);
  blob.set(header);
  let end = header.length;
  for (let group = 0; group < groups.count; group += 1) {
    placeNames(groups, group, at);
    for (let name = 0; name < by.length; name += 1) {
      blob[end] = lineFeed;
      const own = groups.keys.subarray(at.starts[name], at.ends[name]);
      blob.set(own, end + 1);
      end += 1 + own.length;
    }
  }
  const decoded = await decode(blob.subarray(0, end), file, asked);
  if (!decoded.value) return { value: undefined, findings: decoded.findings };
  const encoding = decoded.value.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8';
  const isTelling = asked !== undefined || encodings.size > 1 || blob.some((byte) => byte >= 0x80);
  if (isTelling && [...encodings].some((own) => own !== encoding)) {
    return stopped({ code: 'file/encoding', at: { file } });
  }
  return { value: { names: split(groups, by.length, encoding), encoding }, findings: [] };
}

function split(
  groups: Groups,
  count: number,
  encoding: PlainEncoding,
): readonly (readonly string[])[] {
  const at = namesAt(count);
  return Array.from({ length: groups.count }, (_, group) => {
    placeNames(groups, group, at);
    return Array.from({ length: count }, (_, name) =>
      cellText(groups.keys.subarray(at.starts[name], at.ends[name]), encoding).text.trim(),
    );
  });
}

function findingOf(
  { code, line, before, text, details }: BadRow,
  bodyLine: number,
  file: string,
  encoding: PlainEncoding,
): Finding {
  const lines = cellText(before, encoding).text.split(/\r\n|\n|\r/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const at = { file, line: bodyLine + line + lines.length - 1, column };
  return { code, at, details: { text: cellText(text, encoding).text, ...details } };
}

/** The sums of several files as one: groups of the same names are one group. */
export function addedSums(query: DetailQuery, files: readonly DetailSums[]): DetailSums {
  const all = new Map<string, { names: readonly string[]; rows: number; sums: Decimal[] }>();
  for (const { names, rows, sum } of files.flatMap(({ groups }) => groups)) {
    const key = names.map(labelKey).join('\0');
    const before = all.get(key);
    if (before) {
      before.rows += rows;
      before.sums.push(sum);
    } else all.set(key, { names, rows, sums: [sum] });
  }
  const [unit] = unitsOf(files);
  return {
    ...query,
    groups: [...all.values()].map(({ sums, ...own }) => ({ ...own, sum: total(sums) })),
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    bad: files.reduce((sum, { bad }) => sum + bad, 0),
    decimals: Math.max(0, ...files.map(({ decimals }) => decimals)),
    ...(unit && { unit }),
  };
}

/** The units that files with rows are in; a file whose cells name none is in one by itself. */
export function unitsOf(files: readonly DetailSums[]): readonly (Unit | undefined)[] {
  return [...new Set(files.filter(({ rows }) => rows > 0).map(({ unit }) => unit))];
}
