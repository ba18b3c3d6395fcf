import type { Verdict, Judgement, Relation } from '../model/index.ts';
import { judgeBalance } from './balance.ts';
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

export function isFailing(verdict: Verdict): boolean {
  return verdict === 'rounding' || verdict === 'unlikely' || verdict === 'mismatch';
}
