import { describe, expect, test } from 'vitest';
import { decimal, digitsOf } from '../../src/exact/index.ts';
import { oracle, periods, type OracleOptions } from '../oracle/norrtalje.ts';
import { exampleAt, exampleFolder, netto, edit } from '../support/world.ts';

interface Figure {
  readonly period: string;
  readonly stated: string | null;
  readonly exact: string;
  readonly shown: string;
}

interface Computed {
  readonly exact: string;
  readonly shown: string;
}

interface JsonPlan {
  readonly version: number;
  readonly periods: readonly string[];
  readonly services: readonly {
    readonly name: string;
    readonly category: string;
    readonly activity: string;
    readonly unitPrice: readonly Figure[];
    readonly volume: readonly Figure[];
    readonly cost: readonly Figure[];
    readonly effects: readonly {
      readonly from: string;
      readonly to: string;
      readonly volume: Computed;
      readonly price: Computed;
    }[];
  }[];
  readonly activities: readonly { readonly name: string; readonly net: readonly Figure[] }[];
  readonly net: readonly Figure[];
  readonly coverage: readonly {
    readonly period: string;
    readonly volumeTimesPrice: Figure;
    readonly grossCost: string;
    readonly bridgeStated: string | null;
    readonly volumeEffect: Figure | null;
    readonly residual: Computed | null;
  }[];
}

