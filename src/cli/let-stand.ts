import { decimal } from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import { isDate } from '../formats/dates.ts';
import {
  nearestText,
  sameLabel,
  type Acknowledgement,
  type Reconciliation,
} from '../model/index.ts';
import { acknowledge, pruned } from '../reconcile/index.ts';
import {
  acknowledgementsPath,
  loadAcknowledgements,
  saveAcknowledgements,
  type AcknowledgementFile,
} from '../workspace/acknowledgements.ts';
import { troubleAt } from '../workspace/load-text.ts';
import type { World } from './world.ts';

/** Which differences are let stand, as given on the command line. */
export interface LetStandFlags {
  /** The file that says so, instead of avvikelser.csv in the folder. */
  readonly acknowledged?: string;
  /** The id of a difference to let stand from now on, for a reason. */
  readonly accept?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly until?: string;
  readonly case?: string;
  /** Whether acknowledgements that let nothing stand are removed. */
  readonly prune: boolean;
}

/**
 * Lets the acknowledged differences of a folder stand, after what is asked for has been added to them
 * or removed. What hinders that is a finding, and nothing is then written.
 */
export async function letStand(
  reconciliation: Reconciliation,
  flags: LetStandFlags,
  folder: string | undefined,
  world: World,
): Promise<Found<Reconciliation>> {
  const path = flags.acknowledged ?? (folder && acknowledgementsPath(folder));
  const misuse = misuses(flags, path);
  if (path === undefined || misuse.length > 0) return { value: reconciliation, findings: misuse };

  const { value: file, findings } = await loadAcknowledgements(world.files, path);
  const isMissing = flags.acknowledged !== undefined && !file.written && !flags.accept;
  if (findings.length > 0) return { value: reconciliation, findings };
  if (isMissing) {
    const missing = await troubleAt(world.files, path, { is: 'missing' });
    return { value: reconciliation, findings: [missing] };
  }
  const today = world.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const accepted = accept(reconciliation, file, flags, today);
  if (accepted.findings.length > 0) return { value: reconciliation, findings: accepted.findings };

  const told = acknowledge(reconciliation, accepted.value, today);
  const kept = flags.prune ? pruned(accepted.value, told) : accepted.value;
  const isChanged = kept.length !== file.all.length || flags.accept !== undefined;
  const unwritten = isChanged ? await saveAcknowledgements(world.files, file, kept) : [];
  return {
    value: flags.prune ? acknowledge(reconciliation, kept, today) : told,
    findings: unwritten,
  };
}

function misuses(flags: LetStandFlags, path: string | undefined): readonly Finding[] {
  const { accept: id, reason, until, prune } = flags;
  if (path === undefined && (id !== undefined || prune)) {
    return [{ code: 'usage/no-folder', at: { file: id === undefined ? '--prune' : '--accept' } }];
  }
  if (id === undefined) return [];
  const details = { id, text: until ?? '' };
  return [
    ...((reason ?? '').trim() === ''
      ? [{ code: 'usage/no-reason', at: { file: '--accept' }, details } as const]
      : []),
    ...(until !== undefined && !isDate(until)
      ? [{ code: 'usage/no-date', at: { file: '--until' }, details } as const]
      : []),
  ];
}

/** The acknowledgements with the one asked for in the place of an older one of the same id. */
function accept(
  { findings }: Reconciliation,
  { all, path }: AcknowledgementFile,
  flags: LetStandFlags,
  today: string,
): Found<readonly Acknowledgement[]> {
  const { accept: id, reason = '', by = '', until = '' } = flags;
  if (id === undefined) return { value: all, findings: [] };
  const finding = findings.find((own) => own.id !== undefined && sameLabel(own.id, id));
  if (!finding?.id || !finding.reckoning) {
    const nearest = nearestText(
      id,
      findings.flatMap((own) => own.id ?? []),
    );
    const unknown = {
      code: 'usage/unknown-finding',
      at: { file: '--accept' },
      details: { id, nearest },
    } as const;
    return { value: all, findings: [unknown] };
  }
  const own: Acknowledgement = {
    id: finding.id,
    difference: decimal(finding.reckoning.difference),
    reason,
    decidedBy: by,
    date: today,
    validUntil: until,
    caseNumber: flags.case ?? '',
    at: { file: path },
  };
  return { value: [...all.filter((other) => !sameLabel(other.id, id)), own], findings: [] };
}
