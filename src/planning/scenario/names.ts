import { labelKey } from '../../model/index.ts';

/** Whether a name is meant by a pattern: `*` is any characters, capitals do not count. */
export function matches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = folded(pattern).split('*');
  const last = rest.pop();
  const whole = folded(name);
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first) || whole.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= whole.length - last.length && whole.endsWith(last);
}

function folded(label: string): string {
  return labelKey(label).toLocaleLowerCase('sv');
}
