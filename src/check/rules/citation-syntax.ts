import type { Nodes } from 'mdast';
import { createPlaceFinder, type PlaceFinder } from '../../located/create-place-finder.ts';
import { type BracketMatcher, createBracketMatcher } from '../../markdown/citation-brackets.ts';
import { examineGroup, type GroupFault } from '../../markdown/citation-grammar.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { clipText } from '../../messages/clip-text.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes, briefingNodes } from '../all-nodes.ts';
import { type PictureWords, pictureWords } from '../picture-words.ts';
import type { Rule } from '../rule.ts';
import { writtenMarks } from '../written-marks.ts';

/** Tell of brackets that were meant as a citation but stayed text, because of a slip in them. */
export const citationSyntaxRule: Rule = {
  id: 'citation-syntax',
  check(briefing, report) {
    const { text } = briefing;
    const placeAt = createPlaceFinder(text);
    for (const node of briefingNodes(briefing)) {
      if (node.type === 'definition') reportDefinition(node, report);
      if ('children' in node && isInline(node)) {
        for (const stretch of stretchesOf(node)) {
          for (const finding of bracketFindings(stretch, text, placeAt)) report(finding);
        }
      }
    }
  },
};

/** Texts and where they stand; a bracket that opens in a stretch must close in it. */
type TextRange = PictureWords;

type Report = (finding: Finding) => void;

/** Where inline content begins: what is inside links or emphasis is looked at with its block. */
function isInline({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/** What defines a source was taken out of the tree; what is left only looks like it. */
function reportDefinition(node: Extract<Nodes, { type: 'definition' }>, report: Report): void {
  const label = node.label ?? node.identifier;
  if (!label.startsWith('@')) return;
  report({
    place: placeOf(node),
    reason: `\`[${label.replaceAll('`', "'")}]:\` defines no source and does not print, expected a key right after the \`@\``,
    actual: label,
    note: 'Write `[@key]: https://… "Title. Publisher, 4 March 2012"`; a key begins with a letter or digit and holds no blank.',
  });
}

/** A block, and each caption and alternative of its pictures, which may stand in a definition. */
function stretchesOf(block: Nodes): TextRange[] {
  const nodes = allNodes(block);
  const inPictures = nodes.flatMap((node) => (node.type === 'image' ? pictureWords(node) : []));
  const apart = new Set(inPictures.flatMap(({ texts }) => texts));
  const own = nodes.filter((node) => node.type === 'text').filter((node) => !apart.has(node));
  const { start, end } = block.position ?? {};
  return [{ texts: own, start: start?.offset, end: end?.offset }, ...inPictures];
}

function bracketFindings(
  { texts, start, end }: TextRange,
  source: string,
  placeAt: PlaceFinder,
): Finding[] {
  if (start === undefined || end === undefined) return [];
  const inline = source.slice(start, end);
  const brackets = createBracketMatcher(inline);
  return texts
    .flatMap((node) => writtenMarks(node, source, /\\.|\[/gs))
    .flatMap(({ offset }) => {
      const remark = remarkOn(inline, offset - start, brackets);
      if (!remark) return [];
      return [{ place: placeAt(offset, offset + remark.written.length), ...describe(remark) }];
    });
}

/** A fault and the stretch of source that shows it. */
interface Remark {
  fault: GroupFault;
  written: string;
}

function remarkOn(inline: string, at: number, brackets: BracketMatcher): Remark | undefined {
  const fault = examineGroup(inline, at, brackets);
  if (typeof fault !== 'string' || fault === 'nested-key') return undefined;
  const { close, keys } = brackets.at(at);
  // Brackets without a key are plain text, unless they begin like a citation.
  const isMeant = keys > 0 || (close !== undefined && /^\[\s*-?@/.test(inline.slice(at)));
  if (!isMeant) return undefined;
  return {
    fault,
    written: close === undefined ? firstKey(inline, at) : inline.slice(at, close + 1),
  };
}

/** What is never closed is shown up to its first key. */
function firstKey(inline: string, at: number): string {
  return /^\[[^@]*@[^\s;,\]]*/.exec(inline.slice(at))?.[0] ?? '[';
}

function describe({ fault, written }: Remark): Finding {
  const shown = clipText(written.replace(/\s+/g, ' '), 60);
  const { expected, note } = remedies[fault];
  return {
    reason: `\`${shown}\` is not read as a citation, expected ${expected}`,
    actual: written,
    note: `${note}; or put a backslash before the \`[\` if it is meant as text.`,
  };
}

const form = 'Write `[@key, p. 3; @other]`';

/** The notes go on with a semicolon. */
const remedies: Record<GroupFault, { expected: string; note: string }> = {
  footnote: { expected: 'no `^` before the key', note: 'Write `[@key]`' },
  unclosed: { expected: 'a `]` in the same paragraph', note: form },
  'too-long': { expected: '4,000 characters at most', note: 'Part it into several brackets' },
  'too-many': { expected: '200 sources at most', note: 'Part it into several brackets' },
  'no-key': {
    expected: 'a key right after the `@`',
    note: 'A key begins with a letter or digit and holds no blank: `[@key]`',
  },
  'nested-key': { expected: 'one pair of brackets', note: form },
  followed: { expected: 'no `(` or `{` right after it', note: 'Put a blank after the `]`' },
  unbalanced: { expected: 'no `;` inside inner brackets', note: 'Close the inner bracket first' },
  'empty-item': { expected: 'a source before and after each `;`', note: form },
  'item-without-key': { expected: 'a `@key` in each part between `;`', note: form },
  'two-keys': { expected: 'a `;` between two sources', note: 'Write `[@key; @other]`' },
  emphasis: {
    expected: 'emphasis that holds no key',
    note: 'Emphasise only the words before or after the key',
  },
};
