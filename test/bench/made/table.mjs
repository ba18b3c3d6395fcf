// Makes a table of 15 rows, once as it should be and once with a total that is wrong; and the same as formulas.
const periods = ['Utfall 2024', 'Budget 2025', 'Budget 2026', 'Plan 2027', 'Plan 2028'];

const revenue = {
  'Taxor och avgifter': 12_410,
  Statsbidrag: 48_730,
  Försäljning: 3_260,
  Hyresintäkter: 1_940,
  'Övriga intäkter': 870,
};
const cost = {
  Personal: -312_480,
  Lokaler: -41_690,
  'Köp av verksamhet': -97_350,
  Material: -11_820,
  Transporter: -6_430,
  Kapitalkostnader: -8_170,
  'Övriga kostnader': -4_590,
};

/** The total that is made wrong, and by how much. */
const wrong = { row: 'Summa kostnader', period: 'Plan 2027', by: -100 };

/** What does not add up then, as `row;period;difference`: that total, and the net that is made of it. */
export const planted = [
  `${wrong.row};${wrong.period};${wrong.by}`,
  `Netto;${wrong.period};${-wrong.by}`,
].toSorted();

/** What must hold, by the lines of the table as a spreadsheet counts them, the header being the first. */
export const checks = [
  { row: 'Summa intäkter', line: 7, parts: [2, 6] },
  { row: 'Summa kostnader', line: 15, parts: [8, 14] },
  { row: 'Netto', line: 16, parts: [7, 15], isOfEnds: true },
];

/** The table as rows of cells, amounts as numbers. */
export function tableRows({ isWrong }) {
  const [revenues, costs] = [revenue, cost].map(rowsOf);
  const totals = [revenues, costs].map(added);
  const net = added(totals.map((amounts) => ['', ...amounts]));
  const rows = [
    ['Driftbudget, tkr', ...periods],
    ...revenues,
    ['Summa intäkter', ...totals[0]],
    ...costs,
    ['Summa kostnader', ...totals[1]],
    ['Netto', ...net],
  ];
  if (isWrong) {
    const own = rows.find(([label]) => label === wrong.row);
    own[periods.indexOf(wrong.period) + 1] += wrong.by;
  }
  return rows;
}

/** Amounts that grow by some three percent a period. */
function rowsOf(first) {
  return Object.entries(first).map(([label, amount]) => [
    label,
    ...periods.map((_, year) => Math.round(amount * (1 + 0.03 * year))),
  ]);
}

function added(rows) {
  return periods.map((_, column) => rows.reduce((sum, row) => sum + row[column + 1], 0));
}

/** As a Swedish export prints it. */
export function tableCsv(rows) {
  const printed = (cell) =>
    typeof cell === 'number' ? String(cell).replace(/\B(?=(?:\d{3})+$)/gu, ' ') : cell;
  return rows.map((row) => `${row.map(printed).join(';')}\n`).join('');
}

/** A row of formulas for each check: what is stated less what it should be. */
export function differenceRows(cellAt, rangeOf) {
  return checks.map(({ row, line, parts: [from, to], isOfEnds }) => [
    row,
    ...periods.map((_, column) => {
      const letter = 'BCDEF'[column];
      const sum = isOfEnds
        ? `(${cellAt(letter, from)}+${cellAt(letter, to)})`
        : `SUM(${rangeOf(letter, from, to)})`;
      return `${cellAt(letter, line)}-${sum}`;
    }),
  ]);
}

/** Rows of differences, as lines `row;period;difference` of those that are not zero. */
export function differenceLines(rows) {
  return rows.flatMap(([row, ...differences]) =>
    differences.flatMap((own, column) =>
      Number(own) === 0 ? [] : [`${row};${periods[column]};${Number(own)}`],
    ),
  );
}

/** The table as a flat OpenDocument spreadsheet, with its differences as formulas below. */
export function tableFods(rows) {
  const formulas = differenceRows(
    (letter, line) => `[.${letter}${line}]`,
    (letter, from, to) => `[.${letter}${from}:.${letter}${to}]`,
  );
  const text = (label) =>
    `<table:table-cell office:value-type="string"><text:p>${label}</text:p></table:table-cell>`;
  const amount = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const formula = (own) => `<table:table-cell table:formula="of:=${own}"/>`;
  const rowOf = (cells) => `<table:table-row>${cells.join('')}</table:table-row>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"',
    ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    '<office:body><office:spreadsheet><table:table table:name="Driftbudget">',
    ...rows.map((row) => rowOf(row.map((own) => (typeof own === 'number' ? amount : text)(own)))),
    ...formulas.map(([label, ...own]) => rowOf([text(label), ...own.map(formula)])),
    '</table:table></office:spreadsheet></office:body></office:document>',
  ].join('\n');
}
