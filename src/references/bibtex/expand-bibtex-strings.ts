import { englishMonths } from '../../dates/english-months.ts';
import { type BibtexField, readBibtexFields } from './read-bibtex-fields.ts';
import type { BibtexBlock, BibtexFault } from './split-bibtex.ts';

/** Longest text that strings may grow to, in characters: each may repeat the one before it. */
const longest = 100_000;

const months = englishMonths.map((name) => [name.slice(0, 3).toLowerCase(), name] as const);

/** Writes out a value: its parts joined, with the text of each string in place of its name. */
export interface StringExpander {
  /**
   * @param field Field to write out.
   * @param about Name of the block it stands in, for messages.
   * @returns The text, still in TeX. A name that nothing defines stands for itself.
   */
  expand(field: BibtexField, about: string): string;
  /** Names that nothing defines and texts without bound, as far as met. */
  faults: BibtexFault[];
}

/**
 * Prepare to write out values with the strings of a file. The names of months (`jan` …) are always
 * known.
 *
 * @param text Text of the file.
 * @param blocks Its blocks; a string may use those before it.
 * @returns The expander.
 */
export function createStringExpander(text: string, blocks: readonly BibtexBlock[]): StringExpander {
  const strings = new Map<string, string>(months);
  const faults: BibtexFault[] = [];
  const expand = (field: BibtexField, about: string): string => {
    const { parts } = field;
    let whole = '';
    for (const { kind, text: written } of parts) {
      // A command without braces is none of the names that strings have.
      const isText = kind === 'text' || written.startsWith('\\');
      const known = isText ? written : strings.get(written.toLowerCase());
      if (known === undefined) faults.push(unknownString(written, field, about));
      whole += known ?? written;
      if (whole.length <= longest) continue;
      // A value that is written out in full may be as long as it likes: the file holds it once.
      if (parts.length === 1 && kind === 'text') continue;
      faults.push(tooLong(field, about));
      return whole.slice(0, longest);
    }
    return whole;
  };
  for (const block of blocks) {
    if (block.kind !== 'string') continue;
    const read = readBibtexFields(text, block);
    // Where a cited entry wants a string that is lost, that is told there.
    faults.push(...read.faults.map((fault) => ({ ...fault, isHarmless: true })));
    for (const field of read.fields) strings.set(field.name, expand(field, '`@string`'));
  }
  return { expand, faults };
}

function unknownString(name: string, at: BibtexField, about: string): BibtexFault {
  const shown = name.replaceAll('`', "'").slice(0, 40);
  return {
    at,
    isHarmless: true,
    reason: `Unknown string \`${shown}\` in ${about}, expected text in braces or the name of a \`@string\``,
    note: `It prints as it stands. Write \`{${shown}}\` if it is meant as text, or define it: \`@string{${shown} = {…}}\`.`,
  };
}

function tooLong(at: BibtexField, about: string): BibtexFault {
  return {
    at,
    reason: `Text of more than \`${longest}\` characters in ${about}, expected a shorter one`,
    note: 'Strings that repeat one another grow without bound: write the text itself.',
  };
}
