import { createRequire } from 'node:module';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/findings/index.ts';
import { findingFormats } from '../../src/reporters/finding-reporters.ts';
import { sarifFindings } from '../../src/reporters/findings-sarif.ts';
import { fingerprintsOf } from '../../src/reporters/fingerprint.ts';
import { harm } from '../support/hostile.ts';
import { anyReport } from '../support/reports.ts';

const require = createRequire(import.meta.url);

/** The schema of SARIF 2.1.0 as Microsoft's own matchers carry it. */
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

test('is valid against its schema, every result with its rule and a mark of its own', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = sarifFindings(report, 'en', '1.2.3');
      expect(text).not.toMatch(harm);
      const document = JSON.parse(text) as Sarif;
      validate(document);
      expect(validate.errors ?? []).toEqual([]);

      const [run] = document.runs;
      const results = run?.results ?? [];
      expect(results).toHaveLength(report.findings.length);
      const marks = results.map((own) => own.partialFingerprints['nettoFinding/v1']);
      expect(new Set(marks).size).toBe(results.length);
      for (const { ruleId, ruleIndex, locations } of results) {
        expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        for (const { physicalLocation } of locations) {
          const { uri } = physicalLocation.artifactLocation;
          expect(uri).toMatch(/^(?:file:\/\/\/)?[\w%.!~*'()/-]+$/u);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('the schema sees what is wrong', () => {
  const [report] = fc.sample(anyReport, { numRuns: 1, seed: 7 });
  if (!report) throw new Error('no report');
  const text = sarifFindings(report, 'en', '1.2.3');
  expect(validate(JSON.parse(text.replace('utf16CodeUnits', 'bytes')))).toBe(false);
  expect(validate(JSON.parse(text.replace('"version": "2.1.0"', '"version": "2.0"')))).toBe(false);
});

test('a finding keeps its mark when lines are moved and amounts change', () => {
  const moved = (finding: Finding, by: number): Finding => ({
    ...finding,
    at: { ...finding.at, line: (finding.at.line ?? 1) + by },
    ...(finding.reckoning && { reckoning: { ...finding.reckoning, difference: String(by) } }),
  });
  fc.assert(
    fc.property(anyReport, fc.integer({ min: 1, max: 99 }), ({ findings }, by) => {
      expect(fingerprintsOf(findings.map((own) => moved(own, by)))).toEqual(
        fingerprintsOf(findings),
      );
    }),
  );
});

test('findings alike have marks of their own', () => {
  fc.assert(
    fc.property(anyReport, ({ findings }) => {
      const twice = [...findings, ...findings];
      expect(new Set(fingerprintsOf(twice)).size).toBe(twice.length);
    }),
  );
});

test('the registry holds every format there is', () => {
  expect(findingFormats).toEqual(
    'pretty compact json junit sarif github azure gitlab markdown'.split(' '),
  );
});
