import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingFormats } from '../../src/reporters/finding-reporters.ts';
import { shell } from '../support/process.ts';

const readme = readFileSync('README.md', 'utf8');

/** Every command in a shell block of the README. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);

/** What cannot run inside the tests: the two commands that run the tests; CI runs both. */
const runByCi = commands.filter((line) => line.startsWith('npm c'));

describe('README', () => {
  test('opens with two commands', () => {
    expect(commands.slice(0, 2).map((line) => line.split('#')[0]?.trim())).toEqual([
      'npm ci && npm start',
      'npm cit',
    ]);
    expect(runByCi).toHaveLength(2);
  });

  test.each(commands.filter((line) => !runByCi.includes(line)))('%s', (line) => {
    const { code, out, err } = shell(line);
    // the bundled example does not reconcile, as published, and a check of it says so
    expect(code).toBe(/^netto check [^|]*$/u.test(line) ? 1 : 0);
    expect(out.length).toBeGreaterThan(100);
    expect(err).toBe('');
  });

  test('names every command and every format there is', () => {
    const { out } = shell('netto --help');
    const named = [...out.matchAll(/^ {2}(\w+) /gmu)].map(([, name = '']) => name);
    expect(named).toContain('check');
    for (const name of named) expect(readme).toContain(`\`${name} `);
  });

  test('names every format and every option of a check', () => {
    const row = readme.split('\n').find((line) => line.startsWith('| `check ')) ?? '';
    for (const format of findingFormats) expect(row).toMatch(new RegExp(`\\b${format}\\b`, 'u'));
    const { out } = shell('netto check --help');
    const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map(([, name = '']) => name);
    expect(options).toContain('--max-difference');
    for (const name of options.filter((own) => own !== '--help')) expect(readme).toContain(name);
  });
});
