import type { FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast';
import type { Construct } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Place, Point } from '../model/message.ts';
import { visit } from '../values/visit.ts';
import { pictureConstructs } from './picture-syntax.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkEndAddresses } from './remark-end-addresses.ts';
import { remarkNeighbours } from './remark-neighbours.ts';
import { remarkPictures } from './remark-pictures.ts';

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

/** What makes a block of a line; `1. April` is a date in a value, not a list. */
const blocks = [
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
];

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
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkEndAddresses)
    .use(remarkNeighbours, { within: `${place?.start.offset ?? ''} ` })
    .use(remarkDirectives)
    .use(remarkCitations, { lang })
    .use(remarkPictures)
    .use(withoutBlocks)
    .use(withFootnotes, footnotes)
    .parse(value);
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

function withoutBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: [...blocks] } },
  ];
}

/** A footnote is defined in the text, of which a value is no part: its label is made known. */
function withFootnotes(this: Processor, footnotes: readonly string[]): void {
  const data = this.data();
  const known = footnotes.map((identifier) => identifier.toUpperCase());
  const makeKnown: Construct = {
    name: 'knownFootnotes',
    tokenize(_effects, _ok, nok) {
      this.parser.gfmFootnotes = known;
      return nok;
    },
  };
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { document: { null: makeKnown } },
  ];
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
