import { z } from 'zod';

/**
 * Declare text, as its author spelt it.
 *
 * @param expected The phrase after "expected" where it is something else.
 * @returns The schema; blanks around the text are cut off.
 */
export function text(expected = 'text') {
  return z.string({ error: expected }).trim();
}

/**
 * Declare text that prints something: more than white space and characters such as zero-width spaces.
 *
 * @param expected The phrase after "expected" where it is something else.
 * @returns The schema.
 */
export function filledText(expected = 'text') {
  return text(expected).refine((value) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value), {
    error: expected,
  });
}

/**
 * Declare text of one form.
 *
 * @param expected The phrase after "expected" where it has another.
 * @param form Its form.
 * @param note How to write it.
 * @returns The schema.
 */
export function formedText(expected: string, form: RegExp, note?: string) {
  const formed = text(expected).refine((value) => form.test(value), {
    error: expected,
    params: { ...(note && { note }) },
  });
  // For editors; JSON Schema has patterns without flags only.
  return form.flags ? formed : formed.meta({ pattern: form.source });
}

/**
 * Declare one of a few words. Capital and small letters make no difference; nothing else is guessed.
 *
 * @param words The words.
 * @returns The schema; it gives the word as declared.
 */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  const error = `one of ${words.map((word) => `\`${word}\``).join(', ')}`;
  const asDeclared = (value: unknown) =>
    typeof value === 'string'
      ? (words.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value)
      : value;
  return z.preprocess(asDeclared, z.enum(words, { error }));
}

/**
 * Declare yes or no, in the spelling of a file whose values are all read as text.
 *
 * @returns The schema.
 */
export function flag() {
  return z.stringbool({ truthy: ['true'], falsy: ['false'], error: '`true` or `false`' });
}

/**
 * Declare a list.
 *
 * @param item Schema of each item.
 * @returns The schema.
 */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'a list' });
}

/**
 * Declare several values, or one value instead of a list of one.
 *
 * @param item Schema of each item.
 * @param expected The phrase after "expected" where it is neither.
 * @returns The schema; it gives a list.
 */
export function oneOrMany<Item extends z.ZodType>(item: Item, expected: string) {
  return z.union([item.transform((value) => [value]), list(item)], { error: expected });
}

/**
 * Declare a mapping with known keys only.
 *
 * @param shape Schema of each key.
 * @returns The schema; its error for another key lists the known ones, parted by blanks.
 */
export function table<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? known
        : `keys and values (${known.replaceAll(' ', ', ')})`,
  });
}
