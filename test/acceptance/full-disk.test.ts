import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shell } from '../support/process.ts';
import { exampleFolder } from '../support/world.ts';

test.each(['check', 'plan', 'rollover'])('%s to a full disk is said and ends with 2', (command) => {
  const { code, err } = shell(`netto ${command} ${resolve(exampleFolder)} > /dev/full`);
  expect(code).toBe(2);
  expect(err.match(/^error .*$/gmu)).toEqual([
    expect.stringMatching(/^error standard output .*: ENOSPC +file\/not-written$/u),
  ]);
  expect(err).not.toMatch(/^\s+at /mu);
});
