/** Whether a text is a day there is, as `2026-11-25`. */
export function isDate(text: string): boolean {
  const [year = '', month = '', day = ''] = /^\d{4}-\d{2}-\d{2}$/u.test(text)
    ? text.split('-')
    : [];
  const [m, d] = [parseInt(month, 10), parseInt(day, 10)];
  if (year === '' || m < 1 || m > 12 || d < 1) return false;
  const y = parseInt(year, 10);
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d <= (days[m - 1] ?? 0);
}
