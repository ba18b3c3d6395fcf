// Sums of detail rows, on files with a planted sum.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { planted, styles, writeRows } from '../made/rows.mjs';
import { boundText, race, ratios, say } from '../race.mjs';
import { oreOf, rowsPeers, summed } from './rows-peers.mjs';

/** More rows than this are left to those that are quick. */
const mostForSlow = 2_000_000;

/** The styles in which netto is held against its peers. */
const raced = ['plain', 'shuffled'];

export function rows(folder, asked) {
  const counts = asked.length > 0 ? asked : [1_000_000];
  const plain = counts.map((count) => racedOn(folder, count).get('plain'));
  for (const [order, count] of counts.entries()) {
    if (order === 0 || !plain[order] || !plain[0]) continue;
    const [more, longer] = [count / counts[0], plain[order] / plain[0]];
    const bound = boundText(longer, more * 1.1, '');
    say(`\n${more} times as many rows take netto ${longer.toFixed(2)} times as long${bound}`);
  }
}

/** All races on files of so many rows; the medians of netto by style. */
function racedOn(folder, count) {
  const files = styles.map((style) => madeIn(folder, style, count));
  for (const own of files.filter(({ style }) => raced.includes(style)))
    race(`${count} rows, ${own.style}, ${own.size} MB`, peersOn(own, count), {
      rounds: 7,
      ratio: ratios.toPeer,
    });
  const alone = files.map((own) =>
    contender({ name: own.style, ...summed, mostMegabytes: 128, most: 3 }, own),
  );
  const medians = race(`${count} rows, netto alone`, alone, { rounds: 7, ratio: ratios.toFirst });
  for (const { file } of files) rmSync(file);
  return medians;
}

function madeIn(folder, style, count) {
  const file = join(folder, style === 'gzip' ? 'gzip.csv.gz' : `${style}.csv`);
  const sum = writeRows(file, count, style);
  return { style, file, sum, size: (statSync(file).size / 1e6).toFixed(0) };
}

function peersOn(made, count) {
  const slow = count > mostForSlow ? rowsPeers.filter(({ isQuick }) => !isQuick) : [];
  if (slow.length > 0) say(`  left out as slow: ${slow.map(({ name }) => name).join(', ')}`);
  const bound = (own) => (count > mostForSlow ? (own.mostOfMany ?? own.most) : own.most);
  return rowsPeers
    .filter((own) => !slow.includes(own))
    .map((own) => contender({ ...own, most: bound(own) }, made));
}

function contender({ name, command, unit, mostMegabytes, most }, { file, sum }) {
  const faultOf = (printed) => faultIn(printed, unit, sum);
  return { name, most, mostMegabytes, runs: [{ command: command(file), faultOf }] };
}

/** Why what is printed does not hold the planted sum; none where it does. */
function faultIn(printed, unit, sum) {
  const line = printed
    .split(/\r?\n/u)
    .find((own) => own.replaceAll('"', '').startsWith(`${planted.activity};`));
  const [, month, amount = '', count] = line?.replaceAll('"', '').split(';') ?? [];
  const isRight =
    month === planted.month && oreOf(amount, unit) === sum.ore && Number(count) === sum.rows;
  return isRight ? undefined : `finds another sum: ${line ?? 'none'}`;
}
