import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../html/elements/classes.ts';
import { elementsOf, firstBelow } from '../html/elements/find-elements.ts';
import { idsIn } from '../html/elements/identifiers.ts';
import { createIdMaker } from '../markdown/create-id-maker.ts';
import type { Page, RunningHead } from '../model/printed.ts';
import { visit } from '../values/visit.ts';
import { cssString } from './fonts/css-string.ts';
import { unseenLinks } from './links/unseen-links.ts';
import { wordsWithoutMarks } from './links/words-without-marks.ts';

/** Elements whose last line is the last line of what is in them. */
const HOLDERS = new Set(
  'section div main article aside ul ol li dl dd p blockquote table tbody tr td figure figcaption'.split(
    ' ',
  ),
);

/** Elements that hold the sections of a document, and are none. */
const WHOLES = new Set(['body', 'main', 'article']);

/** The heads of a document. */
export interface MarkedHeads {
  runningHeads: NonNullable<Page['runningHeads']>;
  /** The texts, each once. */
  texts: string[];
}

/**
 * Mark where each section begins and where its last line stands, so that the press knows which section
 * a page begins in. A section is what a second-level heading stands over; its head is `data-running-head`
 * of the heading, or its words without marks of citations and notes.
 *
 * @param tree Document, ids settled; changed in place: each heading has an id, an empty element ends the last
 *   line of its section, and unseen links lead to both, as the browser tells pages only of targets of links.
 * @param wordingFor Chooses the first of several wordings that there is room for, or shortens the last.
 * @returns The heads of the sections, and the id of the style element that shall hold them.
 */
export function markRunningHeads(
  tree: Root,
  wordingFor: (wordings: readonly string[]) => string,
): MarkedHeads {
  const freeId = createIdMaker(idsIn(tree), 1);
  const heads: RunningHead[] = [];
  const texts = new Set<string>();
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName !== 'h2') return;
    const wordings = takeWordings(node);
    const last = parent && lastOfSection(node, parent as Root | Element);
    if (wordings.length === 0 || last === undefined) return;
    const text = wordingFor(wordings);
    node.properties.id ??= freeId('section');
    const end = freeId('section-end');
    endOf(last).children.push(h('span', { id: end }));
    texts.add(text);
    heads.push({ content: cssString(text), start: String(node.properties.id), end });
  });
  tree.children.push(unseenLinks(heads.flatMap(({ start, end }) => [start, end])));
  return { runningHeads: { slotId: freeId('running-heads'), heads }, texts: [...texts] };
}

/** What was told of it for this, then its words. */
function takeWordings(heading: Element): string[] {
  const { dataRunningHead, ...properties } = heading.properties;
  heading.properties = properties;
  return [typeof dataRunningHead === 'string' ? dataRunningHead : '', wordsWithoutMarks(heading)]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The element that a section ends with: all of its parent, or what comes before the next heading. */
function lastOfSection(heading: Element, parent: Root | Element): Element | undefined {
  const isSection =
    parent.type === 'element' && !WHOLES.has(parent.tagName) && !hasClass(parent, 'flow');
  if (isSection) return parent;
  const rest = parent.children.slice(parent.children.indexOf(heading) + 1);
  const next = rest.findIndex((child) => firstBelow({ children: [child] }, isHeading));
  return elementsOf({ children: next < 0 ? rest : rest.slice(0, next) }).at(-1);
}

function isHeading({ tagName }: Element): boolean {
  return tagName === 'h2';
}

/** The innermost element that its last line belongs to. A slot is left alone, as what is in it changes. */
function endOf(element: Element): Element {
  const last = element.children.findLast((child) => !isBlank(child));
  const goesOn = last?.type === 'element' && (HOLDERS.has(last.tagName) || isTextSpan(last));
  return goesOn ? endOf(last) : element;
}

function isTextSpan({ tagName, properties }: Element): boolean {
  return tagName === 'span' && properties.id === undefined;
}

function isBlank(node: ElementContent): boolean {
  return node.type !== 'element' && (node.type !== 'text' || node.value.trim() === '');
}
