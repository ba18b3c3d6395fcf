import { digitsOf } from '../exact/index.ts';
import {
  entryOf,
  severityOf,
  type Finding,
  type FindingCode,
  type Language,
  type Place,
  type ReckonedTerm,
} from '../findings/index.ts';
import type { Acknowledged, Report } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { blanked, bodyOf, messageOf } from './finding-text.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { printedAmount } from './numbers.ts';
import { uriOf } from './paths.ts';
import { gateTexts } from './summary.ts';

/** SARIF 2.1.0, as code scanning of GitHub and others read it; columns count UTF-16 code units. */
export function sarifFindings(report: Report, language: Language, version: string): string {
  const { findings, acknowledged, gate, leftOut } = report;
  const all = [...findings, ...acknowledged.map(({ finding }) => finding)];
  const codes = [...new Set(all.map(({ code }) => code))];
  const fingerprints = fingerprintsOf(all);
  const run = {
    tool: { driver: { name: 'netto', version, rules: codes.map((code) => rule(code, language)) } },
    language,
    columnKind: 'utf16CodeUnits',
    results: all.map((finding, order) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: severityOf(finding),
      message: message(
        [messageOf(finding, language), ...bodyOf(finding, report.diagnosis, language)].join('\n'),
      ),
      locations: [{ physicalLocation: physicalLocation(finding.at) }],
      ...relatedLocations(finding),
      partialFingerprints: { 'nettoFinding/v1': fingerprints[order] },
      ...suppressions(acknowledged[order - findings.length]),
    })),
    properties: {
      relations: report.judgements.length,
      leftOut: leftOut.length,
      maxDifference: gate.maxDifference ? digitsOf(gate.maxDifference) : null,
      gate: gateTexts(report, language),
    },
  };
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  });
}

/** A difference that is let stand is told with the decision on it. */
function suppressions(acknowledged: Acknowledged | undefined): object {
  if (!acknowledged) return {};
  const { reason, decidedBy, date } = acknowledged.by;
  const justification = clean([reason, decidedBy, date].filter((own) => own !== '').join(', '));
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function rule(code: FindingCode, language: Language): unknown {
  const { severity, what, why, fix } = entryOf(code);
  const [short, full, help] = [what, why, fix].map((own) => message(blanked(own[language])));
  return {
    id: code,
    shortDescription: short,
    fullDescription: full,
    help,
    defaultConfiguration: { level: severity },
  };
}

/** Text that holds no link and no placeholder, whatever a cell says. */
function message(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/gu, '$&$&').replaceAll('](', '] (') };
}

function physicalLocation({ file, line, column }: Place): unknown {
  return {
    artifactLocation: { uri: uriOf(file) },
    ...(line !== undefined && {
      region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
    }),
  };
}

/** The figures that a relation ties the blamed one to. */
function relatedLocations({ reckoning }: Finding): object {
  if (!reckoning) return {};
  const related = reckoning.terms.map(({ row, period, value, at }: ReckonedTerm, id) => ({
    id,
    message: message(clean(`${row}, ${period}: ${printedAmount(value)}`)),
    physicalLocation: physicalLocation(at),
  }));
  return { relatedLocations: related };
}
