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
  const [, name = '', period = '', change = ''] =
    /^(.*\S)\s*@\s*([^@=]*?)\s*(=.*)$/su.exec(text.trim()) ?? [];
  if (period === '' || change === '') {
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
  const span = readSpan(driver, period, periodAt);
  if (!span) findings.push({ code: 'scenario/span', at: periodAt, details: { text: period } });
  const read = readChange(driver, change);
  const isDated = span?.month !== undefined;
  if (!read || (isDated && !read.isYearly)) {
    const code = read ? 'scenario/yearly' : (`scenario/${driver}-change` as const);
    findings.push({ code, at: changeAt, details: { text: change.replace(/^=\s*/u, '') } });
  }
  if (!span || !read || findings.length > 0) return { value: undefined, findings };
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
function readSpan(driver: Driver, text: string, at: Place): AskedSpan | undefined {
  const [start = '', end, ...more] = text.split('..').map((part) => part.trim());
  if (start === '' || end === '' || more.length > 0) return undefined;
  const until = end === undefined ? {} : { until: end };
  if (!/^\d{4}-\d/u.test(start)) return { from: start, ...until, at };
  if (driver !== 'bridge' || !isDate(start) || !start.endsWith('-01')) return undefined;
  return { from: start.slice(0, 4), month: parseInt(start.slice(5, 7), 10), ...until, at };
}
