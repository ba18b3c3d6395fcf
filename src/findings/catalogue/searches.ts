import { entry } from '../entry.ts';

/** What is sought for a target, and what is uncertain. */
export const searchEntries = {
  'seek/no-target': entry(
    'unreadable',
    [
      'There is no target to seek for',
      'Nothing has been computed.',
      'Give the net that is to be reached: --target "Netto@2027=-412 593".',
    ],
    [
      'Det finns inget mål att söka efter',
      'Inget har räknats.',
      'Ange det netto som ska nås: --target "Netto@2027=-412 593".',
    ],
  ),
  'seek/nothing-sought': entry(
    'unreadable',
    [
      'Nothing is sought',
      'A target alone does not say what may change.',
      'Write ? for one amount: --volume "Stödboende vuxna, vuxna@2027=?".',
    ],
    [
      'Inget söks',
      'Ett mål säger inte i sig vad som får ändras.',
      'Skriv ? som belopp på ett ställe: --volume "Stödboende vuxna, vuxna@2027=?".',
    ],
  ),
  'seek/several-sought': entry(
    'unreadable',
    [
      'More than one amount is sought: {names}',
      'One target has one answer for one unknown; for two there are countless.',
      'Give amounts for all but one.',
    ],
    [
      'Mer än ett belopp söks: {names}',
      'Ett mål ger ett svar för en obekant; för två finns otaliga.',
      'Ange belopp för alla utom en.',
    ],
  ),
  'seek/no-effect': entry(
    'unreadable',
    [
      '{name} does not move {figure}',
      'No value of it reaches the target.',
      'Seek something that lands on it, no later than its period.',
    ],
    [
      '{name} påverkar inte {figure}',
      'Inget värde på den når målet.',
      'Sök något som hamnar där, senast i dess period.',
    ],
  ),
  'seek/out-of-reach': entry(
    'unreadable',
    [
      'The target would take {name} to {bound}{amount}{suffix}',
      'There is no volume below zero, and no uplift of −100 % or less.',
      'Change more than this one, or ask for less.',
    ],
    [
      'Målet skulle kräva att {name} blir {bound}{amount}{suffix}',
      'Det finns ingen volym under noll, och ingen uppräkning på −100 % eller mindre.',
      'Ändra mer än denna, eller begär mindre.',
    ],
  ),
  'simulate/nothing-uncertain': entry(
    'unreadable',
    [
      'Nothing is uncertain',
      'There is only one outcome, which netto whatif shows.',
      'Write a range for an amount: --volume "Stödboende vuxna, vuxna@2027=-10 %..+15 %".',
    ],
    [
      'Inget är osäkert',
      'Det finns bara ett utfall, som netto whatif visar.',
      'Skriv ett spann som belopp: --volume "Stödboende vuxna, vuxna@2027=-10 %..+15 %".',
    ],
  ),
  'simulate/range': entry(
    'unreadable',
    [
      '{text} is no range for {name}',
      'Nothing can be drawn from it.',
      'Write the low end first, and the high one above it; no uplift lies at −100 % or below.',
    ],
    [
      '{text} är inget spann för {name}',
      'Inget kan dras ur det.',
      'Skriv den låga änden först, och den höga över den; ingen uppräkning ligger på −100 % eller lägre.',
    ],
  ),
  'simulate/plan-outside': entry(
    'unreadable',
    [
      'The plan lies outside {text} for {name}',
      'A triangular range has the plan as its most likely amount.',
      'Widen the range, or write uniform after it.',
    ],
    [
      'Planen ligger utanför {text} för {name}',
      'Ett triangulärt spann har planen som sitt troligaste belopp.',
      'Vidga spannet, eller skriv likformig efter det.',
    ],
  ),
  'simulate/other-frame': entry(
    'unreadable',
    [
      'The frame {frame} is of another net than {about}',
      'The chance to exceed it cannot be told.',
      'Give the frame of the net that is asked about, or ask about the other with --on.',
    ],
    [
      'Ramen {frame} gäller ett annat netto än {about}',
      'Chansen att överskrida den går inte att säga.',
      'Ange ramen för det netto det gäller, eller fråga om det andra med --on.',
    ],
  ),
  'simulate/too-many': entry(
    'unreadable',
    [
      '{count} uncertain amounts multiply each other too often',
      'Nothing has been computed.',
      'Make fewer of them uncertain, or of fewer services at once.',
    ],
    [
      '{count} osäkra belopp multipliceras med varandra för ofta',
      'Inget har räknats.',
      'Gör färre av dem osäkra, eller för färre insatser på en gång.',
    ],
  ),
  'simulate/number': entry(
    'unreadable',
    [
      '{flag} {text} is not possible',
      'Nothing has been computed.',
      'Give a whole number from {least} to {most}.',
    ],
    ['{flag} {text} går inte', 'Inget har räknats.', 'Ange ett heltal från {least} till {most}.'],
  ),
} as const;
