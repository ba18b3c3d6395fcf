import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv.ts';
import { decode } from '../../src/formats/encoding.ts';

const require = createRequire(import.meta.url);

/** A public suite of files that parsers of CSV trip over, each with the records it holds. */
const suite = dirname(require.resolve('csv-spectrum'));

/** Neither a valid encoding of its degree signs, nor valid quotation: inch marks within cells. */
const rejected = 'location_coordinates';

const names = readdirSync(`${suite}/csvs`).map((name) => name.replace(/\.csv$/u, ''));

async function readFile(name: string): Promise<ReturnType<typeof readCsv>> {
  const decoded = await decode(readFileSync(`${suite}/csvs/${name}.csv`), name);
  if (!decoded.value) return { value: undefined, findings: decoded.findings };
  return readCsv(decoded.value, name, name);
}

test.each(names.filter((name) => name !== rejected))('csv-spectrum %s', async (name) => {
  const { value, findings } = await readFile(name);
  const [header = [], ...rows] = value?.rows ?? [];
  const records = rows.map((row) =>
    Object.fromEntries(row.map(({ text }, column) => [header[column]?.text ?? '', text] as const)),
  );
  expect(findings).toEqual([]);
  expect(records).toEqual(JSON.parse(readFileSync(`${suite}/json/${name}.json`, 'utf8')));
});

test(`csv-spectrum ${rejected} is rejected by name`, async () => {
  const { findings } = await readFile(rejected);
  expect(findings.map(({ code }) => code)).toEqual(['csv/stray-quote']);
});

test('the suite has its twelve files', () => {
  expect(names).toHaveLength(12);
});
