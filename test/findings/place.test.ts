import { expect, test } from 'vitest';
import { columnLetters, placeText, type Place } from '../../src/findings/index.ts';

test.each<[place: Place, text: string]>([
  [{ file: 'a.csv' }, 'a.csv'],
  [{ file: 'a.csv', line: 5, column: 7 }, 'a.csv:5:7'],
  [{ file: 'a.xlsx', sheet: 'Blad1' }, 'a.xlsx:Blad1'],
  [{ file: 'a.xlsx', sheet: 'Blad1', line: 7, column: 3 }, 'a.xlsx:Blad1!C7'],
  [{ file: 'a.xlsx', sheet: 'Plan 2027', line: 1, column: 28 }, 'a.xlsx:Plan 2027!AB1'],
])('%o is printed as %s', (place, text) => {
  expect(placeText(place)).toBe(text);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
