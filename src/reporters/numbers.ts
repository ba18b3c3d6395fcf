/** Amounts as Swedish tables print them: `−415 390`, `0,1`; true minus and no-break spaces. */
export function printedAmount(digits: string): string {
  const [whole = '', fraction] = digits.replace(/^-/u, '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u00A0');
  const sign = digits.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Amounts as files hold them: `-415390`, `0,1`; a hyphen and no grouping. */
export function filedAmount(digits: string): string {
  return digits.replace('.', ',');
}
