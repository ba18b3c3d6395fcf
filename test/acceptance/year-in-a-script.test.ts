import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shell, type Ended } from '../support/process.ts';

const [, script = ''] =
  /### A year in a script[\s\S]*?```bash\n([\s\S]*?)```/u.exec(readFileSync('README.md', 'utf8')) ??
  [];
const place = mkdtempSync(join(tmpdir(), 'netto-year-'));
afterAll(() => {
  rmSync(place, { recursive: true });
});

let ended: Ended;
let year: string;
beforeAll(() => {
  ended = shell(script, { env: { TMPDIR: place } });
  year = join(place, readdirSync(place)[0] ?? '');
}, 60_000);

const file = (path: string): readonly string[] =>
  readFileSync(join(year, path), 'utf8').split(/\r?\n/u);

test('the script of the README is ten lines, and runs as printed', () => {
  expect(script.trim().split('\n')).toHaveLength(10);
  expect(ended.err).not.toMatch(/error/u);
  expect(ended.code).toBe(0);
});

test('the year rolls to the figures that were reckoned by hand', () => {
  expect(file('tables/a-priser.csv')).toContain(
    'Institutionsplaceringar barn & unga;6256;6456;6662',
  );
  const changes = file('changes.csv').map((line) => line.split(';').slice(0, 5).join(';'));
  expect(changes).toContain('driftbudget;Netto;Plan 2029;;-452 720');
  expect(changes).toContain('ekonomiska-forandringar;Prisuppräkning;Plan 2029;;-13 947');
});

test('the check of it fails on nothing, and lets stand what still applies', () => {
  expect(ended.out).toMatch(/errors=0 warnings=0 notes=3 acknowledged=1\n$/u);
  expect(file('2027/avvikelser.csv').filter((line) => line.startsWith('bridge:'))).toHaveLength(1);
});

test('the scenario of last year moves the new last year', () => {
  expect(file('oppenvard.csv').join('\n')).toMatch(/Netto;Plan 2029;.*-449019/u);
});

test('a year that fails at a step ends there', () => {
  const broken = script.replace('"$year/2026"\n', '"$year/elsewhere"\n');
  const { code } = shell(broken, { env: { TMPDIR: place } });
  expect(code).not.toBe(0);
});
