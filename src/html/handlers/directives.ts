import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import { type EventMarker, markerOf } from '../../figures/timeline/event-marker.ts';
import type { WordName } from '../../language/fixed-words.ts';
import { languagePack } from '../../language/languages.ts';
import type { ConfidenceLevel, DirectiveNameOf } from '../../markdown/directives.ts';
import { visit } from '../../values/visit.ts';
import type { HtmlContext } from '../context.ts';
import { dataFigure } from '../figures/data-figure.ts';
import { briefContent } from '../parts/brief.ts';
import { erasTable } from '../parts/eras-table.ts';
import { sourcingCounts } from '../parts/sourcing.ts';
import { timelineFigure } from '../parts/timeline.ts';
import { renderBlocks, renderOne } from '../render-one.ts';
import { flagTag } from '../support-tags.ts';
import { chronologyItem } from './chronology-item.ts';

/** How a box prints. */
interface BoxPrint {
  /** The fixed word over it. */
  label: WordName;
  /** What stands beside the label. */
  key?: (node: ContainerDirective, context: HtmlContext) => ElementContent[];
  /** What stands in it; by default what the author wrote. */
  content?: (state: State, node: ContainerDirective, context: HtmlContext) => ElementContent[];
  /** Whether nothing prints where nothing stands in it. */
  mayVanish?: true;
}

const boxes: Readonly<Record<DirectiveNameOf<'container'>, BoxPrint>> = {
  'bottom-line': { label: 'bottomLine' },
  'key-points': { label: 'keyPoints' },
  sourcing: {
    label: 'sourcing',
    content: (state, node, context) => [...sourcingCounts(context), ...renderBlocks(state, node)],
  },
  // A summary may hold nothing but its brief, which prints elsewhere.
  'era-summary': { label: 'eraSummary', content: eraSummary, mayVanish: true },
  chronology: { label: 'chronology', key: chronologyKey, content: chronology },
  note: { label: 'note' },
  gap: { label: 'gap' },
  judgement: { label: 'judgement' },
};

type LeafPrint = (
  state: State,
  node: LeafDirective,
  context: HtmlContext,
) => Element | ElementContent[] | undefined;

const leaves: Readonly<Record<DirectiveNameOf<'leaf'>, LeafPrint>> = {
  chart: dataFigure,
  contents: (_state, _node, context) => contentsNav(context),
  'eras-at-a-glance': (state, _, context) => erasTable(state, context),
  map: dataFigure,
  // A caption prints with its table.
  'table-caption': () => undefined,
  timeline: (_state, _node, context) => timelineFigure(context),
  'page-break': () => h('div', { className: ['page-break'] }),
};

type TextPrint = (state: State, node: TextDirective, context: HtmlContext) => Element;

const marks: Readonly<Record<DirectiveNameOf<'text'>, TextPrint>> = {
  amount: (state, node) =>
    h('span', { className: ['amount'] }, state.all(node) as ElementContent[]),
  flag: (_, { data }, context) => (data?.flag ? flagTag(data.flag, context) : noSource(context)),
  'no-source': (_state, _node, context) => noSource(context),
};

const confidenceWords: Readonly<Record<ConfidenceLevel, WordName>> = {
  low: 'confidenceLow',
  moderate: 'confidenceModerate',
  high: 'confidenceHigh',
};

/**
 * Print a container directive as a labelled box.
 *
 * @param context What the handlers share.
 * @returns The handler; nothing prints of a name outside the closed list, which a rule refuses.
 */
export function containerDirectiveHandler(context: HtmlContext) {
  return (state: State, node: ContainerDirective): Element | undefined => {
    const print = printOf(boxes, node.name);
    if (!print) return undefined;
    const content = print.content?.(state, node, context) ?? renderBlocks(state, node);
    if (content.length === 0 && print.mayVanish) return undefined;
    const box = h('section', { className: ['box', node.name] }, [
      h('p', { className: ['box-label'] }, [
        labelOf(print, node, context),
        ...(print.key?.(node, context) ?? []),
      ]),
      ...content,
    ]);
    state.patch(node, box);
    return box;
  };
}

/**
 * Print a leaf directive: the page break, and what the build makes of data.
 *
 * @param context What the handlers share.
 * @returns The handler; nothing prints of a name outside the closed list, which a rule refuses.
 */
export function leafDirectiveHandler(context: HtmlContext) {
  return (state: State, node: LeafDirective): Element | ElementContent[] | undefined => {
    const printed = printOf(leaves, node.name)?.(state, node, context);
    for (const element of [printed ?? []].flat()) state.patch(node, element);
    return printed;
  };
}

/**
 * Print a text directive: an amount, an open editorial question, or the mark of a claim without a
 * source. What the tag of a claim says already is not printed twice.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function textDirectiveHandler(context: HtmlContext) {
  return (state: State, node: TextDirective): Element | undefined => {
    if (context.toldByTag.has(node)) return undefined;
    const result = printOf(marks, node.name)?.(state, node, context);
    if (result) state.patch(node, result);
    return result;
  };
}

function printOf<Print>(prints: Readonly<Record<string, Print>>, name: string): Print | undefined {
  return Object.hasOwn(prints, name) ? prints[name] : undefined;
}

/** Headings are known when all parts are in place; see fill-contents.ts. */
function contentsNav({ words }: HtmlContext): Element {
  return h('nav', { className: ['contents'] }, [
    h('p', { className: ['box-label'] }, words.contents),
  ]);
}

function noSource({ words }: HtmlContext): Element {
  return h('span', { className: ['support-tag', 'support-none'] }, words.noSource);
}

function labelOf({ label }: BoxPrint, node: ContainerDirective, { words }: HtmlContext): string {
  const confidence = printOf(confidenceWords, node.attributes?.confidence ?? '');
  return confidence ? `${words[label]} · ${words[confidence]}` : words[label];
}

function chronology(
  state: State,
  node: ContainerDirective,
  context: HtmlContext,
): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'list') {
      const items = child.children.map((item: ListItem) => chronologyItem(state, item, context));
      return [h('ul', { className: ['chronology-list'] }, items)];
    }
    return renderOne(state, child, node);
  });
}

/** What the marks of the rows say, of those that tell of something missing. */
function chronologyKey(node: ContainerDirective, { lang }: HtmlContext): ElementContent[] {
  const found = new Set<EventMarker>();
  visit(node, 'listItem', ({ data }) => {
    if (data?.event) found.add(markerOf(data.event));
  });
  return (['unsourced', 'unusable'] as const)
    .filter((kind) => found.has(kind))
    .flatMap((kind): ElementContent[] => [
      { type: 'text', value: ' ' },
      h(
        'span',
        { className: ['event', `event-${kind}`, 'chronology-key'] },
        languagePack(lang).timelineWords[kind],
      ),
    ]);
}

/** The brief prints on page one and in the table of the eras; here only where there is neither. */
function eraSummary(
  state: State,
  node: ContainerDirective,
  context: HtmlContext,
): ElementContent[] {
  const era = context.briefing.eras.find(({ summary }) => summary?.node === node);
  return node.children.flatMap((child): ElementContent[] => {
    if (!era || child !== era.summary?.brief) return renderOne(state, child, node);
    if (context.briefsElsewhere) return [];
    const brief = h('p', { className: ['era-brief'] }, briefContent(state, era, context));
    state.patch(child, brief);
    return [brief];
  });
}
