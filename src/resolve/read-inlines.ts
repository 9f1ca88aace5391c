import type { Paragraph, Root } from 'mdast';
import { parseInline } from '../markdown/parse-inline.ts';
import type { BriefingFact, EraRow } from '../model/era.ts';
import type { EraDeclaration, LocatedFrontMatter } from '../model/front-matter.ts';
import type { SourceFile } from '../model/source-file.ts';
import { visit } from '../values/visit.ts';

/** Parses a value of the front matter as inline Markdown, by its path, such as `facts.0.value`. */
export type InlineReader = (value: string, path: string) => Paragraph;

/**
 * Prepare to read inline Markdown in the front matter.
 *
 * @param file Source file, in which places are counted.
 * @param frontMatter Language, and where each value stands.
 * @param tree Markdown of the briefing, whose footnotes a value may mark; it gets the notes that stand
 *   in values.
 * @returns The reader.
 */
export function createInlineReader(
  { text }: SourceFile,
  { data, places }: LocatedFrontMatter,
  tree: Root,
): InlineReader {
  const footnotes: string[] = [];
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    footnotes.push(identifier);
  });
  return (value, path) =>
    parseInline(value, {
      lang: data.lang,
      text,
      place: places[path],
      footnotes,
      takeNote: (definition) => tree.children.push(definition),
    });
}

/**
 * Read the rows of "At a glance".
 *
 * @param frontMatter Front matter of the briefing.
 * @param read Reader of inline Markdown.
 * @returns The facts in their order.
 */
export function readFacts({ data }: LocatedFrontMatter, read: InlineReader): BriefingFact[] {
  return data.facts.map(({ label, value }, index) => ({
    label,
    value: read(value, `facts.${index}.value`),
    path: `facts.${index}`,
  }));
}

/**
 * Read the further rows that an era has in the eras table.
 *
 * @param declaration Era as declared.
 * @param path Where it is declared, such as `eras.0`.
 * @param read Reader of inline Markdown.
 * @returns Name and value of each row, and whether the value is the word `none` alone.
 */
export function readRows(
  { rows = {} }: EraDeclaration,
  path: string,
  read: InlineReader,
): EraRow[] {
  return Object.entries(rows).map(([name, value]) => ({
    name,
    value: read(value, `${path}.rows.${name}`),
    ...(value === 'none' && { noneOnRecord: true as const }),
  }));
}
