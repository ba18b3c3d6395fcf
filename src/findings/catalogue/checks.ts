import { entry } from '../entry.ts';

/** What a check had nothing to hold against. */
export const checkEntries = {
  'figure/missing': entry(
    'note',
    [
      '{row} has no amount where one could be checked',
      'A relation was left out here; no value is not zero.',
      'Fill in the amount if it belongs there.',
    ],
    [
      '{row} saknar belopp där ett kunde ha kontrollerats',
      'Ett samband hoppades över här; inget värde är inte noll.',
      'Fyll i beloppet om det hör dit.',
    ],
  ),
  'check/nothing-to-add': entry(
    'note',
    [
      'No totals: there is nothing to add',
      'Every amount was read; no row or column says that it follows from others, so nothing was checked.',
      'Check the table together with the budget that it belongs to.',
    ],
    [
      'Inga summor: det finns inget att räkna ihop',
      'Alla belopp lästes; ingen rad eller kolumn säger att den följer av andra, så inget kontrollerades.',
      'Kontrollera tabellen tillsammans med budgeten som den hör till.',
    ],
  ),
  'check/nothing-checked': entry(
    'unreadable',
    [
      'Nothing could be checked',
      'No total, net or other relation was recognised; silence would look like success.',
      'Check the labels against data/vocabulary.json, or describe the tables in budget.json.',
    ],
    [
      'Inget kunde kontrolleras',
      'Ingen summa, inget netto eller annat samband kändes igen; tystnad skulle se ut som ett godkännande.',
      'Jämför namnen med data/vocabulary.json, eller beskriv tabellerna i budget.json.',
    ],
  ),
} as const;
