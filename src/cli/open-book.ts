import type { Finding, Found } from '../findings/index.ts';
import type { Book } from '../model/index.ts';
import type { AskedPlan } from '../recognise/index.ts';
import { loadBook, loadVocabulary, originName, type LoadRows } from '../workspace/load-book.ts';
import type { AskedDialect } from '../workspace/load-grids.ts';
import type { DetailFiles } from './detail-options.ts';
import { findOrigin } from './origin.ts';
import type { World } from './world.ts';

/** A book as a command gets it: with everything wrong on the way, and the path it came from. */
export interface Opened extends Found<Book> {
  readonly origin: string;
  /** The budget folder, unless it was read from files. */
  readonly folder?: string;
}

/** Opens the book at some paths; where there is nothing to open, the findings say why. */
export async function openBook(
  paths: readonly string[],
  world: World,
  dialect: AskedDialect,
  { detail, asked }: { readonly detail?: DetailFiles | undefined; readonly asked?: AskedPlan } = {},
): Promise<Opened | { readonly value: undefined; readonly findings: readonly Finding[] }> {
  const origin = await findOrigin(paths, world);
  if (!origin.value) return { value: undefined, findings: origin.findings };
  const vocabulary = await loadVocabulary(world.files, world.vocabulary);
  const rows = detail && rowsIn(detail, world);
  const { value, findings } = await loadBook(world.files, origin.value, vocabulary, {
    dialect,
    rows,
    asked,
  });
  return {
    value,
    findings: [...origin.findings, ...findings],
    origin: originName(origin.value),
    ...(origin.value.is === 'folder' && { folder: origin.value.path }),
  };
}

function rowsIn(detail: DetailFiles, world: World): LoadRows {
  return async (declaration) => {
    const { loadBookDetail } = await import('../workspace/load-detail.ts');
    return loadBookDetail(world.files, { ...detail, crew: world.crew }, declaration);
  };
}
