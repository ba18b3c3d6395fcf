// Plants one fault at a time in the formulas, and says which tests of each command turn red.
// npm run planted            (the sources are put back, also where it is interrupted between two plants)
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** What stands once, and a small fault in it. */
const plants = [
  ['price', 'src/formulas/price.ts', 'rates: own.map(', 'rates: own.slice(1).map('],
  [
    'bridge',
    'src/formulas/bridge.ts',
    'coefficient: scale.negated(), figure: ends.before',
    'coefficient: scale, figure: ends.before',
  ],
  ['net without a bridge', 'src/formulas/net.ts', '{ coefficient: one, figure: raise },', ''],
  [
    'spread',
    'src/formulas/spread.ts',
    'whole, weight, weights,',
    'whole, weight: weights[0] ?? weight, weights,',
  ],
];

const tests = {
  check: ['test/acceptance/norrtalje-check.test.ts'],
  plan: ['test/acceptance/norrtalje-plan.test.ts', 'test/acceptance/subsets.test.ts'],
  whatif: ['test/planning/scenario-oracle.test.ts', 'test/acceptance/subsets.test.ts'],
  explain: ['test/acceptance/explain.test.ts', 'test/planning/account.test.ts'],
  rollover: ['test/acceptance/rollover.test.ts'],
};

const rows = plants.map(([name, file, from, to]) => {
  const source = readFileSync(file, 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, source.replace(from, to));
  try {
    const red = Object.entries(tests).map(([command, files]) => {
      const filter =
        command === 'plan' || command === 'whatif'
          ? ['-t', command === 'plan' ? 'plan' : 'whatif|scenario']
          : [];
      const { status } = spawnSync('npx', ['vitest', 'run', ...files, ...filter], {
        encoding: 'utf8',
      });
      return `${command} ${status === 0 ? 'green' : 'red'}`;
    });
    return `${name.padEnd(22)}${red.join('   ')}`;
  } finally {
    writeFileSync(file, source);
  }
});
console.log(rows.join('\n'));
