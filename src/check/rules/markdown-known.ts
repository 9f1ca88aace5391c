import type { Nodes } from 'mdast';
import { createPlaceFinder } from '../../located/create-place-finder.ts';
import { isTextBlock } from '../../markdown/words.ts';
import type { LocatedFrontMatter } from '../../model/front-matter.ts';
import type { Finding, Place } from '../../model/message.ts';
import { briefingNodes } from '../all-nodes.ts';
import { excerptOf } from '../excerpt-of.ts';
import { type ForeignConstruct, foreignMarkdown } from '../foreign-markdown.ts';
import { maskedSource } from '../masked-source.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/** Name what is written for another tool and prints as it stands here; each kind once, at its first place. */
export const markdownKnown: Rule = {
  id: 'markdown-known',
  check(briefing, report) {
    const nodes = briefingNodes(briefing);
    const placeAt = createPlaceFinder(briefing.text);
    const blocks = blocksOf(nodes, briefing.text);
    for (const construct of foreignMarkdown) {
      const found = {
        code: () => openingsOf(nodes, construct),
        rule: () => rulesOf(nodes, briefing.text, construct),
        words: () => occurrencesIn(blocks, construct),
      }[construct.within ?? 'words']();
      const [first] = found;
      if (!first) continue;
      report({
        place: first.place ?? placeAt(first.offset, first.offset + first.written.length),
        actual: first.written,
        reason: `\`${excerptOf(first.written).replaceAll('`', "'")}\` is ${construct.name} and prints as it stands${others(found.length - 1)}, expected Markdown of a briefing`,
        note: construct.instead,
      });
    }
    for (const place of briefing.tree.data?.foreignBlocks ?? [])
      report(blockFinding(place, briefing.text));
    for (const finding of nodes.flatMap(remarkOn)) report(finding);
    for (const finding of marksInTitles(briefing.frontMatter)) report(finding);
  },
};

/** What Markdown would read in a plain text; signs that stand for themselves have a blank beside them. */
const MARKS =
  /(?<![\p{L}\p{N}*])(\*{1,3})(?![\s*])[^*]*[^\s*]\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?![\s_])[^_]*[^\s_]_(?![\p{L}\p{N}_])|`[^`]+`|(?<=[\p{L}\p{N}])([~^])[^\s~^]+\2|\[[^[\]]*\]\([^\s()]+\)|\[[^[\]]*@[\p{L}\p{N}][^[\]]*\]|<\/?(?:i|b|em|strong|sup|sub)>/u;

/** Titles of other tools are Markdown; those of a briefing are plain text. */
function marksInTitles({ data, places }: LocatedFrontMatter): Finding[] {
  return (['title', 'subtitle', 'short_title'] as const).flatMap((key) => {
    const [written] = MARKS.exec(data[key] ?? '') ?? [];
    if (written === undefined) return [];
    return [
      {
        place: places[key],
        actual: written,
        reason: `\`${excerptOf(written).replaceAll('`', "'")}\` in \`${key}\` prints as it stands, expected plain text`,
        note: 'Leave the marks out; `H₂O` and `10³` are written with characters of their own, and sources are cited in the text.',
      },
    ];
  });
}

/** A block of running text and where it begins. */
interface Block {
  text: string;
  offset: number;
}

interface Occurrence {
  written: string;
  offset: number;
  place?: Place | undefined;
}

function others(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', here and once more' : `, here and ${count} times more`;
}

/** What was made of one block, such as a list of definitions, has its place: each is read once. */
function blocksOf(nodes: readonly Nodes[], source: string): Block[] {
  const blocks = new Map<number, Block>();
  for (const node of nodes) {
    if (!isTextBlock(node)) continue;
    const offset = node.position?.start.offset;
    if (offset === undefined || blocks.has(offset)) continue;
    const text = maskedSource(node, source);
    // A cell begins with the line that parts it from its neighbour.
    blocks.set(offset, {
      text: node.type === 'tableCell' ? text.replace(/^\|/, ' ') : text,
      offset,
    });
  }
  return [...blocks.values()];
}

function occurrencesIn(blocks: readonly Block[], { pattern }: ForeignConstruct): Occurrence[] {
  const all = new RegExp(pattern, `g${pattern.flags}`);
  return blocks
    .filter(({ text }) => pattern.test(text))
    .flatMap(({ text, offset }) =>
      [...text.matchAll(all)]
        .filter(({ index }) => !isEscaped(text, index))
        .map(({ 0: written, index }) => ({ written, offset: offset + index })),
    );
}

function isEscaped(text: string, at: number): boolean {
  const before = /\\*$/.exec(text.slice(0, at))?.[0] ?? '';
  return before.length % 2 === 1;
}

function openingsOf(nodes: readonly Nodes[], { pattern }: ForeignConstruct): Occurrence[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'code' || !node.position) return [];
    const opening = `${node.lang ?? ''}${node.meta ? ` ${node.meta}` : ''}`;
    if (!pattern.test(opening)) return [];
    const { start } = node.position;
    return [{ written: opening, offset: start.offset ?? 0, place: { start } }];
  });
}

/** A rule of several dashes with blanks between is the line below the head of a table. */
function rulesOf(
  nodes: readonly Nodes[],
  source: string,
  { pattern }: ForeignConstruct,
): Occurrence[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'thematicBreak' || !node.position) return [];
    const { start, end } = node.position;
    const written = source.slice(start.offset, end.offset).trim();
    return pattern.test(written) ? [{ written, offset: start.offset ?? 0, place: { start } }] : [];
  });
}

/** A block of Pandoc and its like, which may have any class or id; what it holds prints. */
function blockFinding(place: Place, source: string) {
  const written = source.slice(place.start.offset, place.end?.offset);
  return {
    place,
    actual: written,
    reason: `\`${excerptOf(written).replaceAll('`', "'")}\` means nothing here and what it holds prints without it, expected \`:::note\` or no block`,
    note: /#refs\b/.test(written)
      ? 'The references are always listed, where the template puts them: remove the block.'
      : 'Columns and looks are those of the template: remove its first and its last line, or write `:::note` for a box.',
  };
}

/** What is read, but not with all that it says. */
function remarkOn(node: Nodes) {
  if (node.type === 'heading' && node.data?.written?.others.length) {
    const written = node.data.written.others.join(' ');
    return [
      {
        place: node.position,
        actual: written,
        reason: `\`${written}\` means nothing for a heading and does not print, expected \`{#id}\` alone`,
        note: 'Looks are those of the template: leave it out.',
      },
    ];
  }
  if (node.type !== 'containerDirective' || !node.data?.callout || node.data.callout === 'note') {
    return [];
  }
  const kind = node.data.callout;
  return [
    {
      place: openingOf(node),
      actual: kind,
      reason: `The callout \`${kind}\` prints as a note, expected \`note\``,
      note: 'Write `:::note` if that is meant, and say in the text that it is a warning or a tip.',
    },
  ];
}
