import { entry } from '../entry.ts';

/** Services (insatser) and their categories. */
export const serviceEntries = {
  'service/no-price': entry(
    'unreadable',
    [
      '{service} has no unit price',
      'Its cost cannot be computed, and would silently be left out.',
      'Add its row to the unit prices. Nearest: {nearest}',
    ],
    [
      '{service} saknar à-pris',
      'Kostnaden kan inte räknas ut och skulle i tysthet falla bort.',
      'Lägg till raden bland à-priserna. Närmast: {nearest}',
    ],
  ),
  'service/no-volume': entry(
    'unreadable',
    [
      '{service} has no volume',
      'Its cost cannot be computed, and would silently be left out.',
      'Add its row to the volumes. Nearest: {nearest}',
    ],
    [
      '{service} saknar volym',
      'Kostnaden kan inte räknas ut och skulle i tysthet falla bort.',
      'Lägg till raden bland volymerna. Närmast: {nearest}',
    ],
  ),
  'service/no-category': entry(
    'unreadable',
    [
      '{service} has no category',
      'The category decides the uplift of its price.',
      'Give it a category in the table of services. Nearest: {nearest}',
    ],
    [
      '{service} saknar kategori',
      'Kategorin avgör uppräkningen av priset.',
      'Ange kategori i insatstabellen. Närmast: {nearest}',
    ],
  ),
  'service/no-activity': entry(
    'unreadable',
    [
      '{service} has no activity',
      'The activity decides where its cost lands.',
      'Give it an activity in the table of services. Nearest: {nearest}',
    ],
    [
      '{service} saknar verksamhet',
      'Verksamheten avgör var kostnaden hamnar.',
      'Ange verksamhet i insatstabellen. Närmast: {nearest}',
    ],
  ),
  'service/no-column': entry(
    'unreadable',
    [
      'The table of services has no column {column}',
      'Category and activity are taken from it.',
      'Write the header Insats;Kategori;Verksamhet.',
    ],
    [
      'Insatstabellen saknar kolumnen {column}',
      'Kategori och verksamhet hämtas därifrån.',
      'Skriv rubriken Insats;Kategori;Verksamhet.',
    ],
  ),
  'category/no-uplift': entry(
    'unreadable',
    [
      '{category} has no uplift for {period}',
      'The price chain breaks there; no value is not 0 %.',
      'Fill in the uplift; write 0 % if prices stand still. Nearest category: {nearest}',
    ],
    [
      '{category} saknar uppräkning för {period}',
      'Priskedjan bryts där; inget värde är inte 0 %.',
      'Fyll i uppräkningen; skriv 0 % om priset står still. Närmaste kategori: {nearest}',
    ],
  ),
} as const;
