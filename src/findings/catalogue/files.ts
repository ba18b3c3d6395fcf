import { entry } from '../entry.ts';

/** Files and folders, and the shape of CSV text. */
export const fileEntries = {
  'file/missing': entry(
    'unreadable',
    ['There is no {path}', 'Nothing can be read from it.', 'Check the path. Nearest: {nearest}'],
    ['{path} finns inte', 'Inget kan läsas därifrån.', 'Kontrollera sökvägen. Närmast: {nearest}'],
  ),
  'file/denied': entry(
    'unreadable',
    [
      '{path} may not be read',
      'The system refuses access.',
      'Ask for read access to the file, or copy it.',
    ],
    [
      '{path} får inte läsas',
      'Systemet nekar åtkomst.',
      'Begär läsrättighet till filen, eller kopiera den.',
    ],
  ),
  'file/is-folder': entry(
    'unreadable',
    [
      '{path} is a folder where a file is expected',
      'A table is read from a file.',
      'Rename the folder, or point to a file in it.',
    ],
    [
      '{path} är en mapp där en fil väntas',
      'En tabell läses ur en fil.',
      'Byt namn på mappen, eller peka ut en fil i den.',
    ],
  ),
  'file/unreadable': entry(
    'unreadable',
    [
      '{path} could not be read: {reason}',
      'The system reports a fault.',
      'Copy the file to another place and try again.',
    ],
    [
      '{path} kunde inte läsas: {reason}',
      'Systemet rapporterar ett fel.',
      'Kopiera filen till en annan plats och försök igen.',
    ],
  ),
  'file/empty': entry(
    'unreadable',
    [
      'The file is empty',
      'An empty table reconciles with anything.',
      'Export the table again, or remove the file.',
    ],
    [
      'Filen är tom',
      'En tom tabell stämmer med vad som helst.',
      'Exportera tabellen på nytt, eller ta bort filen.',
    ],
  ),
  'file/too-large': entry(
    'unreadable',
    [
      'The file is beyond the limits: 64 MiB, 500 000 rows, 512 columns, 32 KiB a cell',
      'No printed table is that large.',
      'Point to the table itself, without what surrounds it.',
    ],
    [
      'Filen är över gränserna: 64 MiB, 500 000 rader, 512 kolumner, 32 KiB per cell',
      'Ingen tryckt tabell är så stor.',
      'Peka ut själva tabellen, utan det som omger den.',
    ],
  ),
  'file/encoding': entry(
    'unreadable',
    [
      'It is in doubt which letters the bytes stand for',
      'Read in the wrong encoding, å, ä and ö would silently become other letters.',
      'Say which with --encoding (windows-1252, cp850, macintosh), or in Excel save as "CSV UTF-8".',
    ],
    [
      'Det är tveksamt vilka bokstäver tecknen står för',
      'Läst i fel kodning skulle å, ä och ö i tysthet bli andra bokstäver.',
      'Ange kodningen med --encoding (windows-1252, cp850, macintosh), eller spara i Excel som ”CSV UTF-8”.',
    ],
  ),
  'file/exists': entry(
    'unreadable',
    [
      '{path} exists already',
      'Nothing is overwritten.',
      'Choose another name, or move the file away.',
    ],
    ['{path} finns redan', 'Inget skrivs över.', 'Välj ett annat namn, eller flytta undan filen.'],
  ),
  'file/changed': entry(
    'unreadable',
    [
      '{path} was changed while netto worked',
      'What was computed is of files that are no longer there. Nothing is written.',
      'Run the command again.',
    ],
    [
      '{path} ändrades medan netto arbetade',
      'Det som räknats gäller filer som inte längre finns. Inget skrivs.',
      'Kör kommandot igen.',
    ],
  ),
  'file/not-written': entry(
    'unreadable',
    [
      '{path} could not be written: {reason}',
      'The result is not saved.',
      'Choose a place that has room and that you may write to.',
    ],
    [
      '{path} kunde inte skrivas: {reason}',
      'Resultatet är inte sparat.',
      'Välj en plats där det finns utrymme och du får skriva.',
    ],
  ),
  'folder/no-tables': entry(
    'unreadable',
    [
      'The folder holds no tables',
      'There is nothing to reckon with.',
      'Put the tables there as CSV files or workbooks, or point to another folder.',
    ],
    [
      'Mappen innehåller inga tabeller',
      'Det finns inget att räkna på.',
      'Lägg tabellerna där som CSV-filer eller arbetsböcker, eller peka ut en annan mapp.',
    ],
  ),
  'folder/not-empty': entry(
    'unreadable',
    [
      'The folder {path} already holds tables or a budget.json',
      'Two plans in one folder would be reckoned with as one. Nothing was written.',
      'Give the path of a new folder.',
    ],
    [
      'Mappen {path} innehåller redan tabeller eller en budget.json',
      'Två planer i en mapp skulle räknas som en. Inget har skrivits.',
      'Ange en ny mapp.',
    ],
  ),
  'csv/delimiter': entry(
    'unreadable',
    [
      'Both semicolon and tab could stand between the cells',
      'Where each cell ends is then a guess.',
      'Say which with --delimiter ";" or --delimiter tab.',
    ],
    [
      'Både semikolon och tabb kan stå mellan cellerna',
      'Var varje cell slutar blir då en gissning.',
      'Ange vilket med --delimiter ”;” eller --delimiter tab.',
    ],
  ),
  'csv/unclosed-quote': entry(
    'unreadable',
    [
      'A quotation mark is never closed',
      'The rest of the file would end up in one cell.',
      'Close the quotation, or double a mark that belongs to the text.',
    ],
    [
      'Ett citattecken stängs aldrig',
      'Resten av filen skulle hamna i en enda cell.',
      'Stäng citatet, eller dubblera ett tecken som hör till texten.',
    ],
  ),
  'csv/stray-quote': entry(
    'unreadable',
    [
      'A quotation mark stands in the middle of a cell',
      'Where the cell ends is then a guess.',
      'Quote the whole cell and double the marks inside it.',
    ],
    [
      'Ett citattecken står mitt i en cell',
      'Var cellen slutar blir då en gissning.',
      'Citera hela cellen och dubblera tecknen inuti.',
    ],
  ),
} as const;
