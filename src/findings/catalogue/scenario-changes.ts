import { entry } from '../entry.ts';

/** By how much a scenario changes something. */
export const scenarioChangeEntries = {
  'scenario/price-change': entry(
    'unreadable',
    [
      '"{text}" is no uplift',
      'A price is changed by its uplift; netto does not guess what a number without % means.',
      'Write the uplift itself in percent, above −100: 4 %.',
    ],
    [
      '”{text}” är ingen uppräkning',
      'Ett pris ändras genom sin uppräkning; netto gissar inte vad ett tal utan % betyder.',
      'Skriv själva uppräkningen i procent, över −100: 4 %.',
    ],
  ),
  'scenario/volume-change': entry(
    'unreadable',
    [
      '"{text}" is no change of a volume',
      'A bare number could be a change or a level, and a spreadsheet drops the plus of +400.',
      'Write -5 % or +5 % to scale, +400 or -400 to shift, =8 000 for a level.',
    ],
    [
      '”{text}” är ingen volymändring',
      'Ett tal utan tecken kan vara en ändring eller en nivå, och ett kalkylark tar bort plustecknet i +400.',
      'Skriv -5 % eller +5 % för att skala, +400 eller -400 för att ändra med, =8 000 för en nivå.',
    ],
  ),
  'scenario/bridge-change': entry(
    'unreadable',
    [
      '"{text}" is no item of the bridge',
      'Nothing has been computed.',
      'Write an amount in tkr, signed as the bridge: -1 200, or -8 400/år for a whole year.',
    ],
    [
      '”{text}” är inget belopp för en förändring',
      'Inget har räknats.',
      'Skriv ett belopp i tkr med förändringarnas tecken: -1 200, eller -8 400/år för ett helt år.',
    ],
  ),
  'scenario/yearly': entry(
    'unreadable',
    [
      '{text} from a date could be for the rest of the year or for a whole one',
      'netto does not guess which.',
      'Write {text}/år for an amount of a whole year, or a year instead of the date.',
    ],
    [
      '{text} från ett datum kan gälla resten av året eller ett helt år',
      'netto gissar inte vilket.',
      'Skriv {text}/år för ett helårsbelopp, eller ett år i stället för datumet.',
    ],
  ),
  'scenario/long-change': entry(
    'unreadable',
    [
      'A change of {length} characters is not looked at: {start}',
      'No amount takes more than {most}.',
      'Write the change alone; what there is to say of it goes under Kommentar.',
    ],
    [
      'En ändring på {length} tecken läses inte: {start}',
      'Inget belopp tar mer än {most}.',
      'Skriv ändringen för sig; det som finns att säga om den skrivs under Kommentar.',
    ],
  ),
  'scenario/signed-uplift': entry(
    'unreadable',
    [
      '{text} could be an uplift, or points on top of that of the plan',
      'netto does not guess which.',
      'Write the uplift itself, without a plus: {instead}.',
    ],
    [
      '{text} kan vara en uppräkning, eller procentenheter ovanpå planens',
      'netto gissar inte vilket.',
      'Skriv själva uppräkningen, utan plustecken: {instead}.',
    ],
  ),
  'scenario/uplift-too-low': entry(
    'unreadable',
    [
      'An uplift of {text} leaves no price',
      'A price is above zero.',
      'Write an uplift above −100 %; to buy none of it, change the volume by −100 %.',
    ],
    [
      'En uppräkning på {text} lämnar inget pris kvar',
      'Ett pris är över noll.',
      'Skriv en uppräkning över −100 %; för att inte köpa något alls, ändra volymen med −100 %.',
    ],
  ),
  'scenario/scale-too-low': entry(
    'unreadable',
    [
      '{text} is more than the whole volume',
      'There is no volume below zero.',
      'Write −100 % to take all of it away, or a smaller part.',
    ],
    [
      '{text} är mer än hela volymen',
      'Det finns ingen volym under noll.',
      'Skriv −100 % för att ta bort den helt, eller en mindre del.',
    ],
  ),
  'scenario/price-unit': entry(
    'unreadable',
    [
      '{text} is in {unit}; a price is changed by its uplift',
      'The prices of the plan follow from their uplifts, year by year.',
      'Write the uplift in percent: 4 %.',
    ],
    [
      '{text} är i {unit}; ett pris ändras genom sin uppräkning',
      'Planens priser följer av uppräkningarna, år för år.',
      'Skriv uppräkningen i procent: 4 %.',
    ],
  ),
  'scenario/volume-unit': entry(
    'unreadable',
    [
      '{text} is in {unit}; a volume is a number of units',
      'What an amount of money buys depends on the price.',
      'Write units without {unit}, +400, -400 or =8 000, or +5 %; for an amount of money use a change: --bridge, förändring.',
    ],
    [
      '{text} är i {unit}; en volym är ett antal enheter',
      'Vad ett belopp räcker till beror på priset.',
      'Skriv enheter utan {unit}, +400, -400 eller =8 000, eller +5 %; för ett belopp i pengar, använd en förändring: --bridge, förändring.',
    ],
  ),
  'scenario/bridge-unit': entry(
    'unreadable',
    [
      '{text} is in {unit}; a change is an amount of money',
      'It is added to the net as it stands.',
      'Write an amount in tkr, or with kr, tkr or mnkr after it: -1 200.',
    ],
    [
      '{text} är i {unit}; en förändring är ett belopp i pengar',
      'Den läggs till nettot som den står.',
      'Skriv ett belopp i tkr, eller med kr, tkr eller mnkr efter: -1 200.',
    ],
  ),
  'scenario/mixed-range': entry(
    'unreadable',
    [
      '{low} and {high} are not of one kind',
      'Nothing lies between a part of a volume, a number of units more or less, and a level.',
      'Write both ends alike: -10 %..+15 %, -400..+600 or =7 000..9 000.',
    ],
    [
      '{low} och {high} är inte av samma slag',
      'Inget ligger mellan en del av en volym, ett antal enheter mer eller mindre och en nivå.',
      'Skriv båda ändarna lika: -10 %..+15 %, -400..+600 eller =7 000..9 000.',
    ],
  ),
} as const;
