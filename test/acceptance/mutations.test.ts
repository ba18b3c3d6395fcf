import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Outcome {
  readonly tried: number;
  readonly read: number;
  readonly findings: number;
  readonly crashed: readonly unknown[];
}

test('500 mutated files give rows or findings, and none crashes; `npm run mutations` tries more', async () => {
  const campaign = ['test/campaigns/mutations.mjs', '500', '7'];
  // it fails for a slow file too, which on a busy machine says nothing
  const { stdout } = await promisify(execFile)(process.execPath, campaign).catch(
    (failed: unknown) => failed as { readonly stdout: string },
  );
  const { tried, read, findings, crashed } = JSON.parse(stdout) as Outcome;
  expect({ tried, crashed }).toEqual({ tried: 500, crashed: [] });
  expect(read).toBeGreaterThan(250);
  expect(findings).toBeGreaterThan(400);
}, 60_000);
