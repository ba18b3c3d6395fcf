import { entry } from '../entry.ts';

/** What a table was taken for: its unit, its signs, its totals and its net. */
export const readingEntries = {
  'table/unit': entry(
    'unreadable',
    [
      '{table} is in {unit}, and a table of its kind is in {expected}',
      'Nothing in it could be tied to the other tables, and a plan would be wrong.',
      'Correct the unit in the header or in budget.json; kr, tkr, mnkr and mdkr are all money.',
    ],
    [
      '{table} är i {unit}, och en tabell av dess slag är i {expected}',
      'Inget i den kan knytas till de andra tabellerna, och en plan skulle bli fel.',
      'Rätta enheten i rubriken eller i budget.json; kr, tkr, mnkr och mdkr är alla pengar.',
    ],
  ),
  'table/unit-words': entry(
    'warning',
    [
      '"{words}" in the header of {table} is not understood as a unit',
      'Its amounts are read as {unit}. If they are something else, all that follows from them is wrong by that factor.',
      'Say the unit in budget.json: "tables": {"{table}": {"unit": "tkr"}}, or kr, mnkr, mdkr.',
    ],
    [
      '”{words}” i rubriken till {table} kan inte tolkas som enhet',
      'Beloppen läses som {unit}. Är de något annat blir allt som följer av dem fel med den faktorn.',
      'Ange enheten i budget.json: "tables": {"{table}": {"unit": "tkr"}}, eller kr, mnkr, mdkr.',
    ],
  ),
  'table/signs-contradicted': entry(
    'error',
    [
      '{table} is declared {signs}, and most amounts such as {row} lie on the other side of zero',
      '{row} is {stated} in {period}. With wrong signs a scenario moves the net the wrong way.',
      'Correct signs in budget.json: cost-negative, cost-positive, net-cost-positive or revenue-negative.',
    ],
    [
      '{table} är angiven som {signs}, men de flesta belopp som {row} ligger på andra sidan noll',
      '{row} är {stated} i {period}. Med fel tecken flyttar ett scenario nettot åt fel håll.',
      'Rätta signs i budget.json: cost-negative, cost-positive, net-cost-positive eller revenue-negative.',
    ],
  ),
  'table/signs-doubtful': entry(
    'warning',
    [
      '{table} adds up as {signs}, and most amounts such as {row} lie on the other side of zero',
      '{row} is {stated} in {period}. With wrong signs a scenario moves the net the wrong way.',
      'Correct the amounts, or say signs in budget.json: "tables": {"{table}": {"signs": "cost-negative"}}.',
    ],
    [
      '{table} går ihop som {signs}, men de flesta belopp som {row} ligger på andra sidan noll',
      '{row} är {stated} i {period}. Med fel tecken flyttar ett scenario nettot åt fel håll.',
      'Rätta beloppen, eller ange signs i budget.json: "tables": {"{table}": {"signs": "cost-negative"}}.',
    ],
  ),
  'table/net-by-figures': entry(
    'warning',
    [
      '{row} is taken as the net of {table}: it is revenue and cost together',
      'No row of the table is called a net. Its ties to the activities and to the changes rest on this row.',
      'Call it Netto, or add "{row}" to the words for net in the vocabulary.',
    ],
    [
      '{row} tas som netto i {table}: den är intäkter och kostnader tillsammans',
      'Ingen rad i tabellen kallas netto. Avstämningen mot verksamheter och förändringar bygger på den här raden.',
      'Kalla den Netto, eller lägg till ”{row}” bland orden för netto i ordlistan.',
    ],
  ),
  'table/no-net': entry(
    'note',
    [
      '{table} has no row that is its net',
      'Nothing can be held against the activities and the changes.',
      'Add a row Netto, or add the word that the table has for it to the vocabulary.',
    ],
    [
      '{table} har ingen rad som är dess netto',
      'Det finns inget att stämma av mot verksamheter och förändringar.',
      'Lägg till en rad Netto, eller tabellens ord för netto i ordlistan.',
    ],
  ),
  'table/no-total': entry(
    'note',
    [
      '{table} has no total of all its rows',
      'Whether a row is missing or wrong cannot be told, and no other table can be held against it.',
      'Add a row Summa, or say in budget.json which row adds which (sums).',
    ],
    [
      '{table} saknar en summa av alla rader',
      'Om en rad saknas eller är fel går inte att se, och ingen annan tabell kan stämmas av mot den.',
      'Lägg till en rad Summa, eller ange i budget.json vilken rad som summerar vilka (sums).',
    ],
  ),
  'total/unverified': entry(
    'warning',
    [
      '{row} is not what its rows add up to in most columns',
      'No rows around it give it. Where it stands it would add {parts}: {computed} in {period}, where {stated} is stated.',
      'Correct the figures, or say which rows it adds in budget.json.',
    ],
    [
      '{row} är inte summan av sina rader i de flesta kolumner',
      'Inga rader omkring ger den. Där den står vore det {parts}: {computed} i {period}, där {stated} är angivet.',
      'Rätta siffrorna, eller ange i budget.json vilka rader den summerar.',
    ],
  ),
  'total/incomplete': entry(
    'warning',
    [
      '{row} leaves out {rows}',
      'It is the sum of {parts}; {rows} is in the same block, and no total adds it.',
      'Extend the sum if it is meant to be there; else say which rows it adds in budget.json.',
    ],
    [
      '{row} räknar inte med {rows}',
      'Den är summan av {parts}; {rows} står i samma block och ingår inte i någon summa.',
      'Utöka summan om det ska vara med; ange annars i budget.json vilka rader den summerar.',
    ],
  ),
} as const;
