import { entry } from '../entry.ts';

/** Sums of detail rows, and the figures that they stand behind. */
export const detailTieEntries = {
  'detail/no-table': entry(
    'unreadable',
    [
      'It is in doubt which table the detail rows stand behind',
      'Their sums are held against one table, and none or several are net per activity.',
      'Name it in budget.json: "detail": { "table": "…" }. Tables: {nearest}',
    ],
    [
      'Det är tveksamt vilken tabell detaljraderna ligger bakom',
      'Summorna hålls mot en tabell, och ingen eller flera är netto per verksamhet.',
      'Ange den i budget.json: "detail": { "table": "…" }. Tabeller: {nearest}',
    ],
  ),
  'detail/unit': entry(
    'unreadable',
    [
      'The detail rows are in {unit}, and {table} in {other}',
      'Amounts of different kinds cannot be held against each other.',
      'Say the unit of the rows in budget.json: "detail": { "unit": "kr" }, and that of the table.',
    ],
    [
      'Detaljraderna är i {unit}, och {table} i {other}',
      'Belopp av olika slag kan inte hållas mot varandra.',
      'Ange radernas enhet i budget.json: "detail": { "unit": "kr" }, och tabellens.',
    ],
  ),
  'detail/signs': entry(
    'unreadable',
    [
      'Declared {signs}, no detail rows hold against {table}; the other way round {count} of {of} figures do',
      'Either the rows are {other}, or the table prints net costs otherwise than its own signs say.',
      'Correct them here, or as "signs" of {table}: net-cost-positive where a net cost is printed positive.',
    ],
    [
      'Angivna som {signs} stämmer inga detaljrader mot {table}; tvärtom gör {count} av {of} siffror det',
      'Antingen är raderna {other}, eller så skriver tabellen nettokostnader på annat sätt än dess tecken säger.',
      'Rätta dem här, eller som ”signs” för {table}: net-cost-positive där en nettokostnad skrivs positiv.',
    ],
  ),
  'detail/apart': entry(
    'unreadable',
    [
      'No detail row belongs to any figure of {table}',
      'Nothing has been held against the rows, and silence would look like success.',
      'Say in budget.json what their names mean: "detail": { "activities": {…}, "periods": {…} }',
    ],
    [
      'Ingen detaljrad hör till någon siffra i {table}',
      'Inget har hållits mot raderna, och tystnad skulle se ut som ett godkännande.',
      'Ange i budget.json vad deras namn betyder: "detail": { "activities": {…}, "periods": {…} }',
    ],
  ),
  'detail/ambiguous-period': entry(
    'unreadable',
    [
      'The period "{period}" of detail rows can be several columns of {table}',
      'Which of them the rows stand behind is then a guess.',
      'Say it in budget.json: "detail": { "periods": {…} }. Columns: {nearest}',
    ],
    [
      'Perioden ”{period}” i detaljrader kan vara flera kolumner i {table}',
      'Vilken av dem raderna ligger bakom blir då en gissning.',
      'Ange det i budget.json: "detail": { "periods": {…} }. Kolumner: {nearest}',
    ],
  ),
  'detail/no-activity': entry(
    'warning',
    [
      '{table} has no activity "{row}", which detail rows have (rows {rows}, {computed} {unit})',
      'What they add is held against nothing.',
      'Say in budget.json which row they belong to: "detail": { "activities": {…} }. Nearest: {nearest}',
    ],
    [
      '{table} har ingen verksamhet ”{row}”, som detaljrader har (rader {rows}, {computed} {unit})',
      'Det de summerar hålls inte mot något.',
      'Ange i budget.json vilken rad de hör till: "detail": { "activities": {…} }. Närmast: {nearest}',
    ],
  ),
  'detail/no-period': entry(
    'warning',
    [
      '{table} has no period "{period}", which detail rows have (rows {rows}, {computed} {unit})',
      'What they add is held against nothing.',
      'Say in budget.json which column they belong to: "detail": { "periods": {…} }. Nearest: {nearest}',
    ],
    [
      '{table} har ingen period ”{period}”, som detaljrader har (rader {rows}, {computed} {unit})',
      'Det de summerar hålls inte mot något.',
      'Ange i budget.json vilken kolumn de hör till: "detail": { "periods": {…} }. Närmast: {nearest}',
    ],
  ),
  'detail/no-rows': entry(
    'warning',
    [
      'No detail row stands behind {row}',
      'Others of the same period have rows; without any the figure is held against nothing.',
      'Add the rows, or say in budget.json what they are called: "detail": { "activities": {…} }',
    ],
    [
      'Ingen detaljrad ligger bakom {row}',
      'Andra i samma period har rader; utan några hålls siffran inte mot något.',
      'Lägg till raderna, eller ange i budget.json vad de heter: "detail": { "activities": {…} }',
    ],
  ),
  'detail/no-figure': entry(
    'warning',
    [
      '{row} has no figure for {period}, but detail rows (rows {rows}, {computed} {unit})',
      'No value is not zero, and what the rows add is held against nothing.',
      'Write the figure, also where it is 0, or say in budget.json where the rows belong.',
    ],
    [
      '{row} har ingen siffra för {period}, men detaljrader (rader {rows}, {computed} {unit})',
      'Inget värde är inte noll, och det raderna summerar hålls inte mot något.',
      'Skriv siffran, även om den är 0, eller ange i budget.json var raderna hör hemma.',
    ],
  ),
  'detail/not-covered': entry(
    'note',
    [
      'No detail rows are of {period}',
      'The column is held against no rows.',
      'Nothing has to be done, unless rows of the period are missing.',
    ],
    [
      'Inga detaljrader är av {period}',
      'Kolumnen hålls inte mot några rader.',
      'Inget behöver göras, om inte rader av perioden saknas.',
    ],
  ),
} as const;
