import { entry } from '../entry.ts';

/** What can be wrong with the columns and rows of a file of actuals, volumes or new items. */
export const givenFileEntries = {
  'given/no-table': entry(
    'unreadable',
    [
      'Which table the file is for cannot be told',
      'Its amounts would land anywhere.',
      'Name the file like the table, one of: {tables}.',
    ],
    [
      'Vilken tabell filen gäller går inte att säga',
      'Dess belopp kunde hamna var som helst.',
      'Ge filen tabellens namn, ett av: {tables}.',
    ],
  ),
  'given/no-column': entry(
    'unreadable',
    [
      'The file has no column for {period} (it has {printed})',
      'Which amounts are meant cannot be told.',
      'Head the column {period}, or give one column of amounts alone.',
    ],
    [
      'Filen har ingen kolumn för {period} (den har {printed})',
      'Vilka belopp som avses går inte att säga.',
      'Ge kolumnen rubriken {period}, eller ange bara en kolumn med belopp.',
    ],
  ),
  'given/several-years': entry(
    'warning',
    [
      'The amounts are taken to be of {period} in {table}, where {others} has no figures either',
      'The file does not say which year they are of.',
      'Head its column {period}, or the year that they are of.',
    ],
    [
      'Beloppen antas gälla {period} i {table}, där även {others} saknar siffror',
      'Filen säger inte vilket år de gäller.',
      'Ge kolumnen rubriken {period}, eller det år som beloppen gäller.',
    ],
  ),
  'given/no-period': entry(
    'unreadable',
    [
      'Which column of {table} is meant by {period} cannot be told',
      'Its amounts would be lost.',
      'Head the column as one of the new folder: {periods}.',
    ],
    [
      'Vilken kolumn i {table} som avses med {period} går inte att säga',
      'Dess belopp skulle gå förlorade.',
      'Ge kolumnen en rubrik som i den nya mappen: {periods}.',
    ],
  ),
  'given/unknown-row': entry(
    'unreadable',
    [
      '{table} has no row {row}',
      'Its amount would be lost.',
      'Write the row as in the table; the nearest are: {nearest}.',
    ],
    [
      '{table} har ingen rad {row}',
      'Dess belopp skulle gå förlorat.',
      'Skriv raden som i tabellen; närmast är: {nearest}.',
    ],
  ),
  'given/renamed-row': entry(
    'unreadable',
    [
      '{table} has no row {row}, and the file none for {alike}',
      'They may be the same row by another name, but an amount is not moved on a guess.',
      'Write {alike} in the file, or the new name in omkategorisering.csv.',
    ],
    [
      '{table} har ingen rad {row}, och filen ingen för {alike}',
      'De kan vara samma rad under annat namn, men ett belopp flyttas inte på en gissning.',
      'Skriv {alike} i filen, eller det nya namnet i omkategorisering.csv.',
    ],
  ),
  'given/repeated-row': entry(
    'unreadable',
    [
      '{row} does not stand as often in the file as in {table}',
      'Which amount belongs to which row cannot be told.',
      'Give one line for every row of that name, in their order.',
    ],
    [
      '{row} står inte lika ofta i filen som i {table}',
      'Vilket belopp som hör till vilken rad går inte att säga.',
      'Ange en rad för varje rad med det namnet, i deras ordning.',
    ],
  ),
  'given/repeated-item': entry(
    'unreadable',
    [
      '{row} stands on several lines of the file',
      'Which of them counts, or whether all do, cannot be told.',
      'Add them up on one line, or give each a name of its own.',
    ],
    [
      '{row} står på flera rader i filen',
      'Vilken som gäller, eller om alla gör det, går inte att säga.',
      'Lägg ihop dem på en rad, eller ge var och en sitt eget namn.',
    ],
  ),
  'given/no-item': entry(
    'unreadable',
    [
      '{row} is a total or a heading, and no item of {table}',
      'Totals are reckoned from their rows, and the amount would count twice.',
      'Leave the line out, or call the item by another name.',
    ],
    [
      '{row} är en summa eller en rubrik, inte en post i {table}',
      'Summor räknas fram ur sina rader, och beloppet skulle räknas dubbelt.',
      'Ta bort raden, eller ge posten ett annat namn.',
    ],
  ),
  'given/no-name': entry(
    'unreadable',
    [
      'There is an amount on a line without a name',
      'Which row of {table} it is for cannot be told.',
      'Write the name of the row before the amount, or take the line out.',
    ],
    [
      'Det står ett belopp på en rad utan namn',
      'Vilken rad i {table} det gäller går inte att säga.',
      'Skriv radens namn före beloppet, eller ta bort raden.',
    ],
  ),
} as const;
