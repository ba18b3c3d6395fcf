import type { Finding, Found } from '../findings/index.ts';
import { readUplift } from '../formats/given-uplift.ts';
import type { GivenAmounts, Vocabulary } from '../model/index.ts';
import type { RolloverOptions } from '../planning/rollover/roll.ts';
import type { Files } from '../workspace/files.ts';
import { loadGivenAmounts, loadRecategorisations } from '../workspace/load-rolled.ts';

/** What is said of the year to come, as given on the command line. */
export interface RolloverFlags {
  readonly actuals: readonly string[];
  readonly uplift: readonly string[];
  /** `trend`, `hold`, or a file. */
  readonly volumes: string;
  readonly items: readonly string[];
  readonly recategorise?: string;
}

/** A rate without a name is the general uplift. */
const general = '*';

/** Reads all that is said of the year to come; what cannot be read is a finding. */
export async function readRolloverInputs(
  flags: RolloverFlags,
  folder: string,
  files: Files,
  vocabulary: Vocabulary,
): Promise<Found<RolloverOptions>> {
  const findings: Finding[] = [];
  const told = <T>(found: Found<T>): T => {
    findings.push(...found.findings);
    return found.value;
  };
  const amounts = async (paths: readonly string[]): Promise<readonly GivenAmounts[]> => {
    const all: GivenAmounts[] = [];
    for (const path of paths) {
      all.push(...told(await loadGivenAmounts(files, path, vocabulary)));
    }
    return all;
  };
  const all = flags.uplift.flatMap((text) => {
    const isNamed = text.includes('=');
    return told(readUplift(isNamed ? text : `${general}=${text}`, text)) ?? [];
  });
  const isRule = flags.volumes === 'trend' || flags.volumes === 'hold';
  const [volumes] = isRule ? [] : await amounts([flags.volumes]);
  const value: RolloverOptions = {
    uplifts: all.filter(({ category }) => category !== general),
    generalUplifts: all.filter(({ category }) => category === general),
    volumes: volumes ?? (flags.volumes === 'hold' ? 'hold' : 'trend'),
    actuals: await amounts(flags.actuals),
    items: await amounts(flags.items),
    recategorisations: told(await loadRecategorisations(files, folder, flags.recategorise)),
    reversalLabel: vocabulary.reversal,
  };
  return { value, findings };
}
