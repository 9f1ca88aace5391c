import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Root, RootContent } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { factsOf, isDirective, type PlacedDirectiveName } from '../markdown/directives.ts';
import type { Briefing } from '../model/briefing.ts';
import { SKIP, visit } from '../values/visit.ts';
import type { HtmlContext } from './context.ts';
import { createContext, type PartsOptions, placesLeaf } from './create-context.ts';
import { hasClass } from './elements/classes.ts';
import { elementsBelow } from './elements/find-elements.ts';
import { frontMatterMap } from './figures/locator-map.ts';
import { citationHandler } from './handlers/citation.ts';
import { codeHandler } from './handlers/code.ts';
import { definitionListHandler } from './handlers/definition-list.ts';
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
import { scriptHandler } from './handlers/script.ts';
import { tableHandler } from './handlers/table.ts';
import { textHandler } from './handlers/text.ts';
import {
  citedIn,
  divideText,
  keepMarkedNotes,
  takeFirst,
  unlinkDropped,
} from './leave-out-text.ts';
import { notesList } from './notes-list.ts';
import { eraCards } from './parts/era-cards.ts';
import { eraLines } from './parts/era-lines.ts';
import { erasTable } from './parts/eras-table.ts';
import { factsBox } from './parts/facts.ts';
import { openFlags } from './parts/open-flags.ts';
import { sourcingCounts } from './parts/sourcing.ts';
import { timelineFigure } from './parts/timeline.ts';
import { referenceList } from './reference-list.ts';
import { renderBlocks, renderOne } from './render-one.ts';
import { shortReferenceList } from './short-reference-list.ts';
import type { SlotName } from './slots.ts';

/** Rich content for every slot; an empty list prints nothing. */
export type BriefingParts = Record<SlotName, ElementContent[]>;

/**
 * Turn a briefing into HTML parts. A box that has a slot of its own leaves the body where the
 * template places that slot, and stays where it is written where it does not.
 *
 * @param briefing Resolved briefing.
 * @param options Language, and what the template asks for.
 * @returns The parts. Notes stand in the body where they have no slot.
 */
export function createParts(briefing: Briefing, options: PartsOptions): BriefingParts {
  const context = createContext(briefing, options);
  let parts: BriefingParts | undefined;
  const root = (state: State, tree: Root): Element => {
    parts = renderParts(state, tree, context, options);
    // The library wants some node for the root; the parts are what is asked for.
    return { type: 'root', children: [] } as unknown as Element;
  };
  unified()
    .use(remarkRehype, { handlers: { ...createHandlers(context), root } })
    .runSync(briefing.tree);
  if (!parts) throw new Error('remark-rehype did not call the handler of the root');
  return parts;
}

/**
 * Wrap what is written in Markdown into one tree, for those who look at all of it.
 *
 * @param parts Parts of a briefing.
 * @returns The parts; of the reference list only the entries that are footnotes.
 */
export function treeOfParts(parts: BriefingParts): HastRoot {
  const { references, ...written } = parts;
  return { type: 'root', children: [...Object.values(written).flat(), ...freeText(references)] };
}

function freeText(references: readonly ElementContent[]): Element[] {
  return elementsBelow({ children: references }, (element) => hasClass(element, 'free-text'));
}

/** One handler per kind of node: a new kind is one file and one line here. */
function createHandlers(context: HtmlContext): Handlers {
  return {
    citation: citationHandler(context),
    code: codeHandler,
    containerDirective: containerDirectiveHandler(context),
    definitionList: definitionListHandler,
    footnoteReference: footnoteReferenceHandler(context),
    heading: headingHandler(context),
    html: rawHtmlHandler,
    image: imageHandler(context),
    leafDirective: leafDirectiveHandler(context),
    listItem: listItemHandler(context),
    paragraph: paragraphHandler(context),
    subscript: scriptHandler('sub'),
    superscript: scriptHandler('sup'),
    table: tableHandler(context),
    // Only CSL styles raise bare figures.
    ...(context.briefing.style && { text: textHandler }),
    textDirective: textDirectiveHandler(context),
  };
}

/** The order matters: it is the canonical one, in which notes get their letters. */
function renderParts(
  state: State,
  tree: Root,
  context: HtmlContext,
  options: PartsOptions,
): BriefingParts {
  const wants = (name: SlotName) => context.slots.has(name);
  const placed = (name: SlotName, render: () => ElementContent[]) => (wants(name) ? render() : []);
  const box = (name: PlacedDirectiveName) =>
    placed(name, () => placedBoxes[name](state, tree, context));
  const bottomLine = box('bottom-line');
  const facts = placed('facts', () => factsBox(state, context));
  const hasExhibit = context.isShort && wants('exhibit');
  const map = wants('map') || hasExhibit ? frontMatterMap(context) : [];
  const keyPoints = keepPoints(box('key-points'), options.keyPoints);
  const sourcing = box('sourcing');
  const inBrief = placed('eras-in-brief', () => eraCards(state, context));
  const lines = placed('eras-in-lines', () => (context.isShort ? eraLines(state, context) : []));
  const table =
    (wants('eras-at-a-glance') || hasExhibit) && !placesLeaf(tree, 'eras-at-a-glance')
      ? erasTable(state, context)
      : [];
  const timeline =
    (wants('timeline') || hasExhibit) && !placesLeaf(tree, 'timeline')
      ? timelineFigure(context)
      : [];
  const body = renderBody(state, tree, context);
  const list = notesList(state, context);
  const notes: ElementContent[] = list ? [list] : [];
  const references = referenceList(context.briefing.references, context.lang, {
    renderFootnote({ key }) {
      const footnote = context.freeText.get(key);
      return footnote && (state.all(footnote) as ElementContent[]);
    },
    numbered: context.briefing.style?.numbered ?? true,
  });
  const parts: BriefingParts = {
    'bottom-line': bottomLine,
    facts,
    map,
    'key-points': keyPoints,
    sourcing,
    'eras-in-brief': inBrief,
    'eras-in-lines': lines,
    exhibit: [],
    'eras-at-a-glance': table,
    timeline,
    body: wants('notes') || !list ? body : [...body, { type: 'text', value: '\n' }, list],
    'text-beside-eras': [],
    notes: wants('notes') ? notes : [],
    flags: placed('flags', () => openFlags(context)),
    references,
    'references-short': [],
  };
  return context.isShort ? shortened(parts, context, options) : parts;
}

