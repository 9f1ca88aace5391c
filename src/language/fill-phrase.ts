/**
 * Fill the blanks of a fixed phrase.
 *
 * @param phrase Phrase with blanks such as `{date}`.
 * @param values What each blank stands for.
 * @returns The phrase; a blank without value stays as it is.
 */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (blank, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? blank) : blank,
  );
}
