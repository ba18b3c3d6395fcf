import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { clean, jsonText } from '../../src/reporters/clean.ts';
import { codeSpan, escapedText } from '../../src/reporters/markdown.ts';
import { wrap } from '../../src/reporters/wrap.ts';
import { everyHostile, harm, hostile } from '../support/hostile.ts';

describe('text from a cell', () => {
  test('moves no cursor, turns no text around and commands no CI, on any line', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 1, max: 40 }), (one, other, width) => {
        expect(clean(one)).not.toMatch(harm);
        expect(clean(one)).not.toContain('\n');
        for (const line of wrap(`${clean(one)}: ${clean(other)}`, width)) {
          expect(line).not.toMatch(harm);
        }
      }),
      { numRuns: 1000 },
    );
    expect(everyHostile.map(clean).filter((text) => harm.test(text))).toEqual([]);
  });

  test('is left as it is where it does no harm', () => {
    for (const label of ['Barn & unga', 'Kl 10:30', 'a::b', '#1', 'Konto [12]', 'Räntor: netto']) {
      expect(clean(label)).toBe(label);
    }
    expect(clean('##vso[x]')).toBe('##vso［x]');
    expect(clean('::error::x')).toBe('：:error::x');
  });

  test('is the same in JSON once it is read, and does no harm before', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.array(hostile)), (document) => {
        const text = jsonText(document);
        expect(text).not.toMatch(harm);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('text from a cell in Markdown', () => {
  const rendered = (own: string): string =>
    marked.parse(`| a | b |\n| --- | --- |\n| ${own} | end |\n`, { async: false });

  /** The cells of the one row of a rendered table. */
  function cells(html: string): readonly string[] {
    return [...html.matchAll(/<td>([\s\S]*?)<\/td>/gu)].map(([, cell = '']) => cell);
  }

  function plainText(html: string): string {
    const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
    return html.replace(/&(?:lt|gt|quot|#39|amp);/gu, (own) => signs[own as keyof typeof signs]);
  }

  test('as a code span stays one cell, and reads as it was meant', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [cell = '', end] = cells(rendered(codeSpan(text)));
        expect(end).toBe('end');
        const inner = /^<code>([^<]*)<\/code>$/u.exec(cell)?.[1];
        expect(plainText(inner ?? cell)).toBe(clean(text).replaceAll('\\|', '\\｜'));
      }),
      { numRuns: 1000 },
    );
  });

  test('as plain text links nothing, mentions nobody and holds no HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [cell = '', end] = cells(rendered(escapedText(text)));
        expect(end).toBe('end');
        expect(cell).not.toMatch(/[<@]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
