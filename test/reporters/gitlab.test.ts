import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gitlabFindings } from '../../src/reporters/findings-gitlab.ts';
import { gateTexts } from '../../src/reporters/summary.ts';
import { harm } from '../support/hostile.ts';
import { anyReport } from '../support/reports.ts';

/**
 * What GitLab asks of a Code Quality report: its published schema asks for description, fingerprint,
 * severity and location; its manual also for the name of the check and one of five severities.
 */
const validate = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

test('is what GitLab asks for, every finding with a fingerprint of its own', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = gitlabFindings(report, 'en');
      expect(text).not.toMatch(harm);
      const document = JSON.parse(text) as readonly { readonly fingerprint: string }[];
      validate(document);
      expect(validate.errors ?? []).toEqual([]);
      expect(document).toHaveLength(report.findings.length + gateTexts(report, 'en').length);
      expect(new Set(document.map(({ fingerprint }) => fingerprint)).size).toBe(document.length);
    }),
    { numRuns: 1000 },
  );
});
