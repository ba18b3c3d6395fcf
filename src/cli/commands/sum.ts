import type { Finding } from '../../findings/index.ts';
import type { DetailSums } from '../../model/index.ts';
import { loadDetail, type DetailRequest } from '../../workspace/load-detail.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { deliver, readOutputs } from '../output.ts';
import type { ResultFormat } from '../question.ts';
import type { World } from '../world.ts';
import { resultFormats } from './formats.ts';

export interface SumRequest extends Omit<DetailRequest, 'crew'> {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** Adds detail rows per name in some columns; rows that cannot be read stop it unless left out. */
export async function sum(request: SumRequest, world: World): Promise<ExitCode> {
  const { outputs, findings: misuse } = readOutputs(request.formats, resultFormats, 'pretty');
  if (misuse.length > 0) {
    await tell(misuse, world);
    return exitCode.notUnderstood;
  }
  const { value: sums, findings } = await loadDetail(world.files, request.paths, {
    ...request,
    crew: world.crew,
  });
  await tell(findings, world);
  if (!sums) return exitCode.notUnderstood;
  const unwritten: Finding[] = [];
  for (const output of outputs) {
    const text = await textIn(output.format, sums, world);
    unwritten.push(...(await deliver(output, text, world)));
  }
  await tell(unwritten, world);
  return unwritten.length > 0 ? exitCode.notUnderstood : exitCode.ok;
}

/** Tells findings on stderr; what words them is loaded where there are any. */
async function tell(findings: readonly Finding[], world: World): Promise<void> {
  if (findings.length > 0) await (await import('../report.ts')).complain(findings, world);
}

async function textIn(format: ResultFormat, sums: DetailSums, world: World): Promise<string> {
  const reporter = await import('../../reporters/detail-sums.ts');
  switch (format) {
    case 'pretty':
      return reporter.prettySums(
        sums,
        await (await import('../report.ts')).styleOf(world.out, world),
      );
    case 'json':
      return reporter.jsonSums(sums);
    case 'csv': {
      const { csvSums } = await import('../../formats/detail/written.ts');
      const { clean } = await import('../../reporters/clean.ts');
      return csvSums(sums, clean);
    }
    case 'markdown': {
      const { markdownTable } = await import('../../reporters/markdown.ts');
      return markdownTable(reporter.sumRows(sums));
    }
  }
}
