import { isAtLeast, isUnreadable, type Finding, type Severity } from '../../findings/index.ts';
import { reconcile, throughGate } from '../../reconcile/index.ts';
import { findingFormats, findingReporters } from '../../reporters/finding-reporters.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import type { DetailFiles } from '../detail-options.ts';
import { diagnosisOf } from '../diagnosis.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { readGate, type GateFlags } from '../gate.ts';
import { letStand, type LetStandFlags } from '../let-stand.ts';
import { openBook } from '../open-book.ts';
import { deliver, readOutputs, streamOf } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import type { World } from '../world.ts';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  /** Whether to show what was assumed, after the findings. */
  readonly assumptions: boolean;
  readonly gate: GateFlags;
  readonly letStand: LetStandFlags;
  readonly dialect: AskedDialect;
  /** Detail rows that the tables are held against. */
  readonly detail?: DetailFiles;
}

/** Reconciles the given tables and reports every finding, not only the first. */
export async function check(request: CheckRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: unknown } = readOutputs(request.formats, findingFormats, 'pretty');
  const gate = readGate(request.gate);
  const misuse = [...unknown, ...gate.findings];
  const opened = await openBook(request.paths, world, request.dialect, {
    detail: request.detail,
  });
  if (misuse.length > 0 || !opened.value) {
    await complain([...misuse, ...opened.findings], world);
    return exitCode.notUnderstood;
  }

  const reconciled = reconcile(opened, opened.origin);
  const standing = await letStand(reconciled, request.letStand, opened.folder, world);
  if (standing.findings.length > 0) {
    await complain(standing.findings, world);
    return exitCode.notUnderstood;
  }
  const gated = throughGate(standing.value, gate.value);
  const report = { ...gated, diagnosis: await diagnosisOf(opened.value, gated, world) };
  const { machineLanguage, version } = world;
  const setting = { machineLanguage, version, assumptions: request.assumptions };
  const timestamp = world.now().toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    const style = await styleOf(streamOf(output, world), world);
    const text = await findingReporters[output.format](report, { ...setting, timestamp, style });
    unwritten.push(...(await deliver(output, text, world)));
  }
  await complain(unwritten, world);
  return codeOf([...report.findings, ...unwritten], gate.value.failOn);
}

function codeOf(findings: readonly Finding[], failOn: Severity): ExitCode {
  if (findings.some(isUnreadable)) return exitCode.notUnderstood;
  return findings.some((own) => isAtLeast(failOn, own)) ? exitCode.findings : exitCode.ok;
}
