// Writes the chances that `netto simulate` draws by, so that others need not draw them.
import { writeFileSync } from 'node:fs';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export const seed = 2026;

/** Uncertain amounts of the example: its flag, and its range. */
export const ranges = [
  { flag: '--volume', name: 'Institutionsplaceringar barn & unga@2027', range: '-10 %..+15 %' },
  { flag: '--volume', name: 'Familjehem barn & unga, egen regi@2027', range: '-5 %..+5 %' },
  { flag: '--price', name: 'Uppdragstagare@2027', range: '2 %..5 %' },
  { flag: '--price', name: 'Externa insatser@2028', range: '2 %..5 %' },
  { flag: '--bridge', name: 'Ny post@2028', range: '-2 000..+1 000' },
];

/** netto draws one of so many parts of a range. */
const decimals = 12;

/** Writes a line for each draw: where in its range each amount lies, between 0 and 1. */
export function writeDraws(file, count) {
  const generator = xoroshiro128plus(seed);
  const drawn = () => inDecimals(Math.round(uniformFloat64(generator) * 10 ** decimals));
  const lines = Array.from({ length: count }, () => `${ranges.map(drawn).join(';')}\n`);
  writeFileSync(file, lines.join(''));
}

function inDecimals(parts) {
  const digits = String(parts).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
