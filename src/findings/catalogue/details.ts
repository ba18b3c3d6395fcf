import { entry } from '../entry.ts';

/** Files of detail rows, and their rows. */
export const detailEntries = {
  'detail/repeated-file': entry(
    'unreadable',
    [
      '{path} is named twice, the first time as {first}',
      'Its rows would be added twice.',
      'Name every file once.',
    ],
    [
      '{path} är angiven två gånger, första gången som {first}',
      'Dess rader skulle läggas ihop två gånger.',
      'Ange varje fil en gång.',
    ],
  ),
  'detail/workbook': entry(
    'unreadable',
    [
      'The file is a workbook or an archive, not rows of text',
      'Detail rows are read from CSV, plain or gzip; a workbook holds at most a million rows.',
      'Save the sheet with the rows as CSV, or export the rows as such.',
    ],
    [
      'Filen är en arbetsbok eller ett arkiv, inte rader av text',
      'Detaljrader läses från CSV, vanlig eller gzip; en arbetsbok rymmer högst en miljon rader.',
      'Spara bladet med raderna som CSV, eller exportera raderna så.',
    ],
  ),
  'detail/header': entry(
    'unreadable',
    [
      'The header of the detail rows cannot be read',
      'Which column holds what is then a guess.',
      'Begin the file with one row of column names, each whole within its quotation marks.',
    ],
    [
      'Detaljradernas rubrik går inte att läsa',
      'Vilken kolumn som innehåller vad blir då en gissning.',
      'Låt filen börja med en rad kolumnnamn, vart och ett helt inom sina citattecken.',
    ],
  ),
  'detail/no-column': entry(
    'unreadable',
    [
      'The detail rows have no column "{column}"',
      'They cannot be grouped by it.',
      'Name a column of the header, within quotation marks if it has a comma. Nearest: {nearest}',
    ],
    [
      'Detaljraderna har ingen kolumn ”{column}”',
      'De kan inte grupperas efter den.',
      'Ange en kolumn i rubriken, inom citattecken om den har komma. Närmast: {nearest}',
    ],
  ),
  'detail/no-amount-column': entry(
    'unreadable',
    [
      'The detail rows have no column "{column}" with the amounts',
      'There is nothing to add.',
      'Say which it is, with --amount or as "amount" in budget.json. Nearest: {nearest}',
    ],
    [
      'Detaljraderna har ingen kolumn ”{column}” med beloppen',
      'Det finns inget att summera.',
      'Ange vilken det är, med --amount eller som ”amount” i budget.json. Närmast: {nearest}',
    ],
  ),
  'detail/repeated-column': entry(
    'unreadable',
    [
      'Two columns of the detail rows are named "{column}"',
      'Which of them is meant is then a guess.',
      'Rename or remove one of the columns.',
    ],
    [
      'Två kolumner i detaljraderna heter ”{column}”',
      'Vilken av dem som menas blir då en gissning.',
      'Byt namn på eller ta bort en av kolumnerna.',
    ],
  ),
  'detail/no-amount': entry(
    'unreadable',
    [
      'The row has no amount',
      'No value is not zero, and a sum without the row could be wrong.',
      'Write the amount, also where it is 0, or leave the row out with --skip-bad.',
    ],
    [
      'Raden har inget belopp',
      'Inget värde är inte noll, och en summa utan raden kan vara fel.',
      'Skriv beloppet, även om det är 0, eller utelämna raden med --skip-bad.',
    ],
  ),
  'detail/long-record': entry(
    'unreadable',
    [
      'The row is longer than 64 KiB',
      'No row of a ledger is that long; rows may have run together, or a quotation mark is missing.',
      'Mend the row, or leave it out with --skip-bad.',
    ],
    [
      'Raden är längre än 64 KiB',
      'Ingen rad i en huvudbok är så lång; rader kan ha flutit ihop, eller så saknas ett citattecken.',
      'Rätta raden, eller utelämna den med --skip-bad.',
    ],
  ),
  'detail/more-bad-rows': entry(
    'unreadable',
    [
      'Rows that could not be read, beside the first hundred: {count}',
      'A sum without them could be wrong.',
      'Mend what is listed and run again, or leave them out with --skip-bad.',
    ],
    [
      'Rader som inte gick att läsa, utöver de hundra första: {count}',
      'En summa utan dem kan vara fel.',
      'Rätta det som listas och kör igen, eller utelämna dem med --skip-bad.',
    ],
  ),
  'detail/skipped': entry(
    'warning',
    [
      'Rows that could not be read and are left out: {count} of {rows}',
      'The sums are without them; the first one stands here.',
      'Run without --skip-bad to see what is wrong with them.',
    ],
    [
      'Rader som inte gick att läsa och är utelämnade: {count} av {rows}',
      'Summorna är utan dem; den första står här.',
      'Kör utan --skip-bad för att se vad som är fel med dem.',
    ],
  ),
  'detail/too-many-groups': entry(
    'unreadable',
    [
      'The rows fall into more than {limit} groups, or their names are more than 64 MiB',
      'Nobody reads so many sums, and they would fill the memory.',
      'Group by fewer columns, or by columns with fewer names.',
    ],
    [
      'Raderna faller i fler än {limit} grupper, eller så är deras namn mer än 64 MiB',
      'Ingen läser så många summor, och de skulle fylla minnet.',
      'Gruppera efter färre kolumner, eller efter kolumner med färre namn.',
    ],
  ),
  'detail/units': entry(
    'unreadable',
    [
      'The amounts are in several units: {units}',
      'Kronor and thousands of kronor do not add up; – is an amount that names none.',
      'Export the rows in one unit.',
    ],
    [
      'Beloppen är i flera enheter: {units}',
      'Kronor och tusental kronor går inte att lägga ihop; – är belopp som inte anger någon.',
      'Exportera raderna i en och samma enhet.',
    ],
  ),
} as const;
