import { entry } from '../entry.ts';

/** What a plan needs and has not, and what it takes for granted. */
export const planEntries = {
  'plan/no-figure': entry(
    'error',
    [
      '{row} has no amount for {period}',
      'The plan is computed from it; no value is not zero.',
      'Fill in the amount; write 0 if it is zero.',
    ],
    [
      '{row} saknar belopp för {period}',
      'Planen räknas fram ur det; inget värde är inte noll.',
      'Fyll i beloppet; skriv 0 om det är noll.',
    ],
  ),
  'plan/no-proportion': entry(
    'error',
    [
      'The activities add up to zero in the base period',
      'There is no proportion to spread the total by.',
      'Correct the amounts of the activities, or take another base period with --base.',
    ],
    [
      'Verksamheterna summerar till noll i basperioden',
      'Det finns ingen proportion att fördela totalen efter.',
      'Rätta verksamheternas belopp, eller välj en annan basperiod med --base.',
    ],
  ),
  'plan/unread-figure': entry(
    'error',
    [
      '{row} of {period} could not be read as an amount',
      'What rests on it is open; no amount stands in for it.',
      'Write the amount as a number.',
    ],
    [
      '{row} för {period} gick inte att läsa som belopp',
      'Det som vilar på det är öppet; inget belopp sätts i dess ställe.',
      'Skriv beloppet som ett tal.',
    ],
  ),
  'plan/no-volume': entry(
    'error',
    [
      '{row} has no volume for {period}',
      'No table prints the year, and a volume is not guessed.',
      'Add the column {period} to the volumes, or give it to whatif: --volume "{row}@{period}=1 000", with the same --years.',
    ],
    [
      '{row} saknar volym för {period}',
      'Ingen tabell har året, och en volym gissas inte.',
      'Lägg till kolumnen {period} bland volymerna, eller ange den i whatif: --volume "{row}@{period}=1 000", med samma --years.',
    ],
  ),
  'plan/no-rate': entry(
    'error',
    [
      'The prices of {row} have no rate for {period}',
      'The rates were found from the printed prices, which end before; no value is not 0 %.',
      'Give it: --uplift "{row}@{period}=3 %"; write 0 % if prices stand still.',
    ],
    [
      'Priserna för {row} saknar uppräkning för {period}',
      'Satserna är funna ur de tryckta priserna, som slutar dessförinnan; inget värde är inte 0 %.',
      'Ange den: --uplift "{row}@{period}=3 %"; skriv 0 % om priset står still.',
    ],
  ),
  'plan/no-price': entry(
    'error',
    [
      '{row} has no unit price for {period}',
      'No rate leads to it from a printed price.',
      'Add the price, or give the yearly rate: --uplift "{row}=3 %".',
    ],
    [
      '{row} saknar à-pris för {period}',
      'Ingen uppräkning leder dit från ett tryckt pris.',
      'Lägg till priset, eller ange uppräkningen per år: --uplift "{row}=3 %".',
    ],
  ),
  'plan/no-tables': entry(
    'unreadable',
    [
      'No plan can be computed from these tables',
      'A plan needs a net, or volumes and unit prices of the same services.',
      'Add an operating budget, a table of net per activity, or both volumes and unit prices; or say in budget.json which file is which.',
    ],
    [
      'Ingen plan kan räknas ur tabellerna',
      'En plan behöver ett netto, eller volymer och à-priser för samma insatser.',
      'Lägg till en driftbudget, en tabell med netto per verksamhet, eller både volymer och à-priser; eller ange i budget.json vilken fil som är vilken.',
    ],
  ),
  'plan/no-net': entry(
    'unreadable',
    [
      'These tables have no net to ask about',
      'A net stands in an operating budget or in a table of activities.',
      'Add one of those tables.',
    ],
    [
      'Tabellerna har inget netto att fråga om',
      'Ett netto finns i en driftbudget eller i en tabell med verksamheter.',
      'Lägg till någon av de tabellerna.',
    ],
  ),
  'plan/unknown-category': entry(
    'unreadable',
    [
      'No category and no service is named {category}',
      'The rate would be in no figure.',
      'Correct the name. Nearest: {nearest}',
    ],
    [
      'Ingen kategori och ingen insats heter {category}',
      'Uppräkningen skulle inte ingå i någon siffra.',
      'Rätta namnet. Närmast: {nearest}',
    ],
  ),
  'plan/one-year': entry(
    'unreadable',
    [
      '"{text}" names no item of the bridge',
      'Nothing has been computed.',
      'Write ITEM@PERIOD: --one-year "Minskat PO-påslag@2026".',
    ],
    [
      '”{text}” anger ingen post bland de ekonomiska förändringarna',
      'Inget har räknats.',
      'Skriv POST@PERIOD: --one-year "Minskat PO-påslag@2026".',
    ],
  ),
  'plan/assumed-unit': entry(
    'unreadable',
    [
      'The unit of {table} is not said: {unit} is only assumed',
      'In another unit the answer would be a thousand times another, and nothing would tell.',
      'Write it in the header, as ", {unit}", or declare it: "tables": {"{table}": {"unit": "{unit}"}} in budget.json.',
    ],
    [
      'Enheten i {table} framgår inte: {unit} är bara antaget',
      'I en annan enhet blir svaret tusen gånger ett annat, utan att något visar det.',
      'Skriv den i rubriken, som ", {unit}", eller ange den: "tables": {"{table}": {"unit": "{unit}"}} i budget.json.',
    ],
  ),
  'plan/assumed-sign': entry(
    'unreadable',
    [
      'Whether a net cost is negative or positive in {table} is not said: {signs} is only assumed',
      'With the other sign a saving would be told as a cost.',
      'Declare it in budget.json: "tables": {"{table}": {"signs": "cost-negative"}}, or "net-cost-positive".',
    ],
    [
      'Om en nettokostnad är negativ eller positiv i {table} framgår inte: {signs} är bara antaget',
      'Med det andra tecknet skulle en besparing redovisas som en kostnad.',
      'Ange det i budget.json: "tables": {"{table}": {"signs": "cost-negative"}}, eller "net-cost-positive".',
    ],
  ),
  'plan/no-base': entry(
    'unreadable',
    [
      'No column is a budget that the plan could start at',
      'The plan goes on from the latest budget.',
      'Say which column it is, by its header or its year, as in --base "Prognos 2026" or --base 2026.',
    ],
    [
      'Ingen kolumn är en budget att utgå från',
      'Planen går vidare från den senaste budgeten.',
      'Ange vilken kolumn det är, med rubrik eller år, som i --base "Prognos 2026" eller --base 2026.',
    ],
  ),
  'plan/no-years': entry(
    'unreadable',
    [
      'There is no plan year after {base}',
      'Nothing has been computed.',
      'Make some with --years 2, or add columns of plan years to the tables.',
    ],
    [
      'Det finns inget planår efter {base}',
      'Inget har räknats.',
      'Lägg till år med --years 2, eller kolumner med planår i tabellerna.',
    ],
  ),
  'plan/unexplained-change': entry(
    'warning',
    [
      'The rows of {table} do not add up to its total for {period}, and one of them is blank',
      'The total is taken as the change of the net; what the rows leave is unexplained.',
      'Fill in the blank row; write 0 if it is zero.',
    ],
    [
      'Raderna i {table} summerar inte till totalen för {period}, och en av dem är tom',
      'Totalen tas som nettots förändring; det som raderna lämnar är oförklarat.',
      'Fyll i den tomma raden; skriv 0 om den är noll.',
    ],
  ),
  'plan/uplift-unused': entry(
    'note',
    [
      'The general uplift is in no figure: the bridge says how the net changes',
      'Its own row for price compensation counts as printed.',
      'Leave the uplift out. whatif --price tries another rate where upprakning.csv has that row.',
    ],
    [
      'Den generella uppräkningen används inte: de ekonomiska förändringarna anger hur nettot ändras',
      'Deras egen rad för prisuppräkning gäller som den är tryckt.',
      'Utelämna uppräkningen. whatif --price prövar en annan sats där upprakning.csv har den raden.',
    ],
  ),
  'plan/no-general-uplift': entry(
    'note',
    [
      'What volumes and prices do not cover stays as it is: no general uplift is given',
      '0 % is an assumption.',
      'Give the rate with --uplift "3 %", or a row Prisuppräkning in upprakning.csv.',
    ],
    [
      'Det som volym och pris inte täcker ligger still: ingen generell uppräkning är angiven',
      '0 % är ett antagande.',
      'Ange satsen med --uplift "3 %", eller med en rad Prisuppräkning i upprakning.csv.',
    ],
  ),
  'plan/periods-inferred': entry(
    'note',
    [
      'The plan goes from {base} to {plan}',
      'The columns say so; no setting does.',
      'Give another base with --base, or declare the periods in budget.json.',
    ],
    [
      'Planen går från {base} till {plan}',
      'Det framgår av kolumnerna; ingen inställning anger det.',
      'Ange en annan bas med --base, eller perioderna i budget.json.',
    ],
  ),
  'plan/rates-inferred': entry(
    'note',
    [
      'The prices of {count} services start in {first} and follow {categories} (a rate for each year)',
      'The rates were found from the printed prices; no table gives them.',
      'Write them in upprakning.csv, or give others with --uplift.',
    ],
    [
      'Priserna för {count} insatser utgår från {first} och följer {categories} (en sats per år)',
      'Satserna är funna ur de tryckta priserna; ingen tabell anger dem.',
      'Skriv dem i upprakning.csv, eller ange andra med --uplift.',
    ],
  ),
  'plan/prices-kept': entry(
    'note',
    [
      'Prices are kept as printed: {services}',
      'They follow no rates that could be found.',
      'Give the rates in upprakning.csv, or with --uplift, to have them recomputed.',
    ],
    [
      'Priserna behålls som tryckta: {services}',
      'De följer inga satser som gick att finna.',
      'Ange satserna i upprakning.csv, eller med --uplift, för att få dem omräknade.',
    ],
  ),
  'plan/likely-one-year': entry(
    'note',
    [
      '{row} looks like an item of one year: {period} is off by {amount} {unit}, which it would explain',
      'A one-year item is taken back the year after; nothing in the tables says that it is one.',
      'If it is: --one-year "{row}@{since}", or oneYearItems in budget.json.',
    ],
    [
      '{row} ser ut som en ettårspost: i {period} skiljer det {amount} {unit}, vilket den skulle förklara',
      'En ettårspost återförs året därpå; inget i tabellerna anger att den är en sådan.',
      'Om den är det: --one-year "{row}@{since}", eller oneYearItems i budget.json.',
    ],
  ),
} as const;
