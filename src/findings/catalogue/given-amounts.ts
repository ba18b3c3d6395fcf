import { entry } from '../entry.ts';

/** What can be wrong with the amounts of a file of actuals, volumes or new items. */
export const givenAmountEntries = {
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
      '{row} is given as {amount}, and rounded to {computed} in {period} of {table}',
      'The column is printed with fewer decimals, and its sums add what stands there.',
      'See that the amount is in the unit of the table, or round it in the file.',
    ],
    [
      '{row} anges till {amount} och avrundas till {computed} i {period} i {table}',
      'Kolumnen skrivs med färre decimaler, och dess summor räknas på det som står där.',
      'Se efter att beloppet är i tabellens enhet, eller avrunda det i filen.',
    ],
  ),
} as const;
