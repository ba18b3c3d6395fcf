import { digitsOf } from '../exact/index.ts';
import type { Cause, Evidence, MendedCell, Report, StatedFigure } from '../model/index.ts';

/** A cause as a JSON value; amounts are decimal strings, findings of a report told by their index. */
export function jsonCause(cause: Cause, findings: Report['findings'] = []): unknown {
  const { cells, follow, evidence, explains, strength, set, rank, equals } = cause;
  return {
    set,
    rank,
    equals,
    strength,
    cells: cells.map(jsonCell),
    slip: evidence.slip,
    evidence: jsonEvidence(evidence),
    explains: findings.flatMap(({ reckoning }, order) =>
      reckoning && explains.includes(reckoning) ? [order] : [],
    ),
    follow: follow.map(jsonCell),
  };
}

function jsonCell({ figure, suggested }: MendedCell): unknown {
  return { ...jsonFigure(figure), suggested: digitsOf(suggested) };
}

function jsonFigure({ table, row, period, value, at }: StatedFigure): object {
  return { table, row, period, stated: digitsOf(value), at };
}

/** What the slip was seen by: how, and the figures that show it. */
function jsonEvidence(evidence: Evidence): unknown {
  switch (evidence.slip) {
    case 'copy':
      return { of: jsonFigure(evidence.of) };
    case 'sign':
      return evidence.of ? { of: jsonFigure(evidence.of) } : {};
    case 'digits':
      return { how: evidence.how };
    case 'unit':
      return { power: evidence.power };
    case 'omitted':
      return { how: evidence.how, items: evidence.items.map(jsonFigure) };
    case 'swap':
    case 'rounding-chain':
    case 'unknown':
      return {};
  }
}
