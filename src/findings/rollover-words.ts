import { text, type Text } from './language.ts';

/** The words of a rollover: why each figure is what it is, and what is asked for. */
export const rolloverWords = {
  footingComputed: text('computed', 'beräknat'),
  footingAssumed: text('assumed', 'antaget'),
  footingGiven: text('given', 'angivet'),
  footingMoved: text('moved', 'flyttat'),
  footingOpen: text('to be filled in', 'att fylla i'),
  why_priceCarried: text('the price of {from} uplifted', 'priset för {from} uppräknat'),
  why_upliftGiven: text('decided uplift', 'beslutad uppräkning'),
  why_upliftAsBefore: text('as {from}', 'som {from}'),
  why_volumeTrend: text('the step to {from} again', 'samma steg igen som till {from}'),
  why_volumeHeld: text('as {from}', 'som {from}'),
  why_volumeGiven: text('from {file}', 'ur {file}'),
  why_actualGiven: text('from {file}', 'ur {file}'),
  why_actualOpen: text('the actual figures are not given', 'utfallet är inte angivet'),
  why_yearOpen: text('no figure to compute it by', 'inget att räkna det av'),
  why_beforeOpen: text('what it follows from has no value', 'det som den följer av saknar värde'),
  why_recurring: text(
    'goes on, stands in {before} and {from}',
    'återkommer, står i {before} och {from}',
  ),
  why_reversal: text(
    'takes back what was for {period} alone',
    'tar tillbaka det som gällde bara {period}',
  ),
  why_remainder: text(
    'the rest of the full year, {months} months in {from}',
    'resten av helåret, {months} månader i {from}',
  ),
  why_itemGiven: text('from {file}', 'ur {file}'),
  why_generalUplift: text('{rate} % of {base}', '{rate} % av {base}'),
  why_netCarried: text(
    '{before} before it and the changes, {change}',
    '{before} året före och förändringarna, {change}',
  ),
  why_netChanged: text('moves with the changes', 'ändras med förändringarna'),
  why_heldRow: text('as {from}', 'som {from}'),
  why_restOfNet: text('what the net leaves', 'det som nettot lämnar'),
  why_spreadOfNet: text('its part of {net}, as in {base}', 'andelen av {net}, som i {base}'),
  why_sumOfRows: text('sum of the rows', 'summan av raderna'),
  why_changeOfSum: text('moves with its rows', 'ändras med raderna'),
  why_changeFromBefore: text('change from {before}', 'förändring från {before}'),
  why_shareOfBefore: text('change from {before}', 'förändring från {before}'),
  why_columnRule: text('follows from other columns', 'följer av andra kolumner'),
  why_recategorised: text('{from} → {to}', '{from} → {to}'),
  rolledCarried: text('Carried on', 'Buret vidare'),
  rolledDropped: text('Dropped', 'Utgår'),
  rolledNew: text('new', 'ny'),
  rolledRemoved: text('Nothing is left of', 'Inget återstår av'),
  rolledPast: text(
    'no amount in any year of the new folder',
    'inget belopp i något av den nya mappens år',
  ),
  rolledMerged: text('Joined with another row', 'Har gått upp i en annan rad'),
  rolledAdded: text('New rows', 'Nya rader'),
  rolledRenamed: text('New names', 'Nya namn'),
  rowRenamed: text('new name', 'nytt namn'),
  rowAdded: text('new row', 'ny rad'),
  rowRemoved: text('dropped', 'utgår'),
  rolledRows: text('{count} rows', '{count} rader'),
  rolledEffects: text(
    'What decided uplifts do to costs, tkr',
    'Vad beslutade uppräkningar gör med kostnaderna, tkr',
  ),
  rolledKept: text(
    'Acknowledged differences that still apply',
    'Godtagna avvikelser som fortfarande gäller',
  ),
  rolledLeft: text(
    'Acknowledged differences that no longer apply',
    'Godtagna avvikelser som inte längre gäller',
  ),
  rolledBehind: text('Stays in the source alone', 'Finns kvar bara i källan'),
  rolledBasePrices: text(
    'The prices of {period}, which the chains go on from, are kept in {file}.',
    'Priserna för {period}, som kedjorna räknas vidare från, står kvar i {file}.',
  ),
  rolledShown: text(
    'Nothing is written. --write FOLDER makes the new folder.',
    'Inget är skrivet. --write MAPP gör den nya mappen.',
  ),
  rolledSame: text('{path} is what the source gives.', '{path} är vad källan ger.'),
  helpRollover: text(
    'next year from this one: shows every cell and why, and writes a new folder',
    'nästa år ur detta: visar varje cell och varför, och skriver en ny mapp',
  ),
  helpWrite: text(
    'make the new folder; an existing one is refused',
    'gör den nya mappen; en som finns lämnas orörd',
  ),
  helpRolloverCheck: text(
    'write nothing, and exit 1 if anything would change; with --write, if the folder is another',
    'skriv inget, och avsluta med 1 om något skulle ändras; med --write, om mappen är en annan',
  ),
  helpActuals: text(
    'actual figures that have come in: a table, or lines of row;amount',
    'utfall som har kommit in: en tabell, eller rader med rad;belopp',
  ),
  helpUplift: text(
    'a decided uplift: "Uppdragstagare=3 %", "Uppdragstagare@2027=3,1 %"',
    'en beslutad uppräkning: "Uppdragstagare=3 %", "Uppdragstagare@2027=3,1 %"',
  ),
  helpVolumes: text(
    'volumes of the new year: trend (the last step again), hold, or a file',
    'nya årets volymer: trend (samma steg igen), hold (oförändrat), eller en fil',
  ),
  helpItems: text(
    'new economic changes: a table, or lines of row;amount for the new year',
    'nya ekonomiska förändringar: en tabell, eller rader med rad;belopp för det nya året',
  ),
  helpRecategorise: text(
    'rows that are renamed, split or joined; else omkategorisering.csv in the folder',
    'rader som byter namn, delas eller slås ihop; annars omkategorisering.csv i mappen',
  ),
  nameUplift: text('category=percent', 'kategori=procent'),
  nameVolumes: text('trend|hold|file', 'trend|hold|fil'),
} as const satisfies Record<string, Text>;
