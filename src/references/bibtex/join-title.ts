/**
 * Join two parts of a title. One that ends with a mark of its own takes no other.
 *
 * @param first First part; may be empty.
 * @param second Second part; may be empty.
 * @param mark Mark between the two.
 * @returns The title.
 */
export function joinTitle(first: string, second: string, mark: string): string {
  if (first === '' || second === '') return first || second;
  return /[.:?!…]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}
