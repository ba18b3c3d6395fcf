import { entry } from '../entry.ts';

/** What is asked of a scenario: a net, a frame to keep, an unknown to seek. */
export const outcomeEntries = {
  'scenario/target': entry(
    'unreadable',
    [
      '"{text}" names no net',
      'Nothing has been computed.',
      'Write NAME@PERIOD, for a target or a frame with its amount: "Netto@2027=-412 593".',
    ],
    [
      '”{text}” anger inget netto',
      'Inget har räknats.',
      'Skriv NAMN@PERIOD, för ett mål eller en ram med belopp: "Netto@2027=-412 593".',
    ],
  ),
  'scenario/target-unit': entry(
    'unreadable',
    [
      'The amount of "{text}" is in {unit}',
      'A target or a frame is in the unit that its net is printed in.',
      'Write the amount in that unit, and leave the unit out.',
    ],
    [
      'Beloppet i ”{text}” är i {unit}',
      'Ett mål eller en ram är i den enhet som nettot är tryckt i.',
      'Skriv beloppet i den enheten, och utelämna enheten.',
    ],
  ),
  'scenario/unknown-figure': entry(
    'unreadable',
    [
      'There is no net named {name}',
      'Nothing has been computed.',
      'Name the net row of the operating budget, or an activity. Nearest: {nearest}',
    ],
    [
      'Det finns inget netto som heter {name}',
      'Inget har räknats.',
      'Ange driftbudgetens nettorad, eller en verksamhet. Närmast: {nearest}',
    ],
  ),
  'scenario/frame-figure': entry(
    'unreadable',
    [
      'A frame is for the whole net, not for {name}',
      'Only a frame of the board is spread over its activities.',
      'Give the frame of the net row, and hold the activity with --hold.',
    ],
    [
      'En ram gäller hela nettot, inte {name}',
      'Bara nämndens ram fördelas på verksamheterna.',
      'Ange ramen för nettoraden, och håll verksamheten med --hold.',
    ],
  ),
  'scenario/impossible-frame': entry(
    'unreadable',
    [
      'The frame cannot be kept: {amount} {unit} are missing',
      'The activities that are held take more than the frame, or all that is held differs from it.',
      'Hold fewer activities, or change the scenario or the frame by that amount.',
    ],
    [
      'Ramen går inte att hålla: {amount} {unit} saknas',
      'De verksamheter som hålls tar mer än ramen, eller så skiljer sig allt som hålls från den.',
      'Håll färre verksamheter, eller ändra scenariot eller ramen med det beloppet.',
    ],
  ),
  'scenario/repeated-frame': entry(
    'unreadable',
    [
      '{period} is given more than one frame',
      'netto does not guess which of them the board may not exceed.',
      'Give one --frame for each period.',
    ],
    [
      '{period} ges mer än en ram',
      'netto gissar inte vilken av dem nämnden inte får överskrida.',
      'Ange en --frame för varje period.',
    ],
  ),
  'scenario/hold-without-frame': entry(
    'unreadable',
    [
      '--hold without a frame holds nothing',
      'It would silently have no effect.',
      'Give the frame too: --frame "Netto@2027=-412 593".',
    ],
    [
      '--hold utan ram håller ingenting',
      'Det skulle i tysthet sakna verkan.',
      'Ange också ramen: --frame "Netto@2027=-412 593".',
    ],
  ),
  'scenario/not-reckoned': entry(
    'unreadable',
    [
      'A scenario says nothing of {figure}',
      'It changes nets, activities, unit prices, volumes and uplifts, from the base period on.',
      'Ask about one of those, or leave the scenario out.',
    ],
    [
      'Ett scenario säger inget om {figure}',
      'Det ändrar netton, verksamheter, à-priser, volymer och uppräkningar, från basperioden.',
      'Fråga om en sådan, eller utelämna scenariot.',
    ],
  ),
  'scenario/uplifts-apart': entry(
    'unreadable',
    [
      'Under the scenario the uplift is not one: {outcomes}',
      'The scenario changes it for some of the services of its category alone.',
      'Ask about the unit price of one of them: a-priser/SERVICE/PERIOD.',
    ],
    [
      'Under scenariot är uppräkningen inte en: {outcomes}',
      'Scenariot ändrar den bara för några av kategorins insatser.',
      'Fråga om à-priset för en av dem: a-priser/INSATS/PERIOD.',
    ],
  ),
  'scenario/sought': entry(
    'unreadable',
    [
      '{name} has a question mark for an amount',
      'An unknown can only be sought, and for a target.',
      'Give the amount, or use netto seek with --target.',
    ],
    [
      '{name} har ett frågetecken som belopp',
      'Något okänt kan bara sökas, och för ett mål.',
      'Ange beloppet, eller använd netto seek med --target.',
    ],
  ),
  'scenario/uncertain': entry(
    'unreadable',
    [
      '{name} has a range for an amount',
      'What lies somewhere between two amounts can only be simulated.',
      'Give one amount, or use netto simulate.',
    ],
    [
      '{name} har ett spann som belopp',
      'Det som ligger någonstans mellan två belopp kan bara simuleras.',
      'Ange ett belopp, eller använd netto simulate.',
    ],
  ),
  'compare/nothing': entry(
    'unreadable',
    [
      'There is nothing to compare',
      'Nothing has been computed.',
      'Name one scenario or more: netto compare A B.',
    ],
    [
      'Det finns inget att jämföra',
      'Inget har räknats.',
      'Ange ett eller flera scenarier: netto compare A B.',
    ],
  ),
  'sensitivity/step': entry(
    'unreadable',
    [
      '"{text}" is no step',
      'Nothing has been computed.',
      'Give a percentage above zero: --step "1 %".',
    ],
    [
      '”{text}” är inget steg',
      'Inget har räknats.',
      'Ange en procentsats över noll: --step "1 %".',
    ],
  ),
} as const;
