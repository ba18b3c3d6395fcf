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
  'period/missing': entry(
    'unreadable',
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
  'plan/no-table': entry(
    'unreadable',
    [
      'The plan needs a table of kind {kind}',
      'Without it the plan years cannot be recomputed.',
      'Add the table, or say in budget.json which file it is.',
    ],
    [
      'Planen behöver en tabell av slaget {kind}',
      'Utan den kan planåren inte räknas om.',
      'Lägg till tabellen, eller ange i budget.json vilken fil det är.',
    ],
  ),
  'plan/no-row': entry(
    'unreadable',
    [
      '{table} has no row for {role}',
      'The plan is computed from it.',
      'Name the row as the vocabulary has it, or add its word to data/vocabulary.json.',
    ],
    [
      '{table} saknar rad för {role}',
      'Planen räknas fram ur den.',
      'Namnge raden som i ordlistan, eller lägg till ordet i data/vocabulary.json.',
    ],
  ),
  'plan/no-figure': entry(
    'unreadable',
    [
      '{row} has no amount for {period}',
      'The plan is computed from it; no value is not zero.',
      'Fill in the amount; write 0 if it is zero.',
    ],
    [
      '{row} saknar belopp för {period}',
      'Planen räknas fram ur det; inget värde är inte noll.',
      'Fyll i beloppet; skriv 0 om det är noll.',
    ],
  ),
  'plan/no-proportion': entry(
    'unreadable',
    [
      'The activities of {period} add up to zero',
      'There is no proportion to spread the total by.',
      'Check the base period in budget.json.',
    ],
    [
      'Verksamheterna för {period} summerar till noll',
      'Det finns ingen proportion att fördela totalen efter.',
      'Kontrollera basperioden i budget.json.',
    ],
  ),
} as const;
