import { entry } from '../entry.ts';

/** Columns, periods and whole tables. */
export const tableEntries = {
  'column/repeated': entry(
    'unreadable',
    [
      'Two columns are named {period}',
      'Which of them holds for the period is then a guess.',
      'Rename or remove one of the columns.',
    ],
    [
      'Två kolumner heter {period}',
      'Vilken av dem som gäller för perioden blir då en gissning.',
      'Byt namn på eller ta bort en av kolumnerna.',
    ],
  ),
  'column/named-twice': entry(
    'unreadable',
    [
      'The column {column} is there twice',
      'netto does not guess which of them counts.',
      'Rename or remove one of them.',
    ],
    [
      'Kolumnen {column} finns två gånger',
      'netto gissar inte vilken av dem som gäller.',
      'Byt namn på eller ta bort en av dem.',
    ],
  ),
  'column/not-a-period': entry(
    'warning',
    [
      'The column "{column}" is no period',
      'Relations between periods leave it out.',
      'If it is a period, add its word to data/vocabulary.json.',
    ],
    [
      'Kolumnen ”{column}” är ingen period',
      'Samband mellan perioder lämnar den utanför.',
      'Om den är en period: lägg till ordet i data/vocabulary.json.',
    ],
  ),
  'table/no-amounts': entry(
    'unreadable',
    [
      'The table has no column of amounts',
      'A single column often means another delimiter than the expected.',
      'Save the table with ; between the cells, periods in the first row.',
    ],
    [
      'Tabellen har ingen kolumn med belopp',
      'En enda kolumn betyder ofta en annan avgränsare än väntat.',
      'Spara tabellen med ; mellan cellerna och perioderna på första raden.',
    ],
  ),
  'column/incomplete': entry(
    'warning',
    [
      '{column} leaves out {other}',
      'It is {parts} in most rows, and {other} beside them is of the same kind.',
      'Add {other} to the total, or say in budget.json which columns it adds.',
    ],
    [
      '{column} lämnar ut {other}',
      'Den är {parts} på de flesta rader, och {other} bredvid dem är av samma slag.',
      'Räkna in {other} i summan, eller ange i budget.json vilka kolumner den summerar.',
    ],
  ),
  'table/periods-apart': entry(
    'unreadable',
    [
      'The periods of {table} ({periods}) are in no other table',
      'Nothing ties the table to the rest of the plan.',
      'Check the year in the headers; the other tables have {others}.',
    ],
    [
      'Perioderna i {table} ({periods}) finns inte i någon annan tabell',
      'Inget knyter tabellen till resten av planen.',
      'Kontrollera årtalen i rubrikerna; övriga tabeller har {others}.',
    ],
  ),
  'table/repeated-kind': entry(
    'unreadable',
    [
      '{table} and {other} are both taken for {kind}',
      'Which of them the plan rests on is then a guess.',
      'Say in budget.json what kind each table is.',
    ],
    [
      '{table} och {other} tolkas båda som {kind}',
      'Vilken av dem planen vilar på blir då en gissning.',
      'Ange i budget.json vilket slag varje tabell är.',
    ],
  ),
  'period/other-kind': entry(
    'warning',
    [
      '{table} has {period} where the other tables have {expected}',
      'It is taken for {expected}: a table of settings follows the periods of the others.',
      'Write {expected} in the header.',
    ],
    [
      '{table} har {period} där övriga tabeller har {expected}',
      'Den läses som {expected}: en tabell med antaganden följer de andras perioder.',
      'Skriv {expected} i rubriken.',
    ],
  ),
  'period/missing': entry(
    'error',
    [
      '{table} has no column {period}',
      'The plan needs the period in every table it is made from.',
      'Add the column or correct the header; the table has {nearest}.',
    ],
    [
      '{table} saknar kolumnen {period}',
      'Planen behöver perioden i varje tabell den görs av.',
      'Lägg till kolumnen eller rätta rubriken; tabellen har {nearest}.',
    ],
  ),
} as const;
