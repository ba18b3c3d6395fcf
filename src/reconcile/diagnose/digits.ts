import { stepsIn, type Decimal } from '../../exact/index.ts';

export type DigitSlip = 'transposed' | 'missing' | 'extra' | 'wrong';

/** How one printed amount comes of another by a slip in its digits; the sign stays. */
export function digitSlip(stated: Decimal, right: Decimal, step: Decimal): DigitSlip | undefined {
  if (stated.isNegative() !== right.isNegative()) return undefined;
  const [own, its] = [stated, right].map((amount) => stepsIn(amount.abs(), step).toString());
  if (own === undefined || its === undefined || own === its) return undefined;
  if (own.length === its.length - 1) return isOneShorter(own, its) ? 'missing' : undefined;
  if (own.length === its.length + 1) return isOneShorter(its, own) ? 'extra' : undefined;
  if (own.length !== its.length) return undefined;

  const places = Array.from(own, (_, place) => place).filter((place) => own[place] !== its[place]);
  const [first = 0, second] = places;
  if (places.length === 1) return 'wrong';
  const isTransposed =
    places.length === 2 &&
    second === first + 1 &&
    own[first] === its[second] &&
    own[second] === its[first];
  return isTransposed ? 'transposed' : undefined;
}

/** Whether a text is another one without one of its characters. */
function isOneShorter(shorter: string, longer: string): boolean {
  const at = Array.from(shorter).findIndex((digit, place) => digit !== longer[place]);
  const cut = at < 0 ? shorter.length : at;
  return shorter.slice(cut) === longer.slice(cut + 1);
}
