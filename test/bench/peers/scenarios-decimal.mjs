import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';

Decimal.set({ precision: 100 });
const [folder, draws] = process.argv.slice(2);

const amount = (text) =>
  new Decimal(text.replace(/ %$/u, '').replaceAll(' ', '').replace(',', '.'));

function table(name) {
  const [header, ...lines] = readFileSync(`${folder}/${name}.csv`, 'utf8')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(';'));
  const rowOf = (cells) => Object.fromEntries(header.map((own, order) => [own, cells[order]]));
  return new Map(lines.map((cells) => [cells[0], rowOf(cells)]));
}

const [prices, volumes, uplifts] = ['a-priser', 'volymer', 'upprakning'].map(table);
const factors = Object.fromEntries(
  ['Uppdragstagare', 'Externa insatser'].map((category) => [
    category,
    ['Budget 2026', 'Plan 2027', 'Plan 2028'].map((year) =>
      raised(amount(uplifts.get(category)[year])),
    ),
  ]),
);
const services = [...table('insatser')].map(([name, { Kategori: category }]) => ({
  name,
  category,
  base: amount(prices.get(name)['Budget 2025']).times(amount(volumes.get(name)['Plan 2028'])),
}));
const stated = amount(table('driftbudget').get('Netto')['Plan 2028']);

const ranges = [
  [-10, 15],
  [-5, 5],
  [2, 5],
  [2, 5],
  [-2000, 1000],
];

function raised(percent) {
  return percent.div(100).plus(1);
}

function cost(shares, own) {
  const growth = {};
  for (const [category, [one, two, three]] of Object.entries(own))
    growth[category] = one.times(two).times(three);
  let total = new Decimal(0);
  for (const { name, category, base } of services) {
    const part = base.times(growth[category]);
    total = total.plus(name in shares ? part.times(shares[name]) : part);
  }
  return total;
}

const planned = cost({}, factors);
const { Uppdragstagare: fees, 'Externa insatser': others } = factors;

function net([placements, homes, fee, other, item]) {
  const shares = {
    'Institutionsplaceringar barn & unga': raised(placements),
    'Familjehem barn & unga, egen regi': raised(homes),
  };
  const changed = {
    Uppdragstagare: [fees[0], raised(fee), fees[2]],
    'Externa insatser': [others[0], others[1], raised(other)],
  };
  return stated.minus(cost(shares, changed).minus(planned).div(1000)).plus(item);
}

const drawn = (line) =>
  line.split(';').map((own, order) => {
    const [low, high] = ranges[order];
    return new Decimal(own).times(high - low).plus(low);
  });

const nets = readFileSync(draws, 'utf8')
  .trim()
  .split('\n')
  .map((line) => net(drawn(line)))
  .sort((one, other) => one.comparedTo(other));
const [lowest, highest] = [nets[0], nets.at(-1)];
const width = highest.minus(lowest);
const bins = Array.from({ length: 12 }, () => 0);
for (const own of nets)
  bins[Math.min(11, own.minus(lowest).times(12).div(width).floor().toNumber())] += 1;

const atPart = (percent) => nets[Math.ceil((nets.length * percent) / 100) - 1];
const lines = [
  ['lowest', lowest.toFixed()],
  ['p10', atPart(10).toFixed()],
  ['p50', atPart(50).toFixed()],
  ['p90', atPart(90).toFixed()],
  ['highest', highest.toFixed()],
  [
    'mean',
    nets
      .reduce((sum, own) => sum.plus(own))
      .div(nets.length)
      .toFixed(),
  ],
  ['below', nets.filter((own) => own.lessThan(stated)).length],
  ['bins', ...bins],
];
process.stdout.write(lines.map((line) => `${line.join(';')}\n`).join(''));
