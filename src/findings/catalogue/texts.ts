import { entry } from '../entry.ts';

/** Tables in running text. */
export const textEntries = {
  'text/no-tables': entry(
    'unreadable',
    [
      'No table was found in the text',
      'A table begins with a line of periods, and every row ends with an amount for each of them.',
      'Give the text of the plan as it is copied or as pdftotext -layout makes it, or a table as CSV.',
    ],
    [
      'Ingen tabell hittades i texten',
      'En tabell börjar med en rad av perioder, och varje rad slutar med ett belopp för var och en.',
      'Ge planens text som den kopieras eller som pdftotext -layout gör den, eller tabellen som CSV.',
    ],
  ),
  'text/left-out': entry(
    'note',
    [
      'A table was left out: {columns}',
      'Its columns are not all periods or measures, or its rows do not fit them.',
      'If it belongs to the budget, try pdftotext -layout, or write it as CSV beside the others.',
    ],
    [
      'En tabell utelämnades: {columns}',
      'Alla kolumner är inte perioder eller mått, eller så passar raderna inte kolumnerna.',
      'Hör den till budgeten: pröva pdftotext -layout, eller skriv den som CSV bredvid de andra.',
    ],
  ),
  'text/row-left-out': entry(
    'warning',
    [
      'A line after a table looks like a row of it',
      'Other lines stand between it and the table: {line}',
      'If it belongs to the table, write it into the table that was made.',
    ],
    [
      'En rad efter en tabell ser ut att höra till den',
      'Andra rader står mellan den och tabellen: {line}',
      'Hör den till tabellen: skriv in den i tabellen som gjordes.',
    ],
  ),
  'text/doubtful-row': entry(
    'unreadable',
    [
      'A row can be read in several ways',
      'Neither the columns nor the sums decide between "{one}" and "{other}".',
      'Cells in doubt hold "?" in the written table; put the figures there.',
    ],
    [
      'En rad kan läsas på flera sätt',
      'Varken kolumnerna eller summorna avgör mellan ”{one}” och ”{other}”.',
      'Tveksamma celler innehåller ”?” i den skrivna tabellen; skriv in siffrorna där.',
    ],
  ),
};
