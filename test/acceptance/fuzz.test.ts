import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleAt, netto, textAt, type Disk, type JsonCheck } from '../support/world.ts';

const example = exampleAt('plan');
const paths = [...example.keys()];

/** What may be spliced into a file: what tables, CSV, JSON and hostile input are made of. */
const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ';',
      '\n',
      '\r',
      '"',
      '-',
      '−',
      ' ',
      '\u00A0',
      ',',
      '%',
      '0',
      '9 999',
      'Summa',
      'Netto',
      'varav',
      '\0',
      '\uFEFF',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      '__proto__',
      'Plan 2027',
      'Budget 2026',
      '\u202E',
      '1e9',
      '#REF!',
      ';;;;',
      '\n\n',
      '😀',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const splice = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  scrap,
});

function spliced(
  splices: readonly { path: string; at: number; length: number; scrap: string }[],
): Disk {
  const disk = new Map(example);
  for (const { path, at, length, scrap: own } of splices) {
    const text = textAt(disk, path);
    const start = Math.floor(at * text.length);
    disk.set(path, text.slice(0, start) + own + text.slice(start + length));
  }
  return disk;
}

const runs = Number(process.env['FUZZ_RUNS'] ?? '400');

test('whatever is in the files, every command ends in its own way and says why', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(splice, { minLength: 1, maxLength: 4 }), async (splices) => {
      const disk = spliced(splices);
      const check = await netto(['check', 'plan', '--format', 'json'], disk);
      const { findings, summary } = JSON.parse(check.out) as JsonCheck;
      expect(summary.errors > 0 ? [1, 2] : [0]).toContain(check.code);
      for (const { at, message, hint } of findings) {
        expect(at.file).not.toBe('');
        expect(message + hint).not.toMatch(/undefined|NaN|\[object/u);
      }
      const pretty = await netto(['check', 'plan'], disk);
      expect(pretty.code).toBe(check.code);
      const plan = await netto(['plan', 'plan'], disk);
      expect([0, 2]).toContain(plan.code);
      // with open figures a plan is shown and ends with 2
      expect(plan.code === 2 ? plan.err : plan.out).not.toBe('');
      await netto(['explain', 'driftbudget/Netto/Plan 2027', 'plan'], disk);
    }),
    { numRuns: runs },
  );
}, 3_600_000);
