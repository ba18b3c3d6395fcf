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
  'recategorise/no-name': entry(
    'unreadable',
    [
      'The line has nothing under {column}',
      'Amounts move from one row to another, or to a new one.',
      'Give the row that it moves from under Från and the one that it moves to under Till.',
    ],
    [
      'Raden saknar namn under {column}',
      'Belopp flyttas från en rad till en annan, eller till en ny.',
      'Ange raden det flyttas från under Från och den det flyttas till under Till.',
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
  'recategorise/joined-service': entry(
    'unreadable',
    [
      '{row} and {to} are services with a price each, and cannot be joined',
      'Their volumes would have one price, and the chain of the other would be lost.',
      'Keep both, or join them in the tables, with prices that are weighed together.',
    ],
    [
      '{row} och {to} är insatser med var sitt à-pris och kan inte slås ihop',
      'Volymerna skulle få ett pris, och den andras priskedja gå förlorad.',
      'Behåll båda, eller slå ihop dem i tabellerna, med sammanvägda priser.',
    ],
  ),
  'recategorise/crossed': entry(
    'unreadable',
    [
      '{row} would move to {to}, which itself moves away or is the same row',
      'What is left where would depend on the order of the lines.',
      'Give each row the one that it ends up in.',
    ],
    [
      '{row} skulle flyttas till {to}, som själv flyttas eller är samma rad',
      'Vad som blir kvar var skulle bero på radernas ordning.',
      'Ange för varje rad den rad som den hamnar i till slut.',
    ],
  ),
  'recategorise/too-much': entry(
    'unreadable',
    [
      'More than all of {row} would move',
      'Its shares add up to more than 100 %.',
      'Give shares of the row as it is printed; together at most 100 %.',
    ],
    [
      'Mer än allt i {row} skulle flyttas',
      'Andelarna är tillsammans mer än 100 %.',
      'Ange andelar av raden som den är tryckt, tillsammans högst 100 %.',
    ],
  ),
  'recategorise/derived': entry(
    'unreadable',
    [
      '{row} or {to} follows from other rows',
      'A total or a change moves with the rows it is made of.',
      'Name the rows that it adds.',
    ],
    [
      '{row} eller {to} räknas fram ur andra rader',
      'En summa eller förändring flyttas med de rader som den består av.',
      'Ange de rader som den summerar.',
    ],
  ),
} as const;
