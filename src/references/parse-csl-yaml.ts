import { readYaml, type YamlFault } from '../located/read-yaml.ts';
import type { LocatedDocument, SyntaxFault } from '../model/located-value.ts';
import { withPandocMarkup } from './with-pandoc-markup.ts';

/**
 * Read the YAML of a bibliography, as pandoc and others write it.
 *
 * @param text Text of the file; of several documents the first that holds something is read.
 * @returns The value, or the first fault: after it the parser only stumbles on.
 */
export function parseCslYaml(text: string): LocatedDocument {
  const { value, faults } = readYaml(text, { isTyped: true, isForeign: true });
  const [fault] = faults;
  if (fault) return { faults: [inEntries(fault)] };
  const isEmpty = value?.kind === 'scalar' && value.value === null;
  return { ...(value && !isEmpty && { value: withPandocMarkup(value) }), faults: [] };
}

/** The notes on front matter speak of single values; a bibliography is a list of entries. */
function inEntries({ place, reason, note, found, told }: YamlFault): SyntaxFault {
  if (told === undefined) return { place, reason, note };
  return {
    place,
    reason: `${found}, expected YAML: ${told}`,
    note:
      'Indent with blanks, alike for all fields of an entry; put text in quotes that holds a colon ' +
      'and a blank, or begins with one of `@ [ { * & ! % |`.',
  };
}
