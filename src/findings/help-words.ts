import { text, type Text } from './language.ts';

/** The words of help and of a command line that is not understood. */
export const helpWords = {
  helpProgram: text(
    'Budget and volume calculator for Swedish municipalities',
    'Budget- och volymkalkylator för svenska kommuner',
  ),
  helpCheck: text(
    'reconcile the tables: every figure that does not add up',
    'stäm av tabellerna: varje siffra som inte går ihop',
  ),
  helpAssumptions: text(
    'show what was assumed: units, signs, and which rows every total adds',
    'visa vad som antogs: enheter, tecken och vilka rader varje summa lägger ihop',
  ),
  helpFailOn: text(
    'the mildest finding that ends with 1: error (default), warning, note',
    'den lindrigaste avvikelse som ger slutkod 1: error (standard), warning, note',
  ),
  helpOnly: text(
    'tell only these findings, repeatable: an area (net) or a code (net/mismatch)',
    'visa bara dessa avvikelser, kan upprepas: ett område (net) eller en kod (net/mismatch)',
  ),
  helpSkip: text(
    'leave these findings out, repeatable; how many is told',
    'utelämna dessa avvikelser, kan upprepas; hur många sägs',
  ),
  helpCi: text(
    'write what makes a CI check the folder, instead of budget.json: github, gitlab, azure, pre-commit',
    'skriv det som får en CI att kontrollera mappen, i stället för budget.json: github, gitlab, azure, pre-commit',
  ),
  nameCi: text('ci', 'ci'),
  helpWatch: text(
    'check again whenever a file in the folder, or of detail rows, changes',
    'kontrollera igen när en fil i mappen, eller med detaljrader, ändras',
  ),
  helpAcknowledged: text(
    'the differences that are let stand (default: avvikelser.csv in the folder)',
    'de avvikelser som godtas (standard: avvikelser.csv i mappen)',
  ),
  helpAccept: text(
    'let the difference with this id stand from now on; needs --reason',
    'godta avvikelsen med detta id från nu; kräver --reason',
  ),
  helpReason: text('why it is let stand', 'varför den godtas'),
  helpDecidedBy: text('who decided it', 'vem som beslutat det'),
  helpUntil: text(
    'the last day that it holds, as 2026-12-31',
    'sista dagen det gäller, som 2026-12-31',
  ),
  helpCase: text('the number of its case', 'diarienumret'),
  helpPrune: text(
    'remove acknowledgements that are unused or expired',
    'ta bort godtaganden som inte används eller har gått ut',
  ),
  nameId: text('ID', 'ID'),
  nameText: text('TEXT', 'TEXT'),
  nameDate: text('DATE', 'DATUM'),
  helpMaxDifference: text(
    'tolerate so much on top of rounding, in the unit of each table',
    'tolerera så mycket utöver avrundning, i varje tabells enhet',
  ),
  helpInit: text(
    'write budget.json with all that was found in the tables',
    'skriv budget.json med allt som hittades i tabellerna',
  ),
  helpInitFolder: text(
    'a folder of tables, or one table (default: this folder)',
    'en mapp med tabeller, eller en tabell (annars: den här mappen)',
  ),
  helpImport: text(
    'make a budget folder of the tables in a workbook or in the text of a plan',
    'gör en budgetmapp av tabellerna i en arbetsbok eller i en plans text',
  ),
  helpImportFile: text(
    'a workbook, or the text of a plan, as copied or by pdftotext -layout',
    'en arbetsbok, eller texten i en plan, som den kopieras eller från pdftotext -layout',
  ),
  helpImportFolder: text('the folder to make', 'mappen som ska göras'),
  helpDryRun: text('only show it, and write nothing', 'visa bara, och skriv inget'),
  helpSum: text(
    'add detail rows exactly, per name in some columns: FILE… --by Verksamhet,Period',
    'summera detaljrader exakt, per namn i några kolumner: FIL… --by Verksamhet,Period',
  ),
  helpDetail: text(
    'detail rows to hold the tables against, CSV or gzip, repeatable; budget.json says how they are read',
    'detaljrader att hålla tabellerna mot, CSV eller gzip, kan upprepas; budget.json säger hur de läses',
  ),
  helpDetailFiles: text(
    'files of rows in long form, CSV or gzip of it, of any size; - is standard input',
    'filer med rader i lång form, CSV eller gzip av det, hur stora som helst; - är standard in',
  ),
  helpBy: text(
    'the columns that rows are grouped by, with commas between; repeatable',
    'kolumnerna som raderna grupperas efter, med komma emellan; kan upprepas',
  ),
  helpAmount: text(
    'the column that is added (default: Belopp)',
    'kolumnen som summeras (annars: Belopp)',
  ),
  helpSkipBad: text(
    'leave out rows that cannot be read, and say how many',
    'utelämna rader som inte går att läsa, och säg hur många',
  ),
  nameColumns: text('columns', 'kolumner'),
  nameColumn: text('column', 'kolumn'),
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
  helpSpread: text(
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
  nameFile: text('file', 'fil'),
  nameFolder: text('folder', 'mapp'),
  nameSubject: text('subject', 'cell'),
  nameFormat: text('name[=file]', 'namn[=fil]'),
  nameLanguage: text('language', 'språk'),
  nameSeverity: text('severity', 'grad'),
  nameCode: text('code', 'kod'),
  nameAmount: text('amount', 'belopp'),
  nameHow: text('how', 'sätt'),
  usage: text('Usage:', 'Användning:'),
  arguments: text('Arguments:', 'Argument:'),
  options: text('Options:', 'Flaggor:'),
  commands: text('Commands:', 'Kommandon:'),
  optionsPlaceholder: text('[options]', '[flaggor]'),
  commandPlaceholder: text('<command>', '<kommando>'),
  unknownOption: text('unknown option', 'okänd flagga'),
  unknownCommand: text('unknown command', 'okänt kommando'),
  missingOption: text('an option is missing', 'en flagga saknas'),
  missingArgument: text('an argument is missing', 'ett argument saknas'),
  optionMissingArgument: text('the option needs a value', 'flaggan behöver ett värde'),
  excessArguments: text('too many arguments', 'för många argument'),
  invalidArgument: text('a value is not allowed', 'ett värde är inte tillåtet'),
  nearest: text('nearest', 'närmast'),
} as const satisfies Record<string, Text>;
