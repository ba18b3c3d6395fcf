import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { settingsSchema } from '../src/formats/settings.ts';
import { vocabularySchema } from '../src/formats/vocabulary.ts';
import { exampleFolder } from './support/world.ts';

const original = '../shared/tables';
const tables = [
  'a-priser',
  'driftbudget',
  'driftbudget-per-verksamhet',
  'ekonomiska-forandringar',
  'investeringar',
  'volymer',
];

describe('what netto ships', () => {
  test.skipIf(!existsSync(original))(
    `the six tables are those transcribed from the plan, byte for byte${existsSync(original) ? '' : ' (skipped: no ../shared here)'}`,
    () => {
      for (const name of tables) {
        expect(
          readFileSync(`${exampleFolder}/${name}.csv`).equals(
            readFileSync(`${original}/${name}.csv`),
          ),
        ).toBe(true);
      }
    },
  );

  test('every figure of the tables stands in the seed, in the order of its row', () => {
    const seed = readFileSync('seeds/norrtalje-socialnamnd-2026.txt', 'utf8').replace(/\s+/gu, ' ');
    for (const name of tables) {
      const [, ...rows] = readFileSync(`${exampleFolder}/${name}.csv`, 'utf8').trim().split('\n');
      for (const row of rows) {
        const printed = row
          .split(';')
          .filter((cell) => cell !== '')
          .join(' ');
        expect(seed).toContain(printed);
      }
    }
  });

  test.each([
    ['budget', settingsSchema],
    ['vocabulary', vocabularySchema],
  ] as const)('data/%s.schema.json is the schema that netto holds the file to', (name, schema) => {
    const path = `data/${name}.schema.json`;
    const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(text));
  });

  test('the top level holds what was asked for, and what tools demand', () => {
    const visible = readdirSync('.').filter(
      (name) => !['node_modules', 'dist', 'coverage', '.git'].includes(name),
    );
    expect(visible.toSorted()).toEqual(
      [
        '.ci',
        '.gitattributes',
        '.gitignore',
        '.npmrc',
        '.prettierignore',
        '.prettierrc.json',
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'LICENSE',
        'README.md',
        'bin',
        'data',
        'esbuild.config.mjs',
        'eslint.config.ts',
        'knip.json',
        'package-lock.json',
        'package.json',
        'seeds',
        'src',
        'test',
        'tsconfig.build.json',
        'tsconfig.json',
        'tsconfig.library.json',
        'vitest.config.ts',
      ].toSorted(),
    );
  });
});