/** For a template that leaves the text out: what prints has no links to what does not. */
function shortened(
  parts: BriefingParts,
  { slots, briefing, lang }: HtmlContext,
  { attached = false }: PartsOptions,
): BriefingParts {
  const { exhibit, ...rest } = slots.has('exhibit') ? withExhibit(parts) : parts;
  const { eras, beside } = divideText(rest.body);
  const takesText = slots.has('text-beside-eras');
  const text = takesText ? { body: eras, 'text-beside-eras': beside } : {};
  const short: BriefingParts = { ...rest, exhibit, ...text };
  const { notes, ...others } = short;
  const printed = printedOf(others, slots);
  const left = keepMarkedNotes(notes, printed);
  const cited = citedIn([...printed, ...(slots.has('notes') ? left : [])]);
  const { references } = briefing;
  const whole = { ...short, notes: left };
  if (slots.has('references-short')) {
    whole['references-short'] = shortReferenceList({ references, cited, lang, attached });
  }
  const dropped = Object.entries(whole).filter(([name]) => !slots.has(name));
  unlinkDropped({
    printed: printedOf(whole, slots),
    dropped: dropped.flatMap(([, part]) => part),
  });
  return whole;
}

function printedOf(
  parts: Readonly<Partial<BriefingParts>>,
  slots: ReadonlySet<string>,
): ElementContent[] {
  return Object.entries(parts).flatMap(([name, part]) => (slots.has(name) ? part : []));
}

/** The table of the eras, else the map of the front matter, else the first figure of the text. */
function withExhibit(parts: BriefingParts): BriefingParts {
  const { body } = parts;
  const table =
    parts['eras-at-a-glance'].length > 0
      ? parts['eras-at-a-glance']
      : takeFirst(body, (element) => hasClass(element, 'eras-table'));
  if (table.length > 0) return { ...parts, 'eras-at-a-glance': [], exhibit: table };
  if (parts.map.length > 0) return { ...parts, map: [], exhibit: parts.map };
  return { ...parts, exhibit: takeFirst(body, ({ tagName }) => tagName === 'figure') };
}

/** The first of the points, over all their lists. */
function keepPoints(parts: ElementContent[], most = Infinity): ElementContent[] {
  let count = 0;
  visit({ type: 'root', children: parts }, 'element', (node) => {
    if (node.tagName !== 'ul' && node.tagName !== 'ol') return undefined;
    node.children = node.children.filter((child) => {
      if (child.type !== 'element') return true;
      count++;
      return count <= most;
    });
    return SKIP;
  });
  return parts;
}

/** Boxes of the author that may stand in a slot of their own, as they print there. */
const placedBoxes: Readonly<
  Record<PlacedDirectiveName, (state: State, tree: Root, context: HtmlContext) => ElementContent[]>
> = {
  'bottom-line': bottomLineBoxes,
  'key-points': keyPointsSection,
  sourcing: sourcingBox,
};

function renderBody(state: State, tree: Root, { slots }: HtmlContext): ElementContent[] {
  const leaves = (child: RootContent) =>
    child.type === 'containerDirective' && factsOf(child)?.hasSlot && slots.has(child.name);
  const children = tree.children.filter((child) => !leaves(child));
  return state.wrap(state.all({ ...tree, children }), false) as ElementContent[];
}

function bottomLineBoxes(state: State, tree: Root): ElementContent[] {
  return containers(tree, 'bottom-line').flatMap((container) => renderOne(state, container, tree));
}

/** Several lists of key points are one section under one heading. */
function keyPointsSection(state: State, tree: Root, { words }: HtmlContext): ElementContent[] {
  const content = contentsOf(state, tree, 'key-points');
  if (content.length === 0) return [];
  const heading = h('h2', words.keyPoints);
  patchFirst(state, tree, 'key-points', heading);
  return [h('section', { className: ['box', 'key-points'] }, [heading, ...content])];
}

/** The counts stand even where the author says nothing, as soon as there are events to count. */
function sourcingBox(state: State, tree: Root, context: HtmlContext): ElementContent[] {
  const content = contentsOf(state, tree, 'sourcing');
  if (content.length === 0 && context.briefing.events.length === 0) return [];
  const box = h('section', { className: ['box', 'sourcing'] }, [
    h('p', { className: ['box-label'] }, context.words.sourcing),
    ...sourcingCounts(context),
    ...content,
  ]);
  patchFirst(state, tree, 'sourcing', box);
  return [box];
}

/** What the build prints over the words of several boxes leads to the first of them. */
function patchFirst(state: State, tree: Root, name: PlacedDirectiveName, element: Element): void {
  const [first] = containers(tree, name);
  if (first) state.patch(first, element);
}

function contentsOf(state: State, tree: Root, name: PlacedDirectiveName): ElementContent[] {
  return containers(tree, name).flatMap((container) => renderBlocks(state, container));
}

function containers(tree: Root, name: PlacedDirectiveName) {
  return tree.children.flatMap((child) => (isDirective(child, name) ? [child] : []));
}
