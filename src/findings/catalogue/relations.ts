import { entry, type Entry } from '../entry.ts';

type Pair = readonly [en: string, sv: string];

const lookAgain: Pair = [
  'Compare the cells with the workbook they come from; netto explain shows each of them.',
  'Jämför cellerna med arbetsboken de kommer från; netto explain visar var och en.',
];

function mismatch(what: Pair, why: Pair): Entry {
  return entry('error', [what[0], why[0], lookAgain[0]], [what[1], why[1], lookAgain[1]]);
}

function rounding(what: Pair): Entry {
  return entry(
    'note',
    [
      what[0],
      'The difference is within what rounding of the printed figures allows.',
      'Nothing has to be done; a total rounded last would agree.',
    ],
    [
      what[1],
      'Skillnaden ryms i avrundningen av de tryckta siffrorna.',
      'Inget behöver göras; en total som avrundas sist skulle stämma.',
    ],
  );
}

function unlikely(what: Pair): Entry {
  return entry(
    'warning',
    [
      what[0],
      'Rounding could explain the difference, but so large a one is rare (three standard deviations).',
      lookAgain[0],
    ],
    [
      what[1],
      'Avrundning kan förklara skillnaden, men så stor är den sällan (tre standardavvikelser).',
      lookAgain[1],
    ],
  );
}

/** Beyond rounding, and within the tolerance on top of it that was asked for. */
function tolerated(what: Pair): Entry {
  return entry(
    'note',
    [
      `${what[0]}, within tolerance`,
      'The difference is more than rounding explains, and within --max-difference on top of it.',
      'Nothing has to be done under this tolerance; without it the difference counts.',
    ],
    [
      `${what[1]}, inom toleransen`,
      'Skillnaden är större än avrundning förklarar, men ryms i --max-difference utöver den.',
      'Inget behöver göras med denna tolerans; utan den räknas skillnaden.',
    ],
  );
}

const sum: Pair = ['{row} is not the sum of its parts', '{row} är inte summan av sina delar'];
const net: Pair = ['{row} is not {parts}', '{row} är inte {parts}'];
const change: Pair = [
  '{row} is not the change from the period before',
  '{row} är inte förändringen från perioden före',
];
const deviation: Pair = ['{row} is not {parts}', '{row} är inte {parts}'];
const percent: Pair = [
  '{row} is not the change in percent of the period before',
  '{row} är inte förändringen i procent av perioden före',
];
const cross: Pair = ['{row} is not the same in {other}', '{row} är inte samma i {other}'];
const bridge: Pair = [
  '{row} does not lead from net to net',
  '{row} leder inte från netto till netto',
];
const ofWhich: Pair = [
  '{row} is larger than its whole {other}',
  '{row} är större än sin helhet {other}',
];
const custom: Pair = ['{row} is not {parts}', '{row} är inte {parts}'];
const price: Pair = [
  '{row} does not follow from its uplift',
  '{row} följer inte av sin uppräkning',
];

const detail: Pair = [
  '{row} is not the sum of its detail rows in {other}',
  '{row} är inte summan av sina detaljrader i {other}',
];

/** What must hold between figures, and does not. One entry per kind of relation and verdict. */
export const relationEntries = {
  'sum/mismatch': mismatch(sum, [
    'A part or the total is wrong, missing or counted twice.',
    'En del eller summan är fel, saknas eller räknas två gånger.',
  ]),
  'sum/unlikely': unlikely(sum),
  'sum/rounding': rounding(sum),
  'sum/tolerated': tolerated(sum),
  'net/mismatch': mismatch(net, [
    'Revenue, cost or net is wrong; what is decided on is the net.',
    'Intäkter, kostnader eller netto är fel; det som beslutas är nettot.',
  ]),
  'net/unlikely': unlikely(net),
  'net/rounding': rounding(net),
  'net/tolerated': tolerated(net),
  'change/mismatch': mismatch(change, [
    'The change or one of the two figures it compares is wrong.',
    'Förändringen eller någon av de två siffror den jämför är fel.',
  ]),
  'change/rounding': rounding(change),
  'change/tolerated': tolerated(change),
  'deviation/mismatch': mismatch(deviation, [
    'The deviation or one of the two figures it compares is wrong.',
    'Avvikelsen eller någon av de två siffror den jämför är fel.',
  ]),
  'deviation/rounding': rounding(deviation),
  'deviation/tolerated': tolerated(deviation),
  'percent/mismatch': mismatch(percent, [
    'The percentage, the change or the figure before is wrong.',
    'Procenttalet, förändringen eller siffran före är fel.',
  ]),
  'percent/rounding': rounding(percent),
  'of-which/mismatch': mismatch(ofWhich, [
    'A part cannot be larger than what it is a part of.',
    'En del kan inte vara större än det den är en del av.',
  ]),
  'of-which/tolerated': tolerated(ofWhich),
  'cross/mismatch': mismatch(cross, [
    'The same figure is printed in two tables; one of them is wrong.',
    'Samma siffra är tryckt i två tabeller; en av dem är fel.',
  ]),
  'cross/rounding': rounding(cross),
  'cross/tolerated': tolerated(cross),
  'bridge/mismatch': mismatch(bridge, [
    'A change is missing, wrong, or a one-year item is not taken back.',
    'En förändring saknas, är fel, eller en ettårspost återförs inte.',
  ]),
  'bridge/unlikely': unlikely(bridge),
  'bridge/rounding': rounding(bridge),
  'bridge/tolerated': tolerated(bridge),
  'custom/mismatch': mismatch(custom, [
    'A relation of budget.json does not hold.',
    'Ett samband i budget.json stämmer inte.',
  ]),
  'custom/unlikely': unlikely(custom),
  'custom/rounding': rounding(custom),
  'custom/tolerated': tolerated(custom),
  'price/mismatch': mismatch(price, [
    'The unit price, its category or the uplift is wrong.',
    'À-priset, dess kategori eller uppräkningen är fel.',
  ]),
  'price/tolerated': tolerated(price),
  'detail/mismatch': mismatch(detail, [
    'The printed figure is wrong, or detail rows are missing, wrong or of another activity or period.',
    'Den tryckta siffran är fel, eller så saknas detaljrader, är fel eller hör till annan verksamhet eller period.',
  ]),
  'detail/rounding': rounding(detail),
  'detail/tolerated': tolerated(detail),
} as const;
