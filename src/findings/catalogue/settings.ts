import { entry } from '../entry.ts';

/** budget.json and the vocabulary. */
export const settingsEntries = {
  'settings/broken-json': entry(
    'unreadable',
    [
      'The settings are not valid JSON: {reason}',
      'None of them can be trusted.',
      'Mend the text at this place.',
    ],
    [
      'Inställningarna är inte giltig JSON: {reason}',
      'Ingen av dem kan användas.',
      'Rätta texten på denna plats.',
    ],
  ),
  'settings/relation-row': entry(
    'unreadable',
    [
      'No single row is named "{row}"',
      'The relation cannot be judged, and silence would look like success.',
      'Write table/row. Nearest: {nearest}',
    ],
    [
      'Ingen ensam rad heter ”{row}”',
      'Sambandet kan inte prövas, och tystnad skulle se ut som ett godkännande.',
      'Skriv tabell/rad. Närmast: {nearest}',
    ],
  ),
  'settings/relation-apart': entry(
    'unreadable',
    [
      'The rows of the relation of "{row}" meet in no column and unit',
      'It would never be judged, and silence would look like success.',
      'Name rows of tables that share a column, in units of one kind.',
    ],
    [
      'Raderna i sambandet för ”{row}” möts inte i någon kolumn och enhet',
      'Det skulle aldrig prövas, och tystnad skulle se ut som ett godkännande.',
      'Ange rader i tabeller som delar en kolumn, i enheter av samma slag.',
    ],
  ),
  'settings/circular-relation': entry(
    'unreadable',
    [
      'The relation of "{row}" goes in a circle',
      'A row cannot be a part of itself.',
      'Remove the relation that leads back to the row.',
    ],
    [
      'Sambandet för ”{row}” går i cirkel',
      'En rad kan inte vara en del av sig själv.',
      'Ta bort det samband som leder tillbaka till raden.',
    ],
  ),
  'settings/contradictory-relation': entry(
    'unreadable',
    [
      'The relation of "{row}" asks {other} to be zero',
      'It has the row twice, or another relation of the same row without it.',
      'Keep one of the relations, with each row once.',
    ],
    [
      'Sambandet för ”{row}” kräver att {other} är noll',
      'Det har raden två gånger, eller så saknar ett annat samband för samma rad den.',
      'Behåll ett av sambanden, med varje rad en gång.',
    ],
  ),
  'settings/unknown-key': entry(
    'unreadable',
    ['There is no setting "{key}"', 'It would silently do nothing.', 'Nearest: {nearest}'],
    [
      'Det finns ingen inställning ”{key}”',
      'Den skulle i tysthet inte göra något.',
      'Närmast: {nearest}',
    ],
  ),
  'settings/repeated-key': entry(
    'unreadable',
    [
      'The setting "{key}" stands twice',
      'Which of them holds is then a guess.',
      'Keep one of them.',
    ],
    [
      'Inställningen ”{key}” står två gånger',
      'Vilken av dem som gäller blir då en gissning.',
      'Behåll en av dem.',
    ],
  ),
  'settings/wrong-value': entry(
    'unreadable',
    [
      'The setting {key} has a wrong value',
      'netto cannot tell what is meant.',
      'Expected: {expected}',
    ],
    [
      'Inställningen {key} har fel värde',
      'netto kan inte avgöra vad som menas.',
      'Väntat: {expected}',
    ],
  ),
  'settings/missing-key': entry(
    'unreadable',
    [
      'The setting {key} is missing',
      'netto needs it and does not guess it.',
      'Expected: {expected}',
    ],
    ['Inställningen {key} saknas', 'netto behöver den och gissar den inte.', 'Väntat: {expected}'],
  ),
  'settings/unknown-table': entry(
    'unreadable',
    [
      'There is no table {table} in the folder',
      'The setting would silently do nothing.',
      'Nearest: {nearest}',
    ],
    [
      'Det finns ingen tabell {table} i mappen',
      'Inställningen skulle i tysthet inte göra något.',
      'Närmast: {nearest}',
    ],
  ),
  'settings/unknown-row': entry(
    'unreadable',
    [
      'There is no row "{row}" in {table}',
      'The setting would silently do nothing.',
      'Nearest: {nearest}',
    ],
    [
      'Det finns ingen rad ”{row}” i {table}',
      'Inställningen skulle i tysthet inte göra något.',
      'Närmast: {nearest}',
    ],
  ),
  'settings/unknown-column': entry(
    'unreadable',
    [
      'There is no column "{row}" in {table}',
      'The setting would silently do nothing.',
      'Nearest: {nearest}',
    ],
    [
      'Det finns ingen kolumn ”{row}” i {table}',
      'Inställningen skulle i tysthet inte göra något.',
      'Närmast: {nearest}',
    ],
  ),
  'settings/unknown-period': entry(
    'unreadable',
    [
      'There is no period "{period}" in any table',
      'The setting would silently do nothing.',
      'Nearest: {nearest}',
    ],
    [
      'Det finns ingen period ”{period}” i någon tabell',
      'Inställningen skulle i tysthet inte göra något.',
      'Närmast: {nearest}',
    ],
  ),
} as const;
