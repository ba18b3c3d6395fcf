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
