// Makes files of detail rows with a sum that is known before: 72 500 groups of activity and month.
import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chance } from './chance.mjs';

const activities = 6042;
const months = 12;

/** One row in so many belongs to the planted group. */
const plantedEvery = 1000;

export const planted = { activity: 'Planterad vård', month: '202613' };

/** How a file is written; each holds the same rows. */
export const styles = ['plain', 'shuffled', 'quoted', 'crlf', 'windows-1252', 'gzip'];

/** Writes so many rows in a style; gives how many öre the planted group adds up to, and of how many rows. */
export function writeRows(path, count, style) {
  const file = openSync(path, 'w');
  const next = chance(2026);
  const quoted = style === 'quoted' ? (cell) => `"${cell}"` : (cell) => cell;
  const end = style === 'crlf' ? '\r\n' : '\n';
  const encoding = style === 'windows-1252' ? 'latin1' : 'utf8';
  const sum = { ore: 0n, rows: 0 };
  const line = (cells) => cells.map(quoted).join(';') + end;
  let block = line(['Enhet', 'Verksamhet', 'Konto', 'Period', 'Belopp']);
  const flush = () => {
    const bytes = Buffer.from(block, encoding);
    writeSync(file, style === 'gzip' ? gzipSync(bytes, { level: 1 }) : bytes);
    block = '';
  };
  for (let row = 0; row < count; row += 1) {
    const ore = next(20_000_000) - 10_000_000;
    // in order of the activities, as a ledger is exported, or in no order
    const place = style === 'shuffled' ? next(activities) : Math.floor((row * activities) / count);
    const isPlanted = row % plantedEvery === 0;
    if (isPlanted) {
      sum.ore += BigInt(ore);
      sum.rows += 1;
    }
    const activity = isPlanted ? planted.activity : `Vård och omsorg ${place}`;
    const month = isPlanted ? planted.month : String(202601 + next(months));
    block += line([String(next(400)), activity, String(3000 + next(6000)), month, amount(ore)]);
    if (block.length > 1 << 20) flush();
  }
  flush();
  closeSync(file);
  return sum;
}

function amount(ore) {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
