import { entry } from '../entry.ts';

/** Scenarios: what they change, where, and by how much. */
export const scenarioEntries = {
  'scenario/syntax': entry(
    'unreadable',
    [
      '"{text}" is no adjustment',
      'Nothing has been computed.',
      'Write NAME@PERIOD=CHANGE, as "Uppdragstagare@2027=4 %".',
    ],
    [
      '”{text}” är ingen justering',
      'Inget har räknats.',
      'Skriv NAMN@PERIOD=ÄNDRING, som "Uppdragstagare@2027=4 %".',
    ],
  ),
  'scenario/no-name': entry(
    'unreadable',
    [
      'The adjustment names nothing: "{text}"',
      'Nothing has been computed.',
      'Name what it is for; an item of the bridge as ITEM or ITEM -> ACTIVITY.',
    ],
    [
      'Justeringen saknar namn: ”{text}”',
      'Inget har räknats.',
      'Ange vad den gäller; en förändring som POST eller POST -> VERKSAMHET.',
    ],
  ),
  'scenario/span': entry(
    'unreadable',
    [
      '"{text}" is no span of periods',
      'Nothing has been computed.',
      'Write 2027, Plan 2027, or 2027..2028, the first one first; for the bridge also the first day of a month, 2027-03-01.',
    ],
    [
      '”{text}” är ingen period',
      'Inget har räknats.',
      'Skriv 2027, Plan 2027 eller 2027..2028, den första först; för en förändring även första dagen i en månad, 2027-03-01.',
    ],
  ),
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
  'scenario/unknown-name': entry(
    'unreadable',
    [
      'There is nothing named {name} to change',
      'The scenario would silently have no effect.',
      'Use a name of the tables; * is any characters. Nearest: {nearest}',
    ],
    [
      'Det finns inget som heter {name} att ändra',
      'Scenariot skulle i tysthet sakna verkan.',
      'Använd ett namn ur tabellerna; * är vilka tecken som helst. Närmast: {nearest}',
    ],
  ),
  'scenario/ambiguous-name': entry(
    'unreadable',
    [
      '{name} names more than one: {choices}',
      'netto does not guess which.',
      'Name one of them; if all are meant, and it is no activity, write * in the name.',
    ],
    [
      '{name} är namnet på mer än en: {choices}',
      'netto gissar inte vilken.',
      'Namnge en av dem; är alla menade, och det inte är en verksamhet, skriv * i namnet.',
    ],
  ),
  'scenario/unknown-period': entry(
    'unreadable',
    [
      '{text} is no period of the plan',
      'The scenario would silently have no effect.',
      'The plan has {choices}. Nearest: {nearest}',
    ],
    [
      '{text} är ingen period i planen',
      'Scenariot skulle i tysthet sakna verkan.',
      'Planen har {choices}. Närmast: {nearest}',
    ],
  ),
  'scenario/ambiguous-period': entry(
    'unreadable',
    [
      '{text} is more than one period here',
      'netto does not guess which.',
      'Give the label of one of them: {choices}.',
    ],
    [
      '{text} är mer än en period här',
      'netto gissar inte vilken.',
      'Ange namnet på en av dem: {choices}.',
    ],
  ),
  'scenario/before-base': entry(
    'unreadable',
    [
      '{text} lies before the base period',
      'What has been cannot be changed.',
      'A scenario begins in one of {choices}.',
    ],
    [
      '{text} ligger före basperioden',
      'Det som har varit kan inte ändras.',
      'Ett scenario börjar i någon av {choices}.',
    ],
  ),
  'scenario/no-uplift': entry(
    'unreadable',
    [
      '{name} has no uplift in {period}',
      'There is nothing that another rate could take the place of.',
      'Give a period in which it has one, or fill it in in the table of uplifts.',
    ],
    [
      '{name} har ingen uppräkning i {period}',
      'Det finns inget som en annan sats kan ersätta.',
      'Ange en period där den har en, eller fyll i den i tabellen över uppräkningar.',
    ],
  ),
  'scenario/negative-volume': entry(
    'unreadable',
    [
      '{name} would have a volume of {amount} in {period}',
      'There is no volume below zero.',
      'Change it by less.',
    ],
    [
      '{name} skulle få volymen {amount} i {period}',
      'Det finns ingen volym under noll.',
      'Ändra den med mindre.',
    ],
  ),
} as const;
