import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import type { WordName } from '../../language/fixed-words.ts';
import type { HtmlContext } from '../context.ts';
import { dataFigure } from '../figures/data-figure.ts';
import { briefContent } from '../parts/brief.ts';
import { erasTable } from '../parts/eras-table.ts';
import { sourcingCounts } from '../parts/sourcing.ts';
import { timelineFigure } from '../parts/timeline.ts';
import { flagTag } from '../support-tags.ts';
import { chronologyItem } from './chronology-item.ts';

/** The fixed word over each kind of box. */
const boxLabels: Readonly<Record<string, WordName>> = {
  'bottom-line': 'bottomLine',
  'key-points': 'keyPoints',
  sourcing: 'sourcing',
  'era-summary': 'eraSummary',
  chronology: 'chronology',
  note: 'note',
  gap: 'gap',
  judgement: 'judgement',
};

const confidenceWords: Readonly<Record<string, WordName>> = {
  low: 'confidenceLow',
  moderate: 'confidenceModerate',
  high: 'confidenceHigh',
};

/**
 * Print a container directive as a labelled box.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function containerDirectiveHandler(context: HtmlContext) {
  return (state: State, node: ContainerDirective): Element | undefined => {
    const content = boxContent(state, node, context);
    // A summary may hold nothing but its brief, which prints elsewhere.
    if (content.length === 0 && node.name === 'era-summary') return undefined;
    const box = h('section', { className: ['box', node.name] }, [
      h('p', { className: ['box-label'] }, labelOf(node, context)),
      ...content,
    ]);
    state.patch(node, box);
    return box;
  };
}

/**
 * Print a leaf directive: the page break, and what the build makes of data. The others are refused by the
 * rule `directive-known`.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function leafDirectiveHandler(context: HtmlContext) {
  return (state: State, node: LeafDirective): Element | ElementContent[] | undefined => {
    if (node.name === 'eras-at-a-glance') return erasTable(state, context);
    if (node.name === 'timeline') return timelineFigure(context);
    if (node.name === 'map' || node.name === 'chart') return dataFigure(state, node, context);
    if (node.name === 'contents') return contentsNav(state, node, context);
    // A caption prints with its table.
    if (node.name !== 'page-break') return undefined;
    const result = h('div', { className: ['page-break'] });
    state.patch(node, result);
    return result;
  };
}

/** Headings are known when all parts are in place; see fill-contents.ts. */
function contentsNav(state: State, node: LeafDirective, { words }: HtmlContext): Element {
  const nav = h('nav', { className: ['contents'] }, [
    h('p', { className: ['box-label'] }, words.contents),
  ]);
  state.patch(node, nav);
  return nav;
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
    const result = textDirective(state, node, context);
    state.patch(node, result);
    return result;
  };
}

function textDirective(state: State, node: TextDirective, context: HtmlContext): Element {
  if (node.name === 'amount') {
    return h('span', { className: ['amount'] }, state.all(node) as ElementContent[]);
  }
  if (node.data?.flag) return flagTag(node.data.flag, context);
  return h('span', { className: ['support-tag', 'support-none'] }, context.words.noSource);
}

function labelOf(node: ContainerDirective, { words }: HtmlContext): string {
  const label = words[boxLabels[node.name] ?? 'note'];
  const confidence = confidenceWords[node.attributes?.confidence ?? ''];
  return confidence ? `${label} · ${words[confidence]}` : label;
}

function boxContent(
  state: State,
  node: ContainerDirective,
  context: HtmlContext,
): ElementContent[] {
  if (node.name === 'chronology') return chronology(state, node, context);
  if (node.name === 'era-summary') return eraSummary(state, node, context);
  const content = state.wrap(state.all(node), true) as ElementContent[];
  return node.name === 'sourcing' ? [...sourcingCounts(context), ...content] : content;
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
    return one(state, child as Paragraph, node);
  });
}

/** The brief prints on page one and in the table of the eras; here only where there is neither. */
function eraSummary(
  state: State,
  node: ContainerDirective,
  context: HtmlContext,
): ElementContent[] {
  const era = context.briefing.eras.find(({ summary }) => summary?.node === node);
  return node.children.flatMap((child): ElementContent[] => {
    if (!era || child !== era.summary?.brief) return one(state, child as Paragraph, node);
    if (context.briefsElsewhere) return [];
    return [h('p', { className: ['era-brief'] }, briefContent(state, era, context))];
  });
}

function one(state: State, child: Paragraph, parent: ContainerDirective): ElementContent[] {
  const result = state.one(child, parent);
  return (Array.isArray(result) ? result : result ? [result] : []) as ElementContent[];
}
