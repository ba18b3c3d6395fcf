import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingFormats } from '../../src/reporters/finding-reporters.ts';
import { emptyDisk, netto, textAt, type Disk } from '../support/world.ts';

/**
 * A folder with all that a report must tell apart: an error, a rounding, what is tolerated, what
 * could not be read, a warning, and labels that mean no good. UPDATE_GOLDEN=1 writes the golden files.
 */
function brokenFolder(): Disk {
  const disk = emptyDisk();
  disk.set(
    'budget/driftbudget.csv',
    'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026\nIntäkter;100;110;120\nKostnader;-300;-330;-340\nNetto;-200;-220;-230\n',
  );
  disk.set(
    'budget/per verksamhet.csv',
    'Nämnd, mnkr;2024;2025;2026\nSkola | ##vso[task.complete];1,2;1,3;1,4\n::error::Vård @alla <b>;2,3;2,4;2,5\nKultur, 100 %;0,4;0,4;0,4\nSumma;4,0;4,1;4,8\n',
  );
  disk.set(
    'budget/volymer.csv',
    'Volymer;Budget 2025;Budget 2026\n##vso[task.complete]Vård ::error::dygn @alla;1e3;1 100\n##vso[task.complete]Vård ::error::dygn @alla;900;910\nPlatser;41;44\n',
  );
  return disk;
}

const gate = ['--max-difference', '0,5', '--skip', 'sum/rounding'];

describe.each(findingFormats)('--format %s', (format) => {
  test('tells the broken folder as the golden file does', async () => {
    const path = `test/acceptance/ci/${format}.txt`;
    const { out, code } = await netto(
      ['check', 'budget', '--format', format, ...gate],
      brokenFolder(),
      { width: 80 },
    );
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, out);
    expect(out).toBe(readFileSync(path, 'utf8'));
    expect(code).toBe(2);
  });
});

test('several formats in one run, each to its own file, and one to the terminal', async () => {
  const disk = brokenFolder();
  const files = findingFormats.flatMap((format) => ['--format', `${format}=out/${format}.txt`]);
  const { out } = await netto(['check', 'budget', ...files, '--format', 'compact', ...gate], disk, {
    width: 80,
    colour: 1,
  });
  expect(out).toBe(readFileSync('test/acceptance/ci/compact.txt', 'utf8'));
  for (const format of findingFormats) {
    const golden = readFileSync(`test/acceptance/ci/${format}.txt`, 'utf8');
    expect(textAt(disk, `out/${format}.txt`)).toBe(golden);
  }
});

test.each(['junit', 'sarif', 'github', 'azure', 'gitlab'])(
  '%s is the same in every locale, and Swedish when asked',
  async (format) => {
    const argv = ['check', 'budget', '--format', format, ...gate];
    const golden = readFileSync(`test/acceptance/ci/${format}.txt`, 'utf8');
    const { out } = await netto(argv, brokenFolder(), { language: 'sv' });
    expect(out).toBe(golden);
    const swedish = await netto([...argv, '--lang', 'sv'], brokenFolder());
    expect(swedish.out).toContain('Netto är inte Intäkter + Kostnader');
  },
);

test('only errors fail a JUnit case, unless the run fails on less', async () => {
  const argv = [
    'check',
    'budget/driftbudget.csv',
    'budget/per verksamhet.csv',
    '--format',
    'junit',
  ];
  const failures = async (...more: readonly string[]): Promise<number> => {
    const { out } = await netto([...argv, ...more], brokenFolder());
    return out.match(/<failure /gu)?.length ?? 0;
  };
  expect(await failures()).toBe(2);
  expect(await failures('--fail-on', 'note')).toBe(3);
  expect(await failures('--max-difference', '99')).toBe(0);
});
