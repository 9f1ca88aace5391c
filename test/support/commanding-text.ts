import fc from 'fast-check';
import { anyCodePoint } from './any-code-point.ts';

/** Pieces of commands to a terminal or to a system of continuous integration, and what stands around them. */
const pieces = [
  ...['##[', '##vso[', '##VSO[x]', '##teamcity[', '#', '##', '[', 'vso', ']', '::', ':', '%3A%3A'],
  ...['::add-mask::x', '::error file=a::b', '##[add-mask]x', '##vso[task.complete]x', '%0A', '%25'],
  ...['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', ' ', '\t', '\u00A0', '\u3000'],
  ...['\u001B[31m', '\u001B]8;;x\u0007', '\u009B2J', '\u0000', '\b', '\u007F', '\u001B', '\u0090'],
  ...['\u202E', '\u2066', '\u2069', '\u061C', '\u200B', '\u200D', '\u200C', '\uFEFF', '\u00AD'],
  ...['\u{E0041}', '\uFE0F', '\u034F', '\uD800', '\uDC00', '`', '"', "'", '<', '&', '|', '\\', '*'],
  ...['a', 'é', 'ع', '👍', '%', ',', '=', '{', '}', '/', '../', '.md', 'section_start:1:x\r'],
];

/** Text that would speak to a terminal or to a system of continuous integration, were it told as it is. */
export const commandingText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: anyCodePoint },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/**
 * The same as the name of one file: what no system takes in a name is left out.
 */
export const commandingName: fc.Arbitrary<string> = commandingText
  .map((text) =>
    Buffer.from(text)
      .toString()
      .replace(/[/\0\\]/g, '')
      .slice(0, 40),
  )
  .filter((name) => name.replace(/^\.+$/, '') !== '' && Buffer.byteLength(name) < 200);
