// Times 10 000 scenarios in one process against the same ones written plainly with decimal.js.
// npm run sweep            (prints medians of five runs in turns; asserts only that both agree)
import { performance } from 'node:perf_hooks';
import { Decimal } from 'decimal.js';
import { decimal } from '../../dist/exact/index.js';
import { readFlag } from '../../dist/formats/scenario/adjustment.js';
import { planBasis } from '../../dist/planning/basis.js';
import { planFrom } from '../../dist/planning/plan.js';
import { adjusted } from '../../dist/planning/scenario/adjustment.js';
import { effectsAgainst } from '../../dist/planning/scenario/effects.js';
import { figureNamed, readerOf } from '../../dist/planning/scenario/figure.js';
import { outlookOf } from '../../dist/planning/scenario/outlook.js';
import { inWholeNumbers, termsAround } from '../../dist/planning/scenario/polynomial.js';
import { resolved } from '../../dist/planning/scenario/resolve.js';
import { loadBook, loadVocabulary } from '../../dist/workspace/load-book.js';
import { disk } from '../../dist/workspace/disk.js';

const folder = 'data/norrtalje-socialnamnd-2026';
const vocabulary = await loadVocabulary(disk, 'data/vocabulary.json');
const book = await loadBook(disk, { is: 'folder', path: folder }, vocabulary);
const basis = planBasis(book.value, folder).value;
const plan = planFrom(basis, { rounding: 'carried', frame: 'stated' }).value;

/** Percent of placements and of foster homes, the uplift of fees and of all else, an item in tkr. */
const flags = [
  ['volume', 'Institutionsplaceringar barn & unga@2027=+0 %'],
  ['volume', 'Familjehem barn & unga, egen regi@2027=+0 %'],
  ['price', 'Uppdragstagare@2027=3,2 %'],
  ['price', 'Externa insatser@2028=3,2 %'],
  ['bridge', 'Ny post@2028=0'],
];
const count = 10_000;
/** Amounts in hundredths, spread over their ranges without any chance in it. */
const vectors = Array.from({ length: count }, (_, draw) => [
  ((draw * 37) % 4000) - 2000,
  ((draw * 53) % 3000) - 1500,
  (draw * 11) % 800,
  (draw * 29) % 800,
  ((draw * 71) % 400_000) - 200_000,
]);

/** netto: the net multiplied out once, then whole numbers. */
function byPolynomial() {
  const asked = flags.map(([driver, text]) => readFlag(driver, text, { file: '' }).value);
  const adjustments = resolved(asked, basis).value;
  const before = outlookOf(basis);
  const figure = figureNamed({ name: 'Netto', period: '2028', at: { file: '' } }, basis).value;
  const { numerator } = readerOf(figure, basis, plan);
  const effects = effectsAgainst(before, basis);
  const netAt = (amounts) =>
    numerator(
      effects(
        adjustments.reduce(
          (outlook, own, order) => adjusted(outlook, own, amounts[order], basis),
          before,
        ),
      ),
    );
  const centre = flags.map(() => decimal('0'));
  const terms = termsAround(centre, netAt, 4096);
  const { valueOf, decimals } = inWholeNumbers(terms, 2);
  const values = vectors.map((vector) => valueOf(vector.map(BigInt)));
  return { values: values.map(String), decimals };
}

/** The same, as one would write it with decimal.js: every cost of the plan under every scenario. */
function plainly() {
  const Exact = Decimal.clone({ precision: 60 });
  const rows = basis.services.map(({ name, category, chain, volumes }) => ({
    name,
    category,
    first: new Exact(chain.first.value.toFixed()),
    uplifts: chain.links.map(({ uplift }) => new Exact(uplift.value.toFixed())),
    volume: new Exact(volumes[2].value.toFixed()),
  }));
  const cost = (volume, first, uplifts) =>
    uplifts.reduce((price, uplift) => price.times(uplift.div(100).plus(1)), first).times(volume);
  const planned = rows.reduce(
    (sum, { volume, first, uplifts }) => sum.plus(cost(volume, first, uplifts)),
    new Exact(0),
  );
  const stated = new Exact(basis.net[2].value.toFixed());
  const values = vectors.map(([placements, homes, fees, others, item]) => {
    const total = rows.reduce((sum, { name, category, first, uplifts, volume }) => {
      const percent =
        name === 'Institutionsplaceringar barn & unga'
          ? placements
          : name === 'Familjehem barn & unga, egen regi'
            ? homes
            : 0;
      const changed = volume.times(new Exact(percent).div(100).div(100).plus(1));
      const own =
        category === 'Uppdragstagare'
          ? [uplifts[0], new Exact(fees).div(100), uplifts[2]]
          : [uplifts[0], uplifts[1], new Exact(others).div(100)];
      return sum.plus(cost(changed, first, own));
    }, new Exact(0));
    return stated.minus(total.minus(planned).div(1000)).plus(new Exact(item).div(100));
  });
  return { values: values.map((own) => own.toFixed()) };
}

const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { ...result, time: performance.now() - start };
};
const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
const runs = Array.from({ length: 5 }, () => [timed(byPolynomial), timed(plainly)]);

const [[ours, theirs]] = runs;
for (const [order, own] of ours.values.entries()) {
  const scaled = new (Decimal.clone({ precision: 100 }))(theirs.values[order]).times(
    `1e${ours.decimals}`,
  );
  if (scaled.toFixed() !== own) throw new Error(`scenario ${order}: ${own}, ${scaled.toFixed()}`);
}
const [own, plain] = [0, 1].map((which) => median(runs.map((run) => run[which].time)));
console.log(`${count} scenarios, five amounts each, the same nets to the last digit`);
console.log(
  `netto ${own.toFixed(0)} ms, plainly ${plain.toFixed(0)} ms, ${(plain / own).toFixed(1)} times`,
);
