import { Argument, Command } from 'commander';
import { detailAsked, withDetail, type DetailFlags } from '../detail-options.ts';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import { withScenario } from '../scenario-options.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { Carry } from '../world.ts';
import { explanationFormats } from './formats.ts';

export function explainCommand(say: Say, carry: Carry): Command {
  const parts: ScenarioPart[] = [];
  const command = new Command('explain')
    .description(say('helpExplain'))
    .addArgument(new Argument(`<${say('nameSubject')}>`, say('helpSubject')))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpFolder')));
  return withReading(
    withScenario(withDetail(command, say), parts, say),
    say,
    explanationFormats,
  ).action(
    async (subject: string, folder: string | undefined, flags: ReadingFlags & DetailFlags) => {
      const { explain } = await import('./explain.ts');
      const { format: formats, encoding, delimiter } = flags;
      const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
      const paths = folder === undefined ? [] : [folder];
      const request = { subject, paths, formats, dialect, parts, ...detailAsked(flags) };
      await carry((world) => explain(request, world));
    },
  );
}
