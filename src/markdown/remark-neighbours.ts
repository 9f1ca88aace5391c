import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { codeTextSyntax } from './code-text-syntax.ts';
import { htmlMarksFromMarkdown } from './html-marks-from-markdown.ts';
import { htmlMarksSyntax } from './html-marks-syntax.ts';
import { inlineNoteFromMarkdown } from './inline-note-from-markdown.ts';
import { inlineNoteSyntax } from './inline-note-syntax.ts';
import { scriptFromMarkdown } from './script-from-markdown.ts';
import { scriptSyntax } from './script-syntax.ts';

/**
 * Teach the Markdown parser what is written in running text for neighbouring tools: notes in place
 * (`^[…]`), raised and lowered text, `\ `, and `<br>`, `<sup>`, `<sub>`; and read code in a time that grows with its length. And let bare addresses end before a closing mark. Use it after `remark-gfm`.
 *
 * @param options `within` parts the labels of the notes of one text from those of another.
 */
export function remarkNeighbours(this: Processor, { within = '' }: { within?: string } = {}): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    codeTextSyntax(),
    scriptSyntax(),
    htmlMarksSyntax(),
    inlineNoteSyntax(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    scriptFromMarkdown(),
    htmlMarksFromMarkdown(),
    inlineNoteFromMarkdown(within),
  ];
}
