import type { Finding, Found, Place } from '../../findings/index.ts';
import type { AskedAdjustment, AskedSpan, Driver } from '../../model/index.ts';
import { isDate } from '../dates.ts';
import { readChange } from './change.ts';

/** The words of an adjustment, apart. */
export interface WrittenAdjustment {
  readonly driver: Driver;
  readonly name: string;
  readonly period: string;
  readonly change: string;
  readonly comment: string;
  readonly at: Place;
  /** Where the period and the change are written. */
  readonly periodAt: Place;
  readonly changeAt: Place;
}

/** Reads `NAME@PERIOD=CHANGE`; a name may itself hold `@` or `=`. */
export function readFlag(
  driver: Driver,
  text: string,
  at: Place,
): Found<AskedAdjustment | undefined> {
  const parts = /^(.*)@([^@=]*)(=.*)$/su.exec(text) ?? [];
  const [, name = '', period = '', change = ''] = parts.map((part) => part.trim());
  if (name === '' || period === '') {
    const finding: Finding = { code: 'scenario/syntax', at, details: { text } };
    return { value: undefined, findings: [finding] };
  }
  const written = { driver, name, period, change, comment: '' };
  return readAdjustment({ ...written, at, periodAt: at, changeAt: at });
}

/** Reads an adjustment whose words stand apart, as in a scenario file. */
export function readAdjustment(written: WrittenAdjustment): Found<AskedAdjustment | undefined> {
  const { driver, name, period, change, comment, at, periodAt, changeAt } = written;
  const findings: Finding[] = [];
  const named = namedIn(driver, name);
  if (named.name === '' || named.activity === '') {
    findings.push({ code: 'scenario/no-name', at, details: { text: name } });
  }
  const { value: span, findings: wrongSpan } = readSpan(driver, period, periodAt);
  findings.push(...wrongSpan);
  const read = readChange(driver, change);
  if ('wrong' in read) {
    findings.push({ code: read.wrong, at: changeAt, details: read.details });
    return { value: undefined, findings };
  }
  if (span?.month !== undefined && !read.isYearly) {
    const details = { text: change.replace(/^=\s*/u, '') };
    findings.push({ code: 'scenario/yearly', at: changeAt, details });
  }
  if (!span || findings.length > 0) return { value: undefined, findings };
  const { form, amount } = read;
  const own = { name, period, change, comment };
  return { value: { driver, ...named, span, form, amount, written: own, at }, findings };
}

/** An item of the bridge may say where it lands: `Ny enhet -> Öppna insatser`. */
function namedIn(
  driver: Driver,
  text: string,
): { readonly name: string; readonly activity?: string } {
  const landing = driver === 'bridge' ? /^(.*)(?:->|→)(.*)$/su.exec(text) : null;
  const [, name = '', activity = ''] = landing ?? [];
  return landing ? { name: name.trim(), activity: activity.trim() } : { name: text.trim() };
}

/** `2027`, `Plan 2027`, `2027..2028`; for the bridge also the first day of a month, `2027-03-01`. */
function readSpan(driver: Driver, text: string, at: Place): Found<AskedSpan | undefined> {
  const [start = '', end, ...more] = text.split('..').map((part) => part.trim());
  const isDated = isDateLike(start);
  const isOfBridge = driver === 'bridge' && isDate(start) && start.endsWith('-01');
  if (start === '' || end === '' || more.length > 0 || (isDated && !isOfBridge)) {
    return { value: undefined, findings: [{ code: 'scenario/span', at, details: { text } }] };
  }
  if (end !== undefined && isDateLike(end)) {
    const details = { text, instead: `${start}..${end.slice(0, 4)}` };
    return { value: undefined, findings: [{ code: 'scenario/end-date', at, details }] };
  }
  const until = end === undefined ? {} : { until: end };
  if (!isDated) return { value: { from: start, ...until, at }, findings: [] };
  const month = parseInt(start.slice(5, 7), 10);
  return { value: { from: start.slice(0, 4), month, ...until, at }, findings: [] };
}

function isDateLike(text: string): boolean {
  return /^\d{4}-\d/u.test(text);
}
