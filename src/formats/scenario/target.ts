import type { Finding, Found, Place } from '../../findings/index.ts';
import type { AskedFigure, AskedTarget } from '../../model/index.ts';
import { readAmount } from '../notation.ts';

/** Reads `NAME@PERIOD`, the net of the board or of an activity. */
export function readFigureName(text: string, at: Place): Found<AskedFigure | undefined> {
  const parts = /^(.*)@([^@=]*)$/su.exec(text) ?? [];
  const [, name = '', period = ''] = parts.map((part) => part.trim());
  if (name === '' || period === '') return { value: undefined, findings: [noTarget(text, at)] };
  return { value: { name, period, at }, findings: [] };
}

/** Reads `NAME@PERIOD=AMOUNT`, an amount in the unit of its table. */
export function readTarget(text: string, at: Place): Found<AskedTarget | undefined> {
  const [, figure = '', written = ''] = /^(.*@[^@=]*)=(.*)$/su.exec(text.trim()) ?? [];
  const named = readFigureName(figure, at);
  const reading = readAmount(written);
  if (!named.value || reading.is !== 'amount') {
    return { value: undefined, findings: [noTarget(text, at)] };
  }
  if (reading.unit !== undefined) {
    const details = { text, unit: reading.unit };
    return { value: undefined, findings: [{ code: 'scenario/target-unit', at, details }] };
  }
  return { value: { ...named.value, amount: reading.value }, findings: [] };
}

function noTarget(text: string, at: Place): Finding {
  return { code: 'scenario/target', at, details: { text } };
}
