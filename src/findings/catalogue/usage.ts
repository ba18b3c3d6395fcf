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
  'usage/finding-code': entry(
    'unreadable',
    [
      'No findings can be chosen by "{code}"',
      'Nothing has been done; a name that matches nothing would leave out nothing, unseen.',
      'Give an area such as net, or a code such as net/mismatch; what cannot be read is always told. Nearest: {nearest}',
    ],
    [
      'Inga avvikelser kan väljas med ”{code}”',
      'Inget har utförts; ett namn som inte träffar något skulle inte utelämna något, utan att det syns.',
      'Ange ett område som net eller en kod som net/mismatch; det som inte kan läsas sägs alltid. Närmast: {nearest}',
    ],
  ),
  'usage/max-difference': entry(
    'unreadable',
    [
      '"{text}" is no difference to tolerate',
      'Nothing has been done.',
      'Give an amount that is not negative, as tables print it: 5 or 0,5.',
    ],
    [
      '”{text}” är ingen skillnad att tolerera',
      'Inget har utförts.',
      'Ange ett belopp som inte är negativt, som tabeller skriver det: 5 eller 0,5.',
    ],
  ),
  'usage/ci-folder': entry(
    'unreadable',
    [
      'A folder named {path} cannot be written into a command',
      'Its name has characters that a shell or YAML would take for something else.',
      'Give the folder a name of letters, digits, spaces, dots and hyphens.',
    ],
    [
      'En mapp med namnet {path} kan inte skrivas i ett kommando',
      'Namnet har tecken som ett skal eller YAML skulle ta för något annat.',
      'Ge mappen ett namn av bokstäver, siffror, blanksteg, punkter och bindestreck.',
    ],
  ),
  'usage/watch': entry(
    'unreadable',
    [
      '--watch only goes with reports on the terminal, of files on the disk',
      'Nothing has been done: a file would be written once and then be in the way.',
      'Leave out {flag}.',
    ],
    [
      '--watch går bara ihop med rapporter i terminalen, av filer på disken',
      'Inget har utförts: en fil skulle skrivas en gång och sedan vara i vägen.',
      'Utelämna {flag}.',
    ],
  ),
  'usage/no-folder': entry(
    'unreadable',
    [
      'There is no folder that could keep acknowledgements',
      'Nothing has been done: files alone have no avvikelser.csv.',
      'Point to a folder, or say which file with --acknowledged.',
    ],
    [
      'Det finns ingen mapp som kan hålla godtaganden',
      'Inget har utförts: lösa filer har ingen avvikelser.csv.',
      'Peka ut en mapp, eller ange filen med --acknowledged.',
    ],
  ),
  'usage/no-reason': entry(
    'unreadable',
    [
      'No reason to acknowledge {id}',
      'Nothing has been done: a difference in public figures is let stand for a reason, or not at all.',
      'Give the reason with --reason.',
    ],
    [
      'Inget skäl att godta {id}',
      'Inget har utförts: en avvikelse i offentliga siffror godtas av ett skäl, eller inte alls.',
      'Ange skälet med --reason.',
    ],
  ),
  'usage/no-date': entry(
    'unreadable',
    ['"{text}" is no date', 'Nothing has been done.', 'Write dates as 2026-11-25.'],
    ['”{text}” är inget datum', 'Inget har utförts.', 'Skriv datum som 2026-11-25.'],
  ),
  'usage/unknown-finding': entry(
    'unreadable',
    [
      'No difference has the id {id}',
      'Nothing has been done; only a difference that is there can be let stand.',
      'Take the id from the report. Nearest: {nearest}',
    ],
    [
      'Ingen avvikelse har id {id}',
      'Inget har utförts; bara en avvikelse som finns kan godtas.',
      'Hämta id ur rapporten. Närmast: {nearest}',
    ],
  ),
  'usage/scenario-unused': entry(
    'unreadable',
    [
      'A scenario says nothing of {subject}',
      'A finding is about the tables as they are printed, which no scenario changes.',
      'Leave the scenario out, or ask about a cell: TABLE/ROW/PERIOD.',
    ],
    [
      'Ett scenario säger inget om {subject}',
      'En avvikelse gäller tabellerna som de är tryckta, och dem ändrar inget scenario.',
      'Utelämna scenariot, eller fråga om en cell: TABELL/RAD/PERIOD.',
    ],
  ),
  'usage/no-detail': entry(
    'unreadable',
    [
      '{subject} ties a figure to detail rows, and none are given',
      'Their sum is known only once they have been read.',
      'Name the files that the check was given: --detail FILE.',
    ],
    [
      '{subject} knyter en siffra till detaljrader, och inga är angivna',
      'Deras summa är känd först när de har lästs.',
      'Ange filerna som kontrollen fick: --detail FIL.',
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
