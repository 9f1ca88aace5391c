/**
 * List what was expected, each in backticks.
 *
 * @param values At least one.
 * @returns Such as "`fold` or `turn`".
 */
export function alternatives(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
