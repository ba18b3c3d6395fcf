import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severityOf, type Finding } from '../../src/findings/index.ts';
import { clean } from '../../src/reporters/clean.ts';
import { bodyOf, messageOf } from '../../src/reporters/finding-text.ts';
import { azureFindings } from '../../src/reporters/findings-azure.ts';
import { githubFindings } from '../../src/reporters/findings-github.ts';
import { checkoutPath } from '../../src/reporters/paths.ts';
import { azureCommand, githubCommand } from '../support/ci-readers.ts';
import { harm } from '../support/hostile.ts';
import { anyReport, openGate, undiagnosed } from '../support/reports.ts';

const runs = { numRuns: 1000 };

function lines(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

/** The properties that have a value, as text. */
function given(properties: Readonly<Record<string, string | number | undefined>>): unknown {
  return Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

test('GitHub reads back what was meant, one annotation per finding and nothing else', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = githubFindings(report, 'en');
      const read = lines(text).flatMap((line) => githubCommand(line) ?? []);
      const meant = report.findings.map((finding) => ({
        name: severityOf(finding) === 'note' ? 'notice' : severityOf(finding),
        properties: given({
          file: clean(checkoutPath(finding.at.file)),
          line: finding.at.line,
          col: finding.at.column,
          title: `${messageOf(finding, 'en')} (${finding.code})`,
        }),
        text: bodyOf(finding, report.diagnosis, 'en').join('\n'),
      }));
      expect(read.map((own) => ({ ...own, properties: [...own.properties] }))).toEqual(meant);
      expect(text).not.toContain('##[');
    }),
    runs,
  );
});

test('Azure reads back what was meant; notes are plain lines that command nothing', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = azureFindings(report, 'sv');
      const issues = report.findings.filter((finding) => severityOf(finding) !== 'note');
      const read = lines(text).flatMap((line) => azureCommand(line) ?? []);
      const meant = issues.map((finding) => ({
        name: 'task.logissue',
        properties: given({
          type: severityOf(finding),
          sourcepath: clean(checkoutPath(finding.at.file)),
          linenumber: finding.at.line,
          columnnumber: finding.at.column,
          code: finding.code,
        }),
        text: [messageOf(finding, 'sv'), ...bodyOf(finding, report.diagnosis, 'sv')].join('\n'),
      }));
      expect(read.map((own) => ({ ...own, properties: [...own.properties] }))).toEqual(meant);
      for (const line of lines(text).filter((own) => !own.startsWith('##vso[task.logissue '))) {
        expect(line).not.toMatch(harm);
      }
    }),
    runs,
  );
});

describe('where a CI shows ten of each', () => {
  const finding = (code: Finding['code'], line: number): Finding => ({
    code,
    at: { file: 'a.csv', line },
    details: { row: 'Summa' },
  });
  const report = undiagnosed({
    judgements: [],
    expected: [],
    assumptions: [],
    acknowledged: [],
    gate: openGate,
    leftOut: [],
    findings: [
      ...Array.from({ length: 13 }, (_, line) => finding('sum/mismatch', line + 1)),
      ...Array.from({ length: 11 }, (_, line) => finding('sum/unlikely', line + 1)),
    ],
  });

  test.each([
    ['GitHub', githubFindings],
    ['Azure', azureFindings],
  ] as const)('%s gets the most severe first, and is told how many more', (_, format) => {
    const all = lines(format(report, 'en'));
    expect(all).toHaveLength(26);
    expect(all[0]).toContain('error');
    expect(all.at(-1)).toBe('3 errors, 1 warning more than the ten of each kind that are shown');
    const few = { ...report, findings: report.findings.slice(0, 10) };
    expect(format(few, 'en')).not.toContain('more than');
  });
});
