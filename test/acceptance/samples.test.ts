import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyDisk, netto, type JsonCheck } from '../support/world.ts';

/** Tables as published elsewhere, which are not ours to ship: they lie beside a checkout, or not. */
const folder = '../shared/samples';

/** What each comes to: relations judged, by kind, and what is told, by code. */
const samples: readonly (readonly [
  name: string,
  relations: number,
  told: Readonly<Record<string, number>>,
])[] = [
  ['kungsbacka-ifo-ramfordelning', 3, {}],
  ['kungsbacka-fg-ramanalys', 1, {}],
  [
    'simrishamn-driftredovisning',
    15,
    { 'sum/rounding': 1, 'deviation/rounding': 2, 'figure/missing': 1 },
  ],
  ['goteborg-kommunbidrag', 3, { 'sum/rounding': 3 }],
  ['kungsbacka-fg-volym-grundskola', 5, {}],
  ['goteborgsregionen-prislista-2026', 0, { 'check/nothing-to-add': 1 }],
  ['modell-block-per-namnd', 20, { 'sum/rounding': 1 }],
  ['modell-foralder-forst', 16, { 'sum/rounding': 1 }],
];

async function checkedSample(name: string): Promise<JsonCheck & { readonly exit: number }> {
  const disk = emptyDisk().set(`a/${name}.csv`, readFileSync(`${folder}/${name}.csv`));
  const { code, out } = await netto(['check', `a/${name}.csv`, '--format', 'json'], disk);
  return { ...(JSON.parse(out) as JsonCheck), exit: code };
}

if (!existsSync(folder))
  process.stdout.write(`skipped: there are no published tables in ${folder}
`);

describe.skipIf(!existsSync(folder))('published tables, with no setting up', () => {
  test.each(samples)('%s', async (name, relations, told) => {
    const { summary, findings, exit } = await checkedSample(name);
    const counts: Record<string, number> = {};
    for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
    expect({ relations: summary.relations, told: counts, exit }).toEqual({
      relations,
      told,
      exit: 0,
    });
  });

  test('modell-siffermisstryck: one wrong digit, caught by its row and by its column', async () => {
    const { findings, causes, exit } = await checkedSample('modell-siffermisstryck');
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(
      2,
    );
    expect(causes[0]).toMatchObject({ slip: 'digits', strength: 'sure', rank: 1 });
    expect(exit).toBe(1);
  });
});
