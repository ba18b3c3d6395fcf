import { text, type Text } from './language.ts';

/** The words by which causes are told, as book-keepers would. */
export const causeWords = {
  causes: text('Causes', 'Orsaker'),
  cause: text('cause', 'orsak'),
  mendedTo: text('{cell}: {stated} should be {suggested}', '{cell}: {stated} bör vara {suggested}'),
  mendTo: text(
    '{cell} should be {suggested} instead of {stated}',
    '{cell} bör vara {suggested} i stället för {stated}',
  ),
  slipCopy: text('it repeats {other}', 'den upprepar {other}'),
  slipSign: text(
    'it is on the wrong side: the difference is twice the figure',
    'den står på fel sida: skillnaden är dubbla siffran',
  ),
  slipSignOf: text(
    'the difference is twice {other}: counted on the wrong side',
    'skillnaden är dubbla {other}: medräknad på fel sida',
  ),
  slipSwap: text('they have changed places', 'de har bytt plats'),
  slipTransposed: text('two digits have changed places', 'två siffror har bytt plats'),
  slipMissing: text('a digit is missing', 'en siffra saknas'),
  slipExtra: text('there is a digit too many', 'det är en siffra för mycket'),
  slipWrong: text('one digit is wrong', 'en siffra är fel'),
  slipUnit: text('it is off by a factor of {factor}', 'den är fel med faktorn {factor}'),
  slipLeftOut: text('{other} is left out', '{other} är utelämnad'),
  slipTwice: text('{other} is counted twice', '{other} är räknad två gånger'),
  slipNotReversed: text('{other} is not taken back', '{other} är inte återförd'),
  slipRoundingChain: text(
    'it was rounded at every step on the way',
    'den har avrundats i varje led på vägen',
  ),
  slipUnknown: text('no slip of the usual kinds is seen', 'inget vanligt misstag syns'),
  missingLine: text(
    '{cell}: a line of {amount} is missing; {slip}',
    '{cell}: en rad på {amount} saknas; {slip}',
  ),
  asPrinted: text('{amount}, within rounding', '{amount}, inom avrundning'),
  and: text('and', 'och'),
  sure: text('no other repair is as small', 'ingen annan rättelse är så liten'),
  likely: text(
    'of {count} repairs as small, only this one looks like a slip',
    'av {count} lika små rättelser liknar bara denna ett misstag',
  ),
  likelyAlone: text('no figure has to change', 'ingen siffra behöver ändras'),
  weak: text(
    '{count} repairs are as small, and nothing tells them apart (weak)',
    '{count} rättelser är lika små, och inget skiljer dem åt (svagt)',
  ),
  weakAlso: text('As small, but less likely:', 'Lika små, men mindre troliga:'),
  moreCauses: text('… and {count} more (--format json)', '… och {count} till (--format json)'),
  explainsFindings: text('explains {findings}', 'förklarar {findings}'),
  thenChange: text('then change as well:', 'då ändras också:'),
  diagnosisCut: text(
    'The time for diagnosis ran out; there may be causes that are not told.',
    'Tiden för diagnosen tog slut; det kan finnas orsaker som inte sägs.',
  ),
} as const satisfies Record<string, Text>;
