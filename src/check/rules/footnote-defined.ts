import type { FootnoteDefinition, Nodes, Text } from 'mdast';
import { createPlaceFinder, type PlaceFinder } from '../../located/create-place-finder.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Finding } from '../../model/message.ts';
import { briefingNodes } from '../all-nodes.ts';
import { pictureWords } from '../picture-words.ts';
import type { Rule } from '../rule.ts';
import { startOf } from '../start-of.ts';
import { writtenMarks } from '../written-marks.ts';

/** What begins with an at-sign was meant as a citation, and another rule tells that. */
const noteMark = /\\.|\[\^(?!@)[^\s[\]^]+\]/gs;

/**
 * Tell of footnote marks without a text, which print as they are written, and of footnote texts
 * that nothing marks or that stand twice, which do not print at all.
 */
export const footnoteDefined: Rule = {
  id: 'footnote-defined',
  check(briefing, report) {
    const { text } = briefing;
    const nodes = briefingNodes(briefing);
    const definitions = nodes.filter((node) => node.type === 'footnoteDefinition');
    const marked = new Set(
      nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
    );
    const placeAt = createPlaceFinder(text);
    const findings = [
      ...[...textsIn(nodes)].flatMap((node) =>
        markFindings(node, text, placeAt, definitions.length > 0),
      ),
      ...definitionFindings(definitions, marked),
    ];
    for (const finding of findings.sort(inSourceOrder)) report(finding);
  },
};

/** Those in the words of a picture may stand nowhere in the tree. */
function textsIn(nodes: readonly Nodes[]): Set<Text> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.type === 'image') return pictureWords(node).flatMap(({ texts }) => texts);
      return node.type === 'text' ? [node] : [];
    }),
  );
}

/** A mark that has its text is a node of its own: what is still text has none. */
function markFindings(
  node: Text,
  source: string,
  placeAt: PlaceFinder,
  hasNotes: boolean,
): Finding[] {
  return writtenMarks(node, source, noteMark).map(({ mark, offset }) => ({
    place: placeAt(offset, offset + mark.length),
    reason: `\`${mark}\` has no footnote and prints as it is, expected a line \`${mark}: …\``,
    actual: mark,
    note: `${hasNotes ? 'Mend the label, or add' : 'Add'} the line; or put a backslash before the \`[\` if it is meant as text.`,
  }));
}

function definitionFindings(
  definitions: readonly FootnoteDefinition[],
  marked: ReadonlySet<string>,
): Finding[] {
  const first = new Set<string>();
  return definitions.flatMap((definition) => {
    const { identifier, label, data } = definition;
    const mark = `[^${label ?? identifier}]`;
    const isSecond = first.has(identifier);
    first.add(identifier);
    // The marks of a free-text reference have become citations.
    const isMarked = data?.sourceKey !== undefined || marked.has(identifier);
    if (!isSecond && isMarked) return [];
    return [
      {
        place: startOf(placeOf(definition)),
        actual: mark,
        ...(isSecond ? standsTwice(mark) : standsUnmarked(mark)),
      },
    ];
  });
}

function standsTwice(mark: string) {
  return {
    reason: `\`${mark}:\` stands twice and prints once, expected another label`,
    note: 'Give the second footnote a label of its own, and mark it in the text.',
  };
}

function standsUnmarked(mark: string) {
  return {
    reason: `\`${mark}:\` is marked nowhere and does not print, expected a mark \`${mark}\``,
    note: 'Put the mark into the text where the footnote belongs, or remove the footnote.',
  };
}

function inSourceOrder(a: Finding, b: Finding): number {
  return (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0);
}
