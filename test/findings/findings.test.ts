import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryOf, findingCodes, type FindingCode } from '../../src/findings/index.ts';
import type { Trouble } from '../../src/workspace/files.ts';
import {
  edit,
  emptyDisk,
  mendedExampleAt,
  netto,
  type Disk,
  type JsonCheck,
} from '../support/world.ts';

import { workbookParts, type WorkbookSpec } from '../support/workbooks.ts';
import { zip } from '../support/zip.ts';

/**
 * One folder per code: case.json is a budget in which it occurs and the command that finds it,
 * en.txt and sv.txt what the command says. UPDATE_GOLDEN=1 writes those two anew; read them.
 */
interface Case {
  readonly command: readonly string[];
  /** Whether the folder `budget` begins as the bundled example, its faults mended. */
  readonly base?: boolean;
  readonly files?: Readonly<Record<string, Content>>;
  readonly edits?: readonly (readonly [path: string, from: string, to: string])[];
  readonly remove?: readonly string[];
  readonly trouble?: Readonly<Record<string, Trouble>>;
}

/**
 * A text, bytes, a row many times with its number for `{n}`, or a workbook of some sheets, which may
 * declare that it unpacks to more than it does.
 */
type Content =
  | string
  | { readonly head: string; readonly row: string; readonly times: number }
  | { readonly latin1: string }
  | { readonly workbook: WorkbookSpec; readonly declares?: number };

function contentOf(content: Content): string | Uint8Array {
  if (typeof content === 'string') return content;
  if ('latin1' in content) return Buffer.from(content.latin1, 'latin1');
  if ('row' in content) {
    const { head, row, times } = content;
    return head + Array.from({ length: times }, (_, n) => row.replace('{n}', String(n))).join('');
  }
  const { workbook, declares } = content;
  const padding = { name: 'xl/media/image1.png', content: '', unpacked: declares ?? 0 };
  return zip([...workbookParts(workbook), padding]);
}

function caseOf(code: string): Case {
  return JSON.parse(readFileSync(`test/findings/${code}/case.json`, 'utf8')) as Case;
}

function diskOf({ base, files = {}, edits = [], remove = [], trouble = {} }: Case): Disk {
  const disk = base === true ? mendedExampleAt('budget') : emptyDisk();
  for (const [path, content] of Object.entries(files)) disk.set(path, contentOf(content));
  for (const path of remove) disk.delete(path);
  for (const [path, from, to] of edits) edit(disk, path, from, to);
  for (const [path, own] of Object.entries(trouble)) disk.set(path, own);
  return disk;
}

async function transcript(own: Case, language: 'en' | 'sv'): Promise<string> {
  const { code, out, err } = await netto(own.command, diskOf(own), { language, width: 80 });
  const parts = [
    `$ netto ${own.command.join(' ')}`,
    out.trimEnd(),
    err.trimEnd(),
    `exit ${String(code)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

/** What a command other than check ends with where it finds an error: a plan that is open is shown all the same. */
const endsOfAnError: Readonly<Record<string, readonly number[]>> = {
  plan: [0, 2],
  explain: [0],
};

describe.each(findingCodes)('%s', (code: FindingCode) => {
  test('has an example folder', () => {
    expect(existsSync(`test/findings/${code}/case.json`)).toBe(true);
  });

  test.each(['en', 'sv'] as const)('says in %s what, why and what to do', async (language) => {
    const golden = `test/findings/${code}/${language}.txt`;
    const said = await transcript(caseOf(code), language);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, said);
    expect(said).toBe(readFileSync(golden, 'utf8'));
    expect(said).toContain(code);
  });

  test('is found by its code, and ends with the exit code of its severity', async () => {
    const own = caseOf(code);
    const isJson = own.command.includes('--format');
    const command = isJson ? own.command : [...own.command, '--format', 'json'];
    const { code: exit, out } = await netto(command, diskOf(own));
    const { severity, unreadable } = entryOf(code);
    if (own.command[0] === 'check' && out !== '') {
      const { findings } = JSON.parse(out) as JsonCheck;
      expect(findings.map((finding) => finding.code)).toContain(code);
    }
    if (unreadable) expect(exit).toBe(2);
    else if (severity === 'error')
      expect(endsOfAnError[own.command[0] ?? ''] ?? [1]).toContain(exit);
    else expect([0, 1]).toContain(exit);
  });

  test('fills the same names in both languages', () => {
    const { what, why, fix } = entryOf(code);
    for (const text of [what, why, fix]) {
      const names = (own: string): readonly string[] => (own.match(/\{\w+\}/gu) ?? []).toSorted();
      expect(names(text.sv)).toEqual(names(text.en));
    }
  });
});