async function planned({ round, frame }: OracleOptions): Promise<JsonPlan> {
  const flags = ['--round', round, '--spread', frame, '--format', 'json'];
  const { code, out, err } = await netto(['plan', 'plan', ...flags], exampleAt('plan'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as JsonPlan;
}

const usual: OracleOptions = { round: 'carried', frame: 'stated' };

function added(amounts: readonly string[]): string {
  return digitsOf(amounts.reduce((sum, own) => sum.plus(own), decimal('0')));
}

function apart(one: string | null | undefined, other: string): number {
  return decimal(one ?? '0')
    .minus(decimal(other))
    .abs()
    .toNumber();
}

describe.each<OracleOptions>([
  usual,
  { round: 'each-year', frame: 'stated' },
  { round: 'carried', frame: 'computed' },
])('the plan with prices $round, spreading the $frame net, agrees with the oracle', (options) => {
  const truth = oracle(exampleFolder, options);

  test('in every price, cost and effect, to the last digit', async () => {
    const plan = await planned(options);
    expect(plan.periods).toEqual(periods);
    expect(plan.services.map(({ name }) => name)).toEqual([...truth.services.keys()]);
    for (const { name, unitPrice, cost, effects } of plan.services) {
      const own = truth.services.get(name);
      expect(unitPrice.map(({ exact, shown }) => ({ exact, shown }))).toEqual(own?.prices);
      expect(cost.map(({ exact }) => exact)).toEqual(own?.costs);
      expect(
        effects.map(({ volume, price }) => ({ volume: volume.exact, price: price.exact })),
      ).toEqual(own?.effects);
    }
    expect(plan.coverage.map(({ volumeTimesPrice }) => volumeTimesPrice.exact)).toEqual(
      truth.costs,
    );
    expect(plan.coverage.slice(1).map(({ volumeEffect }) => volumeEffect?.exact)).toEqual(
      truth.volumeEffects,
    );
  });

  test('in the net, and in every share of it', async () => {
    const plan = await planned(options);
    expect(plan.net.map(({ exact }) => exact)).toEqual(truth.net);
    expect(plan.activities.map(({ name }) => name)).toEqual([...truth.activities.keys()]);
    for (const { name, net } of plan.activities) {
      expect(net.slice(1).map(({ exact, shown }) => ({ exact, shown }))).toEqual(
        truth.activities.get(name),
      );
    }
  });
});

describe('the published plan, recomputed', () => {
  test('all 30 stated prices are the shown ones; rounding every year misses six', async () => {
    const agreeing = async (round: OracleOptions['round']): Promise<number> =>
      (await planned({ ...usual, round })).services
        .flatMap(({ unitPrice }) => unitPrice)
        .filter(({ stated, shown }) => stated === shown).length;
    expect(await agreeing('carried')).toBe(30);
    expect(await agreeing('each-year')).toBe(24);
  });

  test('net: −419 514 and −435 871 beside the stated −419 515 and −435 840', async () => {
    const { net } = await planned(usual);
    expect(net.map(({ stated, exact }) => [stated, exact])).toEqual([
      ['-401630', '-401630'],
      ['-419515', '-419514'],
      ['-435840', '-435871'],
    ]);
  });

  test('each of 28 activity cells within 1 tkr, the columns adding up exactly', async () => {
    const { activities } = await planned(usual);
    const cells = activities.flatMap(({ net }) => net.slice(1));
    expect(cells).toHaveLength(28);
    for (const { stated, shown } of cells) expect(apart(stated, shown)).toBeLessThanOrEqual(1);
    const column = (order: number): string =>
      added(activities.map(({ net }) => net[order]?.shown ?? ''));
    expect([column(1), column(2)]).toEqual(['-419515', '-435840']);
  });

  test('--spread computed spreads the computed net', async () => {
    const { activities } = await planned({ ...usual, frame: 'computed' });
    const column = (order: number): string =>
      added(activities.map(({ net }) => net[order]?.shown ?? ''));
    expect([column(1), column(2)]).toEqual(['-419514', '-435871']);
  });

  test('volume effect and price effect are the change, exactly', async () => {
    const { services } = await planned(usual);
    for (const { cost, effects } of services) {
      for (const [order, { volume, price }] of effects.entries()) {
        const change = decimal(cost[order + 1]?.exact ?? '').minus(
          decimal(cost[order]?.exact ?? ''),
        );
        expect(added([volume.exact, price.exact])).toBe(digitsOf(change));
      }
    }
  });

  test('columns of money add up as shown', async () => {
    const { services, coverage } = await planned(usual);
    for (const [order, { volumeTimesPrice }] of coverage.entries()) {
      expect(added(services.map(({ cost }) => cost[order]?.shown ?? ''))).toBe(
        volumeTimesPrice.shown,
      );
    }
  });

  test('coverage at printed prices is what the source was found to hold; at exact ones a little less', async () => {
    const { coverage } = await planned(usual);
    expect(
      coverage.map(({ volumeTimesPrice, grossCost }) => [
        volumeTimesPrice.stated,
        volumeTimesPrice.exact,
        grossCost,
      ]),
    ).toEqual([
      ['146782.939', '146769.998604', '438530'],
      ['156226.24', '156213.047704704', '456415'],
      ['166227.098', '166215.090366729216', '472740'],
    ]);
    expect(
      coverage.map(({ bridgeStated, volumeEffect, residual }) => [
        bridgeStated,
        volumeEffect?.shown,
        residual?.shown,
      ]),
    ).toEqual([
      ['5000', undefined, undefined],
      ['5000', '4746', '254'],
      ['5000', '5003', '-3'],
    ]);
  });
});

describe('every format tells the same plan', () => {
  test('pretty, in both languages and at any width', async () => {
    for (const language of ['en', 'sv'] as const) {
      for (const width of [80, 160]) {
        const { out } = await netto(['plan', 'plan'], exampleAt('plan'), { language, width });
        for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        expect(out).toContain('−435\u00A0871');
        expect(out).toContain(language === 'sv' ? 'angivet' : 'stated');
      }
    }
  });

  test('csv, as long rows', async () => {
    const { out } = await netto(['plan', 'plan', '--format', 'csv'], exampleAt('plan'));
    expect(out.split('\r\n')[0]).toBe('Tabell;Rad;Period;Storhet;Exakt;Visat');
    expect(out).toContain(
      'a-priser;Stödboende, barn & unga;Plan 2028;beräknat;2080,96104384;2081\r\n',
    );
    expect(out).toContain('netto;Netto;Plan 2028;skillnad;31;31\r\n');
  });

  test('markdown, as tables of one width', async () => {
    const { out } = await netto(['plan', 'plan', '--format', 'markdown'], exampleAt('plan'), {
      language: 'sv',
    });
    expect(out).toContain(
      '| Netto | −401\u00A0630 | −401\u00A0630 | 0 | −419\u00A0515 | −419\u00A0514 | −1 | −435\u00A0840 | −435\u00A0871 | 31 |',
    );
    expect(out).toContain('## À-priser, kr');
  });
});

test('prices that are not printed are computed all the same', async () => {
  const disk = exampleAt('plan');
  edit(disk, 'plan/a-priser.csv', '6 062;6 256;6 456', ';;');
  const { code, out } = await netto(['plan', 'plan', '--format', 'json'], disk);
  expect(code).toBe(0);
  const { services } = JSON.parse(out) as JsonPlan;
  expect(services[0]?.unitPrice.map(({ stated, shown }) => [stated, shown])).toEqual([
    [null, '6062'],
    [null, '6256'],
    [null, '6456'],
  ]);
});
