import { entry } from '../entry.ts';

/** What can be wrong with omkategorisering.csv. */
export const recategorisationEntries = {
  'recategorise/columns': entry(
    'unreadable',
    [
      'Columns are missing: {columns} (there are {printed})',
      'No row can be moved.',
      'The header is Från;Till;Belopp eller andel;Från period. The nearest: {nearest}.',
    ],
    [
      'Kolumner saknas: {columns} (här finns {printed})',
      'Ingen rad kan flyttas.',
      'Rubriken är Från;Till;Belopp eller andel;Från period. Närmast: {nearest}.',
    ],
  ),
  'recategorise/unknown-row': entry(
    'unreadable',
    [
      'No table has a row {row}',
      'Nothing would be moved.',
      'Write the row as it is printed; the nearest are: {nearest}.',
    ],
    [
      'Ingen tabell har en rad {row}',
      'Inget skulle flyttas.',
      'Skriv raden som den är tryckt; närmast är: {nearest}.',
    ],
  ),
  'recategorise/amount': entry(
    'unreadable',
    [
      '{text} is neither an amount nor a share',
      'What is to be moved cannot be told.',
      'Write an amount (-1 200), a share (30 %), or nothing for all of it.',
    ],
    [
      '{text} är varken belopp eller andel',
      'Vad som ska flyttas går inte att säga.',
      'Skriv ett belopp (-1 200), en andel (30 %), eller inget för allt.',
    ],
  ),
  'recategorise/period': entry(
    'unreadable',
    [
      '{table} has no period {period} a year on',
      'When the move begins cannot be told.',
      'Give one of {periods}, or nothing for all of them.',
    ],
    [
      '{table} har ingen period {period} ett år senare',
      'När flytten börjar går inte att säga.',
      'Ange en av {periods}, eller inget för alla.',
    ],
  ),
  'recategorise/service': entry(
    'unreadable',
    [
      '{row} is a service, and only part of it is to be moved',
      'Its volume has a price, which another row does not share.',
      'Move all of it to a new name, or give the volumes of both with --volumes FILE.',
    ],
    [
      '{row} är en insats, och bara en del av den ska flyttas',
      'Dess volym har ett à-pris som en annan rad inte delar.',
      'Flytta allt till ett nytt namn, eller ange bådas volymer med --volumes FIL.',
    ],
  ),
} as const;
