import type { Language, Text } from './language.ts';

function text(en: string, sv: string): Text {
  return { en, sv };
}

/** The words of reports and help, beside the catalogue of what can be wrong. */
const words = {
  error: text('error', 'fel'),
  warning: text('warning', 'varning'),
  note: text('note', 'notering'),
  errors: text('errors', 'fel'),
  warnings: text('warnings', 'varningar'),
  notes: text('notes', 'noteringar'),
  relations: text('relations', 'samband'),
  stated: text('stated', 'angivet'),
  computed: text('computed', 'beräknat'),
  difference: text('difference', 'skillnad'),
  diff: text('diff.', 'skilln.'),
  roundingAllows: text('rounding allows', 'avrundning tillåter'),
  why: text('why', 'varför'),
  fix: text('fix', 'åtgärd'),
  what: text('what', 'vad'),
  holds: text('holds', 'stämmer'),
  rounding: text('rounding', 'avrundning'),
  unlikely: text('unlikely', 'osannolikt'),
  mismatch: text('mismatch', 'stämmer ej'),
  unjudged: text('not judged', 'ej prövat'),
  kindNet: text('net', 'netto'),
  kindChange: text('change', 'förändring'),
  kindDeviation: text('deviation', 'avvikelse'),
  kindPercent: text('percent', 'procent'),
  kindOfWhich: text('of which', 'varav'),
  kindSum: text('sum', 'summa'),
  kindCross: text('same in two tables', 'samma i två tabeller'),
  kindBridge: text('bridge', 'förändringar'),
  kindPrice: text('unit price', 'à-pris'),
  uncovered: text('In no relation', 'I inget samband'),
  noFindings: text('Everything reconciles.', 'Allt stämmer.'),
  prices: text('Unit prices, kr', 'À-priser, kr'),
  volumes: text('Volumes', 'Volymer'),
  costs: text('Cost per service, tkr', 'Kostnad per insats, tkr'),
  effects: text('Effects between periods, tkr', 'Effekter mellan perioder, tkr'),
  net: text('Net, {unit}', 'Netto, {unit}'),
  activities: text('Net per activity, {unit}', 'Netto per verksamhet, {unit}'),
  coverage: text('Coverage of the gross cost, tkr', 'Täckning av bruttokostnaden, tkr'),
  total: text('Total', 'Summa'),
  netRow: text('Net', 'Netto'),
  volumeEffect: text('volume', 'volym'),
  priceEffect: text('price', 'pris'),
  volumeTimesPrice: text('Volume × unit price', 'Volym × à-pris'),
  grossCost: text('Gross cost', 'Bruttokostnad'),
  coveredShare: text('Covered, %', 'Täckning, %'),
  bridgeStated: text('Volume change in the bridge', 'Volymförändring enligt tabellen'),
  newPriceEffect: text('Volume effect at the new price', 'Volymeffekt till nytt pris'),
  residual: text('Residual', 'Rest'),
  costNote: text(
    'Stated cost is the printed volume times the printed price; columns are rounded together.',
    'Angiven kostnad är tryckt volym gånger tryckt pris; kolumner är avrundade tillsammans.',
  ),
  noValue: text('no value', 'inget värde'),
  takesPart: text('Relations', 'Samband'),
  noRelations: text('It takes part in no relation.', 'Den ingår i inget samband.'),
  formula: text('Formula', 'Formel'),
  formulaCost: text('cost = volume × unit price', 'kostnad = volym × à-pris'),
  formulaNet: text(
    'net = net before + changes − one-year items of the period before',
    'netto = netto före + förändringar − ettårsposter från perioden före',
  ),
  formulaSpread: text(
    'share = total × base amount / base total, whole amounts by largest remainder',
    'andel = total × basbelopp / bassumma, hela belopp efter största rest',
  ),
  usingExample: text(
    'No budget here: using the example {path}',
    'Ingen budget här: använder exemplet {path}',
  ),
  usingHere: text('Using the budget in this folder', 'Använder budgeten i den här mappen'),
  written: text('{count} tables written to {path}', '{count} tabeller skrivna till {path}'),
  bug: text(
    'This is a bug in netto, not in your data. Nothing was changed. Please report it with the lines below.',
    'Detta är ett fel i netto, inte i dina data. Inget har ändrats. Rapportera det gärna med raderna nedan.',
  ),
  helpProgram: text(
    'Budget and volume calculator for Swedish municipalities',
    'Budget- och volymkalkylator för svenska kommuner',
  ),
  helpCheck: text(
    'reconcile the tables: every figure that does not add up',
    'stäm av tabellerna: varje siffra som inte går ihop',
  ),
  helpPlan: text(
    'recompute the plan years: stated, computed, difference',
    'räkna om planåren: angivet, beräknat, skillnad',
  ),
  helpExplain: text(
    'explain a cell (TABLE/ROW/PERIOD) or a finding (net/mismatch)',
    'förklara en cell (TABELL/RAD/PERIOD) eller en avvikelse (net/mismatch)',
  ),
  helpPaths: text(
    'a budget folder, or CSV files (default: this folder, else the bundled example)',
    'en budgetmapp, eller CSV-filer (annars: den här mappen, eller exemplet)',
  ),
  helpFolder: text(
    'a budget folder (default: this folder, else the bundled example)',
    'en budgetmapp (annars: den här mappen, eller exemplet)',
  ),
  helpSubject: text(
    'TABLE/ROW/PERIOD, or a finding code',
    'TABELL/RAD/PERIOD, eller en avvikelses kod',
  ),
  helpFormat: text('output format, repeatable: {choices}', 'utformat, kan upprepas: {choices}'),
  nameEncoding: text('encoding', 'kodning'),
  nameDelimiter: text('delimiter', 'tecken'),
  helpEncoding: text(
    'encoding of the tables: utf-8, utf-16le, utf-16be, windows-1252, cp850, macintosh (default: found)',
    'tabellernas teckenkodning: utf-8, utf-16le, utf-16be, windows-1252, cp850, macintosh (annars: hittas)',
  ),
  helpDelimiter: text(
    'what stands between the cells: ; tab , (default: found)',
    'vad som står mellan cellerna: ; tab , (annars: hittas)',
  ),
  helpLang: text(
    'language of the output: sv, en (default: the locale)',
    'språk i utskriften: sv, en (annars enligt systemet)',
  ),
  helpRound: text(
    'prices: carried (full precision, default) or each-year',
    'priser: carried (full precision, standard) eller each-year',
  ),
  helpFrame: text(
    'activities spread the stated total (default) or the computed net',
    'verksamheterna delar angiven total (stated, standard) eller beräknat netto (computed)',
  ),
  helpOut: text(
    'write the tables as CSV files to this folder',
    'skriv tabellerna som CSV-filer till denna mapp',
  ),
  helpHelp: text('show help', 'visa hjälp'),
  helpVersion: text('show the version', 'visa versionen'),
  namePaths: text('paths', 'sökvägar'),
  nameFolder: text('folder', 'mapp'),
  nameSubject: text('subject', 'cell'),
  nameFormat: text('name[=file]', 'namn[=fil]'),
  nameLanguage: text('language', 'språk'),
  nameHow: text('how', 'sätt'),
  usage: text('Usage:', 'Användning:'),
  arguments: text('Arguments:', 'Argument:'),
  options: text('Options:', 'Flaggor:'),
  commands: text('Commands:', 'Kommandon:'),
  optionsPlaceholder: text('[options]', '[flaggor]'),
  commandPlaceholder: text('<command>', '<kommando>'),
  unknownOption: text('unknown option', 'okänd flagga'),
  unknownCommand: text('unknown command', 'okänt kommando'),
  missingArgument: text('an argument is missing', 'ett argument saknas'),
  optionMissingArgument: text('the option needs a value', 'flaggan behöver ett värde'),
  excessArguments: text('too many arguments', 'för många argument'),
  invalidArgument: text('a value is not allowed', 'ett värde är inte tillåtet'),
  nearest: text('nearest', 'närmast'),
} as const satisfies Record<string, Text>;

export type Word = keyof typeof words;

/** A word in a language. */
export function word(key: Word, language: Language): string {
  return words[key][language];
}
