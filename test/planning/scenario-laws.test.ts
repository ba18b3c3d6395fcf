import { describe, expect, test } from 'vitest';
import { emptyDisk, exampleAt, netto, textAt } from '../support/world.ts';

interface Shown {
  readonly net: readonly { readonly exact: string; readonly effect: { readonly exact: string } }[];
}

async function netOf(...flags: readonly string[]): Promise<readonly string[]> {
  const { out, err } = await netto(['whatif', 'shipped', ...flags, '--format', 'json']);
  expect(err).toBe('');
  return (JSON.parse(out) as Shown).net.map(({ exact }) => exact);
}

const planned = ['-401630', '-419515', '-435840'];

describe('a scenario and its inverse cancel', () => {
  test.each([
    ['a shift', ['--volume', 'Stöd*@2027=+400', '--volume', 'Stöd*@2027=-400']],
    ['a scale', ['--volume', 'Stöd*@2026=+25 %', '--volume', 'Stöd*@2026=-20 %']],
    ['a price', ['--price', 'Externa*@2027=9 %', '--price', 'Externa*@2027=3,2 %']],
    ['the general uplift', ['--price', 'Prisupp*@2028=9 %', '--price', 'Prisupp*@2028=3,2 %']],
    ['an item', ['--bridge', 'En@2027=-100', '--bridge', 'Ingen@2027=100']],
    ['a part of a year', ['--bridge', 'En@2027-05-01=-100/år', '--bridge', 'Ej@2027-05-01=100/år']],
    [
      'a level',
      [
        '--volume',
        'Stödboende vuxna, vuxna@2027=1',
        '--volume',
        'Stödboende vuxna, vuxna@2027=2 112',
      ],
    ],
  ])('%s', async (_, flags) => {
    expect(await netOf(...flags)).toEqual(planned);
  });
});

describe('scenarios stack in the order given', () => {
  const scale = ['--volume', 'Stödboende vuxna, vuxna@2027=+10 %'];
  const shift = ['--volume', 'Stödboende vuxna, vuxna@2027=+100'];

  test('a scale after a shift scales it too', async () => {
    const [first, after] = [await netOf(...scale, ...shift), await netOf(...shift, ...scale)];
    // ten more care days at 1 620 · 1,032 kr, from prices carried: 1 573 · 1,03 · 1,032
    const apart = (10 * 1573 * 1.03 * 1.032) / 1000;
    expect(Number(first[1]) - Number(after[1])).toBeCloseTo(apart, 6);
  });

  test('the last price counts', async () => {
    const last = await netOf('--price', 'Uppdragstagare@2027=4 %');
    const both = await netOf(
      ...['--price', 'Uppdragstagare@2027=9 %'],
      ...['--price', 'Uppdragstagare@2027=4 %'],
    );
    expect(both).toEqual(last);
  });

  test('a file between flags lies between them', async () => {
    const disk = exampleAt('budget');
    const header = 'Vad;Namn;Period;Ändring;Kommentar\n';
    disk.set('budget/scenarier/mer.csv', `${header}volym;Stödboende vuxna, vuxna;2027;+100;\n`);
    const argv = ['whatif', 'budget', ...scale, '--scenario', 'mer', ...scale];
    const { out } = await netto([...argv, '--format', 'json'], disk);
    const flags = await netOf(...scale, ...shift, ...scale);
    expect((JSON.parse(out) as Shown).net.map(({ exact }) => exact)).toEqual(flags);
  });
});

test('periods: from one on, or a range alone', async () => {
  const one = ['--volume', 'Stödboende vuxna, vuxna@2027..2027=+100'];
  expect((await netOf(...one))[2]).toBe('-435840');
  const [, , later] = await netOf('--volume', 'Stödboende vuxna, vuxna@2027=+100');
  expect(later).not.toBe('-435840');
  // a price is for its year, but what it has made dearer stays dearer
  const [, , price] = await netOf('--price', 'Uppdragstagare@2027=4 %');
  expect(price).toBe('-436065.230355339264');
});

test('what --save writes is the scenario that was shown, and never over a file', async () => {
  const disk = exampleAt('budget');
  const flags = [
    ...['--price', 'Uppdragstagare@2027=4 %', '--volume', 'Stöd*@2027..2027=-5 %'],
    ...['--volume', 'Stödboende vuxna, vuxna@Plan 2028=2 500', '--volume', 'Extern*@2027=+400'],
    ...['--bridge', 'Ny "enhet"; två -> Bostadsverksamhet@2027-03-01=-8 400/år'],
  ];
  const shown = await netto(
    ['whatif', 'budget', ...flags, '--format', 'json', '--save', 'budget/scenarier/nytt.csv'],
    disk,
  );
  expect(shown.code).toBe(0);
  const text = textAt(disk, 'budget/scenarier/nytt.csv');
  expect(text).toContain('volym;Stödboende vuxna, vuxna;Plan 2028;=2 500;');
  expect(text).toContain('volym;Extern*;2027;+400;');

  const again = await netto(['whatif', 'budget', '--scenario', 'nytt', '--format', 'json'], disk);
  expect(again.out).toBe(shown.out);
  const over = await netto(
    ['whatif', 'budget', ...flags, '--save', 'budget/scenarier/nytt.csv'],
    disk,
  );
  expect(over.code).toBe(2);
  expect(over.err).toContain('file/exists');
  expect(textAt(disk, 'budget/scenarier/nytt.csv')).toBe(text);
});

describe('a frame', () => {
  interface Framed {
    readonly activities: readonly {
      readonly name: string;
      readonly net: readonly { readonly shown: string; readonly frame: string | null }[];
    }[];
  }

  async function framesOf(...flags: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const argv = ['whatif', 'shipped', '--frame', 'Netto@2027=-412 593', ...flags];
    const { out } = await netto([...argv, '--format', 'json'], emptyDisk());
    const { activities } = JSON.parse(out) as Framed;
    return new Map(activities.map(({ name, net }) => [name, Number(net[1]?.frame)]));
  }

  const sum = (frames: ReadonlyMap<string, number>): number =>
    [...frames.values()].reduce((all, own) => all + own, 0);

  test('is spread over the activities, and adds up to what was given', async () => {
    const frames = await framesOf();
    expect(sum(frames)).toBe(-412593);
    // 75 317 of 401 630
    expect(frames.get('Ekonomiskt bistånd')).toBe(Math.round((-412593 * 75317) / 401630));
  });

  test('leaves what is held at its net under the scenario', async () => {
    const frames = await framesOf('--hold', 'Ekonomiskt*');
    expect(frames.get('Ekonomiskt bistånd')).toBe(-78671);
    expect(sum(frames)).toBe(-412593);
  });
});
