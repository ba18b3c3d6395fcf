import { expect, test } from 'vitest';
import { localeLanguage, requestedLanguage } from '../../src/cli/language.ts';

test.each([
  [['sv_SE.UTF-8'], 'C', 'sv'],
  [['sv'], 'C', 'sv'],
  [['sv-FI'], 'C', 'sv'],
  [['', undefined, 'sv_SE'], 'C', 'sv'],
  [['C', undefined, 'sv_SE'], 'C', 'en'],
  [['svx'], 'C', 'en'],
  [['de_DE'], 'sv-SE', 'en'],
  [[undefined, undefined, undefined], 'sv-SE', 'sv'],
])('%j and %s', (variables, system, expected) => {
  expect(localeLanguage({ variables, system })).toBe(expected);
});

test('the flag, wherever it stands', () => {
  expect(requestedLanguage(['check', '--lang', 'sv'])).toBe('sv');
  expect(requestedLanguage(['--lang=en', 'check'])).toBe('en');
  expect(requestedLanguage(['check', '--lang', 'fi'])).toBeUndefined();
  expect(requestedLanguage(['check'])).toBeUndefined();
});
