import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import { fixedWords, type WordName } from '../../language/fixed-words.ts';
import type { HtmlContext } from '../context.ts';
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
  return (state: State, node: ContainerDirective): Element => {
    const children =
      node.name === 'chronology'
        ? chronology(state, node, context)
        : state.wrap(state.all(node), true);
    const box = h('section', { className: ['box', node.name] }, [
      h('p', { className: ['box-label'] }, labelOf(node, context)),
      ...(children as ElementContent[]),
    ]);
    state.patch(node, box);
    return box;
  };
}

/**
 * Print a leaf directive: the page break; the others are refused by the rule `directive-known`.
 *
 * @param state State of the transform.
 * @param node Directive to print.
 * @returns The break, or nothing.
 */
export function leafDirectiveHandler(state: State, node: LeafDirective): Element | undefined {
  if (node.name !== 'page-break') return undefined;
  const result = h('div', { className: ['page-break'] });
  state.patch(node, result);
  return result;
}

/**
 * Print a text directive: an amount, an open editorial question, or the mark of a claim without a
 * source.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function textDirectiveHandler(context: HtmlContext) {
  const words = fixedWords(context.lang);
  return (state: State, node: TextDirective): Element => {
    const result = textDirective(node, state.all(node) as ElementContent[], words.noSource);
    state.patch(node, result);
    return result;
  };
}

function textDirective(node: TextDirective, children: ElementContent[], noSource: string): Element {
  if (node.name === 'amount') return h('span', { className: ['amount'] }, children);
  if (node.name === 'flag') return h('span', { className: ['flag'] }, ['[', ...children, ']']);
  return h('span', { className: ['support-tag', 'support-none'] }, noSource);
}

function labelOf(node: ContainerDirective, context: HtmlContext): string {
  const words = fixedWords(context.lang);
  const label = words[boxLabels[node.name] ?? 'note'];
  const confidence = confidenceWords[node.attributes?.confidence ?? ''];
  return confidence ? `${label} · ${words[confidence]}` : label;
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
    const result = state.one(child as Paragraph, node);
    return (Array.isArray(result) ? result : result ? [result] : []) as ElementContent[];
  });
}
