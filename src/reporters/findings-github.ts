import { severityOf, type Finding, type Language } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import { closingLines, escapedBy } from './annotations.ts';
import { clean } from './clean.ts';
import { bodyOf, messageOf } from './finding-text.ts';
import { checkoutPath } from './paths.ts';

/** Workflow commands of GitHub Actions: an annotation per finding, the most severe first. */
export function githubFindings(report: Report, language: Language): string {
  const annotations = report.findings.map((finding) => annotation(finding, report, language));
  return `${[...annotations, ...closingLines(report, language)].join('\n')}\n`;
}

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

function annotation(finding: Finding, { diagnosis }: Report, language: Language): string {
  const { code, at } = finding;
  const properties = [
    ['file', clean(checkoutPath(at.file))],
    ['line', at.line],
    ['col', at.column],
    ['title', `${messageOf(finding, language)} (${code})`],
  ] as const;
  const given = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedBy(propertyCodes, String(value))}`],
  );
  const text = escapedBy(dataCodes, bodyOf(finding, diagnosis, language).join('\n'));
  return `::${commands[severityOf(finding)]} ${given.join(',')}::${text}`;
}

const dataCodes = { '%': '%25', '\r': '%0D', '\n': '%0A' };
const propertyCodes = { ...dataCodes, ':': '%3A', ',': '%2C' };
