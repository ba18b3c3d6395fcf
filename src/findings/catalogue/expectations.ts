import { entry } from '../entry.ts';

/** Relations that a budget should have by its kinds and labels, and that could not be made. */
export const expectationEntries = {
  'row/outside': entry(
    'note',
    [
      'No total was found that adds {row} in {table}',
      '{total} is what the other rows add up to; a wrong amount here shows nowhere.',
      'Extend the sum if it belongs there, or say in budget.json which rows it adds (sums).',
    ],
    [
      'Ingen summa hittades som räknar med {row} i {table}',
      '{total} är vad övriga rader summerar till; ett fel belopp här märks ingenstans.',
      'Utöka summan om raden hör dit, eller ange i budget.json vilka rader den summerar (sums).',
    ],
  ),
  'total/no-parts': entry(
    'note',
    [
      'No rows were found that {row} adds',
      'The total is read, and is held against nothing.',
      'Say in budget.json which rows it adds (sums).',
    ],
    [
      'Inga rader hittades som {row} summerar',
      'Summan läses men stäms inte av mot något.',
      'Ange i budget.json vilka rader den summerar (sums).',
    ],
  ),
  'table/several': entry(
    'note',
    [
      '{table} and {other} are both taken for {kind}',
      'Which of them goes with the other tables cannot be told: relations between tables are not judged.',
      'Check one of them at a time, or say in budget.json what kind each table is.',
    ],
    [
      '{table} och {other} tolkas båda som {kind}',
      'Vilken av dem som hör ihop med övriga tabeller går inte att se: samband mellan tabeller prövas inte.',
      'Kontrollera en av dem i taget, eller ange i budget.json vilket slag varje tabell är.',
    ],
  ),
  'cross/other-kind': entry(
    'note',
    [
      '{period} in {table} is {otherPeriod} in {other}: they are not compared',
      'Figures of one year but of different kinds need not agree.',
      'Correct the header if both are the same column; else nothing has to be done.',
    ],
    [
      '{period} i {table} är {otherPeriod} i {other}: de jämförs inte',
      'Siffror för samma år men av olika slag behöver inte stämma överens.',
      'Rätta rubriken om båda är samma kolumn; annars behöver inget göras.',
    ],
  ),
  'bridge/no-net': entry(
    'note',
    [
      'The changes of {period} are not checked: {other} has no net {needed}',
      'They lead from the net of the year before to that of the year, and both are needed.',
      'Add the column or correct the header; {other} has {periods}.',
    ],
    [
      'Förändringarna {period} stäms inte av: {other} saknar netto för {needed}',
      'De leder från nettot året före till årets netto, och båda behövs.',
      'Lägg till kolumnen eller rätta rubriken; {other} har {periods}.',
    ],
  ),
  'price/other-kind': entry(
    'warning',
    [
      '{table} has {period} where the plan has {expected}',
      'The prices of the column are in no plan, and are not checked.',
      'Write {expected} in the header if that is what the column holds.',
    ],
    [
      '{table} har {period} där planen har {expected}',
      'Kolumnens priser ingår inte i planen och kontrolleras inte.',
      'Skriv {expected} i rubriken om det är vad kolumnen innehåller.',
    ],
  ),
  'price/no-rate': entry(
    'warning',
    [
      '{row} has no uplift for {period}: its printed price is not checked',
      'The table of uplifts has no rate that is known to be the one of its price.',
      'Give its category in insatser.csv, or add the rate to the table of uplifts.',
    ],
    [
      '{row} saknar uppräkning för {period}: det tryckta priset kontrolleras inte',
      'Tabellen med uppräkning har ingen procentsats som säkert gäller priset.',
      'Ange kategorin i insatser.csv, eller lägg till procentsatsen i tabellen med uppräkning.',
    ],
  ),
} as const;
