import { entry } from '../entry.ts';

/** Workbooks, their sheets and cells. */
export const workbookEntries = {
  'workbook/unreadable': entry(
    'unreadable',
    [
      'The file is no workbook, or a broken one',
      'What can still be read of it may not be what was saved.',
      'Open it in Excel and save it anew as "Excel Workbook (.xlsx)".',
    ],
    [
      'Filen är ingen arbetsbok, eller en trasig',
      'Det som ändå går att läsa är kanske inte det som sparades.',
      'Öppna den i Excel och spara den på nytt som ”Excel-arbetsbok (.xlsx)”.',
    ],
  ),
  'workbook/encrypted': entry(
    'unreadable',
    [
      'The workbook is locked with a password',
      'Nothing can be read from it.',
      'Open it in Excel, remove the password (File, Info, Protect Workbook) and save.',
    ],
    [
      'Arbetsboken är låst med lösenord',
      'Inget kan läsas ur den.',
      'Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara.',
    ],
  ),
  'workbook/format': entry(
    'unreadable',
    [
      'The file is a workbook in another format than .xlsx',
      'netto reads .xlsx and .xlsm, not .xls, .xlsb or .ods.',
      'Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
    ],
    [
      'Filen är en arbetsbok i annat format än .xlsx',
      'netto läser .xlsx och .xlsm, inte .xls, .xlsb eller .ods.',
      'Öppna den i Excel eller LibreOffice och spara den som ”Excel-arbetsbok (.xlsx)”.',
    ],
  ),
  'workbook/skipped': entry(
    'note',
    [
      'A workbook in another format than .xlsx lies in the folder, and is not read',
      'Its tables are not part of what was checked.',
      'Save it as .xlsx, or move it away.',
    ],
    [
      'En arbetsbok i annat format än .xlsx ligger i mappen och läses inte',
      'Dess tabeller ingår inte i det som har prövats.',
      'Spara den som .xlsx, eller flytta undan den.',
    ],
  ),
  'workbook/too-large': entry(
    'unreadable',
    [
      'The workbook is beyond the limits: 64 MiB unpacked, 200 times its packed size, 500 000 rows, 512 columns, 32 KiB a cell, 200 tables a sheet',
      'No printed table is that large; such a file may be made to exhaust the machine.',
      'Save the sheets with the tables as a workbook of their own.',
    ],
    [
      'Arbetsboken är över gränserna: 64 MiB uppackad, 200 gånger sin packade storlek, 500 000 rader, 512 kolumner, 32 KiB per cell, 200 tabeller per blad',
      'Ingen tryckt tabell är så stor; en sådan fil kan vara gjord för att överbelasta datorn.',
      'Spara bladen med tabellerna som en egen arbetsbok.',
    ],
  ),
  'workbook/formula-without-value': entry(
    'unreadable',
    [
      'The formula has no stored value',
      'netto reads the values that Excel has computed; here there is none.',
      'Open the workbook in Excel, let it compute, and save.',
    ],
    [
      'Formeln har inget sparat värde',
      'netto läser de värden som Excel har räknat fram; här finns inget.',
      'Öppna arbetsboken i Excel, låt den räkna om, och spara.',
    ],
  ),
  'workbook/merged': entry(
    'warning',
    [
      'The cells {range} are merged',
      'Only the first of them holds the value; the others are read as empty.',
      'Split the cells, and write in each what belongs there.',
    ],
    [
      'Cellerna {range} är sammanfogade',
      'Bara den första har värdet; de andra läses som tomma.',
      'Dela cellerna, och skriv i var och en det som hör dit.',
    ],
  ),
  'workbook/hidden': entry(
    'note',
    [
      'Hidden, but read: {hidden}',
      'The figures count, though nobody sees them.',
      'Show them if they belong to the table, else remove them.',
    ],
    [
      'Dolt, men läst: {hidden}',
      'Siffrorna räknas, fast ingen ser dem.',
      'Visa det om det hör till tabellen, ta annars bort det.',
    ],
  ),
  'workbook/not-a-table': entry(
    'note',
    [
      'The cells {range} are no table, and are not read',
      'A table has a header, and rows with a name and amounts.',
      'If they belong to a table, remove the empty rows or columns between.',
    ],
    [
      'Cellerna {range} är ingen tabell och läses inte',
      'En tabell har en rubrik, och rader med namn och belopp.',
      'Om de hör till en tabell, ta bort de tomma raderna eller kolumnerna emellan.',
    ],
  ),
} as const;
