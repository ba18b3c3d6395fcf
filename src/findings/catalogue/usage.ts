import { entry } from '../entry.ts';

/** How the program is called. */
export const usageEntries = {
  'usage/command-line': entry(
    'unreadable',
    [
      'The command line is not understood: {reason}',
      'Nothing has been done.',
      'netto --help and netto COMMAND --help show what there is.',
    ],
    [
      'Kommandoraden går inte att tolka: {reason}',
      'Inget har utförts.',
      'netto --help och netto KOMMANDO --help visar vad som finns.',
    ],
  ),
  'usage/format': entry(
    'unreadable',
    ['There is no format "{format}" here', 'Nothing has been done.', 'Choose one of {choices}.'],
    ['Det finns inget format ”{format}” här', 'Inget har utförts.', 'Välj ett av {choices}.'],
  ),
  'usage/several-formats': entry(
    'unreadable',
    [
      'Only one format can go to the terminal',
      'Two documents in one stream can be read by nobody.',
      'Send the others to files: --format NAME=FILE.',
    ],
    [
      'Bara ett format kan gå till terminalen',
      'Två dokument i samma ström kan ingen läsa.',
      'Skicka de andra till filer: --format NAMN=FIL.',
    ],
  ),
  'usage/folder-and-files': entry(
    'unreadable',
    [
      'Give one folder, or files',
      'A folder is a budget of its own; mixed with others its settings would not hold.',
      'Run netto once per folder.',
    ],
    [
      'Ange en mapp, eller filer',
      'En mapp är en egen budget; blandad med annat skulle dess inställningar inte gälla.',
      'Kör netto en gång per mapp.',
    ],
  ),
  'usage/unknown-cell': entry(
    'unreadable',
    [
      'No cell or finding is named "{subject}"',
      'Nothing can be explained.',
      'A cell is TABLE/ROW/PERIOD, a finding a code such as net/mismatch. Nearest: {nearest}',
    ],
    [
      'Ingen cell eller avvikelse heter ”{subject}”',
      'Inget kan förklaras.',
      'En cell är TABELL/RAD/PERIOD, en avvikelse en kod som net/mismatch. Närmast: {nearest}',
    ],
  ),
} as const;
