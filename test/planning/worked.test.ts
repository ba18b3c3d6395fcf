import { describe, expect, test } from 'vitest';
import { netto } from '../support/world.ts';

interface Computed {
  readonly exact: string;
  readonly shown: string;
}

interface Outcome extends Computed {
  readonly period: string;
  readonly plan: string;
  readonly effect: Computed;
}

interface Shown {
  readonly net: readonly Outcome[];
  readonly activities: readonly { readonly name: string; readonly net: readonly Outcome[] }[];
}

async function outcomeOf(...flags: readonly string[]): Promise<Shown> {
  const { out, err } = await netto(['whatif', 'shipped', ...flags, '--format', 'json']);
  expect(err).toBe('');
  return JSON.parse(out) as Shown;
}

function netIn({ net }: Shown, period: string): Outcome | undefined {
  return net.find((own) => own.period === period);
}

describe('worked by hand', () => {
  test('a dearer uplift of fees lands where their services do', async () => {
    const outcome = await outcomeOf('--price', 'Uppdragstagare@2027=4 %');
    // (22356·840,048 + 11977·214,656 + 10524·509,808) · 0,008 kr
    expect(netIn(outcome, 'Plan 2027')).toMatchObject({
      exact: '-419728.730139136',
      shown: '-419729',
      effect: { exact: '-213.730139136', shown: '-214' },
    });
    const landing = outcome.activities
      .map(({ name, net }) => [name, net[1]?.effect.exact])
      .filter(([, effect]) => effect !== '0');
    // 22356·840,048·0,008 + 10524·509,808·0,008, and 11977·214,656·0,008 kr
    expect(landing).toEqual([
      ['Familjehemsvård barn och unga', '-193.16265984'],
      ['Öppna insatser barn och unga', '-20.567479296'],
    ]);
  });

  test('a whole year from March is ten months of twelve, then all of it', async () => {
    const outcome = await outcomeOf('--bridge', '35-timmars vecka@2027-03-01=-8 400/år');
    expect(outcome.net.map(({ effect }) => effect.exact)).toEqual(['0', '-7000', '-8400']);
  });
});
