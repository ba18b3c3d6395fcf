/** Groups of things that share a mark with each other, directly or by way of others, in order. */
export function connectedBy<T, M>(
  things: readonly T[],
  marksOf: (thing: T) => Iterable<M>,
): readonly (readonly T[])[] {
  let groups: { readonly things: readonly T[]; readonly marks: ReadonlySet<M> }[] = [];
  for (const thing of things) {
    const marks = new Set(marksOf(thing));
    const shares = (own: { readonly marks: ReadonlySet<M> }): boolean =>
      [...marks].some((mark) => own.marks.has(mark));
    const joined = groups.filter(shares);
    groups = [
      ...groups.filter((own) => !joined.includes(own)),
      {
        things: [...joined.flatMap((own) => own.things), thing],
        marks: new Set([...joined.flatMap((own) => [...own.marks]), ...marks]),
      },
    ];
  }
  return groups.map((own) => own.things);
}
