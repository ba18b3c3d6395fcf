import type { Verdict, Judgement, Relation } from '../model/index.ts';
import { judgeBalance, verdictOnBalance } from './balance.ts';
import { judgeGrowth } from './growth.ts';
import { judgeContainment } from './containment.ts';
import { judgeRatio } from './ratio.ts';

/** Holds one relation against what is printed. */
export function judge(formula: Relation): Judgement {
  switch (formula.form) {
    case 'balance':
      return judgeBalance(formula);
    case 'ratio':
      return judgeRatio(formula);
    case 'growth':
      return judgeGrowth(formula);
    case 'containment':
      return judgeContainment(formula);
  }
}

/** The verdict alone, where so many relations are tried that what led to it is too much. */
export function verdictOn(formula: Relation): Verdict {
  return formula.form === 'balance' ? verdictOnBalance(formula) : judge(formula).verdict;
}

export function isFailing(verdict: Verdict): boolean {
  return verdict === 'rounding' || verdict === 'unlikely' || verdict === 'mismatch';
}
