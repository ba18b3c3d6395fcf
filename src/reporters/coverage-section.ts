import { decimal, hundred, quotient, roundHalfAwayFromZero, type Decimal } from '../exact/index.ts';
import type { Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import type { Plan, PlannedFigure } from '../model/index.ts';
import { cell, compared, tkrStep, type SectionCell, type SectionRow } from './section.ts';

const percentStep = decimal('0.1');

/** A figure whose stated amount is finer than a whole tkr, as costs at printed prices are. */
function comparedInTkr(figure: PlannedFigure): readonly SectionCell[] {
  return compared(figure, figure.stated && roundHalfAwayFromZero(figure.stated, tkrStep));
}

/** How much of the gross cost is explained, and how far the volume rows of the bridge are from it. */
export function coverageRows(
  { coverage: periods }: Plan,
  language: Language,
): readonly SectionRow[] {
  const row = (
    key: Word,
    cells: (own: Plan['coverage'][number]) => readonly SectionCell[],
  ): SectionRow => ({ label: word(key, language), isTotal: false, groups: periods.map(cells) });
  const only = (stated?: Decimal, computed?: Decimal): readonly SectionCell[] => [
    cell('stated', stated),
    cell('computed', computed),
    cell('diff', undefined),
  ];
  const rows = [
    row('volumeTimesPrice', (own) => comparedInTkr(own.volumeTimesPrice)),
    row('grossCost', (own) => only(own.grossCost)),
    row('coveredShare', ({ volumeTimesPrice, grossCost }) =>
      only(
        undefined,
        !grossCost || grossCost.isZero() || !volumeTimesPrice.exact
          ? undefined
          : quotient(volumeTimesPrice.exact.times(hundred), grossCost, percentStep),
      ),
    ),
    row('bridgeStated', (own) => only(own.bridgeStated)),
    row('newPriceEffect', (own) => (own.volumeEffect ? comparedInTkr(own.volumeEffect) : only())),
    row('residual', (own) => only(undefined, own.residual?.shown)),
  ];
  // what no table gives has no row
  return rows.filter(({ groups }) =>
    groups.flat().some(({ shown, isOpen }) => shown !== undefined || isOpen === true),
  );
}
