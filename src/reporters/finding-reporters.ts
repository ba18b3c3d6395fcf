import type { Language } from '../findings/index.ts';
import type { Report } from '../model/index.ts';
import type { Style } from './style.ts';

/** What a report is made with, beside the report itself. */
interface Setting {
  /** For people, in their language. */
  readonly style: Style;
  /** For programs, which are to read the same in every locale. */
  readonly machineLanguage: Language;
  readonly version: string;
  /** When the check was run, UTC. */
  readonly timestamp: string;
  /** Whether people are shown what was assumed, after the findings. */
  readonly assumptions: boolean;
}

type FindingReporter = (report: Report, setting: Setting) => Promise<string>;

/** Every format that findings can be told in; each is loaded when it is used. */
export const findingReporters = {
  pretty: async (report, { style, assumptions }) => {
    const { prettyFindings } = await import('./findings-pretty.ts');
    if (!assumptions) return prettyFindings(report, style);
    const { prettyAssumptions } = await import('./assumptions-pretty.ts');
    return `${prettyFindings(report, style)}${prettyAssumptions(report.assumptions, style)}`;
  },
  compact: async (report, { style }) => {
    const { compactFindings } = await import('./findings-compact.ts');
    return compactFindings(report, style.language);
  },
  json: async (report, { machineLanguage }) => {
    const { jsonFindings } = await import('./findings-json.ts');
    return jsonFindings(report, machineLanguage);
  },
  junit: async (report, { machineLanguage, timestamp }) => {
    const { junitFindings } = await import('./findings-junit.ts');
    return junitFindings(report, machineLanguage, timestamp);
  },
  sarif: async (report, { machineLanguage, version }) => {
    const { sarifFindings } = await import('./findings-sarif.ts');
    return sarifFindings(report, machineLanguage, version);
  },
  github: async (report, { machineLanguage }) => {
    const { githubFindings } = await import('./findings-github.ts');
    return githubFindings(report, machineLanguage);
  },
  azure: async (report, { machineLanguage }) => {
    const { azureFindings } = await import('./findings-azure.ts');
    return azureFindings(report, machineLanguage);
  },
  gitlab: async (report, { machineLanguage }) => {
    const { gitlabFindings } = await import('./findings-gitlab.ts');
    return gitlabFindings(report, machineLanguage);
  },
  markdown: async (report, { style }) => {
    const { markdownFindings } = await import('./findings-markdown.ts');
    return markdownFindings(report, style.language);
  },
} as const satisfies Record<string, FindingReporter>;

export type FindingFormat = keyof typeof findingReporters;

export const findingFormats = Object.keys(findingReporters) as readonly FindingFormat[];
