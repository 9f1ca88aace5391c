/** Makes an id that nothing has yet, from one that something has: `cite-5` gives `cite-5-2`. */
export type IdMaker = (id: string) => string;

/**
 * Prepare to make ids. A text that prints a thousand times costs no more than a thousand texts, as
 * the numbers given out are not tried again.
 *
 * @param taken Ids that are in use, such as those of headings; each id made is added.
 * @param first Number of the first id that is made of another: 2, as that is the first of its name.
 * @returns The maker.
 */
export function createIdMaker(taken: Set<string>, first = 2): IdMaker {
  const counts = new Map<string, number>();
  return (id) => {
    let count = counts.get(id) ?? first;
    while (taken.has(`${id}-${count}`)) count++;
    counts.set(id, count + 1);
    const made = `${id}-${count}`;
    taken.add(made);
    return made;
  };
}
