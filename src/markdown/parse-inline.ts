import type { FootnoteDefinition, Nodes, Paragraph } from 'mdast';
import type { Construct, Extension } from 'micromark-util-types';
import type { Place, Point } from '../model/message.ts';
import { visit } from '../values/visit.ts';
import { dialect } from './dialect.ts';
import { parseWith } from './parse-with.ts';
import { pictureConstructs } from './picture-syntax.ts';

/** Where a value was written, so that what is in it can be found again. */
export interface InlineOrigin {
  /** BCP 47 tag of the document. */
  lang: string;
  /** Whole text of the file the value stands in. */
  text: string;
  /** Place of the value in that file. */
  place?: Place | undefined;
  /** Identifiers of the footnotes that the file defines: only their marks are marks. */
  footnotes?: readonly string[];
  /** Takes the notes that stand in the value (`^[…]`): their marks are in it, their texts are not. */
  takeNote?: (definition: FootnoteDefinition) => void;
}

/** What makes a block of a line is out; `1. April` is a date in a value, not a list. */
const withoutBlocks: Extension = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'containerDirective',
      'definition',
      'gfmFootnoteDefinition',
      'headingAtx',
      'htmlFlow',
      'leafDirective',
      'list',
      pictureConstructs.definition,
      'setextUnderline',
      'table',
      'thematicBreak',
    ],
  },
};

/**
 * Parse a short value of inline Markdown, such as a fact in the front matter.
 *
 * @param value Markdown; signs that would begin a block are text.
 * @param origin Language and whereabouts.
 * @returns One paragraph. Its nodes have their true places where the value stands in the file as
 *   it is; where YAML unfolded or unescaped it, each has the place of the whole value.
 */
export function parseInline(value: string, origin: InlineOrigin): Paragraph {
  const { lang, text, place, footnotes = [], takeNote } = origin;
  const { micromark, fromMarkdown } = dialect(lang, `${place?.start.offset ?? ''} `);
  const tree = parseWith(value, {
    micromark: [...micromark, withoutBlocks, knowing(footnotes)],
    fromMarkdown,
  });
  const paragraphs = tree.children.filter((child) => child.type === 'paragraph');
  const children = paragraphs.flatMap((paragraph, index) =>
    index === 0
      ? paragraph.children
      : [{ type: 'text' as const, value: ' ' }, ...paragraph.children],
  );
  const paragraph: Paragraph = { type: 'paragraph', children };
  if (tree.position) paragraph.position = tree.position;
  const move = createMove(value, text, place);
  movePlaces(paragraph, move);
  for (const child of tree.children) {
    if (child.type !== 'footnoteDefinition') continue;
    movePlaces(child, move);
    takeNote?.(child);
  }
  return paragraph;
}

/** A footnote is defined in the text, of which a value is no part: its label is made known. */
function knowing(footnotes: readonly string[]): Extension {
  const known = footnotes.map((identifier) => identifier.toUpperCase());
  const makeKnown: Construct = {
    name: 'knownFootnotes',
    tokenize(_effects, _ok, nok) {
      this.parser.gfmFootnotes = known;
      return nok;
    },
  };
  return { document: { null: makeKnown } };
}

/** Tells where a stretch of the value stands in the file. */
type Move = (place: Place) => Place | undefined;

function createMove(value: string, text: string, place: Place | undefined): Move {
  const start = place?.start.offset;
  const at = start === undefined ? -1 : text.slice(start, place?.end?.offset).indexOf(value);
  if (start === undefined || at === -1 || value.includes('\n')) return () => place;
  const first = { ...place?.start, line: place?.start.line ?? 1, offset: start + at };
  const column = (place?.start.column ?? 1) + at;
  // A value that is folded or in block style begins on a later line than its place.
  if (text.slice(start, start + at).includes('\n')) return () => place;
  const point = ({ offset = 0 }: Point): Point => ({
    line: first.line,
    column: column + offset,
    offset: first.offset + offset,
  });
  return (inner) => ({
    start: point(inner.start),
    end: point(inner.end ?? inner.start),
  });
}

function movePlaces(root: Paragraph | FootnoteDefinition, move: Move): void {
  const walk = (root: Nodes): void => {
    visit(root, (node) => {
      const moved = node.position && move(node.position);
      if (moved) node.position = { start: moved.start, end: moved.end ?? moved.start };
      else delete node.position;
      if (node.type === 'image') {
        const { alternative = [], caption = [] } = node.data ?? {};
        for (const child of [...alternative, ...caption]) walk(child);
      }
      if (node.type !== 'citation') return;
      for (const item of node.items) {
        item.position = move(item.position) ?? item.position;
        for (const child of [...item.prefix, ...item.suffix]) walk(child);
      }
    });
  };
  walk(root);
}
