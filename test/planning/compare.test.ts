import { expect, test } from 'vitest';
import { exampleAt, netto } from '../support/world.ts';

interface Amounts {
  readonly exact: string;
  readonly shown: string;
}

interface Shown {
  readonly scenarios: readonly string[];
  readonly periods: readonly {
    readonly period: string;
    readonly net: {
      readonly plan: string;
      readonly scenarios: readonly { readonly effect: Amounts }[];
    };
    readonly effects: readonly { readonly name: string; readonly scenarios: readonly Amounts[] }[];
  }[];
}

test('scenarios stand side by side: their effects add up, the largest difference first', async () => {
  const disk = exampleAt('budget');
  const header = 'Vad;Namn;Period;Ändring;Kommentar\n';
  disk.set('budget/scenarier/dyrt.csv', `${header}pris;Externa insatser;2027;5 %;\n`);
  disk.set(
    'budget/scenarier/fler.csv',
    `${header}volym;Stöd*;2027;+10 %;\nförändring;Ny enhet;2028;-100;\n`,
  );
  const argv = ['compare', 'dyrt', 'fler', 'dyrt+fler', 'budget', '--format', 'json'];
  const { out, err, code } = await netto(argv, disk);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { scenarios, periods } = JSON.parse(out) as Shown;
  expect(scenarios).toEqual(['dyrt', 'fler', 'dyrt+fler']);
  expect(periods.map(({ effects }) => effects.length > 0)).toEqual([false, true, true]);
  for (const { net, effects } of periods) {
    for (const order of scenarios.keys()) {
      const shown = effects.reduce((sum, own) => sum + Number(own.scenarios[order]?.shown), 0);
      expect(String(shown)).toBe(net.scenarios[order]?.effect.shown);
    }
    const breadths = effects.map((own) => {
      const amounts = [0, ...own.scenarios.map(({ exact }) => Number(exact))];
      return Math.max(...amounts) - Math.min(...amounts);
    });
    expect(breadths).toEqual(breadths.toSorted((some, other) => other - some));
  }
});

test('more scenarios than fit beside each other follow below', async () => {
  const disk = exampleAt('budget');
  const names = Array.from({ length: 30 }, (_, order) => `s${String(order)}`);
  for (const [order, name] of names.entries()) {
    const item = `förändring;Ny enhet;2027;-${String(100 + order)};\n`;
    disk.set(`budget/scenarier/${name}.csv`, `Vad;Namn;Period;Ändring;Kommentar\n${item}`);
  }
  const { out } = await netto(['compare', ...names, 'budget'], disk, { width: 80 });
  const lines = out.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.filter((line) => line.startsWith('Net  ')).length).toBeGreaterThan(6);
  for (const order of names.keys()) expect(out).toContain(`−${String(100 + order)}`);
});

test('a file whose name holds a plus is that file, not two', async () => {
  const disk = exampleAt('budget');
  const header = 'Vad;Namn;Period;Ändring;Kommentar\n';
  disk.set('budget/scenarier/a+b.csv', `${header}förändring;Ny enhet;2027;-77;\n`);
  const { code, out } = await netto(['compare', 'a+b', 'budget'], disk);
  expect(out).toContain('−77');
  expect(code).toBe(0);
});
