// How long the program takes to start, beside a Node that does nothing.
import { race, ratios } from '../race.mjs';
import { netto, node } from '../run.mjs';

const example = 'data/norrtalje-socialnamnd-2026';
const check = { command: [...netto, 'check', example], status: 1, faultOf };

const contenders = [
  { name: 'node', runs: [{ command: [node, '-e', '0'] }] },
  { name: 'netto --version', runs: [{ command: [...netto, '--version'] }], most: 1.3 },
  { name: 'netto check, warm cache', runs: [check], most: 1.7 },
  { name: 'netto check, no cache', runs: [{ ...check, env: { NETTO_CACHE: 'off' } }], most: 2.3 },
];

export function start() {
  race('start', contenders, { rounds: 60, ratio: ratios.toFirst });
}

/** The example does not reconcile, as published. */
function faultOf(printed) {
  return printed.includes('net/mismatch') ? undefined : 'finds nothing in the example';
}
