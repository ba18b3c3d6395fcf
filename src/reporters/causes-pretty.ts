import { fill, placeText } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { Cause, MendedCell, Report } from '../model/index.ts';
import { causeText, mendedText, strengthText } from './cause-text.ts';
import { clean } from './clean.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** More repairs of a set than this are counted instead. */
const mostEquals = 5;

/** Why tables do not reconcile, set by set, for people; nothing where there is nothing to explain. */
export function prettyCauses(report: Report, style: Style): readonly string[] {
  const { causes, isComplete } = report.diagnosis;
  const { language, paint, width } = style;
  const sets = [...new Set(causes.map(({ set }) => set))];
  const cut = isComplete ? [] : [...wrap(word('diagnosisCut', language), width), ''];
  if (sets.length === 0) return cut;
  return [
    paint.strong(word('causes', language)),
    '',
    ...sets.flatMap((set) =>
      setLines(
        causes.filter((cause) => cause.set === set),
        report,
        style,
      ),
    ),
    ...cut,
  ];
}

/** One set of failing relations: the cause that stands out in full, and those as small below it. */
function setLines(causes: readonly Cause[], report: Report, style: Style): readonly string[] {
  const { language } = style;
  const [first] = causes;
  if (!first) return [];
  if (first.strength === 'weak') {
    return [
      ...indented(0, `${String(first.set)} `, capital(explainsText(first, report, style)), style),
      ...indented(2, '', `${strengthText(first, language)}:`, style),
      ...equalLines(causes, style),
      '',
    ];
  }
  const isApart = first.equals === 1;
  const told = isApart ? causes : [first];
  const others = isApart ? [] : causes.slice(1);
  return [
    ...told.flatMap((cause, order) => fullLines(cause, order === 0, report, style)),
    ...(others.length > 0 ? indented(2, '', word('weakAlso', language), style) : []),
    ...equalLines(others, style),
    '',
  ];
}

function fullLines(
  cause: Cause,
  isFirst: boolean,
  report: Report,
  style: Style,
): readonly string[] {
  const { language, paint } = style;
  const places = cause.cells.map(({ figure }) => clean(placeText(figure.at)));
  return [
    ...indented(
      0,
      isFirst ? `${String(cause.set)} ` : '  ',
      `${causeText(cause, language)}.`,
      style,
    ),
    ...places.map((place) => `  ${paint.faint(place)}`),
    ...indented(2, '', explainsText(cause, report, style), style),
    ...indented(2, '', strengthText(cause, language), style),
    ...followLines(cause.follow, style),
  ];
}

function followLines(follow: readonly MendedCell[], style: Style): readonly string[] {
  if (follow.length === 0) return [];
  return [
    `  ${word('thenChange', style.language)}`,
    ...follow.flatMap((cell) => indented(4, '', mendedText(cell, style.language), style)),
  ];
}

function equalLines(causes: readonly Cause[], style: Style): readonly string[] {
  const { language } = style;
  const rest = causes.length - mostEquals;
  return [
    ...causes
      .slice(0, mostEquals)
      .flatMap(({ cells }) =>
        indented(4, '', cells.map((cell) => mendedText(cell, language)).join('; '), style),
      ),
    ...(rest > 0
      ? indented(4, '', fill(word('moreCauses', language), { count: String(rest) }), style)
      : []),
  ];
}

/** `explains net/mismatch, cross/mismatch`, each with its column. */
function explainsText({ explains }: Cause, { findings }: Report, { language }: Style): string {
  const told = findings.filter(({ reckoning }) => reckoning && explains.includes(reckoning));
  const texts = told.map(({ code, row, period }) => `${code} (${clean([row, period].join(', '))})`);
  return fill(word('explainsFindings', language), { findings: texts.join(', ') });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function indented(indent: number, head: string, text: string, { width }: Style): readonly string[] {
  const hang = indent + head.length;
  return wrap(text, width - hang).map((line, order) =>
    order === 0 ? `${' '.repeat(indent)}${head}${line}` : `${' '.repeat(hang)}${line}`,
  );
}
