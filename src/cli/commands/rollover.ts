import {
  fill,
  isAtLeast,
  isUnreadable,
  type Finding,
  type Severity,
} from '../../findings/index.ts';
import { word } from '../../findings/words.ts';
import type { RolloverReport } from '../../model/index.ts';
import { clean } from '../../reporters/clean.ts';
import { snapshotOf, type Snapshot } from '../../workspace/snapshot.ts';
import { decideRollover, type AskedRollover, type DecidedRollover } from '../decide-rollover.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { deliver, readOutputs, type Output } from '../output.ts';
import { rowsIn, type ResultFormat } from '../question.ts';
import { complain, styleOf } from '../report.ts';
import { differences, isInside, makeRolled, targetInside } from '../rollover-target.ts';
import type { World } from '../world.ts';
import { resultFormats } from './formats.ts';

export interface RolloverRequest extends AskedRollover {
  readonly formats: readonly string[];
  /** The lowest severity that ends with 1. */
  readonly failOn: Severity;
}

/** Shows next year's folder, and makes it where it is asked for; the source is never touched. */
export async function rollOver(request: RolloverRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, resultFormats, 'pretty');
  const snapshot = snapshotOf(world.files);
  const { value, findings } = await decideRollover(request, { ...world, files: snapshot.files });
  const told = [...misuse, ...findings];
  if (value) told.push(...(await insideSource(outputs, value, world)));
  if (!value || told.some(isUnreadable)) {
    await complain(told, world);
    return exitCode.notUnderstood;
  }
  const made = await makeOrHold(request, value, snapshot, world);
  const unwritten = made.some(isUnreadable) ? [] : await report(outputs, value.report, world);
  await complain([...told, ...made, ...unwritten], world);
  if ([...made, ...unwritten].some(isUnreadable)) return exitCode.notUnderstood;

  sayOutcome(request, outputs, made, world);
  const wouldChange = request.isCheck && (request.write === undefined || made.length > 0);
  const isFailing = told.some((own) => isAtLeast(request.failOn, own));
  return wouldChange || isFailing ? exitCode.findings : exitCode.ok;
}

type Outputs = readonly Output<ResultFormat>[];

/** Reports that would be written in the folder that is rolled. */
async function insideSource(
  outputs: Outputs,
  { source }: DecidedRollover,
  world: World,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { file } of outputs) {
    if (file !== undefined && (await isInside(file, source, world)))
      findings.push(targetInside(file));
  }
  return findings;
}

/** Makes the folder that is asked for, or finds in what it is another. */
async function makeOrHold(
  { write, isCheck }: RolloverRequest,
  { files, source }: DecidedRollover,
  { changed }: Snapshot,
  world: World,
): Promise<readonly Finding[]> {
  if (write === undefined) return [];
  const target = { path: write, files, source };
  return isCheck ? differences(target, world) : makeRolled(target, changed, world);
}

async function report(
  outputs: Outputs,
  own: RolloverReport,
  world: World,
): Promise<readonly Finding[]> {
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    const text = await reportIn(output.format, own, world);
    unwritten.push(...(await deliver(output, text, world)));
  }
  return unwritten;
}

/** Says that nothing is written, or that a folder is as it should be. */
function sayOutcome(
  { write, isCheck }: RolloverRequest,
  outputs: Outputs,
  made: readonly Finding[],
  { out, err, language }: World,
): void {
  const isOnScreen = outputs.some(({ format, file }) => format === 'pretty' && file === undefined);
  if (write === undefined && isOnScreen) out.write(`\n${word('rolledShown', language)}\n`);
  if (write !== undefined && isCheck && made.length === 0) {
    err.write(`${fill(word('rolledSame', language), { path: clean(write) })}\n`);
  }
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
