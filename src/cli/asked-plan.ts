import { Option, type Command } from 'commander';
import type { Finding, Found } from '../findings/index.ts';
import { readUplift } from '../formats/given-uplift.ts';
import type { AskedPlan } from '../recognise/index.ts';
import type { Say } from './options.ts';
import { repeatable } from './scenario-options.ts';

/** What the flags of a command that makes a plan say of its periods and rates. */
export interface AskedPlanFlags {
  readonly base?: string;
  readonly years?: string;
  readonly uplift: string[];
  readonly oneYear: string[];
}

/** Adds `--base`, `--years`, `--uplift` and `--one-year`. */
export function withAskedPlan(command: Command, say: Say): Command {
  return command
    .addOption(new Option(`--base <${say('namePeriod')}>`, say('helpBase')))
    .addOption(new Option(`--years <${say('nameCount')}>`, say('helpYears')))
    .addOption(repeatable('--uplift', say('nameUplift'), say('helpPlanUplift')))
    .addOption(repeatable('--one-year', say('nameItem'), say('helpOneYear')));
}

const mostYears = 30;

/** Reads them; what cannot be read is a finding. A rate without a name is the general uplift. */
export function readAskedPlan({ base, years, uplift, oneYear }: AskedPlanFlags): Found<AskedPlan> {
  const findings: Finding[] = [];
  const uplifts = uplift.flatMap((text) => {
    const isNamed = text.includes('=');
    const read = readUplift(isNamed ? text : `*=${text}`, text);
    findings.push(...read.findings);
    return read.value ? [read.value] : [];
  });
  const isGeneral = ({ category }: { readonly category: string }): boolean =>
    category === '*' || category.toLocaleLowerCase('sv') === 'prisuppräkning';
  const count = years === undefined || /^\d{1,2}$/u.test(years) ? parseInt(years ?? '0', 10) : -1;
  if (count < 0 || count > mostYears) {
    const details = { flag: '--years', text: years ?? '', least: '1', most: String(mostYears) };
    findings.push({ code: 'simulate/number', at: { file: '--years' }, details });
  }
  const oneYearItems = oneYear.flatMap((text) => {
    const at = { file: `--one-year "${text}"` };
    const [, item = '', period = ''] = /^(.+)@([^@]+)$/u.exec(text) ?? [];
    if (item !== '')
      return [{ item: { value: item.trim(), at }, period: { value: period.trim(), at } }];
    findings.push({ code: 'plan/one-year', at, details: { text } });
    return [];
  });
  return {
    value: {
      ...(base !== undefined && { base: { value: base, at: { file: `--base "${base}"` } } }),
      ...(count > 0 && { years: count }),
      uplifts: uplifts.filter((own) => !isGeneral(own)),
      generalUplifts: uplifts.filter(isGeneral),
      oneYearItems,
    },
    findings,
  };
}
