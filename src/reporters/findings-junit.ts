import {
  isAtLeast,
  isUnreadable,
  placeText,
  severityOf,
  type Finding,
  type Language,
} from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Report } from '../model/index.ts';
import { clean } from './clean.ts';
import { bodyOf, messageOf } from './finding-text.ts';
import { casesOf, type TestCase } from './junit-cases.ts';
import { gateTexts } from './summary.ts';
import { element, xmlText } from './xml.ts';

/**
 * Ant's JUnit format: a suite per file, in it a test case per relation, those that hold too, and one
 * per finding of another kind. What the run does not fail on passes, and is told in system-out. The
 * timestamp is UTC without zone.
 */
export function junitFindings(report: Report, language: Language, timestamp: string): string {
  const cases = casesOf(report, language);
  const files = cases.length > 0 ? [...new Set(cases.map(({ file }) => file))] : ['netto'];
  const suites = files.map((file, id) => {
    const own = cases.filter((each) => each.file === file);
    return suite(own, report, language, [
      ['package', 'netto'],
      ['id', String(id)],
      ['name', file],
      ['timestamp', timestamp],
      ['hostname', 'netto'],
    ]);
  });
  const document = element('testsuites', [], `\n${suites.join('\n')}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function suite(
  cases: readonly TestCase[],
  report: Report,
  language: Language,
  attributes: readonly (readonly [string, string])[],
): string {
  const outcomes = cases.map(({ finding }) => outcomeOf(finding, report));
  const count = (outcome: string): string =>
    String(outcomes.filter((own) => own === outcome).length);
  const passing = cases.flatMap(({ finding }) =>
    finding && outcomeOf(finding, report) === 'passed' ? [finding] : [],
  );
  const said = [
    ...passing.map((finding) => fullText(finding, report, language)),
    ...gateTexts(report, language),
  ].join('\n');
  const counts = [
    ['tests', String(cases.length)],
    ['failures', count('failure')],
    ['errors', count('error')],
    ['time', '0'],
  ] as const;
  const content = [
    properties(report, language),
    ...cases.map((own) => testCase(own, report, language)),
    element('system-out', [], xmlText(said)),
    element('system-err', []),
  ].join('\n');
  return element('testsuite', [...attributes, ...counts], `\n${content}\n`);
}

function properties(report: Report, language: Language): string {
  const said = gateTexts(report, language).join('; ');
  const property = element('property', [
    ['name', 'gate'],
    ['value', said],
  ]);
  return element('properties', [], said === '' ? '' : property);
}

function testCase({ file, name, finding }: TestCase, report: Report, language: Language): string {
  const attributes = [
    ['name', name],
    ['classname', file],
    ['time', '0'],
  ] as const;
  const outcome = outcomeOf(finding, report);
  if (!finding || outcome === 'passed') return element('testcase', attributes);

  const about = [
    ['message', messageOf(finding, language)],
    ['type', finding.code],
  ] as const;
  const body = element(outcome, about, xmlText(fullText(finding, report, language)));
  return element('testcase', attributes, body);
}

/** What could not be read is an error, what the run fails on a failure. */
function outcomeOf(finding: Finding | undefined, { gate }: Report): 'passed' | 'failure' | 'error' {
  if (!finding) return 'passed';
  if (isUnreadable(finding)) return 'error';
  return isAtLeast(gate.failOn, finding) ? 'failure' : 'passed';
}

function fullText(finding: Finding, { diagnosis }: Report, language: Language): string {
  const head = `${word(severityOf(finding), language)} ${finding.code} ${messageOf(finding, language)}`;
  return [head, clean(placeText(finding.at)), ...bodyOf(finding, diagnosis, language)].join('\n');
}
