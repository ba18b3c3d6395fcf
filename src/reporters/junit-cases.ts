import type { Finding, Language, Reckoning } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import { clean } from './clean.ts';
import { messageOf } from './finding-text.ts';

/** One thing that was checked: it passes where it has no finding, or none that fails. */
export interface TestCase {
  readonly file: string;
  readonly name: string;
  readonly finding?: Finding | undefined;
}

/** A case per relation, those that hold too, and one per finding of another kind. */
export function casesOf(report: Report, language: Language): readonly TestCase[] {
  return uniquelyNamed([...relationCases(report), ...otherCases(report, language)]);
}

function relationCases({ judgements, findings }: Report): readonly TestCase[] {
  const told = new Map<Reckoning | undefined, Finding>(
    findings.map((finding) => [finding.reckoning, finding]),
  );
  return judgements.map(({ formula: { kind, subject }, reckoning }) => ({
    file: fileName(subject.at.file),
    name: tidy(`${kind}: ${subject.row}, ${subject.period}`),
    finding: reckoning && told.get(reckoning),
  }));
}

function otherCases({ judgements, findings }: Report, language: Language): readonly TestCase[] {
  const judged = new Set(judgements.map(({ reckoning }) => reckoning));
  return findings
    .filter(({ reckoning }) => !reckoning || !judged.has(reckoning))
    .map((finding) => ({
      file: fileName(finding.at.file),
      name: tidy(`${finding.code}: ${messageOf(finding, language)}`),
      finding,
    }));
}

function fileName(file: string): string {
  return tidy(file) || 'netto';
}

/** As a token of XML: one space between words. */
function tidy(text: string): string {
  return xmlSafe(clean(text)).replace(/\s+/gu, ' ').trim();
}

/** Characters that XML lacks, made one beforehand so that names stay unique after it. */
function xmlSafe(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** Several cases of one name in a file are numbered from the second on. */
function uniquelyNamed(cases: readonly TestCase[]): readonly TestCase[] {
  const taken = new Set<string>();
  return cases.map((own) => {
    let name = own.name;
    for (let count = 2; taken.has(keyOf(own.file, name)); count += 1)
      name = `${own.name} (${String(count)})`;
    taken.add(keyOf(own.file, name));
    return { ...own, name };
  });
}

function keyOf(file: string, name: string): string {
  return JSON.stringify([file, name]);
}
