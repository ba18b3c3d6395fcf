import { isUnreadable, severityOf, type Finding, type Found } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Book, Rollover, RolloverReport, Vocabulary } from '../model/index.ts';
import type { RolloverOptions } from '../planning/rollover/roll.ts';
import { rollover } from '../planning/rollover/rollover.ts';
import { reconcile } from '../reconcile/index.ts';
import { rolloverNotes } from '../reporters/rollover-notes.ts';
import type { FolderFiles } from '../workspace/files.ts';
import { loadBook, loadVocabulary } from '../workspace/load-book.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import { withFolder } from '../workspace/snapshot.ts';
import { openBook } from './open-book.ts';
import { rollAcknowledgements } from './rolled-acknowledgements.ts';
import { rolledFolder } from './rolled-folder.ts';
import { newErrors } from './rolled-ids.ts';
import { readRolloverInputs, type RolloverFlags } from './rollover-inputs.ts';
import type { World } from './world.ts';

/** The file that says why the new folder is what it is. */
const notesName = 'rullning.md';

/** What is to be rolled, and the folder to make of it, or with `isCheck` to hold against it. */
export interface AskedRollover {
  readonly paths: readonly string[];
  readonly dialect: AskedDialect;
  readonly flags: RolloverFlags;
  readonly write?: string;
  readonly isCheck: boolean;
}

/** The report of a rollover, the files it comes to, and the folder they are made from. */
export interface DecidedRollover {
  readonly report: RolloverReport;
  readonly files: FolderFiles;
  readonly source: string;
}

/** A budget folder as it was read, and what is said of the year to come. */
interface Given {
  readonly book: Found<Book>;
  readonly folder: string;
  readonly options: RolloverOptions;
  readonly vocabulary: Found<Vocabulary>;
}

/** Decides all of next year's folder, in memory; what hinders it is a finding. */
export async function decideRollover(
  asked: AskedRollover,
  world: World,
): Promise<Found<DecidedRollover | undefined>> {
  if (asked.write?.trim() === '') {
    const details = { reason: word('writeNowhere', world.language) };
    const misuse: Finding = { code: 'usage/command-line', at: { file: '--write' }, details };
    return { value: undefined, findings: [misuse] };
  }
  const { value: given, findings: told } = await readGiven(asked, world);
  if (!given) return { value: undefined, findings: told };
  const rolled = rollover(given.book.value, given.folder, given.options);
  const findings = [...told, ...rolled.findings];
  if (!rolled.value || findings.some(isUnreadable)) return { value: undefined, findings };

  const written = await writeFolder(rolled.value, given, asked, world);
  return { value: written.value, findings: [...findings, ...written.findings] };
}

async function readGiven(
  { paths, dialect, flags }: AskedRollover,
  world: World,
): Promise<Found<Given | undefined>> {
  const opened = await openBook(paths, world, dialect);
  const { value: book, findings } = opened;
  if (!book) return { value: undefined, findings };
  const { folder } = opened;
  if (folder === undefined) {
    const at = { file: opened.origin };
    return { value: undefined, findings: [...findings, { code: 'rollover/no-folder', at }] };
  }
  const vocabulary = await loadVocabulary(world.files, world.vocabulary);
  const inputs = await readRolloverInputs(flags, folder, world.files, vocabulary.value);
  // an uplift left blank is told with what is open for it
  const told = [...findings, ...inputs.findings].filter(
    ({ code }) => code !== 'category/no-uplift',
  );
  // what only lacks a figure leaves open what rests on it
  const isHindered = told.some(
    (own) => severityOf(own) === 'error' && own.code !== 'plan/no-figure',
  );
  const given = { book: { value: book, findings }, folder, options: inputs.value, vocabulary };
  return { value: isHindered ? undefined : given, findings: told };
}

/** The files of the new folder, and how they reconcile beside those of the source. */
async function writeFolder(
  rolled: Rollover,
  { book, folder, vocabulary }: Given,
  { write, isCheck }: AskedRollover,
  world: World,
): Promise<Found<DecidedRollover | undefined>> {
  const places = { folder, ...(write !== undefined && { target: write }) };
  const made = await rolledFolder(rolled, places, world.files, vocabulary.value);
  if (made.findings.some(isUnreadable)) {
    return { value: undefined, findings: oncePerFile(made.findings) };
  }
  const { files, changes, leftBehind, basePrices, inferred } = made.value;
  const target = write ?? folder;
  const disk = withFolder(world.files, target, files);
  const later = await loadBook(disk, { is: 'folder', path: target }, vocabulary);
  const [before, after] = [reconcile(book, folder), reconcile(later, target)];

  const acknowledged = await rollAcknowledgements(
    rolled,
    folder,
    world.files,
    after.findings,
    files,
  );
  const { kept, left } = acknowledged.value;
  const report: RolloverReport = {
    rolled,
    changes,
    acknowledged: { kept: kept.map(({ id }) => id), left: left.map(({ id }) => id) },
    leftBehind: leftBehind.filter((name) => !files.has(name) && name !== notesName),
    ...(basePrices !== undefined && { basePrices }),
    inferred,
  };
  files.set(notesName, new TextEncoder().encode(rolloverNotes(report)));
  const placeOf = ({ at }: Finding): Finding['at'] =>
    write === undefined || isCheck ? { file: folder } : at;
  return {
    value: { report, files, source: folder },
    findings: [
      ...made.findings,
      ...acknowledged.findings,
      ...newErrors(before.findings, after.findings, rolled, placeOf),
    ],
  };
}

/** What hinders several tables of a file is told of it once. */
function oncePerFile(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (own, order) =>
      findings.findIndex(({ code, at }) => code === own.code && at.file === own.at.file) === order,
  );
}
