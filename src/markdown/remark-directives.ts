import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { directiveSyntax } from './directive-syntax.ts';
import { directivesFromMarkdown } from './directives-from-markdown.ts';

/**
 * Teach the Markdown parser the directives of the dialect. Nodes are those of
 * `mdast-util-directive`, with the places of opening, closing and attributes in
 * `node.data.position`.
 *
 * @param this Processor that receives the extensions.
 */
export function remarkDirectives(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), directiveSyntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directivesFromMarkdown()];
}
