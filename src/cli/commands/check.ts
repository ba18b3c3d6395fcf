import { isAtLeast, isUnreadable, type Finding, type Severity } from '../../findings/index.ts';
import type { Report } from '../../model/index.ts';
import { reconcile, throughGate } from '../../reconcile/index.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { readGate, type GateFlags } from '../gate.ts';
import { openBook } from '../open-book.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import type { World } from '../world.ts';
import { findingFormats } from './formats.ts';

type CheckFormat = (typeof findingFormats)[number];

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
  /** Whether to show what was assumed, after the findings. */
  readonly assumptions: boolean;
  readonly gate: GateFlags;
  readonly dialect: AskedDialect;
}

/** Reconciles the given tables and reports every finding, not only the first. */
export async function check(request: CheckRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: unknown } = readOutputs(request.formats, findingFormats, 'pretty');
  const gate = readGate(request.gate);
  const misuse = [...unknown, ...gate.findings];
  const opened = await openBook(request.paths, world, request.dialect);
  if (misuse.length > 0 || !opened.value) {
    await complain([...misuse, ...opened.findings], world);
    return exitCode.notUnderstood;
  }

  const report = throughGate(reconcile(opened, opened.origin), gate.value);
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    const text = await reportIn(output.format, report, request, world);
    unwritten.push(...(await deliver(output, text, world)));
  }
  await complain(unwritten, world);
  return codeOf([...report.findings, ...unwritten], gate.value.failOn);
}

async function reportIn(
  format: CheckFormat,
  own: Report,
  { assumptions }: CheckRequest,
  world: World,
): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { prettyFindings } = await import('../../reporters/findings-pretty.ts');
      const style = await styleOf(world.out, world);
      if (!assumptions) return prettyFindings(own, style);
      const { prettyAssumptions } = await import('../../reporters/assumptions-pretty.ts');
      return `${prettyFindings(own, style)}${prettyAssumptions(own.assumptions, style)}`;
    }
    case 'compact': {
      const { compactFindings } = await import('../../reporters/findings-compact.ts');
      return compactFindings(own, world.language);
    }
    case 'json': {
      const { jsonFindings } = await import('../../reporters/findings-json.ts');
      return jsonFindings(own, world.machineLanguage);
    }
  }
}

function codeOf(findings: readonly Finding[], failOn: Severity): ExitCode {
  if (findings.some(isUnreadable)) return exitCode.notUnderstood;
  return findings.some((finding) => isAtLeast(failOn, finding)) ? exitCode.findings : exitCode.ok;
}
