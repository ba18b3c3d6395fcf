import { entry } from '../entry.ts';

/** Services (insatser) and their categories. */
export const serviceEntries = {
  'service/no-price': entry(
    'error',
    [
      '{service} has no unit price',
      'Its cost cannot be computed, and is in no figure of the plan.',
      'Add its row to the unit prices. Nearest: {nearest}',
    ],
    [
      '{service} saknar à-pris',
      'Kostnaden kan inte räknas ut och ingår inte i någon siffra i planen.',
      'Lägg till raden bland à-priserna. Närmast: {nearest}',
    ],
  ),
  'service/no-volume': entry(
    'error',
    [
      '{service} has no volume',
      'Its cost cannot be computed, and is in no figure of the plan.',
      'Add its row to the volumes. Nearest: {nearest}',
    ],
    [
      '{service} saknar volym',
      'Kostnaden kan inte räknas ut och ingår inte i någon siffra i planen.',
      'Lägg till raden bland volymerna. Närmast: {nearest}',
    ],
  ),
  'service/no-category': entry(
    'unreadable',
    [
      '{service} has no category',
      'The category decides the uplift of its price.',
      'Give it a category in the table of services. Nearest: {nearest}',
    ],
    [
      '{service} saknar kategori',
      'Kategorin avgör uppräkningen av priset.',
      'Ange kategori i insatstabellen. Närmast: {nearest}',
    ],
  ),
  'service/no-activity': entry(
    'unreadable',
    [
      '{service} is of an activity that is not there',
      'The activity decides where its cost lands.',
      'Correct the activity in the table of services, or leave it empty. Nearest: {nearest}',
    ],
    [
      '{service} hör till en verksamhet som inte finns',
      'Verksamheten avgör var kostnaden hamnar.',
      'Rätta verksamheten i insatstabellen, eller lämna den tom. Närmast: {nearest}',
    ],
  ),
  'service/no-column': entry(
    'unreadable',
    [
      'The table of services has no column {column}',
      'Category and activity are taken from it.',
      'Write the header Insats;Kategori;Verksamhet.',
    ],
    [
      'Insatstabellen saknar kolumnen {column}',
      'Kategori och verksamhet hämtas därifrån.',
      'Skriv rubriken Insats;Kategori;Verksamhet.',
    ],
  ),
  'service/unpaired': entry(
    'warning',
    [
      '{row} stands in {table}, and not in {other}',
      'A service needs both a volume and a unit price; this row is in no cost.',
      'Give both rows the same name, or pair them in insatser.csv (Insats;Volymrad;Prisrad;Kategori;Verksamhet). Nearest: {nearest}',
    ],
    [
      '{row} finns i {table}, men inte i {other}',
      'En insats behöver både volym och à-pris; raden ingår inte i någon kostnad.',
      'Ge båda raderna samma namn, eller para ihop dem i insatser.csv (Insats;Volymrad;Prisrad;Kategori;Verksamhet). Närmast: {nearest}',
    ],
  ),
  'service/unlisted': entry(
    'warning',
    [
      '{service} is not in the table of services',
      'Its cost lands on no activity, and its category is found only where the prices tell it.',
      'Add a line for it to insatser.csv.',
    ],
    [
      '{service} finns inte i insatstabellen',
      'Kostnaden hamnar inte på någon verksamhet, och kategorin är känd bara om priserna visar den.',
      'Lägg till en rad i insatser.csv.',
    ],
  ),
  'service/below-zero': entry(
    'warning',
    [
      '{row} is below zero in {period}',
      'A volume or a unit price is not: its cost would lower the cost of the others.',
      'Correct the sign, or the row that is paired with it.',
    ],
    [
      '{row} är mindre än noll i {period}',
      'En volym eller ett à-pris är inte det: kostnaden skulle minska de andras.',
      'Rätta tecknet, eller raden som den är hopparad med.',
    ],
  ),
  'price/supposed': entry(
    'warning',
    [
      '{row} of {period} is {stated}, where the rates of the other prices give {computed}',
      'The rates were found from the printed prices; this one alone does not follow them.',
      'Correct the price; or, if it is right, write the rates of all services in upprakning.csv.',
    ],
    [
      '{row} för {period} är {stated}, där övriga prisers uppräkning ger {computed}',
      'Satserna är funna ur de tryckta priserna; bara detta pris följer dem inte.',
      'Rätta priset; eller, om det är rätt, ange alla insatsers satser i upprakning.csv.',
    ],
  ),
  'service/late-start': entry(
    'warning',
    [
      '{service} has no price for {period}: its chain starts at {first}',
      'It then goes on from a price that is rounded, and later ones may be a krona off.',
      'Fill in the price of {period}, if there was one.',
    ],
    [
      'Priserna för {service} utgår från {first}: pris för {period} saknas',
      'De räknas då vidare från ett avrundat pris, och kan bli någon krona fel.',
      'Fyll i priset för {period}, om det fanns något.',
    ],
  ),
  'service/no-base-price': entry(
    'warning',
    [
      '{service} has no first price in {table}',
      'Its chain then goes on from a price that is rounded, and may be a krona off.',
      'Add the row to {table}, or correct its name. Nearest: {nearest}',
    ],
    [
      '{service} saknar första pris i {table}',
      'Priserna räknas då vidare från ett avrundat pris, och kan bli någon krona fel.',
      'Lägg till raden i {table}, eller rätta namnet. Närmast: {nearest}',
    ],
  ),
  'service/wide-uplift': entry(
    'note',
    [
      'The prices of {service} follow {category}, and others as well',
      'The prices are so low that rates {range} points apart give the same ones.',
      'Write the rates of all services in upprakning.csv.',
    ],
    [
      'Priserna för {service} följer {category}, men även andra satser',
      'Priserna är så låga att satser med {range} procentenheters skillnad ger samma priser.',
      'Ange alla insatsers satser i upprakning.csv.',
    ],
  ),
  'category/no-uplift': entry(
    'error',
    [
      '{category} has no uplift for {period}',
      'The price chain breaks there; no value is not 0 %.',
      'Fill in the uplift; write 0 % if prices stand still. Nearest category: {nearest}',
    ],
    [
      '{category} saknar uppräkning för {period}',
      'Priskedjan bryts där; inget värde är inte 0 %.',
      'Fyll i uppräkningen; skriv 0 % om priset står still. Närmaste kategori: {nearest}',
    ],
  ),
} as const;
