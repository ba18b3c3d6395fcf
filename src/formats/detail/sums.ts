import type { Unit } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  labelKey,
  type DetailGroup,
  type DetailQuery,
  type DetailSums,
} from '../../model/index.ts';
import { cellText, type PlainEncoding } from './cell-text.ts';
import { isOverfull, mostGroups, rowsOf, stepsOf } from './groups.ts';
import type { Layout } from './layout.ts';
import { readNames } from './names.ts';
import type { BadRow, Tally } from './tally.ts';

/** The tally of a file as sums, its names and what is wrong with its rows in its encoding. */
export async function sumsOfFile(
  tally: Tally,
  layout: Layout,
  file: string,
  query: DetailQuery,
): Promise<Found<DetailSums | undefined>> {
  const { groups, units, rows, named, bad, decimals } = tally;
  if (isOverfull(groups)) {
    const details = { limit: String(mostGroups).replace(/\B(?=(?:\d{3})+$)/gu, ' ') };
    return stopped({ code: 'detail/too-many-groups', at: { file }, details });
  }
  const { value: read, findings: doubts } = await readNames(tally, layout, file);
  if (!read) return { value: undefined, findings: doubts };

  const [unit, ...others] = units;
  if (others.length > 0 || (named > 0 && named < rows)) {
    const found = [...units, ...(named < rows ? ['–'] : [])].join(', ');
    return stopped({ code: 'detail/units', at: { file }, details: { units: found } });
  }
  const own = groupsIn(tally, read.names);
  const isApart = read.names.every((names) => new Set(names.map(labelKey)).size === names.length);
  const value = {
    ...query,
    groups: isApart ? own : addedGroups([{ groups: own, decimals }], decimals),
    ...{ rows, bad, decimals },
    ...(unit && { unit }),
  };
  const findings = tally.listed.map((row) => findingOf(row, layout.bodyLine, file, read.encoding));
  return { value, findings };
}

function stopped(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
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

/** The groups of a tally, made one by one. */
function groupsIn(
  { groups, decimals }: Tally,
  names: readonly (readonly string[])[],
): Iterable<DetailGroup> {
  const { table } = groups;
  const trimmed = names.map((own) => own.map((name) => name.trim()));
  const count = trimmed.length;
  const steps = stepsOf(groups, decimals);
  return {
    *[Symbol.iterator]() {
      for (let group = 0; group < table.count; group += 1) {
        yield {
          names: trimmed.map((own, order) => own[table.names[group * count + order] ?? 0] ?? ''),
          rows: rowsOf(groups, group),
          steps: steps(group),
        };
      }
    },
  };
}

/** The sums of several files as one: groups whose names are alike as labels are one group. */
export function addedSums(query: DetailQuery, files: readonly DetailSums[]): DetailSums {
  const decimals = Math.max(0, ...files.map((file) => file.decimals));
  const [unit] = unitsOf(files);
  const [first, ...others] = files;
  if (first && others.length === 0) return first;
  return {
    ...query,
    groups: addedGroups(files, decimals),
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    bad: files.reduce((sum, { bad }) => sum + bad, 0),
    decimals,
    ...(unit && { unit }),
  };
}

function addedGroups(
  files: readonly Pick<DetailSums, 'groups' | 'decimals'>[],
  decimals: number,
): Iterable<DetailGroup> {
  const all = new Map<string, { names: readonly string[]; rows: number; steps: bigint }>();
  for (const file of files) {
    const scale = 10n ** BigInt(decimals - file.decimals);
    for (const { names, rows, steps } of file.groups) {
      const key = names.map(labelKey).join('\0');
      const before = all.get(key);
      if (before) {
        before.rows += rows;
        before.steps += steps * scale;
      } else all.set(key, { names, rows, steps: steps * scale });
    }
  }
  return [...all.values()];
}

/** The units that files with rows are in; a file whose cells name none is in one by itself. */
export function unitsOf(files: readonly DetailSums[]): readonly (Unit | undefined)[] {
  return [...new Set(files.filter(({ rows }) => rows > 0).map(({ unit }) => unit))];
}
