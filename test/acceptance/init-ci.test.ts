import { describe, expect, test } from 'vitest';
import { ciNames, ciTargets } from '../../src/cli/commands/ci-names.ts';
import { exampleAt, netto, textAt } from '../support/world.ts';

describe.each(ciNames)('init --ci %s', (ci) => {
  test('writes where the CI looks, a command that checks the folder', async () => {
    const disk = exampleAt('budget 2026');
    const { code, out } = await netto(['init', 'budget 2026', '--ci', ci], disk);
    const text = textAt(disk, ciTargets[ci]);
    expect(code).toBe(0);
    expect(out).toBe(text);
    expect(text).not.toMatch(/\{folder\}|\t/u);

    const [, command = ''] = /npx --no -- netto (.*)$/mu.exec(text) ?? [];
    const argv = command.split(' ').filter((own) => own !== '');
    const quoted = command.replace("'budget 2026'", 'budget').split(' ');
    expect(argv[0]).toBe('check');
    const ran = await netto(quoted, exampleAt('budget'));
    expect(ran.err).toBe('');
    expect(ran.code).toBe(1);
  });

  test('leaves a file that is there as it is, and shows what would have stood in it', async () => {
    const disk = exampleAt('budget').set(ciTargets[ci], 'mine');
    const { code, out, err } = await netto(['init', 'budget', '--ci', ci], disk);
    expect(code).toBe(2);
    expect(err).toContain('file/exists');
    expect(out).toContain('netto check budget');
    expect(textAt(disk, ciTargets[ci])).toBe('mine');
  });

  test('only shows it when asked to', async () => {
    const disk = exampleAt('budget');
    expect((await netto(['init', 'budget', '--ci', ci, '--dry-run'], disk)).code).toBe(0);
    expect(disk.has(ciTargets[ci])).toBe(false);
  });
});
