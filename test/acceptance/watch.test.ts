import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program as built } from '../support/process.ts';
import { emptyDisk, netto } from '../support/world.ts';

function table(net: number): string {
  return `Driftbudget, tkr;Utfall 2024;Budget 2025\nIntäkter;100;110\nKostnader;-300;-330\nNetto;-200;${String(net)}\n`;
}

test('every change is checked, also while the file is gone, and the last check counts', async () => {
  const disk = emptyDisk().set('a/driftbudget.csv', table(-230));
  async function* saves(): AsyncGenerator<readonly string[]> {
    disk.delete('a/driftbudget.csv');
    yield ['a/driftbudget.csv'];
    await Promise.resolve();
    disk.set('a/driftbudget.csv', table(-220));
    yield ['a/4D5E6F.tmp', 'a/driftbudget.csv'];
  }
  const argv = ['check', 'a', '--watch', '--format', 'compact'];
  const { code, out } = await netto(argv, disk, { changes: saves() });
  const runs = out.split('\n09:30:15  a/driftbudget.csv\n');
  expect(runs).toHaveLength(3);
  expect(runs[0]).toContain('net/mismatch');
  expect(runs[2]).toContain('errors=0');
  expect(code).toBe(0);
});

test('files of detail rows are watched too, and what else lies beside them is not', async () => {
  const disk = emptyDisk()
    .set('a/verksamhet.csv', 'Netto per verksamhet, tkr;Budget 2025\nSkola;-150\nSumma;-150\n')
    .set('rader/detalj.csv', 'Verksamhet;Period;Belopp\nSkola;2025;-140000\n')
    .set('detalj.csv', 'Verksamhet;Period;Belopp\nSkola;2025;-5000\n');
  async function* saves(): AsyncGenerator<readonly string[]> {
    yield await Promise.resolve(['rader/annat.csv', './annat.csv']);
    disk.set('rader/detalj.csv', 'Verksamhet;Period;Belopp\nSkola;2025;-145000\n');
    yield ['rader/annat.csv', 'rader/detalj.csv'];
    disk.set('detalj.csv', 'Verksamhet;Period;Belopp\nSkola;2025;-4000\n');
    yield ['./detalj.csv'];
    yield ['a/verksamhet.csv'];
  }
  const rows = ['rader/detalj.csv', 'detalj.csv', 'saknas/x.csv'].map((path) => ['--detail', path]);
  const argv = ['check', 'a', '--watch', ...rows.slice(0, 2).flat(), '--format', 'compact'];
  const watched: (readonly string[])[] = [];
  const { out } = await netto(argv, disk, { changes: saves(), watched });
  expect(watched).toEqual([['a', 'rader', '.']]);
  const runs = out.split(/\n09:30:15 {2}/u);
  expect(runs.map((run) => run.split('\n')[0]).slice(1)).toEqual([
    'rader/detalj.csv',
    './detalj.csv',
    'a/verksamhet.csv',
  ]);
  expect(runs.map((run) => /errors=\d/u.exec(run)?.[0])).toEqual([
    'errors=1',
    'errors=0',
    'errors=1',
    'errors=1',
  ]);
  const missing = await netto([...argv, ...(rows[2] ?? [])], disk, { changes: saves(), watched });
  expect(missing.code).toBe(2);
  expect(watched[1]).toEqual(['a', 'rader', '.']);
});

/** A disk with one table, checked twice, on a terminal or not. */
async function checkedTwice(isTerminal: boolean): Promise<string> {
  const disk = emptyDisk().set('a/driftbudget.csv', table(-220));
  async function* saves(): AsyncGenerator<readonly string[]> {
    yield await Promise.resolve(['a/driftbudget.csv', 'a/\u001b[31m.csv']);
  }
  const argv = ['check', 'a', '--watch', '--format', 'compact'];
  return (await netto(argv, disk, { changes: saves(), isTerminal })).out;
}

test('a terminal is cleared before every report, and nothing else ever is', async () => {
  const clear = '\u001b[H\u001b[2J';
  const screens = (await checkedTwice(true)).split(clear);
  expect(screens).toHaveLength(3);
  expect(screens[0]).toBe('');
  expect(screens[2]).toMatch(/^09:30:15 {2}a\/driftbudget\.csv\n\n/u);
  expect(await checkedTwice(false)).not.toContain('\u001b');
});

test('the program checks again when a file is saved as Excel saves it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'netto-'));
  const path = join(folder, 'driftbudget.csv');
  writeFileSync(path, table(-230));
  const argv = [built, 'check', folder, '--watch', '--format', 'compact'];
  const program = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const says = (text: string): Promise<void> =>
    new Promise((said) => {
      const look = (): void => {
        if (out.includes(text)) said();
      };
      program.stdout.on('data', look);
      look();
    });
  program.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  try {
    await says('errors=1');
    // the new text beside it, the old file out of the way, and the new one in its place
    writeFileSync(join(folder, '1A2B3C00'), table(-220));
    renameSync(path, join(folder, '4D5E6F.tmp'));
    renameSync(join(folder, '1A2B3C00'), path);
    rmSync(join(folder, '4D5E6F.tmp'));
    await says('errors=0');
  } finally {
    program.kill();
    rmSync(folder, { recursive: true });
  }
  expect(out).toContain('errors=0');
  expect(out).toMatch(/^\d\d:\d\d:\d\d {2}.*driftbudget\.csv$/mu);
});
