import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { citationFromMarkdown } from './citation-from-markdown.ts';
import { type CitationSyntaxOptions, citationSyntax } from './citation-syntax.ts';

/**
 * Teach the Markdown parser Pandoc citations. Use it after `remark-gfm`.
 *
 * @param options How citations are read.
 */
export function remarkCitations(this: Processor, options: CitationSyntaxOptions = {}): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citationSyntax(options)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citationFromMarkdown()];
}
