import { expect, test } from 'vitest';
import { markdownTable } from '../../src/reporters/markdown.ts';

test('columns of amounts stand to the right, those of words to the left', () => {
  const rows = [
    ['Rad', 'Före', 'Efter', 'Skäl'],
    ['Netto', '', '−452 720', '3,2 % av −435 840'],
    ['Andel', '1,68 %', '3,87 %', 'från Plan 2028'],
  ];
  expect(markdownTable(rows).split('\n')[1]).toBe('| --- | ---: | ---: | --- |');
});
