import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shell, start } from '../support/process.ts';
import { exampleFolder, type JsonCheck } from '../support/world.ts';

const example = resolve(exampleFolder);

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'netto-'));
}

describe('the program as it is started', () => {
  test('checks the bundled example and ends with 1', () => {
    const { code, out, err } = start(['check', '--format', 'json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as JsonCheck).summary).toEqual({
      relations: 71,
      errors: 3,
      warnings: 0,
      notes: 3,
    });
    expect(err).toContain('norrtalje-socialnamnd-2026');
  });

  test('npm start plans it and ends with 0', () => {
    const { code, out } = shell('npm start --silent');
    expect(code).toBe(0);
    for (const word of [
      'Unit prices',
      'Volumes',
      'Cost per service',
      'Net per activity',
      'stated',
      'computed',
      'diff.',
    ]) {
      expect(out).toContain(word);
    }
  });

  test('a reader that stops early is no failure', () => {
    const { code, out, err } = shell(`netto check ${example} | head -1; echo "\${PIPESTATUS[1]}"`);
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(3);
    expect(err).toBe('');
  });

  test('five megabytes of JSON come through a pipe whole', () => {
    const folder = temporaryFolder();
    const blocks = Array.from(
      { length: 7000 },
      (_, order) => `Post ${String(order)} a;1;2\nPost ${String(order)} b;3;4\nSumma;4;9\n`,
    );
    writeFileSync(
      join(folder, 'investeringar.csv'),
      `Investeringar, tkr;2026;2027\n${blocks.join('')}`,
    );
    const { out, err } = shell(`netto check ${folder} --format json | cat`);
    expect(err).toBe('');
    expect(out.length).toBeGreaterThan(5_000_000);
    expect((JSON.parse(out) as JsonCheck).summary.errors).toBe(7000);
    const early = shell(`netto check ${folder} --format json | head -c 100 | wc -c`);
    expect({ out: early.out.trim(), err: early.err }).toEqual({ out: '100', err: '' });
  });

  test('no colour codes in machine formats, even where colour is forced', () => {
    for (const format of ['json', 'compact']) {
      const { out } = start(['check', example, '--format', format], { env: { FORCE_COLOR: '3' } });
      expect(out).not.toContain('\u001b');
    }
    for (const format of ['json', 'csv', 'markdown']) {
      const { out } = start(['plan', example, '--format', format], { env: { FORCE_COLOR: '3' } });
      expect(out).not.toContain('\u001b');
    }
  });

  test('colour where it is asked for, none where it is refused or nobody looks', () => {
    const coloured = (env: Readonly<Record<string, string>>): boolean =>
      start(['check', example], { env }).out.includes('\u001b[');
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({})).toBe(false);
    expect(coloured({ TF_BUILD: 'True', AGENT_NAME: 'a', CI: 'true' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '0' })).toBe(false);
  });

  test.each([
    ['check', 'json'],
    ['plan', 'json'],
    ['plan', 'csv'],
  ])(
    '%s --format %s: the same bytes in every zone, locale and working directory',
    (command, format) => {
      const argv = [command, example, '--format', format];
      const { out } = start(argv);
      for (const env of [
        { TZ: 'Pacific/Apia' },
        { LANG: 'sv_SE.UTF-8' },
        { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { LANG: 'C' },
      ]) {
        expect(start(argv, { env }).out).toBe(out);
      }
      expect(start(argv, { cwd: tmpdir() }).out).toBe(out);
    },
  );

  test('a Swedish locale gets Swedish, any other English, and the flag decides over both', () => {
    const first = (env: Readonly<Record<string, string>>, ...flags: string[]): string =>
      start(['check', example, ...flags], { env }).out.split('\n')[2] ?? '';
    expect(first({ LANG: 'sv_SE.UTF-8' })).toMatch(/^fel /u);
    expect(first({ LANG: 'de_DE.UTF-8' })).toMatch(/^error /u);
    expect(first({ LC_ALL: 'C', LANG: 'sv_SE.UTF-8' })).toMatch(/^error /u);
    expect(first({ LANG: 'sv_SE.UTF-8' }, '--lang', 'en')).toMatch(/^error /u);
  });

  test('uses the folder one stands in, if it holds a budget', () => {
    const { code, err, out } = start(['check', '--format', 'compact'], { cwd: example });
    expect(code).toBe(1);
    expect(err).toBe('Using the budget in this folder\n');
    expect(out).toContain('./driftbudget.csv:5:7: error net/mismatch');
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)(
    `a file without permission${isRoot ? ' (skipped: root may read everything)' : ''}`,
    () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'volymer.csv'), 'Volymer, antal;Budget 2026\nDygn;1\n');
      chmodSync(join(folder, 'volymer.csv'), 0o000);
      const { code, out } = start(['check', folder, '--format', 'compact']);
      expect(code).toBe(2);
      expect(out).toContain('file/denied');
    },
  );

  test('a folder in place of a file, on a real disk', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'volymer.csv'));
    const { code, out } = start(['check', folder, '--format', 'compact']);
    expect(code).toBe(2);
    expect(out).toContain('file/is-folder');
  });
});

