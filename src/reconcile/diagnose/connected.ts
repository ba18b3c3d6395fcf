/** Groups of things that share a mark with each other, directly or by way of others, in order. */
export function connectedBy<T, M>(
  things: readonly T[],
  marksOf: (thing: T) => Iterable<M>,
): readonly (readonly T[])[] {
  const groups = new Map<M, Set<T>>();
  for (const thing of things) {
    const marks = [...marksOf(thing)];
    const joined = new Set(marks.flatMap((mark) => groups.get(mark) ?? []));
    const group = new Set([...[...joined].flatMap((own) => [...own]), thing]);
    for (const own of group) for (const mark of marksOf(own)) groups.set(mark, group);
  }
  const order = new Map(things.map((thing, at) => [thing, at]));
  return [...new Set(groups.values())]
    .map((group) =>
      [...group].toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)),
    )
    .toSorted(([one], [other]) =>
      one === undefined || other === undefined
        ? 0
        : (order.get(one) ?? 0) - (order.get(other) ?? 0),
    );
}
