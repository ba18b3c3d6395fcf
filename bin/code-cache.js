// @ts-check
// Loads a bundle with the code that V8 made of it the last time: compiling costs more than a check.
// What is kept is run only where nobody else can have written it. Whatever goes wrong with it costs
// time, and is never shown. NETTO_CACHE=off does without.
const fs = require('node:fs');
const { basename, dirname, isAbsolute, join, resolve } = require('node:path');
const { Script } = require('node:vm');

const { argv, env, platform, version } = process;
const me = process.getuid?.();

// Node 20 optimizes functions so soon that a check has ended before it pays; later ones wait longer.
// `sum` and `simulate` run long, and `--version` has ended before node:v8 is loaded.
if (version.startsWith('v20.') && !/^(?:-|sum$|simulate$)/u.test(argv[2] ?? '')) {
  require('node:v8').setFlagsFromString('--interrupt-budget=4000000');
}

/** No more files than this are kept; the oldest go. */
const mostKept = 64;

/** After so many milliseconds code is kept anew, with the functions that runs have called since. */
const renewedAfter = 24 * 60 * 60 * 1000;

const writableByOthers = 0o022;
const sticky = 0o1000;

/** @type {Map<string, unknown>} */
const loaded = new Map();

/**
 * Runs a bundle, unless it has been run, and gives what it exports.
 * @param {string} path
 */
function load(path) {
  const file = resolve(path);
  if (!loaded.has(file)) loaded.set(file, run(file));
  return loaded.get(file);
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function run(file) {
  // before the bundle is read: one that is put in its place meanwhile is not kept as the one before
  const kept = pathFor(file);
  // a bundle is ASCII, as the build makes it
  const text = fs.readFileSync(file, 'latin1');
  const source = `(function(exports,require,module,__filename,__dirname){${text}\n})`;
  const cached = kept ? read(kept) : undefined;
  const script = new Script(source, { filename: file, ...(cached && { cachedData: cached.code }) });
  const isTaken = cached !== undefined && !script.cachedDataRejected;
  // at the end, when all functions that were called are compiled
  process.once('exit', (status) => {
    const isLacking = !isTaken || (cached.isOld && isWholeRun(status));
    if (kept && isLacking) keep(kept, script, isWholeRun(status));
  });

  const module = { exports: {} };
  /** @param {string} name */
  const requireFrom = (name) =>
    name.startsWith('./') ? load(resolve(dirname(file), name)) : require(name);
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file));
  return module.exports;
}

/**
 * Whether a run called what its command is made of. Help and a failure call little of it: what is kept
 * of them is old at once, for the next whole run to keep anew.
 * @param {number} status
 */
function isWholeRun(status) {
  return status < 2 && !argv.some((own) => own === '--help' || own === '-h');
}

/**
 * Where the code of a bundle is kept: a file for each bundle as it was written, Node and command,
 * since a command compiles functions of its own. None where there is no place for it, or none is
 * wanted.
 * @param {string} file
 */
function pathFor(file) {
  const folder = env['NETTO_CACHE'] === 'off' ? undefined : cacheFolder();
  if (!folder) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = fs.statSync(file);
  const { arch } = process;
  const command = /^-{0,2}[a-z]{1,12}$/u.exec(argv[2] ?? '')?.[0] ?? 'other';
  const name = [basename(file), ino, size, mtimeMs, ctimeMs, version, arch, command].join('_');
  return join(folder, `${name}.code`);
}

/** The folder for caches by the convention of the system. */
function cacheFolder() {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home = '' } = env;
  const library = platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  const base = platform === 'win32' ? local : xdg && isAbsolute(xdg) ? xdg : library;
  return base && isAbsolute(base) ? join(base, 'netto') : undefined;
}

/**
 * The code that was kept, unless someone else may have written it, or it is damaged, on which V8
 * would crash. It is there twice: to compare is quicker than any checksum, which has to be loaded.
 * @param {string} path
 * @returns {{ code: Buffer, isOld: boolean } | undefined}
 */
function read(path) {
  try {
    if (!isOursAlone(dirname(path))) return undefined;
    const open = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fs.fstatSync(open);
      if (!isOurs(stats)) return undefined;
      const both = fs.readFileSync(open);
      const code = both.subarray(0, both.length / 2);
      if (code.length === 0 || !code.equals(both.subarray(code.length))) return undefined;
      return { code, isOld: Date.now() - stats.mtimeMs > renewedAfter };
    } finally {
      fs.closeSync(open);
    }
  } catch {
    return undefined;
  }
}

/**
 * Keeps the code of a bundle: a temporary file is written to the disk, and takes the name.
 * @param {string} path
 * @param {import('node:vm').Script} script
 * @param {boolean} isWhole
 */
function keep(path, script, isWhole) {
  const folder = dirname(path);
  const temporary = `${path}.${process.pid}.tmp`;
  let isMade = false;
  try {
    makeFolder(dirname(folder));
    makeFolder(folder);
    if (!isOursAlone(folder)) return;
    const code = script.createCachedData();
    const both = Buffer.concat([code, code]);
    fs.closeSync(fs.openSync(temporary, 'wx', 0o600));
    isMade = true;
    fs.writeFileSync(temporary, both, { flush: true });
    const before = (Date.now() - 2 * renewedAfter) / 1000;
    if (!isWhole) fs.utimesSync(temporary, before, before);
    fs.renameSync(temporary, path);
    discardOldest(folder);
  } catch {
    if (isMade) fs.rmSync(temporary, { force: true });
  }
}

/**
 * Not in a place of somebody else's, who could not use it then. One at a time: where a system says of
 * a folder that is there that it is not, as /proc does, Node never comes back from making all of a
 * path.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (fs.existsSync(folder) || (me !== undefined && !isWithinSafe(folder))) return;
  fs.mkdirSync(folder, { mode: 0o700 });
}

/**
 * By when they were put there, however old they are said to be.
 * @param {string} folder
 */
function discardOldest(folder) {
  const names = fs.readdirSync(folder).filter((name) => /\.cjs_.*\.code/u.test(name));
  if (names.length <= mostKept) return;
  const aged = names.map((name) => ({ name, at: fs.statSync(join(folder, name)).ctimeMs }));
  aged.sort((one, other) => other.at - one.at);
  for (const { name } of aged.slice(mostKept)) fs.unlinkSync(join(folder, name));
}

/**
 * Whether only this user can put a file into a folder, or another folder in its place. Windows keeps
 * the caches of a user to the user; there is nothing to read it by.
 * @param {string} folder
 */
function isOursAlone(folder) {
  if (me === undefined) return true;
  const isWithinOurs = [folder, fs.realpathSync(folder)].every((path) => isWithinSafe(path));
  return isWithinOurs && isOurs(fs.lstatSync(folder));
}

/**
 * Whether nobody else can rename a file or folder, or one that it lies in. In /tmp, where all may
 * write, a sticky bit leaves to everyone what is theirs.
 * @param {string} path
 * @returns {boolean}
 */
function isWithinSafe(path) {
  const folder = dirname(path);
  if (folder === path) return true;
  const { uid, mode } = fs.statSync(folder);
  const isKept = (mode & writableByOthers) === 0 || (mode & sticky) !== 0;
  return (uid === me || uid === 0) && isKept && isWithinSafe(folder);
}

/** @param {import('node:fs').Stats} stats */
function isOurs(stats) {
  return (
    me === undefined ||
    (!stats.isSymbolicLink() && stats.uid === me && (stats.mode & writableByOthers) === 0)
  );
}

module.exports = { load };
