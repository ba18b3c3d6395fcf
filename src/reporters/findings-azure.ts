import { severityOf, type Finding, type Language } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import { closingLines, escapedBy } from './annotations.ts';
import { clean } from './clean.ts';
import { bodyOf, messageOf } from './finding-text.ts';
import { compactFinding } from './findings-compact.ts';
import { checkoutPath } from './paths.ts';

/** Logging commands of Azure Pipelines; it knows errors and warnings, so that notes are plain lines. */
export function azureFindings(report: Report, language: Language): string {
  const lines = report.findings.map((finding) => {
    const type = severityOf(finding);
    return type === 'note'
      ? compactFinding(finding, language)
      : issue(finding, type, report, language);
  });
  return `${[...lines, ...closingLines(report, language)].join('\n')}\n`;
}

function issue(
  finding: Finding,
  type: 'error' | 'warning',
  { diagnosis }: Report,
  language: Language,
): string {
  const { code, at } = finding;
  const properties = [
    ['type', type],
    ['sourcepath', clean(checkoutPath(at.file))],
    ['linenumber', at.line],
    ['columnnumber', at.column],
    ['code', code],
  ] as const;
  const given = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedBy(propertyCodes, String(value))};`],
  );
  const text = [messageOf(finding, language), ...bodyOf(finding, diagnosis, language)].join('\n');
  return `##vso[task.logissue ${given.join('')}]${escapedBy(dataCodes, text)}`;
}

const dataCodes = { '%': '%AZP25', '\r': '%0D', '\n': '%0A' };
const propertyCodes = { ...dataCodes, ';': '%3B', ']': '%5D' };
