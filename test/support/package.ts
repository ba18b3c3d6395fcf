import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Installed {
  /** A folder in which `netto` and the packages that it asks for are installed. */
  readonly folder: string;
  /** What the package holds, by path, with its size in bytes. */
  readonly files: ReadonlyMap<string, number>;
}

/** Packs netto as it would be published, and installs that with what it depends on. */
export function install(dependencies: readonly string[]): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'netto-package-'));
  const own = join(folder, 'node_modules', 'netto');
  mkdirSync(own, { recursive: true });
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const packed = execFileSync('npm', packing, { encoding: 'utf8', stdio: 'pipe' });
  const [{ filename = '', files = [] } = {}] = JSON.parse(packed) as {
    readonly filename?: string;
    readonly files?: readonly { readonly path: string; readonly size: number }[];
  }[];
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', own]);
  for (const name of dependencies) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(resolve(place, '..'), { recursive: true });
    symlinkSync(resolve('node_modules', name), place, 'junction');
  }
  return { folder, files: new Map(files.map(({ path, size }) => [path, size])) };
}

/** The names in a folder of the clone that end so. */
export function namesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder).filter((name) => ending.test(name));
}
