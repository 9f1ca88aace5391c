import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { pictureFromMarkdown } from './picture-from-markdown.ts';
import { pictureSyntax } from './picture-syntax.ts';

/**
 * Teach the Markdown parser that captions and alternatives of pictures hold inline Markdown. They are
 * kept in the data of the picture.
 *
 * @param this Processor that receives the extensions.
 */
export function remarkPictures(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), pictureSyntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), pictureFromMarkdown()];
}
