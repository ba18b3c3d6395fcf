import {
  fill,
  isUnreadable,
  severityOf,
  word,
  type Finding,
  type Found,
} from '../../findings/index.ts';
import type { RolloverReport } from '../../model/index.ts';
import { rollover } from '../../planning/rollover/rollover.ts';
import { reconcile } from '../../reconcile/index.ts';
import { clean } from '../../reporters/clean.ts';
import { rolloverNotes } from '../../reporters/rollover-notes.ts';
import type { FolderFiles } from '../../workspace/files.ts';
import { loadBook, loadVocabulary } from '../../workspace/load-book.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { snapshotOf, withFolder } from '../../workspace/snapshot.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { openBook } from '../open-book.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import { rollAcknowledgements } from '../rolled-acknowledgements.ts';
import { rolledFolder } from '../rolled-folder.ts';
import { newErrors } from '../rolled-ids.ts';
import { readRolloverInputs, type RolloverFlags } from '../rollover-inputs.ts';
import { differences, isInside, makeRolled, targetInside } from '../rollover-target.ts';
import { rowsIn, type ResultFormat } from '../question.ts';
import type { World } from '../world.ts';
import { resultFormats } from './formats.ts';

export interface RolloverRequest {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  readonly dialect: AskedDialect;
  readonly flags: RolloverFlags;
  /** The folder to make, or with `isCheck` to hold against the source. */
  readonly write?: string;
  readonly isCheck: boolean;
}

/** The report of a rollover and the files it comes to, or what hinders it. */
interface Decided {
  readonly report: RolloverReport;
  readonly files: FolderFiles;
  readonly source: string;
}

/** Shows next year's folder, and makes it where it is asked for; the source is never touched. */
export async function rollOver(request: RolloverRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, resultFormats, 'pretty');
  const snapshot = snapshotOf(world.files);
  const decided = await decide(request, { ...world, files: snapshot.files });
  const { value } = decided;
  const told = [...misuse, ...decided.findings];
  for (const { file } of outputs) {
    const isRefused = file !== undefined && value && (await isInside(file, value.source, world));
    if (isRefused === true) told.push(targetInside(file));
  }
  if (!value || told.some(isUnreadable)) {
    await complain(told, world);
    return exitCode.notUnderstood;
  }
  const { write, isCheck } = request;
  const target = write === undefined ? undefined : { path: write, ...value };
  const made =
    target === undefined
      ? []
      : isCheck
        ? await differences(target, world)
        : await makeRolled(target, snapshot.changed, world);
  const unwritten: Finding[] = [];
  if (!made.some(isUnreadable)) {
    for (const output of outputs) {
      const text = await reportIn(output.format, value.report, world);
      unwritten.push(...(await deliver(output, text, world)));
    }
  }
  await complain([...told, ...made, ...unwritten], world);
  if ([...made, ...unwritten].some(isUnreadable)) return exitCode.notUnderstood;
  const isOnScreen = outputs.some(({ format, file }) => format === 'pretty' && file === undefined);
  if (target === undefined && isOnScreen) {
    world.out.write(`\n${word('rolledShown', world.language)}\n`);
  }
  if (target && isCheck && made.length === 0) {
    world.err.write(`${fill(word('rolledSame', world.language), { path: clean(target.path) })}\n`);
  }
  const wouldChange = isCheck && (target === undefined || made.length > 0);
  const hasErrors = told.some((own) => severityOf(own) === 'error');
  return wouldChange || hasErrors ? exitCode.findings : exitCode.ok;
}

async function decide(
  { paths, dialect, flags, write, isCheck }: RolloverRequest,
  world: World,
): Promise<Found<Decided | undefined>> {
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
  const told = [...findings, ...inputs.findings];
  if (told.some((own) => severityOf(own) === 'error')) {
    return { value: undefined, findings: told };
  }
  const rolled = rollover(book, folder, inputs.value);
  told.push(...rolled.findings);
  if (!rolled.value || told.some(isUnreadable)) return { value: undefined, findings: told };

  const made = await rolledFolder(
    rolled.value,
    { folder, ...(write !== undefined && { target: write }) },
    world.files,
    vocabulary.value,
  );
  told.push(...made.findings);
  const { files, changes, leftBehind, basePrices } = made.value;
  const target = write ?? folder;
  const later = await loadBook(
    withFolder(world.files, target, files),
    { is: 'folder', path: target },
    vocabulary,
  );
  const [before, after] = [reconcile({ value: book, findings }, folder), reconcile(later, target)];
  const acknowledged = await rollAcknowledgements(
    rolled.value,
    folder,
    world.files,
    after.findings,
    files,
  );
  const isWritten = write !== undefined && !isCheck;
  told.push(
    ...acknowledged.findings,
    ...newErrors(before.findings, after.findings, rolled.value, ({ at }) =>
      isWritten ? at : { file: folder },
    ),
  );
  const { kept, left } = acknowledged.value;
  const report: RolloverReport = {
    rolled: rolled.value,
    changes,
    acknowledged: { kept: kept.map(({ id }) => id), left: left.map(({ id }) => id) },
    leftBehind: leftBehind.filter((name) => !files.has(name)),
    ...(basePrices !== undefined && { basePrices }),
  };
  files.set('rullning.md', new TextEncoder().encode(rolloverNotes(report)));
  return { value: { report, files, source: folder }, findings: told };
}

async function reportIn(
  format: ResultFormat,
  report: RolloverReport,
  world: World,
): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { prettyRollover } = await import('../../reporters/rollover-pretty.ts');
      return prettyRollover(report, await styleOf(world.out, world));
    }
    case 'json': {
      const { jsonRollover } = await import('../../reporters/rollover-rows.ts');
      return jsonRollover(report);
    }
    case 'csv':
    case 'markdown': {
      const { rolloverRows } = await import('../../reporters/rollover-rows.ts');
      return rowsIn(format, rolloverRows(report));
    }
  }
}
