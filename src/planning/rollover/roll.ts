import type { Finding } from '../../findings/index.ts';
import type {
  Book,
  GivenAmounts,
  GivenUplift,
  Recategorisation,
  TableKind,
} from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Horizons } from './horizon.ts';

/** What a user says of the year to come. */
export interface RolloverOptions {
  readonly uplifts: readonly GivenUplift[];
  /** Rates of the whole net, or of what no volume and price covers. */
  readonly generalUplifts: readonly GivenUplift[];
  /** The last step again, the last volume, or those of a file and the last step for other rows. */
  readonly volumes: 'trend' | 'hold' | GivenAmounts;
  readonly actuals: readonly GivenAmounts[];
  /** Bridge items of any period of the new folder. */
  readonly items: readonly GivenAmounts[];
  readonly recategorisations: readonly Recategorisation[];
  /** How the line is called that takes back `{item}`. */
  readonly reversalLabel: string;
}

/** A rollover at work: the tables as far as they are done, and what was found wrong. */
export interface Roll {
  readonly book: Book;
  readonly horizons: Horizons;
  readonly options: RolloverOptions;
  readonly drafts: readonly Draft[];
  readonly findings: Finding[];
}

/** The one draft of a kind; none where there are several. */
export function draftOfKind({ drafts }: Roll, kind: TableKind): Draft | undefined {
  const [draft, ...others] = drafts.filter(({ table }) => table.kind === kind);
  return others.length === 0 ? draft : undefined;
}
