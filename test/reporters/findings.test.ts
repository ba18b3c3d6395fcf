import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { findingFormats, findingReporters } from '../../src/reporters/finding-reporters.ts';
import { markdownFindings } from '../../src/reporters/findings-markdown.ts';
import { plain } from '../../src/reporters/paint.ts';
import { gateTexts } from '../../src/reporters/summary.ts';
import { harm } from '../support/hostile.ts';
import { anyReport } from '../support/reports.ts';

const setting = {
  style: { language: 'en', paint: plain, width: 60 },
  machineLanguage: 'en',
  version: '1.2.3',
  timestamp: '2026-11-25T09:30:15',
  assumptions: true,
} as const;

/** The commands that netto itself gives a CI. */
const ownCommand = /^(?:::(?:error|warning|notice) file=|##vso\[task\.logissue type=)/u;

test('no format lets a cell command a CI, move the cursor or turn text around', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      for (const format of findingFormats) {
        const text = await findingReporters[format](report, setting);
        const lines = text.split('\n').map((line) => line.replace(ownCommand, ''));
        expect(lines.filter((line) => harm.test(line))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

describe.each(findingFormats)('%s', (format) => {
  test('says what is tolerated and how much is left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const text = await findingReporters[format](report, setting);
        const { maxDifference, only, skip } = report.gate;
        const said: readonly (readonly [isSaid: boolean, text: string])[] =
          format === 'compact'
            ? [
                [maxDifference !== undefined, `max-difference=${maxDifference?.toFixed() ?? ''}`],
                [only.length + skip.length > 0, `left-out=${String(report.leftOut.length)}`],
              ]
            : format === 'json'
              ? [[true, `"leftOut": ${String(report.leftOut.length)}`]]
              : gateTexts(report, 'en').map((own) => [true, own]);
        for (const [isSaid, own] of said) if (isSaid) expect(text).toContain(own);
      }),
    );
  });
});

test('markdown renders to one table of six columns, without a link, an image or HTML of a cell', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const html = marked.parse(markdownFindings(report, 'en'), { async: false });
      const rows = html.split('<tr>').slice(2);
      expect(rows).toHaveLength(report.findings.length);
      for (const row of rows) expect(row.match(/<td/gu)).toHaveLength(6);
      expect(html).not.toMatch(/<(?!\/?(?:h3|p|strong|ul|li|table|thead|tbody|tr|th|td|code)\b)/u);
    }),
    { numRuns: 1000 },
  );
});
