import { entry } from '../entry.ts';

/** Rows and amount cells. */
export const amountEntries = {
  'amount/unreadable': entry(
    'unreadable',
    [
      '"{text}" is not an amount',
      'A guess could be a wrong figure.',
      'Write digits with a decimal comma, thousands in threes (-7 073, 12,5), or leave the cell empty.',
    ],
    [
      '”{text}” är inget belopp',
      'En gissning kan bli en felaktig siffra.',
      'Skriv siffror med decimalkomma och tusental i grupper om tre (-7 073, 12,5), eller lämna cellen tom.',
    ],
  ),
  'amount/error-cell': entry(
    'unreadable',
    [
      '{text} is an error value from the workbook',
      'The figure behind it is lost.',
      'Mend the formula in the workbook and export again.',
    ],
    [
      '{text} är ett felvärde från arbetsboken',
      'Siffran bakom är förlorad.',
      'Rätta formeln i arbetsboken och exportera på nytt.',
    ],
  ),
  'amount/too-long': entry(
    'unreadable',
    [
      'The amount has more than {limit} digits',
      'No budget holds such a figure; cells may have run together.',
      'Check where the cell begins and ends.',
    ],
    [
      'Beloppet har fler än {limit} siffror',
      'Ingen budget har en sådan siffra; celler kan ha flutit ihop.',
      'Kontrollera var cellen börjar och slutar.',
    ],
  ),
  'amount/unit': entry(
    'unreadable',
    [
      '"{text}" is in another unit than its row, which is in {unit}',
      'It cannot be reckoned with beside the others.',
      'Print the row in one unit, or put the amount in a table of its own.',
    ],
    [
      '”{text}” är i en annan enhet än sin rad, som är i {unit}',
      'Det kan inte räknas tillsammans med de andra.',
      'Skriv raden i en och samma enhet, eller lägg beloppet i en egen tabell.',
    ],
  ),
  'row/too-few-cells': entry(
    'unreadable',
    [
      'The row has {count} cells where the header has {expected}',
      'Which column each figure belongs to is then a guess.',
      'Add the missing delimiters; an empty cell keeps its delimiter.',
    ],
    [
      'Raden har {count} celler där rubriken har {expected}',
      'Vilken kolumn varje siffra hör till blir då en gissning.',
      'Lägg till avgränsarna som saknas; en tom cell behåller sin.',
    ],
  ),
  'row/too-many-cells': entry(
    'unreadable',
    [
      'The row has {count} cells where the header has {expected}',
      'Which column each figure belongs to is then a guess.',
      'Remove the extra delimiters, or quote a cell that contains one.',
    ],
    [
      'Raden har {count} celler där rubriken har {expected}',
      'Vilken kolumn varje siffra hör till blir då en gissning.',
      'Ta bort de överflödiga avgränsarna, eller citera cellen som innehåller en.',
    ],
  ),
  'row/unnamed': entry(
    'warning',
    [
      'A row with amounts has no label',
      'It is added like any row, but cannot be named.',
      'Give the row its label.',
    ],
    [
      'En rad med belopp saknar namn',
      'Den räknas som andra rader men kan inte pekas ut.',
      'Ge raden dess namn.',
    ],
  ),
  'row/repeated': entry(
    'warning',
    [
      'The label "{row}" stands twice in the group',
      'Both rows are added; a name cannot tell them apart.',
      'Give the rows names of their own, if they are different things.',
    ],
    [
      'Namnet ”{row}” står två gånger i gruppen',
      'Båda raderna räknas; ett namn kan inte skilja dem åt.',
      'Ge raderna egna namn, om de är olika saker.',
    ],
  ),
  'row/ambiguous': entry(
    'unreadable',
    [
      'The label "{row}" stands twice, and the calculation refers to it by name',
      'Which of the rows is meant is then a guess.',
      'Give each row a name of its own, here and where it is referred to.',
    ],
    [
      'Namnet ”{row}” står två gånger, och beräkningen hänvisar till det',
      'Vilken av raderna som menas blir då en gissning.',
      'Ge varje rad ett eget namn, här och där den åberopas.',
    ],
  ),
} as const;
