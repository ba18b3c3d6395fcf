import {
  entryOf,
  fill,
  severityOf,
  type Details,
  type Finding,
  type Language,
} from '../findings/index.ts';
import { clean } from './clean.ts';

function filled(template: string, details: Details = {}): string {
  const cleaned = Object.entries(details).map(([name, value]) => [name, clean(value)]);
  return fill(template, Object.fromEntries(cleaned) as Details);
}

/** What a finding says is wrong, in a language. */
export function messageOf({ code, details }: Finding, language: Language): string {
  return filled(entryOf(code).what[language], details);
}

/** Why it matters. */
export function reasonOf({ code, details }: Finding, language: Language): string {
  return filled(entryOf(code).why[language], details);
}

/** What to do about it. */
export function hintOf({ code, details }: Finding, language: Language): string {
  return filled(entryOf(code).fix[language], details);
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
} {
  const count = (severity: string): number =>
    findings.filter((finding) => severityOf(finding) === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
