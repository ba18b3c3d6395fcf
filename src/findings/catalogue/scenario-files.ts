import { entry } from '../entry.ts';

/** Scenarios as files, and how many of them go together. */
export const scenarioFileEntries = {
  'scenario/columns': entry(
    'unreadable',
    [
      'A scenario lacks the columns {columns}',
      'What it changes cannot be told. Printed: {printed}',
      'Write the header Vad;Namn;Period;Ändring;Kommentar.',
    ],
    [
      'Ett scenario saknar kolumnerna {columns}',
      'Vad det ändrar går inte att utläsa. Tryckt: {printed}',
      'Skriv rubriken Vad;Namn;Period;Ändring;Kommentar.',
    ],
  ),
  'scenario/left-out': entry(
    'note',
    [
      'A scenario lies among the tables, and is not checked as one of them',
      'It changes the plan only where a command names it.',
      'Move it to the folder scenarier of the budget; then its name alone is enough.',
    ],
    [
      'Ett scenario ligger bland tabellerna och prövas inte som en av dem',
      'Det ändrar planen bara där ett kommando anger det.',
      'Flytta det till budgetens mapp scenarier; då räcker namnet.',
    ],
  ),
  'scenario/driver': entry(
    'unreadable',
    [
      'A scenario cannot change "{text}"',
      'The line would silently have no effect.',
      'Write pris, volym or förändring under Vad. Nearest: {nearest}',
    ],
    [
      'Ett scenario kan inte ändra ”{text}”',
      'Raden skulle i tysthet sakna verkan.',
      'Skriv pris, volym eller förändring under Vad. Närmast: {nearest}',
    ],
  ),
  'scenario/too-many': entry(
    'unreadable',
    [
      'A scenario of {count} files or adjustments is more than the {limit} that netto stacks',
      'Nothing has been computed.',
      'Save what belongs together as one scenario, with --save.',
    ],
    [
      'Ett scenario av {count} filer eller justeringar är mer än de {limit} som netto lägger på varandra',
      'Inget har räknats.',
      'Spara det som hör ihop som ett scenario, med --save.',
    ],
  ),
  'scenario/outside': entry(
    'unreadable',
    [
      '{path} lies outside the budget folder and this one',
      'A scenario belongs to its budget; one from elsewhere may be about another.',
      'Copy it to the folder scenarier of the budget, or stand in its folder.',
    ],
    [
      '{path} ligger utanför budgetmappen och den här mappen',
      'Ett scenario hör till sin budget; ett från annat håll kan gälla en annan.',
      'Kopiera det till budgetens mapp scenarier, eller stå i dess mapp.',
    ],
  ),
} as const;
