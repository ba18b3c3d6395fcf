import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms a room may import; and through which room each package enters. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  cli: [
    'workspace',
    'reporters',
    'reconcile',
    'recognise',
    'formats',
    'formulas',
    'planning',
    'model',
    'findings',
    'exact',
  ],
  workspace: ['recognise', 'formats', 'model', 'findings', 'exact'],
  reporters: ['model', 'findings', 'exact'],
  reconcile: ['formulas', 'model', 'findings', 'exact'],
  recognise: ['formulas', 'model', 'findings', 'exact'],
  formats: ['model', 'findings', 'exact'],
  planning: ['formulas', 'model', 'findings', 'exact'],
  formulas: ['model', 'findings', 'exact'],
  model: ['findings', 'exact'],
  findings: [],
  exact: [],
};

/** What src/index.ts, the library, is made of: every room but the command line. */
const library = ['workspace', ...(rooms['cli'] ?? []).filter((room) => room !== 'workspace')];
const mayImport: typeof rooms = { ...rooms, 'index.ts': library };

const packages: Readonly<Record<string, string>> = {
  'decimal.js': 'exact',
  leven: 'model',
  'pure-rand/distribution/uniformFloat64': 'planning',
  'pure-rand/generator/xoroshiro128plus': 'planning',
  '@e965/xlsx': 'formats',
  'csv-parse/sync': 'formats',
  'csv-stringify/sync': 'formats',
  'iconv-lite': 'formats',
  'jsonc-parser': 'formats',
  'zod/mini': 'formats',
  chalk: 'reporters',
  commander: 'cli',
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string, text: string): readonly Import[] {
  const found = text.matchAll(/(?<!')\b(?:from|import\(|import)\s*'([^']+)'/gu);
  const room = file.split('/')[1] ?? '';
  return [...found].map(([, target = '']) => ({ file, room, target }));
}

/** What an import breaks, if anything. */
function breach({ file, room, target }: Import): string | undefined {
  if (target.startsWith('node:')) {
    const isShell = room === 'workspace' || file === 'src/cli/main.ts';
    return isShell ? undefined : `${file} imports ${target}`;
  }
  if (!target.startsWith('.')) {
    return packages[target] === room ? undefined : `${file} imports the package ${target}`;
  }
  const to = posix.join(posix.dirname(file), target).split('/')[1] ?? '';
  const isAllowed = to === room || mayImport[room]?.includes(to) === true;
  return isAllowed ? undefined : `${file} imports ${to}`;
}

const files = sources('src').map((path) => path.replaceAll('\\', '/'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

describe('the house', () => {
  test('has the rooms of the map, each with a README', () => {
    const present = readdirSync('src', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(present.map(({ name }) => name).toSorted()).toEqual(Object.keys(rooms).toSorted());
    for (const room of Object.keys(rooms)) {
      const lines = readFileSync(`src/${room}/README.md`, 'utf8').trim().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(5);
      expect(lines.length).toBeLessThanOrEqual(15);
    }
  });

  test('imports point one way, and every package enters through its own room', () => {
    const breaches = [...texts].flatMap(([file, text]) => importsOf(file, text)).map(breach);
    expect(breaches.filter((own) => own !== undefined)).toEqual([]);
  });

  test('the check sees a breach', () => {
    const planted =
      "import { run } from '../cli/run.ts';\nimport * as z from 'zod/mini';\nimport { readFile } from 'node:fs';";
    const breaches = importsOf('src/model/period.ts', planted).map(breach);
    expect(breaches).toEqual([
      'src/model/period.ts imports cli',
      'src/model/period.ts imports the package zod/mini',
      'src/model/period.ts imports node:fs',
    ]);
  });

  test('the library reaches no module of Node, and ships with every package that it reaches', () => {
    const { reached, outside } = reachedFrom('src/index.ts', 'any');
    expect(reached).toContain('src/formulas/sum.ts');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    expect(outside).toEqual(Object.keys(dependencies).toSorted());
  });

  test('a start loads commander alone, and a check no more than it always needs', () => {
    const packagesOf = (file: string): readonly string[] =>
      reachedFrom(file, 'static').outside.filter((name) => !name.startsWith('node:'));
    expect(packagesOf('src/cli/main.ts')).toEqual(['commander']);
    expect(packagesOf('src/cli/commands/check.ts')).toEqual(['csv-parse', 'decimal.js', 'leven']);
    expect(reachedFrom('src/cli/main.ts', 'static').reached).not.toContain(
      'src/findings/catalogue.ts',
    );
  });

  test('only the shell knows clock, chance, environment and process', () => {
    const outside = /Math\.random|Date\.now|new Date\(|\bprocess\b|\bconsole\b|performance\.now/u;
    const guilty = [...texts].filter(
      ([file, text]) => file !== 'src/cli/main.ts' && outside.test(withoutComments(text)),
    );
    expect(guilty.map(([file]) => file)).toEqual([]);
  });

  test('no amount passes through a float', () => {
    const floats = /\bNumber\(|parseFloat\(|(?<!\w)\+\w+\.(?:amount|value)\b/u;
    const guilty = [...texts].filter(([, text]) => floats.test(withoutComments(text)));
    expect(guilty.map(([file]) => file)).toEqual([]);
  });

  test('nothing is suppressed in the sources', () => {
    const suppressed =
      /@ts-(?:ignore|expect-error|nocheck)|eslint-disable|prettier-ignore|\bas any\b/u;
    expect([...texts].filter(([, text]) => suppressed.test(text)).map(([file]) => file)).toEqual(
      [],
    );
  });
});

/** The files that one imports, itself among them, and what they import from outside; `any` also when used. */
function reachedFrom(
  start: string,
  imports: 'static' | 'any',
): { readonly reached: readonly string[]; readonly outside: readonly string[] } {
  const reached = new Set([start]);
  const outside = new Set<string>();
  for (const file of reached) {
    const text = withoutTypeImports(texts.get(file) ?? '');
    const loaded = imports === 'any' ? text : text.replaceAll('import(', '');
    for (const { target } of importsOf(file, loaded)) {
      if (target.startsWith('.')) reached.add(posix.join(posix.dirname(file), target));
      else outside.add(/^(?:@[^/]+\/)?[^/]+/u.exec(target)?.[0] ?? target);
    }
  }
  return { reached: [...reached], outside: [...outside].toSorted() };
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

function withoutTypeImports(text: string): string {
  return text.replace(/^(?:import|export) type [^;]*;/gmu, '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '');
}
