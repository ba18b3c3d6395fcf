import type { Verdict, Judgement, Relation } from '../model/index.ts';
import { judgeBalance, verdictOnBalance } from './balance.ts';
import { judgeChain } from './chain.ts';
import { judgeContainment } from './containment.ts';
import { judgeRatio } from './ratio.ts';

/** Holds one relation against what is printed. */
export function judge(relation: Relation): Judgement {
  switch (relation.form) {
    case 'balance':
      return judgeBalance(relation);
    case 'ratio':
      return judgeRatio(relation);
    case 'chain':
      return judgeChain(relation);
    case 'containment':
      return judgeContainment(relation);
  }
}

/** The verdict alone, where so many relations are tried that what led to it is too much. */
export function verdictOn(relation: Relation): Verdict {
  return relation.form === 'balance' ? verdictOnBalance(relation) : judge(relation).verdict;
}

export function isFailing(verdict: Verdict): boolean {
  return verdict === 'rounding' || verdict === 'unlikely' || verdict === 'mismatch';
}
