import { expect, test } from 'vitest';
import { nearestNames, nearestText, sameLabel } from '../../src/model/index.ts';

test('labels are the same whatever space or composition they are printed with', () => {
  expect(sameLabel('Förändring i  %', 'Fo\u0308ra\u0308ndring i\u00A0% ')).toBe(true);
  expect(sameLabel('Netto', 'netto')).toBe(false);
});

test('the nearest names come first, and each once', () => {
  expect(nearestNames('Neto', ['Kostnader', 'Netto', 'Netto', 'Intäkter'])).toEqual([
    'Netto',
    'Intäkter',
    'Kostnader',
  ]);
  expect(nearestText('x', [])).toBe('–');
});
