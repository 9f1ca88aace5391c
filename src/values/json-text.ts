import { actingCharacters, commandSign } from './acting-characters.ts';

/**
 * Write a value as JSON that is safe to show in a terminal or in the log of a CI: what acts there
 * stands as `\u` escapes, which every reader of JSON undoes.
 *
 * @param value Any plain data.
 * @returns JSON with an indent of two, without a line end at its end.
 */
export function jsonText(value: unknown): string {
  return quietJson(JSON.stringify(value, undefined, 2));
}

/**
 * Make a text in JSON safe to show in a terminal or in the log of a CI. What acts there can only stand in its strings.
 *
 * @param json JSON; line feeds between its values stay.
 * @returns The same value.
 */
export function quietJson(json: string): string {
  return json
    .replace(actingCharacters, (found) => (found === '\n' ? found : escaped(found)))
    .replace(commandSign, escaped);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
