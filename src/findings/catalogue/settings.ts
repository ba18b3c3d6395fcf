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
