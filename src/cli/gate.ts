import {
  entryOf,
  findingCodes,
  type Finding,
  type Found,
  type Severity,
} from '../findings/index.ts';
import { readAmount } from '../formats/notation.ts';
import { nearestText, type Gate } from '../model/index.ts';
import { areaOf } from '../reconcile/index.ts';

/** The gate as given on the command line. */
export interface GateFlags {
  readonly failOn: Severity;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly maxDifference?: string;
}

/** Reads the gate; a name that chooses nothing and an amount that is none are findings. */
export function readGate({ failOn, only, skip, maxDifference }: GateFlags): Found<Gate> {
  const findings: Finding[] = [...unknownNames(only, '--only'), ...unknownNames(skip, '--skip')];
  const gate = { failOn, only, skip };
  if (maxDifference === undefined) return { value: gate, findings };

  const reading = readAmount(maxDifference);
  if (reading.is === 'amount' && !reading.unit && !reading.value.isNegative()) {
    return { value: { ...gate, maxDifference: reading.value }, findings };
  }
  const details = { text: maxDifference };
  findings.push({ code: 'usage/max-difference', at: { file: '--max-difference' }, details });
  return { value: gate, findings };
}

function unknownNames(given: readonly string[], flag: string): readonly Finding[] {
  if (given.length === 0) return [];
  const codes = findingCodes.filter((code) => !entryOf(code).unreadable);
  const names = [...new Set(codes.map(areaOf)), ...codes];
  return given
    .filter((name) => !names.some((own) => own === name))
    .map((name) => {
      const details = { code: name, nearest: nearestText(name, names) };
      return { code: 'usage/finding-code', at: { file: flag }, details };
    });
}
