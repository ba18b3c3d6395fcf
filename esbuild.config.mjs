// Bundles the program, minified: its start, its commands, and what few runs load beside them; and
// the library, ES modules that leave packages to whoever installs them.
// npm run build            (after tsc, which makes the types of the library)
import { build } from 'esbuild';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const folder = 'dist/bundle';
// whatever an earlier build has left would be packed
rmSync(folder, { recursive: true, force: true });

/** Packages in files of their own: one that start and commands share, and large ones that few runs load. */
const apart = { commander: 'commander', '@e965/xlsx': 'xlsx', 'iconv-lite': 'iconv' };

/** Leaves a package out of a bundle, for the file of its own. */
const setApart = {
  name: 'set-apart',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) =>
      path in apart && kind !== 'entry-point'
        ? { path: `./${apart[path]}.cjs`, external: true }
        : undefined,
    );
  },
};

/** What a package carries along and netto never calls. */
const nothing = {
  name: 'nothing',
  setup({ onResolve, onLoad }) {
    // commander starts subcommands that are programs of their own; iconv-lite knows Chinese and streams
    const unused = /^(?:node:child_process|\.\/dbcs-data|\.\/dbcs-codec|\.\/streams|stream)$/;
    onResolve({ filter: unused }, ({ path, importer }) =>
      /node_modules\/(?:commander|iconv-lite)\//u.test(importer.replaceAll('\\', '/'))
        ? { path, namespace: 'nothing' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The modules that the start imports when they are called for. */
const calledFor = new Set();

/** Leaves them to a file beside it, so that a start reads no more than it runs. */
const setLater = {
  name: 'set-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'later' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
      calledFor.add(path);
      const name = JSON.stringify(basename(path));
      return { contents: `module.exports = require('./commands.cjs')[${name}]();` };
    });
    onResolve({ filter: /^\.\/commands\.cjs$/, namespace: 'later' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

const common = {
  bundle: true,
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  define: {
    'import.meta.dirname': '__dirname',
    vocabularyAtBuild: JSON.stringify(readFileSync('data/vocabulary.json', 'utf8')),
  },
  supported: { 'dynamic-import': false },
  minify: true,
  // reads the trace of a bug: node --enable-source-maps bin/netto.js; not shipped
  sourcemap: 'linked',
  sourcesContent: false,
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const start = await build({
  ...common,
  entryPoints: { netto: 'src/cli/main.ts' },
  plugins: [setApart, nothing, setLater],
});

const modules = [...calledFor].map(
  (path) => `${JSON.stringify(basename(path))}: () => require(${JSON.stringify(path)}),`,
);
const commands = await build({
  ...common,
  stdin: { contents: `module.exports = { ${modules.join('\n')} };`, resolveDir: '.' },
  outdir: undefined,
  outfile: `${folder}/commands.cjs`,
  plugins: [setApart, nothing],
});

const packagesApart = await build({
  ...common,
  entryPoints: Object.fromEntries(Object.entries(apart).map(([name, file]) => [file, name])),
  plugins: [nothing],
});

// esbuild leaves the letters of regular expressions as they are; the loader reads ASCII, which is read at once
for (const name of readdirSync(folder).filter((own) => own.endsWith('.cjs'))) {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const escaped = text.replace(
    /[\u0080-\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (/[^\0-\x7f]/u.test(escaped)) throw new Error(`${name} is not ASCII`);
  writeFileSync(`${folder}/${name}`, escaped);
}

// a thread that shares large files; a module, as in the sources
const worker = await build({
  entryPoints: ['src/workspace/detail-worker.ts'],
  bundle: true,
  outdir: folder,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

/** The folders of the packages that went into the bundle. */
const packages = new Set(
  [start, commands, packagesApart, worker]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .flatMap((path) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? []),
);
writeFileSync(`${folder}/LICENSES.txt`, [...packages].toSorted().map(licenceOf).join('\n'));

/** What a package asks to be passed on with it; one that says nothing stops the build. */
function licenceOf(path) {
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const names = readdirSync(path).filter((own) => /^(?:licen[cs]e|notice)/iu.test(own));
  if (names.length === 0) throw new Error(`${name} has no licence to pass on`);
  const texts = names.map((own) => readFileSync(`${path}/${own}`, 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n\n${'-'.repeat(80)}\n`;
}

rmSync('dist/library/chunks', { recursive: true, force: true });
await build({
  entryPoints: ['src/index.ts', 'src/formats/browser-encodings.ts'],
  bundle: true,
  splitting: true,
  packages: 'external',
  outdir: 'dist/library',
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: 'none',
  logLevel: 'warning',
});

// tsc writes types of all that the library is made of; those that its own types name are all that is needed
const typed = new Set();
namedIn('dist/library/index.d.ts');
for (const path of readdirSync('dist/library', { recursive: true, encoding: 'utf8' })) {
  const file = join('dist/library', path);
  if (file.endsWith('.d.ts') && !typed.has(file)) rmSync(file);
}

/** Follows what types name, from file to file. */
function namedIn(path) {
  const file = join(path);
  if (typed.has(file)) return;
  typed.add(file);
  const named = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/gu);
  for (const [, other] of named) namedIn(join(dirname(file), `${other}.d.ts`));
}
