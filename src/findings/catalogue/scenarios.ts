import { entry } from '../entry.ts';

/** Scenarios: what they change, and where. */
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
  'scenario/end-date': entry(
    'unreadable',
    [
      '"{text}" ends on a date',
      'A plan is reckoned in whole years, and only the first of them can be a part of one.',
      'End with a year or a label: {instead}.',
    ],
    [
      '”{text}” slutar med ett datum',
      'En plan räknas i hela år, och bara det första av dem kan vara en del av ett.',
      'Sluta med ett år eller ett namn: {instead}.',
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
