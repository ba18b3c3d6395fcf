import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { check, plan, readBudget, wordsOf } from '../../src/index.ts';
import { install, namesIn } from '../support/package.ts';
import { start } from '../support/process.ts';
import { exampleFolder, type JsonCheck } from '../support/world.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const { folder, files } = install(Object.keys(manifest.dependencies));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const [example = ''] = /(?<=```js\n)[\s\S]*?(?=```)/u.exec(readFileSync('README.md', 'utf8')) ?? [];
const vocabulary = JSON.parse(readFileSync('data/vocabulary.json', 'utf8')) as object;
const given = new Map(
  namesIn(exampleFolder, /\.(?:csv|json)$/u).map((name) => [
    name,
    readFileSync(join(exampleFolder, name), 'utf8'),
  ]),
);

describe('the package', () => {
  test('holds what is needed, and less than 2 MB of it', () => {
    const places = new Set([...files.keys()].map((path) => /^(?:dist\/)?[^/]+/u.exec(path)?.[0]));
    expect([...places].toSorted()).toEqual(
      [
        'bin',
        'data',
        'dist/bundle',
        'dist/library',
        'LICENSE',
        'README.md',
        'package.json',
      ].toSorted(),
    );
    expect([...files.keys()].filter((path) => /\.map$|\/cli\/|main\.js/u.test(path))).toEqual([]);
    const size = [...files.values()].reduce((sum, own) => sum + own, 0);
    expect(size).toBeLessThan(2_000_000);
  });

  test('starts as a program with no other package installed', () => {
    const alone = join(folder, 'alone');
    cpSync(join(folder, 'node_modules', 'netto'), alone, { recursive: true });
    const argv = [join(alone, 'bin', 'netto.js'), 'check', '--format', 'json'];
    const { stdout } = spawnSync(process.execPath, argv, {
      cwd: alone,
      env: { NETTO_CACHE: 'off' },
      encoding: 'utf8',
    });
    expect((JSON.parse(stdout) as JsonCheck).summary.relations).toBe(71);
  });

  test('counts a large file there in several threads', () => {
    expect(files.has('dist/bundle/detail-worker.js')).toBe(true);
    const large = join(folder, 'large.csv');
    const block = 'Skola;1\nVård;2,5\n'.repeat(100_000);
    writeFileSync(large, `V;Belopp\n${block.repeat(30)}`);
    expect(statSync(large).size).toBeGreaterThan(48 * 1024 * 1024);
    const argv = [join(folder, 'node_modules', 'netto', 'bin', 'netto.js'), 'sum', large];
    const asked = ['--by', 'V', '--format', 'csv'];
    const { stdout, stderr } = spawnSync(process.execPath, [...argv, ...asked], {
      env: { NETTO_CACHE: 'off', NODE_DEBUG: 'worker' },
      encoding: 'utf8',
    });
    expect(stdout).toBe('V;Belopp;Rader\r\nSkola;3000000,0;3000000\r\nVård;7500000,0;3000000\r\n');
    // what Node tells of its threads when asked; one that fails is done without, and only slower
    expect(stderr).toContain('detail-worker.js');
    expect(stderr).not.toContain('uncaught');
  });

  test('passes on the licence of every package in the bundle', () => {
    const licences = readFileSync('dist/bundle/LICENSES.txt', 'utf8');
    for (const name of ['zod', 'commander', 'decimal.js', '@e965/xlsx', 'iconv-lite', 'csv-parse'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    expect(licences).toContain('Apache License');
  });
});

describe('the library', () => {
  test('does what the README shows, as printed there', () => {
    symlinkSync(resolve('data'), join(folder, 'data'), 'junction');
    writeFileSync(join(folder, 'example.mjs'), example);
    const out = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('71 relations, 6 findings');
    expect(lines).toContain('./driftbudget.csv:5 net/mismatch Netto is not Intäkter + Kostnader');
    expect(lines).toContain('-357046');
    expect(lines.at(-1)).toBe('Plan 2028 -435871');
  });

  test('is typed, without the types of Node', () => {
    const source = `
      import { check, plan, readBudget, type Finding, type Plan } from 'netto';
      const budget = await readBudget(new Map([['a.csv', 'Netto;2026']]), {});
      const first: Finding | undefined = check(budget).findings[0];
      const years: Plan | undefined = plan(budget, { rounding: 'each-year' }).value;
      // @ts-expect-error: no such rounding
      plan(budget, { rounding: 'never' });
      export { first, years };`;
    writeFileSync(join(folder, 'typed.mts'), source);
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022'];
    const argv = [resolve('node_modules/typescript/bin/tsc'), ...strict, 'typed.mts'];
    const { stdout, status } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  test('finds what the command line finds', async () => {
    const budget = await readBudget(given, vocabulary);
    const checked = check(budget);
    const told = JSON.parse(start(['check', exampleFolder, '--format', 'json']).out) as JsonCheck;
    expect(checked.judgements).toHaveLength(told.summary.relations);
    expect(
      checked.findings.map((own) => [
        own.code,
        own.reckoning?.difference,
        wordsOf(own, 'en').message,
      ]),
    ).toEqual(told.findings.map((own) => [own.code, own.difference, own.message]));
    expect(checked.diagnosis.causes).toHaveLength(told.causes.length);
  });

  test('says what is wrong with what it was given, and never throws', async () => {
    const cases = [
      new Map([['budget.json', '{']]),
      new Map([['plan.xlsx', 'no workbook']]),
      new Map([['a.csv', new Uint8Array([0x46, 0x94, 0x72])]]),
      new Map<string, string>(),
    ];
    for (const own of cases) {
      const budget = await readBudget(own, vocabulary);
      expect(check(budget).findings.length).toBeGreaterThan(0);
      expect(plan(budget).value).toBeUndefined();
    }
  });

  test('takes no more memory after a hundred runs than after twenty', { timeout: 180_000 }, () => {
    const source = `
      import { readdirSync, readFileSync } from 'node:fs';
      import { check, plan, readBudget } from 'netto';
      const folder = 'data/norrtalje-socialnamnd-2026';
      const names = readdirSync(folder).filter((name) => /\\.(?:csv|json)$/.test(name));
      const files = new Map(names.map((name) => [name, readFileSync(folder + '/' + name)]));
      const words = JSON.parse(readFileSync('data/vocabulary.json', 'utf8'));
      const used = [];
      for (let run = 1; run <= 100; run += 1) {
        const budget = await readBudget(files, words);
        check(budget);
        plan(budget);
        if (run % 20 === 0) { gc(); used.push(process.memoryUsage().heapUsed); }
      }
      console.log(JSON.stringify(used));`;
    writeFileSync(join(folder, 'memory.mjs'), source);
    const out = execFileSync(process.execPath, ['--expose-gc', '--jitless', 'memory.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const used = JSON.parse(out) as readonly number[];
    // in bytes, without compiled code, which V8 goes on making for a while
    expect((used.at(-1) ?? 0) - (used[0] ?? 0)).toBeLessThan(100_000);
  });
});

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browser = [process.env['CHROMIUM'] ?? '', ...browsers].find((path) => existsSync(path));

describe('in a browser', () => {
  test.skipIf(browser === undefined)(
    `the library finds in Chromium what the command line finds${browser === undefined ? ` (skipped: none of ${browsers.join(', ')} here, and CHROMIUM names none)` : ''}`,
    async () => {
      const source = `
        import { check, plan, readBudget } from 'netto';
        const bytes = (text) => Uint8Array.from(text, (letter) => letter.codePointAt(0));
        async function main() {
          const files = new Map(${JSON.stringify([...given])});
          const words = ${JSON.stringify(vocabulary)};
          const budget = await readBudget(files, words);
          const { judgements, findings, diagnosis } = check(budget);
          const { value } = plan(budget);
          const older = new Map([...files].map(([name, text]) => [name, name.endsWith('.csv') ? bytes(text) : text]));
          return {
            relations: judgements.length,
            findings: findings.map(({ code, reckoning }) => [code, reckoning?.difference]),
            causes: diagnosis.causes.length,
            net: value.net.map(({ period, exact }) => [period.label, exact.toFixed()]),
            older: check(await readBudget(older, words)).findings.length,
          };
        }
        main().then(
          (result) => { document.title = JSON.stringify(result); },
          (error) => { document.title = String(error.stack); },
        );`;
      writeFileSync(join(folder, 'page.mjs'), source);
      await build({
        entryPoints: [join(folder, 'page.mjs')],
        outfile: join(folder, 'page.js'),
        bundle: true,
        format: 'iife',
        platform: 'browser',
        preserveSymlinks: true,
        logLevel: 'error',
      });
      const script = readFileSync(join(folder, 'page.js'), 'utf8').replaceAll(
        '</script',
        '<\\/script',
      );
      const html = `<!doctype html><meta charset="utf-8"><title>no answer</title><script>${script}</script>`;
      writeFileSync(join(folder, 'page.html'), html);
      const argv = [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
        ...[`--user-data-dir=${join(folder, 'profile')}`, '--virtual-time-budget=20000'],
        ...['--dump-dom', `file://${join(folder, 'page.html')}`],
      ];
      const { stdout } = spawnSync(browser ?? '', argv, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        timeout: 50_000,
      });
      const title = /<title>([^<]*)<\/title>/u.exec(stdout)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(title).toMatch(/^\{/u);

      const told = JSON.parse(start(['check', exampleFolder, '--format', 'json']).out) as JsonCheck;
      const planned = JSON.parse(start(['plan', exampleFolder, '--format', 'json']).out) as {
        readonly net: readonly { readonly period: string; readonly exact: string }[];
      };
      expect(JSON.parse(title)).toEqual({
        relations: told.summary.relations,
        findings: told.findings.map(({ code, difference }) => [code, difference]),
        causes: told.causes.length,
        net: planned.net.map(({ period, exact }) => [period, exact]),
        older: told.findings.length,
      });
    },
  );
});
