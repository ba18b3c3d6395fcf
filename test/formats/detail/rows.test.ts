import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOf, ofSteps, stepOfDecimals } from '../../../src/exact/index.ts';
import type { Stretch } from '../../../src/formats/detail/body.ts';
import { delimiterOf } from '../../../src/formats/detail/delimiter.ts';
import { findDelimiter } from '../../../src/formats/delimiter.ts';
import { readLayout, type Layout } from '../../../src/formats/detail/layout.ts';
import { emptyNames, nameOf, viewOf } from '../../../src/formats/detail/name-table.ts';
import { addedSums, sumsOfFile } from '../../../src/formats/detail/sums.ts';
import { groupAdder } from '../../../src/formats/detail/groups.ts';
import { addCounts, emptyTally, type Tally } from '../../../src/formats/detail/tally.ts';
import { labelKey } from '../../../src/model/index.ts';
import type { Part } from '../../../src/workspace/detail-stream.ts';
import { tallyOf } from '../../../src/workspace/detail-stretch.ts';
import { expectedSums, type Expected } from '../../oracle/detail-rows.ts';

const query = { by: ['Verksamhet', 'Period'], amount: 'Belopp' };
const header = 'Verksamhet;Period;Belopp\n';

interface Scanned extends Expected {
  /** As `line:column code text`. */
  readonly places: readonly string[];
}

interface Reading {
  /** The lengths of the chunks, over and over. */
  readonly lengths?: readonly number[];
  readonly longest?: number;
  /** Where the file is parted in two; both parts are then told as one. */
  readonly parting?: number;
}

/** Adds the tally of the stretch that follows, as a crew does. */
function addTally(all: Tally, next: Tally): void {
  groupAdder(all.groups, next.groups)(0, next.groups.table.count);
  addCounts(all, next);
}

/** Reads bytes as a file of detail rows; the codes where it is refused. */
async function scanned(bytes: Uint8Array, reading: Reading = {}): Promise<Scanned | string> {
  const { value, findings } = readLayout(bytes, 'detalj.csv', { query });
  if (!value) return findings.map(({ code }) => code).join(' ');
  const { longest = value.longest, parting = Infinity } = reading;
  const layout = { ...value, longest };
  const tally = emptyTally(query.by.length);
  const first = await stretchOf(bytes, layout, { from: layout.bodyAt, to: parting }, reading);
  addTally(tally, first);
  if (parting < bytes.length) {
    addTally(tally, await stretchOf(bytes, layout, { from: first.end, to: Infinity }, reading));
  }
  const file = await sumsOfFile(tally, layout, 'detalj.csv', query);
  if (!file.value) return file.findings.map(({ code }) => code).join(' ');
  // fewer than a hundred: all that are counted are listed
  expect(file.value.bad).toBe(file.findings.length);
  const sums = addedSums(query, [file.value]);
  return {
    groups: [...sums.groups]
      .map(
        ({ names, rows, steps }) =>
          `${JSON.stringify(names.map(labelKey))} ${String(rows)} ${digitsOf(ofSteps(steps, stepOfDecimals(sums.decimals)))}`,
      )
      .toSorted(),
    rows: sums.rows,
    bad: file.findings.map(({ code, at }) => `${String(at.line)} ${code}`).toSorted(),
    places: file.findings.map(
      ({ code, at, details }) =>
        `${String(at.line)}:${String(at.column)} ${code} ${details?.['text'] ?? ''}`,
    ),
  };
}

async function stretchOf(
  bytes: Uint8Array,
  layout: Layout,
  stretch: Stretch,
  { lengths = [bytes.length] }: Reading,
): Promise<Tally> {
  async function* parts(): AsyncGenerator<Part> {
    let at = stretch.from;
    for (let order = 0; at < bytes.length; order += 1) {
      const end = Math.min(bytes.length, at + (lengths[order % lengths.length] ?? 1));
      // the room before a chunk is the reader's to use: sometimes there is none
      const room = order % 2 === 0 ? 64 : 0;
      const chunk = new Uint8Array(room + end - at).fill(0x22);
      chunk.set(bytes.subarray(at, end), room);
      yield await Promise.resolve({ value: { bytes: chunk, start: room, end: chunk.length } });
      at = end;
    }
  }
  const tally = await tallyOf(parts(), layout, stretch);
  if ('trouble' in tally) throw new Error('no trouble was given');
  return tally.value;
}

