import { citationFromMarkdown } from './citation-from-markdown.ts';
import { citationSyntax } from './citation-syntax.ts';
import { codeTextSyntax } from './code-text-syntax.ts';
import { directiveSyntax } from './directive-syntax.ts';
import { directivesFromMarkdown } from './directives-from-markdown.ts';
import { endAddresses } from './end-addresses.ts';
import { htmlMarksSyntax } from './html-marks-syntax.ts';
import { inlineNoteFromMarkdown } from './inline-note-from-markdown.ts';
import { inlineNoteSyntax } from './inline-note-syntax.ts';
import { marksFromMarkdown } from './marks-from-markdown.ts';
import type { Extensions } from './parse-with.ts';
import { pictureFromMarkdown } from './picture-from-markdown.ts';
import { pictureSyntax } from './picture-syntax.ts';
import { scriptSyntax } from './script-syntax.ts';

/**
 * Make what a parser of a briefing knows beside GFM: directives, citations, what pictures hold, and what is
 * written in running text for neighbouring tools. It also reads code in a time that grows with its length.
 *
 * @param lang BCP 47 tag of the document, whose words for locators are known beside the English.
 * @param within What parts the labels of the notes of one text from those of another.
 * @returns The extensions, for one text.
 */
export function dialect(lang: string, within = ''): Extensions {
  return {
    micromark: [
      codeTextSyntax(),
      scriptSyntax(),
      htmlMarksSyntax(),
      inlineNoteSyntax(),
      directiveSyntax(),
      citationSyntax(lang),
      pictureSyntax(),
    ],
    fromMarkdown: [
      { transforms: [endAddresses] },
      marksFromMarkdown(),
      inlineNoteFromMarkdown(within),
      directivesFromMarkdown(),
      citationFromMarkdown(),
      pictureFromMarkdown(),
    ],
  };
}
