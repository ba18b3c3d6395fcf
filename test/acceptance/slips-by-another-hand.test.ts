import { expect, test } from 'vitest';
import { diagnose } from '../../src/reconcile/diagnose/diagnose.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { otherSingleRepairs, plantedSlip, type Planted, type Slip } from '../oracle/slips.ts';
import { bookOn } from '../support/covered.ts';
import { randomFrom } from '../support/random.ts';

/** Tables of each kind tried in every run of the tests; `npm run slips` tries 1 000. */
const runs = parseInt(process.env['SLIP_RUNS'] ?? '60', 10);

const kinds: readonly Slip[] = ['copy', 'sign', 'swap', 'digits', 'unit', 'omitted'];

/**
 * The cells and the slip of the first cause of a table; none where nothing fails. In few columns a swap
 * leaves too few that add up for the total to be believed: it is then told as unverified.
 */
async function firstCause({ csv }: Planted): Promise<readonly [string, string] | undefined> {
  const book = await bookOn(new Map([['plan/tabell.csv', csv]]));
  const { judgements, findings } = reconcile(book, 'plan');
  if (judgements.every(({ verdict }) => verdict !== 'mismatch')) return undefined;
  const [first] = diagnose(book.value, judgements, findings, () => false).causes;
  const cells = first?.cells.map(({ figure: { row, period } }) => `${row}/${period}`) ?? [];
  return [cells.toSorted().join(' '), first?.evidence.slip ?? ''];
}

test.each(kinds)(
  '%s in tables made by another hand: the damaged cell comes first',
  async (slip) => {
    const random = randomFrom(`another hand ${slip}`);
    let [known, first, named] = [0, 0, 0];
    for (let run = 0; run < runs; run += 1) {
      const planted = plantedSlip(random, slip);
      if (otherSingleRepairs(planted).length > 0) continue;
      const truth = planted.damaged.map(({ row, column }) => `${row}/${column}`);
      const found = await firstCause(planted);
      if (!found) continue;
      const [cells, told] = found;
      known += 1;
      if (cells !== truth.toSorted().join(' ')) continue;
      first += 1;
      // a tenth without its last digit is as well a digit that is missing, and tenfold one too many
      if (told === slip || [slip, told].toSorted().join() === 'digits,unit') named += 1;
    }
    if (process.env['SLIP_RUNS'] !== undefined)
      process.stdout.write(
        `${slip}: identifiable, first, named ${[known, first, named].join(' ')}\n`,
      );
    expect(known).toBeGreaterThan(runs / 2);
    expect(first).toBeGreaterThanOrEqual(known * 0.99);
    expect(named).toBeGreaterThanOrEqual(known * 0.95);
  },
);
