import fc from 'fast-check';
import { decimal } from '../../src/exact/index.ts';
import {
  bySeverity,
  findingCodes,
  isFindingCode,
  type Finding,
  type Place,
  type Reckoning,
} from '../../src/findings/index.ts';
import {
  undisputed,
  type Assumption,
  type Balance,
  type Diagnosis,
  type Evidence,
  type Gate,
  type Gated,
  type Judgement,
  type MendedCell,
  type Reconciliation,
  type Report,
  type StatedFigure,
} from '../../src/model/index.ts';
import { throughGate } from '../../src/reconcile/index.ts';
import { hostile } from './hostile.ts';

/** A gate that lets every finding through as it is. */
export const openGate: Gate = { only: [], skip: [], failOn: 'error' };

const digits = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom('', '.5', '.25'))
  .map(([whole, fraction]) => `${String(whole)}${fraction}`.replace(/^-0$/u, '0'));

function placeIn(file: fc.Arbitrary<string>): fc.Arbitrary<Place> {
  const count = fc.integer({ min: 1, max: 9_999 });
  return fc.oneof(
    fc.record({ file, line: count, column: count }),
    fc.record({ file, line: count }),
    fc.record({ file }),
  );
}

const path = fc.oneof(
  fc.constantFrom('plan/driftbudget.csv', 'a b/å.csv', '/tmp/x.csv', '-'),
  hostile,
);

/** Labels repeat in real tables. */
const label = fc.oneof(fc.constantFrom('Summa', 'Netto'), hostile);

const figure: fc.Arbitrary<StatedFigure> = fc
  .record({
    table: fc.constantFrom('driftbudget', 'volymer'),
    row: label,
    period: label,
    at: placeIn(path),
    unit: fc.constantFrom('tkr' as const, '%' as const),
    value: digits,
  })
  .map((own) => ({ ...own, value: decimal(own.value), step: decimal('1') }));

const kinds = ['sum', 'net', 'change', 'deviation', 'cross', 'bridge'] as const;

const judgement: fc.Arbitrary<Judgement & { readonly reckoning: Reckoning }> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    subject: figure,
    parts: fc.array(figure, { minLength: 1, maxLength: 3 }),
    verdict: fc.constantFrom('holds', 'rounding', 'unlikely', 'mismatch'),
    difference: digits,
    slack: fc.constantFrom('0', '0.5', '12'),
  })
  .map(({ kind, subject, parts, verdict, difference, slack }) => {
    const terms = parts.map((own) => ({ coefficient: decimal('1'), figure: own }));
    const formula: Balance = { form: 'balance', kind, subject, terms, needs: 'any-term' };
    const stated = subject.value.toFixed();
    const computed = subject.value.minus(difference).toFixed();
    const reckoned = parts.map(({ value, ...own }) => ({
      ...own,
      coefficient: '1',
      value: value.toFixed(),
    }));
    const reckoning = {
      form: 'balance',
      unit: subject.unit,
      stated,
      computed,
      difference,
      slack,
      terms: reckoned,
    } as const;
    return { formula, verdict, reckoning };
  });

/** The finding of a judgement, as reconciling makes it, where it has one. */
function findingOf({ formula, verdict, reckoning }: Judgement, other: string): readonly Finding[] {
  const { table, row, period, at } = formula.subject;
  const code = `${formula.kind}/${verdict}`;
  if (!isFindingCode(code) || !reckoning) return [];
  const related = reckoning.terms.map((term) => term.at);
  return [
    { code, at, table, row, period, reckoning, related, details: { row, other, parts: row } },
  ];
}

const looseFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom(
    ...findingCodes.filter((code) => !/\/(?:mismatch|rounding|unlikely|tolerated)$/u.test(code)),
  ),
  at: placeIn(path),
  row: hostile,
  details: fc.record({ text: hostile, row: hostile, reason: hostile }),
});

const assumptions = ['driftbudget', 'volymer'].map(
  (table) =>
    ({
      table,
      kind: 'other',
      unit: 'tkr',
      unitKnown: 'read',
      signs: 'cost-negative',
      signsKnown: 'assumed',
      encoding: 'utf-8',
      delimiter: ';',
      totals: [],
      changes: [],
      columns: [],
    }) satisfies Assumption,
);

/** What a check of hostile tables could come to. */
export const reconciliation: fc.Arbitrary<Reconciliation> = fc
  .record({
    title: hostile,
    judgements: fc.array(judgement, { maxLength: 8 }),
    loose: fc.array(looseFinding, { maxLength: 4 }),
    other: hostile,
  })
  .map(({ title, judgements, loose, other }) => ({
    title,
    judgements,
    expected: [],
    findings: bySeverity([...loose, ...judgements.flatMap((own) => findingOf(own, other))]),
    acknowledged: [],
    assumptions,
  }));

const names = fc.array(fc.constantFrom('net', 'sum/mismatch', 'row', 'cross', 'change/rounding'), {
  maxLength: 2,
});

export const gate: fc.Arbitrary<Gate> = fc
  .record({
    only: names,
    skip: names,
    failOn: fc.constantFrom('error', 'warning', 'note'),
    amount: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  })
  .map(({ amount, ...own }) =>
    amount === null ? own : { ...own, maxDifference: decimal(String(amount)) },
  );

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.constantFrom<Evidence>(
    { slip: 'sign' },
    { slip: 'swap' },
    { slip: 'digits', how: 'transposed' },
    { slip: 'unit', power: -3 },
    { slip: 'rounding-chain' },
    { slip: 'unknown' },
  ),
  figure.map((of): Evidence => ({ slip: 'copy', of })),
  fc
    .tuple(
      fc.constantFrom('left-out' as const, 'twice' as const, 'not-reversed' as const),
      fc.array(figure, { minLength: 1, maxLength: 2 }),
    )
    .map(([how, items]): Evidence => ({ slip: 'omitted', how, items })),
);

const mendedCell = fc
  .tuple(figure, digits)
  .map(([own, suggested]): MendedCell => ({ figure: own, suggested: decimal(suggested) }));

/** Causes of some reckonings, in one set or several, as sure or as weak as may be. */
function diagnosisOf(reckonings: readonly Reckoning[]): fc.Arbitrary<Diagnosis> {
  const cause = fc.record({
    cells: fc.array(mendedCell, { minLength: 1, maxLength: 2 }),
    follow: fc.array(mendedCell, { maxLength: 2 }),
    explains: fc.subarray([...reckonings]),
    evidence,
    strength: fc.constantFrom('sure' as const, 'likely' as const, 'weak' as const),
    set: fc.integer({ min: 1, max: 3 }),
    rank: fc.integer({ min: 1, max: 9 }),
    equals: fc.integer({ min: 1, max: 9 }),
  });
  return fc.record({ causes: fc.array(cause, { maxLength: 8 }), isComplete: fc.boolean() });
}

/** A report of which nothing is known beside its findings. */
export function undiagnosed(gated: Gated): Report {
  return { ...gated, diagnosis: undisputed };
}

/** What a reporter could be given. */
export const anyReport = fc.tuple(reconciliation, gate).chain(([own, through]) => {
  const gated = throughGate(own, through);
  const reckonings = gated.judgements.flatMap(({ reckoning }) => reckoning ?? []);
  return diagnosisOf(reckonings).map((diagnosis): Report => ({ ...gated, diagnosis }));
});
