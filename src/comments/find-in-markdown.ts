import type { Definition, Nodes, Root } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { directiveSyntax } from '../markdown/directive-syntax.ts';
import { directivesFromMarkdown } from '../markdown/directives-from-markdown.ts';
import { parseWith } from '../markdown/parse-with.ts';
import { lineEnd } from '../values/line-end.ts';
import { visit } from '../values/visit.ts';
import type { Comment, FoundComments, OpenMark, Stretch } from './comment.ts';
import { commentSyntax } from './comment-syntax.ts';
import { createMarkReader, endOfComment, findPair } from './create-mark-reader.ts';
import { findInReferences } from './find-in-references.ts';
import { joinFound, moved } from './found-comments.ts';
import { scanValue, splitLines } from './scan-value.ts';

/** Tokens, as the parser gives them, that hold comments or may hold some. */
interface Recorded {
  /** Comments between two `%%`, and lines that define nothing. */
  comments: Comment[];
  /** Raw HTML: the stretches of its lines. */
  html: { isBlock: boolean; lines: Stretch[] }[];
  /** Titles of links and pictures, and attributes of directives, without quotation marks. */
  values: Stretch[];
  open: OpenMark[];
  /** Offsets of `%%` behind a mark that a second one follows. */
  pairs: number[];
}

/**
 * Find the comments in the Markdown of a briefing by parsing it, so that code stays code. What a
 * comment hid from the parser is found once that comment is out: call it until it finds no more.
 *
 * @param text Whole source text.
 * @returns Comments in any order, and marks that nothing closes.
 */
export function findInMarkdown(text: string): FoundComments {
  const recorded: Recorded = { comments: [], html: [], values: [], open: [], pairs: [] };
  const tree = parseWith(text, {
    micromark: [directiveSyntax(), commentSyntax(text)],
    fromMarkdown: [directivesFromMarkdown(), recorder(recorded)],
    frontMatter: true,
  });
  const values = recorded.values.map((value) => scanValue(text, value));
  const html = recorded.html.map((token) => scanHtml(text, token));
  const marks = recorded.open.map((mark) => closeOnLine(text, mark));
  const pairs = recorded.pairs.map((offset) => findPair(text, offset, new Set()));
  const definitions = definitionsOf(tree).map((node) => splitLines(text, stretchOf(node)));
  return joinFound([
    { comments: [...recorded.comments, ...definitions], open: [] },
    ...[...values, ...html, ...marks, findInReferences(tree, text)],
    { comments: [], open: pairs.flat() },
  ]);
}

/** Takes the place of the stock handlers of raw HTML: the tree is needed for all else only. */
function recorder({ comments, html, values, open, pairs }: Recorded): FromMarkdown {
  const beginHtml = (isBlock: boolean) => () => {
    html.push({ isBlock, lines: [] });
  };
  const addHtml = (token: Token) => {
    html.at(-1)?.lines.push(stretchOfToken(token));
  };
  const nothing = () => {};
  const addTitle = ({ start, end }: Token) => {
    values.push({ start: start.offset + 1, end: end.offset - 1 });
  };
  const addAttribute = (token: Token) => {
    values.push(stretchOfToken(token));
  };
  return {
    enter: {
      comment: () => {
        comments.push([]);
      },
      commentData(this: CompileContext, token) {
        comments.at(-1)?.push(stretchOfToken(token));
      },
      commentOpen(this: CompileContext, token) {
        const mark = this.sliceSerialize(token) === '%%' ? '%%' : '<!--';
        open.push({ mark, offset: token.start.offset });
      },
      commentLike(this: CompileContext, { start }) {
        pairs.push(start.offset);
      },
      htmlFlow: beginHtml(true),
      htmlText: beginHtml(false),
      htmlFlowData: addHtml,
      htmlTextData: addHtml,
      resourceTitle: addTitle,
      definitionTitle: addTitle,
      directiveContainerAttributeValue: addAttribute,
      directiveLeafAttributeValue: addAttribute,
      directiveTextAttributeValue: addAttribute,
    },
    exit: { htmlFlow: nothing, htmlText: nothing, htmlFlowData: nothing, htmlTextData: nothing },
  };
}

function stretchOfToken({ start, end }: Token): Stretch {
  return { start: start.offset, end: end.offset };
}

function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/**
 * Find the comments in raw HTML. A block that begins with a comment is nothing else up to its end:
 * what follows is Markdown and is looked at once the comment is out.
 */
function scanHtml(text: string, { isBlock, lines }: Recorded['html'][number]): FoundComments {
  const first = lines[0]?.start ?? 0;
  const html = text.slice(first, lines.at(-1)?.end ?? first);
  const { found, endOf } = createMarkReader(html);
  const isComment = isBlock && html.trimStart().startsWith('<!--');
  const inside = lines.map(({ start, end }) => ({ start: start - first, end: end - first }));
  const starts = new Set(inside.map(({ start }) => start));
  const pattern = /<!--|%%/g;
  let at = 0;
  for (let sign = pattern.exec(html); sign; sign = pattern.exec(html)) {
    const { index } = sign;
    const mark = sign[0] === '%%' ? '%%' : '<!--';
    if (isComment && (mark === '%%' || html.slice(at, index).trim() !== '')) break;
    const end = endOf(mark, index, starts.has(index) ? '' : undefined);
    if (end === undefined) {
      if (mark === '%%') continue;
      break;
    }
    found.comments.push(within(inside, { start: index, end }));
    at = end;
    pattern.lastIndex = end;
  }
  return moved(found, (offset) => offset + first);
}

/** Marks of quotations and lists before a line are no part of the comment. */
function within(lines: readonly Stretch[], { start, end }: Stretch): Comment {
  return lines.flatMap((line) => {
    const part = { start: Math.max(line.start, start), end: Math.min(line.end, end) };
    return part.start < part.end ? [part] : [];
  });
}

/**
 * In a cell of a table or in the label of a directive the parser sees no more than that: a comment
 * that holds `|` or `]` ends behind it, on the same line.
 */
function closeOnLine(text: string, { mark, offset }: OpenMark): FoundComments {
  const line = text.slice(offset, lineEnd(text, offset));
  const end = mark === '<!--' ? endOfComment(line, 0, mark) : undefined;
  if (end === undefined) return { comments: [], open: [{ mark, offset }] };
  return { comments: [[{ start: offset, end: offset + end }]], open: [] };
}

/** Labels of definitions that are comments by custom, whatever refers to them. */
const commentLabels: ReadonlySet<string> = new Set(['//', 'comment']);

/**
 * Definitions that lead nowhere, and that nothing refers to, are written for their title alone. With
 * an at-sign they define a source.
 */
function definitionsOf(tree: Root): Definition[] {
  const definitions: Definition[] = [];
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(node.identifier);
    }
  });
  return definitions.filter(
    ({ url, identifier }) =>
      (url === '' || url === '#') &&
      !identifier.startsWith('@') &&
      (commentLabels.has(identifier) || !used.has(identifier)),
  );
}
