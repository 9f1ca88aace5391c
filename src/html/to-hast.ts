import type { ElementContent, Root as HastRoot } from 'hast';
import type { FootnoteDefinition, Root } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { createHeadingSlugger } from '../markdown/heading-slugger.ts';
import type { Briefing } from '../model/briefing.ts';
import { createDateFormatter } from '../references/create-date-formatter.ts';
import type { HtmlContext } from './context.ts';
import { citationHandler } from './handlers/citation.ts';
import {
  containerDirectiveHandler,
  leafDirectiveHandler,
  textDirectiveHandler,
} from './handlers/directives.ts';
import { footnoteReferenceHandler } from './handlers/footnote-reference.ts';
import { headingHandler } from './handlers/heading.ts';
import { imageHandler, paragraphHandler } from './handlers/image.ts';
import { listItemHandler } from './handlers/list-item.ts';
import { rawHtmlHandler } from './handlers/raw-html.ts';
import { notesList } from './notes-list.ts';

/**
 * Turn the tree of a briefing into HTML parts: the body with its notes, without title and
 * references, which the template places.
 *
 * @param briefing Resolved briefing.
 * @param lang BCP 47 tag of the document.
 * @returns The body.
 */
export function toHast(briefing: Briefing, lang: string): HastRoot {
  const context = createContext(briefing, lang);
  return unified()
    .use(remarkRehype, { handlers: createHandlers(context) })
    .runSync(briefing.tree) as HastRoot;
}

/** One handler per kind of node: a new kind is one file and one line here. */
function createHandlers(context: HtmlContext): Handlers {
  return {
    citation: citationHandler(context),
    containerDirective: containerDirectiveHandler(context),
    footnoteReference: footnoteReferenceHandler(context),
    heading: headingHandler(context),
    html: rawHtmlHandler,
    image: imageHandler(context),
    leafDirective: leafDirectiveHandler,
    listItem: listItemHandler(context),
    paragraph: paragraphHandler,
    root: rootHandler(context),
    textDirective: textDirectiveHandler(context),
  };
}

function rootHandler(context: HtmlContext) {
  return (state: State, node: Root): ElementContent => {
    const root = defaultHandlers.root(state, node) as HastRoot;
    const notes = notesList(state, context);
    if (notes) root.children.push({ type: 'text', value: '\n' }, notes);
    // The library's type of a handler leaves out the root, which its own root handler gives.
    return root as unknown as ElementContent;
  };
}

function createContext(briefing: Briefing, lang: string): HtmlContext {
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(briefing.tree, 'footnoteDefinition', (definition) => {
    const identifier = definition.identifier.toUpperCase();
    if (!footnotes.has(identifier)) footnotes.set(identifier, definition);
  });
  return {
    briefing,
    lang,
    references: new Map(briefing.references.map((reference) => [reference.number, reference])),
    images: new Map(briefing.images.map((image) => [image.url, image])),
    footnotes,
    notes: new Map(),
    dates: createDateFormatter(lang),
    slug: createHeadingSlugger(),
  };
}
