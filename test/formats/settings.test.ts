import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/formats/settings.ts';
import { readVocabulary } from '../../src/formats/vocabulary.ts';

test.each([
  ['{"title": ""}', 'title', 'string, length ≥ 1'],
  ['{"title": 7}', 'title', 'string'],
  ['{"title": "T", "tables": {"a": {"unit": "kr."}}}', 'tables.a.unit', 'kr | tkr | mnkr'],
  ['{"title": "T", "tables": {"": {}}}', 'tables.', 'string, length ≥ 1'],
  ['{"title": "T", "tables": []}', 'tables', 'record'],
  ['{"title": "T", "relations": {}}', 'relations', 'array'],
  [
    '{"title": "T", "periods": {"base": "B", "plan": [], "firstPrice": "A"}}',
    'periods.plan',
    'array, length ≥ 1',
  ],
  ...[
    ['12', 'number ≤ 11'],
    ['0', 'number ≥ 1'],
    ['1.5', 'int'],
    ['"6"', 'number'],
  ].map(([months = '', expected = '']) => [
    `{"title": "T", "fullYearEffects": [{"item": "I", "period": "P", "months": ${months}}]}`,
    'fullYearEffects.0.months',
    expected,
  ]),
])('of a wrong value in %s it is said what was expected', (text, key, expected) => {
  const { value, findings } = readSettings(text, 'budget.json');
  expect(value).toBeUndefined();
  const [finding, ...others] = findings;
  expect(others).toEqual([]);
  expect(finding?.code).toBe('settings/wrong-value');
  expect(finding?.details?.['key']).toBe(key);
  expect(finding?.details?.['expected']).toMatch(
    new RegExp(`^${expected.replaceAll('|', '\\|')}`, 'u'),
  );
});

test('of a wrong pattern in a vocabulary it is said which one was expected', () => {
  const own = readFileSync('data/vocabulary.json', 'utf8').replace('{item}', 'item');
  const { findings } = readVocabulary(own, 'vocabulary.json');
  expect(findings.map(({ details }) => details)).toEqual([
    { key: 'reversal', expected: '/\\{item\\}/u' },
  ]);
});

test.each([
  ['{"title": "T", "tabels": {}}', 'tabels', 'tables'],
  ['{"title": "T", "tables": {"a": {"enhet": "kr"}}}', 'enhet', 'unit'],
  ['{"title": "T", "tables": {"a": {"sums": [{"whole": "W", "plys": []}]}}}', 'plys', 'plus'],
  ['{"title": "T", "detail": {"activitis": {}}}', 'activitis', 'activities'],
])('a key that is none is told with the nearest: %s', (text, key, nearest) => {
  const [finding] = readSettings(text, 'budget.json').findings;
  expect(finding?.code).toBe('settings/unknown-key');
  expect(finding?.details?.['key']).toBe(key);
  expect(finding?.details?.['nearest']?.split(' | ')).toContain(nearest);
});
