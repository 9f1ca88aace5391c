import type { Code, Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { makeFont } from '../support/make-font.ts';

/** An example of a rule's section: a briefing, the files beside it, and what is said about it. */
export interface RuleExample {
  rule: string;
  /** `ok` or `not-ok`, then the words that follow, such as `page-limit=2`. */
  verdict: 'ok' | 'not-ok';
  options: Record<string, string>;
  /** The briefing and all other files, by project-relative path. */
  files: Record<string, string | Uint8Array>;
  /** Line of `docs/rules.md` at which the example begins. */
  line: number;
  /** The block with the messages of a `not-ok` example. */
  messages?: Code;
}

/** A section of `docs/rules.md`. */
export interface RuleSection {
  rule: string;
  /** The heading it stands under, such as `Errors`. */
  group: string;
  /** The first word of its text, such as `error`. */
  level: string;
  /** Everything in it that is no code, as plain text. */
  prose: string;
  examples: RuleExample[];
}

/** Path of the briefing in every example. */
export const BRIEFING = 'briefing.md';

/**
 * Read the sections of `docs/rules.md`: one for each heading of level 3.
 *
 * An example begins with a block marked `ok` or `not-ok` (the briefing, as Markdown, or as bytes in
 * hexadecimal). Blocks marked `file=…` are the files beside it; one in the language `font` is a font. A block marked `messages` closes a
 * `not-ok` example: what the command line prints about it.
 *
 * @param markdown The whole text.
 * @returns The sections in order.
 */
export function readRuleSections(markdown: string): RuleSection[] {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const sections: RuleSection[] = [];
  let group = '';
  for (const node of tree.children) {
    if (isHeading(node, 2)) group = textOf(node);
    else if (isHeading(node, 3)) {
      sections.push({ rule: textOf(node), group, level: '', prose: '', examples: [] });
    } else {
      const section = sections.at(-1);
      if (section) addToSection(section, node);
    }
  }
  return sections;
}

function isHeading(node: RootContent, depth: Heading['depth']): node is Heading {
  return node.type === 'heading' && node.depth === depth;
}

function addToSection(section: RuleSection, node: RootContent): void {
  if (node.type === 'code') {
    addBlock(section, node);
    return;
  }
  const text = textOf(node);
  section.level ||= text.match(/^\w+/)?.[0].toLowerCase() ?? '';
  section.prose += `${text}\n`;
}

function addBlock(section: RuleSection, block: Code): void {
  const [mark = '', ...words] = (block.meta ?? '').split(/\s+/);
  const example = section.examples.at(-1);
  if (mark === 'ok' || mark === 'not-ok') {
    section.examples.push({
      rule: section.rule,
      verdict: mark,
      options: Object.fromEntries(words.map((word) => word.split('='))),
      files: { [BRIEFING]: contentOf(block) },
      line: block.position?.start.line ?? 0,
    });
  } else if (mark.startsWith('file=') && example) {
    example.files[mark.slice('file='.length)] = contentOf(block);
  } else if (mark === 'messages' && example) {
    example.messages = block;
  }
}

/** A font is told by its letters and the flags of its licence, as its bytes would tell nobody anything. */
function fontOf(text: string): Uint8Array {
  const { letters = 'A-Z a-z', fsType = '0' } = Object.fromEntries(
    text.split('\n').map((line) => line.split(': ')),
  ) as Record<string, string>;
  return makeFont({ letters: letters.split(' '), fsType: Number(fsType) });
}

function contentOf({ lang, value }: Code): string | Uint8Array {
  if (lang === 'font') return fontOf(value);
  return lang === 'hex' ? Buffer.from(value.replace(/\s/g, ''), 'hex') : `${value}\n`;
}