describe('dialects', () => {
  test('Windows-1252, as an older Excel saves CSV, gives the findings of the example', () => {
    const folder = temporaryFolder();
    for (const name of readdirSync(example).filter((own) => own.includes('.'))) {
      const bytes = readFileSync(join(example, name));
      const isTable = name.endsWith('.csv');
      writeFileSync(
        join(folder, name),
        isTable ? Buffer.from(bytes.toString('utf8'), 'latin1') : bytes,
      );
    }
    const { out } = start(['check', folder, '--format', 'json']);
    const { summary, assumptions } = JSON.parse(out) as JsonCheck;
    expect(summary).toEqual({ relations: 71, errors: 3, warnings: 0, notes: 3 });
    expect(assumptions[0]).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
  });

  test('a table from standard input', () => {
    const { code, out } = shell(`netto check - --format compact < ${example}/driftbudget.csv`);
    expect(code).toBe(1);
    expect(out).toContain('-:5:7: error net/mismatch');
  });

  test('standard input that cannot be read', () => {
    const folder = shell('netto check - --format compact < /');
    expect(folder.code).toBe(2);
    expect(folder.out).toContain('file/is-folder');
  });

  test('an encoding in doubt stops, and one that is named does not', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'investeringar.csv');
    writeFileSync(
      path,
      Buffer.from('Investeringar, tkr;2026\nF\x94rr\x86d;1\nSumma;1\n', 'latin1'),
    );
    expect(start(['check', path, '--format', 'compact']).out).toContain('file/encoding');
    expect(start(['check', path, '--encoding', 'cp850']).code).toBe(0);
    expect(start(['check', path, '--encoding', 'cp437']).err).toContain('cp850');
    expect(start(['check', path, '--delimiter', '|']).code).toBe(2);
  });
});

describe('plan --out', () => {
  test('writes tables that netto reads again, as Excel opens them', () => {
    const folder = join(temporaryFolder(), 'ny');
    expect(start(['plan', example, '--out', folder]).code).toBe(0);
    const prices = readFileSync(join(folder, 'a-priser.csv'), 'utf8');
    expect(prices.startsWith('\uFEFF')).toBe(true);
    expect(prices.split('\r\n')[1]).toBe('Institutionsplaceringar barn & unga;6062;6256;6456');
    const checked = start(['check', folder, '--format', 'json']);
    const { summary } = JSON.parse(checked.out) as JsonCheck;
    expect(summary.errors).toBe(0);
    expect(summary.relations).toBeGreaterThanOrEqual(9);
  });

  test('overwrites nothing, and writes nothing where one table is there already', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'netto.csv'), 'mine');
    const { code, err } = start(['plan', example, '--out', folder]);
    expect(code).toBe(2);
    expect(err).toContain('file/exists');
    expect(readFileSync(join(folder, 'netto.csv'), 'utf8')).toBe('mine');
    expect(shell(`ls ${folder}`).out).toBe('netto.csv\n');
  });
});

test('a bug is said to be one, and ends with 70', () => {
  const planted = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    fs.readdirSync = () => { throw new TypeError('planted'); };
    syncBuiltinESMExports();`;
  const preload = `--import=data:text/javascript,${encodeURIComponent(planted)}`;
  const { code, out, err } = start(['check', example, '--lang', 'sv'], {
    env: { NODE_OPTIONS: preload },
  });
  expect({ code, out }).toEqual({ code: 70, out: '' });
  expect(err).toContain('Detta är ett fel i netto, inte i dina data.');
  expect(err).toContain('planted');
});
