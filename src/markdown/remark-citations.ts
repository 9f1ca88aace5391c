import type {} from 'remark-parse';
import type {} from 'remark-stringify';
import type { Processor } from 'unified';
import { citationFromMarkdown } from './citation-from-markdown.ts';
import { type CitationSyntaxOptions, citationSyntax } from './citation-syntax.ts';
import { citationToMarkdown } from './citation-to-markdown.ts';

/**
 * Teach a processor Pandoc citations, reading and writing. Use it after `remark-gfm`.
 *
 * @param options How citations are read.
 */
export function remarkCitations(this: Processor, options: CitationSyntaxOptions = {}): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citationSyntax(options)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citationFromMarkdown()];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), citationToMarkdown()];
}