const binary = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Text as one character a byte. */
const inBytes = {
  'utf-8': (text: string): string => Buffer.from(text, 'utf8').toString('latin1'),
  'windows-1252': (text: string): string => text.replaceAll('–', '\u0096').replaceAll('−', '-'),
};

/** Names that are alike but for one sign, wherever it is. */
const alike = fc
  .tuple(
    fc.constantFrom('Särskilt boende', 'Hemvård', 'Vård'),
    fc.nat(14),
    fc.constantFrom('x', 'y'),
  )
  .map(([long, at, sign]) => `${long.slice(0, at)}${sign}${long.slice(at + 1)}`);

const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('Skola', ' Skola', 'Vård', 'a"b', '', '2026') },
  { weight: 1, arbitrary: fc.constantFrom('x\ny', 'x\r\ny', 'x;y') },
  { weight: 1, arbitrary: alike },
);

const written = `1 234|12 345 678,90|1 23|−5|– 1,8|185 210 kr|-400*|7 %||-|#REF!|1e3|007|0|-0|+5|12..5| 5 |5,|,5|1,00000|1\u00a0234
123456789012345678|9007199254740992|999999999999999|-123456789012345|99999999999999,9|900719925474,099|900719925474,1|900719925474,0992|900719925474,0993|1111111111222222222233333333334|0,00000001`;

const amount = fc.oneof(
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map(String),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.stringMatching(/^[0-9]{1,6}$/u))
    .map(([whole, decimals]) => `${String(whole)},${decimals}`),
  fc.constantFrom(...written.split(/[|\n]/u)),
);

function cell(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.boolean())
    .map(([own, isQuoted]) =>
      isQuoted || /[";\r\n]/u.test(own) ? `"${own.replaceAll('"', '""')}"` : own,
    );
}

const junk = fc
  .array(fc.constantFrom(';', '"', '\n', '\r', 'a', '1', ',', ' ', '-', 'å', '−', '\u00a0'), {
    maxLength: 12,
  })
  .map((signs) => signs.join(''));

const row = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(cell(name), cell(name), cell(amount)).map((cells) => cells.join(';')),
  },
  { weight: 1, arbitrary: junk },
  { weight: 1, arbitrary: fc.constantFrom('', ';;', ' ; ;', '"";;', ';;;;', '"""";;') },
);

