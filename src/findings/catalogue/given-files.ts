import { entry } from '../entry.ts';

/** What can be wrong with a file of actuals, volumes or new items. */
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
  'given/no-amount': entry(
    'unreadable',
    [
      'The amount for {row} cannot be read',
      'Nothing is guessed.',
      'Write it as in the tables: -415 390.',
    ],
    [
      'Beloppet för {row} går inte att läsa',
      'Inget gissas.',
      'Skriv det som i tabellerna: -415 390.',
    ],
  ),
  'given/missing-row': entry(
    'warning',
    [
      'The file has no figure for {row} of {table}',
      'The cell is left as it would be without the file.',
      'Give it in the file, or fill the cell in by hand.',
    ],
    [
      'Filen har ingen siffra för {row} i {table}',
      'Cellen lämnas som den vore utan filen.',
      'Ange den i filen, eller fyll i cellen för hand.',
    ],
  ),
  'given/unit': entry(
    'unreadable',
    [
      'The amounts are in another unit than {table}, which is in {unit}',
      'They would be a thousand times too large or too small.',
      'Give them in {unit}.',
    ],
    [
      'Beloppen är i en annan enhet än {table}, som är i {unit}',
      'De skulle bli tusen gånger för stora eller små.',
      'Ange dem i {unit}.',
    ],
  ),
  'given/sign': entry(
    'unreadable',
    [
      'The amounts have the other sign than those of {table}',
      'Costs would become revenue.',
      'Give them with the signs of the table.',
    ],
    [
      'Beloppen har omvänt tecken mot dem i {table}',
      'Kostnader skulle bli intäkter.',
      'Ange dem med tabellens tecken.',
    ],
  ),
  'given/row-unit': entry(
    'warning',
    [
      '{row} is at least a hundred times larger or smaller than before in {table}',
      'It may be right, or be in another unit.',
      'Compare it with where it comes from.',
    ],
    [
      '{row} är minst hundra gånger större eller mindre än tidigare i {table}',
      'Det kan stämma, eller vara i en annan enhet.',
      'Jämför med underlaget.',
    ],
  ),
  'given/row-sign': entry(
    'warning',
    [
      '{row} has the other sign than before in {table}',
      'It may be right, or a sign too much.',
      'Compare it with the accounts.',
    ],
    [
      '{row} har omvänt tecken mot tidigare i {table}',
      'Det kan stämma, eller vara ett tecken för mycket.',
      'Jämför med bokföringen.',
    ],
  ),
  'given/twice': entry(
    'unreadable',
    [
      '{row} already has an amount for {period} of {table}, from {file}',
      'Which of them counts, or whether both do together, cannot be told.',
      'Give it once, and where both count as their sum.',
    ],
    [
      '{row} har redan ett belopp för {period} i {table}, ur {file}',
      'Vilket som gäller, eller om de ska läggas ihop, går inte att säga.',
      'Ange det en gång, och om båda gäller som deras summa.',
    ],
  ),
  'given/rounded': entry(
    'warning',
    [
      '{row} is given as {amount}, and rounded to {printed} in {period} of {table}',
      'The column is printed with fewer decimals, and its sums add what stands there.',
      'See that the amount is in the unit of the table, or round it in the file.',
    ],
    [
      '{row} anges till {amount} och avrundas till {printed} i {period} i {table}',
      'Kolumnen skrivs med färre decimaler, och dess summor räknas på det som står där.',
      'Se efter att beloppet är i tabellens enhet, eller avrunda det i filen.',
    ],
  ),
} as const;
