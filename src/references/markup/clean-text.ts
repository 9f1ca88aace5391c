import { readMarkup } from './read-markup.ts';
import { plainScripts } from './set-scripts.ts';

/**
 * Make plain text of a text field: on one line, without the markup that exporters leave in it, and
 * without a change of what it says (`10<sup>3</sup>` is 10³).
 *
 * @param text Value of a field, or undefined.
 * @returns The text on one line; empty for an absent field.
 */
export function cleanText(text: string | undefined): string {
  const stretches = readMarkup(text);
  const [first] = stretches;
  return stretches.length === 1 && first && !first.styles ? first.text : plainScripts(stretches);
}
