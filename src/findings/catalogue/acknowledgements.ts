import { entry } from '../entry.ts';

/** Differences that are let stand by avvikelser.csv. */
export const acknowledgementEntries = {
  'acknowledgement/unused': entry(
    'error',
    [
      'What is acknowledged is no difference any longer: {id}',
      'A line that lets nothing stand would one day let something else stand.',
      'Remove the line, or run netto check --prune. If the table has a new name, so has the id.',
    ],
    [
      'Det som är godtaget är ingen avvikelse längre: {id}',
      'En rad som inte godtar något skulle en dag godta något annat.',
      'Ta bort raden, eller kör netto check --prune. Har tabellen fått nytt namn har id:t det också.',
    ],
  ),
  'acknowledgement/expired': entry(
    'error',
    [
      'The acknowledgement held until {date}: {id}',
      'The difference counts again, until somebody decides on it anew.',
      'Mend the figure, decide on a later date, or run netto check --prune.',
    ],
    [
      'Godtagandet gällde till {date}: {id}',
      'Avvikelsen räknas igen, tills någon beslutar om den på nytt.',
      'Rätta siffran, besluta om ett senare datum, eller kör netto check --prune.',
    ],
  ),
  'acknowledgement/changed': entry(
    'error',
    [
      'Another difference than the acknowledged one ({now} instead of {then}): {id}',
      'Only the exact difference was decided on, so that it is told again.',
      'Mend the figure, or decide anew with netto check --accept.',
    ],
    [
      'En annan avvikelse än den godtagna ({now} i stället för {then}): {id}',
      'Bara den exakta skillnaden är beslutad, så den redovisas igen.',
      'Rätta siffran, eller besluta på nytt med netto check --accept.',
    ],
  ),
  'acknowledgement/columns': entry(
    'unreadable',
    [
      'These columns are missing: {columns}',
      'Without them it is not known what is let stand, and why.',
      'The header is Id;Skillnad;Skäl;Beslutad av;Datum;Gäller till;Diarienummer. Nearest: {nearest}',
    ],
    [
      'Kolumner saknas: {columns}',
      'Utan dem är det inte känt vad som godtas, och varför.',
      'Rubriken är Id;Skillnad;Skäl;Beslutad av;Datum;Gäller till;Diarienummer. Närmast: {nearest}',
    ],
  ),
  'acknowledgement/no-id': entry(
    'unreadable',
    [
      'An acknowledgement without an id',
      'It is not known which difference is let stand.',
      'Take the id from netto check --format json, such as net:driftbudget/Netto/Plan 2028.',
    ],
    [
      'Ett godtagande utan id',
      'Det är inte känt vilken avvikelse som godtas.',
      'Ta id:t ur netto check --format json, till exempel net:driftbudget/Netto/Plan 2028.',
    ],
  ),
  'acknowledgement/no-reason': entry(
    'unreadable',
    [
      'An acknowledgement without a reason: {id}',
      'A difference in public figures is let stand for a reason, or not at all.',
      'Write the reason in the column Skäl.',
    ],
    [
      'Ett godtagande utan skäl: {id}',
      'En avvikelse i offentliga siffror godtas av ett skäl, eller inte alls.',
      'Skriv skälet i kolumnen Skäl.',
    ],
  ),
  'acknowledgement/difference': entry(
    'unreadable',
    [
      '"{text}" is no amount to acknowledge: {id}',
      'Only an exact difference can be let stand.',
      'Write stated less computed as netto prints it, such as -58344.',
    ],
    [
      '”{text}” är inget belopp att godta: {id}',
      'Bara en exakt skillnad kan godtas.',
      'Skriv angivet minus beräknat som netto visar det, till exempel -58344.',
    ],
  ),
  'acknowledgement/date': entry(
    'unreadable',
    [
      '"{text}" is no date: {id}',
      'When it was decided, and until when it holds, is part of the decision.',
      'Write dates as 2026-11-25.',
    ],
    [
      '”{text}” är inget datum: {id}',
      'När det beslutades, och till när det gäller, hör till beslutet.',
      'Skriv datum som 2026-11-25.',
    ],
  ),
} as const;