const body = fc
  .array(fc.tuple(row, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
  .chain((rows) => junk.map((last) => rows.flat().join('') + last));

/** The same with cells such as `="x"`, whole and broken. */
const withFormulas = body.map((text) => text.replaceAll('a', '='));

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

const runs = { numRuns: Number(process.env['DETAIL_RUNS'] ?? 600) };

describe('detail rows by the byte', () => {
  test.each(['utf-8', 'windows-1252'] as const)(
    'come to what csv-parse and the reader of amounts make of them, in %s',
    async (encoding) => {
      const mark = inBytes[encoding]('Vård;;1\n');
      const property = fc.asyncProperty(body, lengths, async (text, chunks) => {
        const rows = mark + inBytes[encoding](text);
        const own = await scanned(binary(header + rows), { lengths: chunks });
        if (typeof own === 'string') {
          // amounts with and without a unit, or with several
          expect(own).toBe('detail/units');
          expect(text).toMatch(/kr/u);
          return;
        }
        const { groups, rows: count, bad } = own;
        expect({ groups, rows: count, bad }).toEqual(expectedSums(rows, 2, encoding, 2));
      });
      await fc.assert(property, runs);
    },
  );

  test('come to the same in whatever chunks they arrive, also where records are too long', async () => {
    const longest = fc.integer({ min: 8, max: 60 });
    const property = fc.asyncProperty(
      withFormulas,
      lengths,
      longest,
      async (text, chunks, most) => {
        const bytes = binary(header + inBytes['utf-8'](text));
        const parts = await scanned(bytes, { lengths: chunks, longest: most });
        expect(parts).toEqual(await scanned(bytes, { longest: most }));
      },
    );
    await fc.assert(property, runs);
  });

  test('come to the same in two parts, of which the second begins where the first has ended', async () => {
    const property = fc.asyncProperty(withFormulas, fc.nat(200), async (text, cut) => {
      const bytes = binary(header + inBytes['utf-8'](text));
      const parts = await scanned(bytes, { parting: header.length + cut, lengths: [7] });
      expect(parts).toEqual(await scanned(bytes));
    });
    await fc.assert(property, runs);
  });
});

test('the delimiter of detail rows is the one of tables', () => {
  const signs = fc.array(fc.constantFrom(';', '\t', ',', 'a', 'b', '"', '\n', '\r\n', ' ', '="'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(signs, (own) => {
      const text = own.join('');
      expect(delimiterOf(binary(text))).toBe(findDelimiter(text));
    }),
    { numRuns: 5000 },
  );
});

describe('sums of detail rows', () => {
  test('are exact beyond what a double holds', async () => {
    const large = 'Skola;2026;99999999999,99\n'.repeat(400);
    const own = await scanned(binary(`${header}${large}Skola;2026;0,00000001\n`));
    expect(own).toMatchObject({ groups: ['["Skola","2026"] 401 39999999999996.00000001'] });
  });

  test('read cells that Excel was told to keep as text', async () => {
    const own = await scanned(binary(`${header}="0012";"a";5\n="0012";a;7\n`));
    expect(own).toMatchObject({ groups: ['["0012","a"] 2 12'], bad: [] });
  });

  test('read such cells wherever chunks, or any other stretch of the file, are cut', async () => {
    const rows = '="0012";"a";5\n="0012";a;="7"\n'.repeat(200);
    for (let pad = 0; pad < 30; pad += 1) {
      const text = `${header}${'p'.repeat(pad)};a;1\n${rows}`;
      const own = await scanned(binary(text));
      expect(own).toMatchObject({ rows: 401, bad: [] });
    }
    const short = `${header}="0012";a;5\r\n"x";="";="1,50"\n`;
    const whole = await scanned(binary(short));
    expect(whole).toMatchObject({ groups: ['["0012","a"] 1 5', '["x",""] 1 1.5'], bad: [] });
    for (let cut = 1; cut < short.length - header.length; cut += 1) {
      expect(await scanned(binary(short), { lengths: [cut, short.length] })).toEqual(whole);
    }
  });

  test.each(['\n', '\r\n', '\r'])(
    'hold rows of 64 KiB and none that is longer, with %j',
    async (ending) => {
      const rowOf = (first: string, length: number): string => {
        const name = 'a'.repeat(length - `${first};;7${ending}`.length);
        return `${first};${name};7${ending}`;
      };
      for (const first of ['0012', '"0012"', '="0012"']) {
        for (const next of ['', '0012;b;1\n']) {
          const fits = await scanned(binary(header + rowOf(first, 65_536) + next));
          expect(fits).toMatchObject({ rows: next === '' ? 1 : 2, bad: [] });
          const long = await scanned(binary(header + rowOf(first, 65_537) + next));
          expect(long).toMatchObject({ bad: ['2 detail/long-record'] });
        }
      }
    },
  );

  test.each(['a"b;c;5', '"a"b;c;5', '="a;c;5', '"a', 'x;"y'])(
    'count a hundred thousand rows like %s in the time of as many others',
    async (row) => {
      const bytes = binary(header + `${row}\n`.repeat(100_000));
      const { value: layout } = readLayout(bytes, 'detalj.csv', { query });
      if (!layout) throw new Error('the header can be read');
      const started = performance.now();
      const tally = await stretchOf(bytes, layout, { from: layout.bodyAt, to: Infinity }, {});
      expect(tally.bad).toBe(100_000);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  test('leave the encoding in doubt where names and amounts are in two', async () => {
    const mixed = `${header}V\u00c3\u00a5rd;2026;5\nSkola;2026;1\u00a0234\n`;
    expect(await scanned(binary(mixed))).toBe('file/encoding');
  });

  test('tell names apart whose hash is the same, of which there are some among so many', () => {
    const names = emptyNames();
    const count = 400_000;
    for (let own = 0; own < count; own += 1) {
      const scattered = Math.imul(own, 0x9e3779b1) >>> 0;
      const bytes = viewOf(binary(scattered.toString(36).padStart(8, '0')));
      if (nameOf(names, bytes, 0, 8) !== own)
        throw new Error(`${String(own)} is taken for another name`);
    }
    expect(names.count).toBe(count);
  });

  test('are of many thousand groups, found again by all of their names', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, order) => `a${String(order % 3000)};b;${String(order)}`,
    );
    const own = await scanned(binary(header + rows.join('\n')));
    const { groups, rows: count, bad } = expectedSums(rows.join('\n'), 2, 'utf-8', 2);
    expect(own).toMatchObject({ groups, rows: count, bad });
    expect(groups).toHaveLength(3000);
  });
});
