import { entry } from '../entry.ts';

/** What hinders a plan from being rolled a year on. */
export const rolloverEntries = {
  'rollover/no-plan': entry(
    'unreadable',
    [
      'The folder says nothing of plan periods',
      'Which columns are plan, which one is budgeted next and which year is new cannot be told.',
      'Where there is no budget.json, first run netto init {path}. Then add to it, with the years that are right: {periods}.',
    ],
    [
      'Mappen säger inget om planperioder',
      'Vilka kolumner som är plan, vilken som budgeteras härnäst och vilket år som är nytt går inte att säga.',
      'Finns ingen budget.json, kör först netto init {path}. Lägg sedan till i den, med de år som är rätt: {periods}.',
    ],
  ),
  'rollover/no-folder': entry(
    'unreadable',
    [
      'Files alone are not rolled',
      'A year on needs all the tables of a budget, and its budget.json.',
      'Point to a budget folder.',
    ],
    [
      'Lösa filer rullas inte',
      'Ett år framåt kräver budgetens alla tabeller, och dess budget.json.',
      'Peka ut en budgetmapp.',
    ],
  ),
  'rollover/gap': entry(
    'unreadable',
    [
      '{table} goes from {before} to {after}',
      'A year is missing between them; moved one step, figures would end up in the wrong year.',
      'Put the missing year in the table.',
    ],
    [
      '{table} går från {before} till {after}',
      'Ett år saknas däremellan; ett steg framåt skulle siffror hamna i fel år.',
      'Lägg in året som saknas i tabellen.',
    ],
  ),
  'rollover/other-end': entry(
    'unreadable',
    [
      '{table} ends with {last}, the plan with {expected}',
      'The tables would not be of the same years a year on.',
      'Let the table end with {expected}, or correct periods in budget.json.',
    ],
    [
      '{table} slutar med {last}, planen med {expected}',
      'Tabellerna skulle inte gälla samma år ett år senare.',
      'Låt tabellen sluta med {expected}, eller rätta periods i budget.json.',
    ],
  ),
  'rollover/workbook': entry(
    'unreadable',
    [
      'The table is a sheet of a workbook',
      'A workbook cannot be written so that everything else in it stays as it was.',
      'Make CSV files of it first: netto import {path} FOLDER.',
    ],
    [
      'Tabellen är ett blad i en arbetsbok',
      'En arbetsbok kan inte skrivas så att allt annat i den förblir som det var.',
      'Gör CSV-filer av den först: netto import {path} MAPP.',
    ],
  ),
  'rollover/target-inside': entry(
    'unreadable',
    [
      '{path} lies inside the folder that is rolled',
      'The source is never touched.',
      'Choose a folder beside it.',
    ],
    ['{path} ligger i mappen som rullas', 'Källan rörs aldrig.', 'Välj en mapp bredvid den.'],
  ),
  'rollover/uplift': entry(
    'unreadable',
    [
      '{text} is no uplift',
      'No price has been computed.',
      'Write a category and a percentage, and for another year than the new one its period: "Uppdragstagare=3 %", "Uppdragstagare@2027=3,1 %".',
    ],
    [
      '{text} är ingen uppräkning',
      'Inget pris har räknats.',
      'Skriv en kategori och en procentsats, och för ett annat år än det nya dess period: "Uppdragstagare=3 %", "Uppdragstagare@2027=3,1 %".',
    ],
  ),
  'rollover/repeated-uplift': entry(
    'unreadable',
    [
      '{category} has two uplifts for {period}',
      'Which of them is decided cannot be told.',
      'Give one of them.',
    ],
    [
      '{category} har två uppräkningar för {period}',
      'Vilken som är beslutad går inte att säga.',
      'Ange bara en av dem.',
    ],
  ),
  'rollover/unknown-category': entry(
    'unreadable',
    [
      'There is no category {category}',
      'The uplift would change nothing.',
      'Give one of the table of uplifts; the nearest are: {nearest}.',
    ],
    [
      'Kategorin {category} finns inte',
      'Uppräkningen skulle inte ändra något.',
      'Ange en som står i uppräkningstabellen; närmast är: {nearest}.',
    ],
  ),
  'rollover/unknown-period': entry(
    'unreadable',
    [
      'The table of uplifts has no period {period} a year on',
      'The uplift would change nothing.',
      'Give one of: {periods}.',
    ],
    [
      'Uppräkningstabellen har ingen period {period} ett år senare',
      'Uppräkningen skulle inte ändra något.',
      'Ange en av: {periods}.',
    ],
  ),
  'rollover/negative-volume': entry(
    'unreadable',
    [
      'The same step again takes {row} to {amount} in {period}',
      'There is no volume below zero.',
      'Give the volume in a file with --volumes FILE, or let all stand with --volumes hold.',
    ],
    [
      'Samma steg igen för {row} till {amount} i {period}',
      'Det finns ingen volym under noll.',
      'Ange volymen i en fil med --volumes FIL, eller låt alla stå med --volumes hold.',
    ],
  ),
  'rollover/cumulative': entry(
    'unreadable',
    [
      '{table} counts every year from the base period',
      'A year on the base is another, and what is carried and what is new cannot be told apart.',
      'Write the changes from year to year, and "bridgeStart": "previous" in budget.json.',
    ],
    [
      '{table} räknar varje år från basperioden',
      'Ett år senare är basen en annan, och vad som bärs vidare och vad som är nytt går inte att skilja åt.',
      'Skriv förändringarna från år till år, och "bridgeStart": "previous" i budget.json.',
    ],
  ),
  'rollover/open': entry(
    'warning',
    [
      '{row} has no value for {period}',
      'What rests on it in the new folder is left blank: {count} cells. No amount stands in for it.',
      'Fill in the amount and roll again; write 0 if it is zero.',
    ],
    [
      '{row} saknar värde för {period}',
      'Det som vilar på det lämnas tomt i den nya mappen: {count} celler. Inget belopp sätts i dess ställe.',
      'Fyll i beloppet och rulla om; skriv 0 om det är noll.',
    ],
  ),
  'rollover/new-error': entry(
    'error',
    [
      'A year on there is an error that the source has not: {code}',
      'It follows from the figures that were given or carried.',
      'Run netto check on the new folder, and look at what --actuals, --items and omkategorisering.csv give.',
    ],
    [
      'Ett år senare finns ett fel som källan inte har: {code}',
      'Det följer av siffror som angetts eller burits vidare.',
      'Kör netto check på den nya mappen, och se efter vad --actuals, --items och omkategorisering.csv ger.',
    ],
  ),
  'rollover/differs': entry(
    'error',
    [
      '{path} is not what the source gives today',
      'The source or the new folder has been changed since.',
      'Look at the change, and roll again into a new folder.',
    ],
    [
      '{path} är inte vad källan ger i dag',
      'Källan eller den nya mappen har ändrats sedan dess.',
      'Se på ändringen, och rulla igen till en ny mapp.',
    ],
  ),
  'rollover/no-remainder': entry(
    'warning',
    [
      '{item} began within {period}, and {next} has no amount for the rest of its year',
      'The net of {next} is as printed, without that rest.',
      'Give it with --items FILE, or take the item out of fullYearEffects in budget.json.',
    ],
    [
      '{item} började under {period}, och {next} har inget belopp för resten av helåret',
      'Nettot för {next} är som tryckt, utan den resten.',
      'Ange den med --items FIL, eller ta bort posten ur fullYearEffects i budget.json.',
    ],
  ),
} as const;
