import type { Element, ElementContent, Properties } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { findSvgStyleFault } from './find-svg-style-fault.ts';
import {
  addressAttributes,
  drawingElements,
  plainAttributes,
  styledAttributes,
  undrawnElements,
} from './svg-vocabulary.ts';

/** What a drawing holds that no drawing here may hold. */
export interface RefusedPart {
  /** Such as "a `<script>` element". */
  found: string;
  /** How to mend it. */
  note: string;
}

/** Elements may stand so deep in each other: more than any editor groups, less than a stack bears. */
export const MAX_DEPTH = 200;

/** Told where the elements stand deeper. */
export const tooDeep: RefusedPart = {
  found: `more than ${MAX_DEPTH} elements in each other`,
  note: 'Ungroup it in the editor, or export it anew.',
};

const plainNote = 'Export it as plain SVG: without scripts, animation or outside references.';

const notes: ReadonlyMap<string, string> = new Map([
  [
    'foreignObject',
    'It holds text of a web page, which not every program shows: turn it into text of the drawing, or into paths.',
  ],
  [
    'flowroot',
    'Only Inkscape shows flowed text: turn it into plain text (Text > Convert to Text).',
  ],
]);

/**
 * Copy a drawing with what draws it and nothing else. Traces of editors go in silence; what would run,
 * move, load or is not known is refused, so that the author learns of it.
 *
 * @param root The `<svg>` element.
 * @returns The copy, or the first part that is refused.
 */
export function cleanSvg(root: Element): Element | RefusedPart {
  let refused: RefusedPart | undefined;
  const refuse = (part: RefusedPart) => {
    refused ??= part;
  };
  const copy = cleanElement(root, refuse, 1);
  return refused ?? copy;
}

type Refuse = (part: RefusedPart) => void;

function cleanElement(element: Element, refuse: Refuse, depth: number): Element {
  if (depth > MAX_DEPTH) {
    refuse(tooDeep);
    return { ...element, children: [] };
  }
  const properties = cleanProperties(element, refuse);
  if (element.tagName === 'style') return cleanSheet(element, properties, refuse);
  // Words about the drawing may be marked up; they are never drawn.
  if (element.tagName === 'title' || element.tagName === 'desc') {
    return { ...element, properties, children: [{ type: 'text', value: textOf(element) }] };
  }
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || isTrace(child)) return [];
    if (!drawingElements.has(child.tagName)) {
      refuse(unknownElement(child.tagName));
      return [];
    }
    return [cleanElement(child, refuse, depth + 1)];
  });
  return { ...element, properties, children };
}

/** Tell of an element that no drawing may hold. */
export function unknownElement(name: string): RefusedPart {
  return { found: `a \`<${name}>\` element`, note: notes.get(name) ?? plainNote };
}

function isTrace(element: Element): boolean {
  const { tagName, properties } = element;
  if (undrawnElements.has(tagName)) return true;
  // The vocabulary with a prefix is drawn, so it cannot go in silence.
  if (tagName.includes(':')) return !tagName.startsWith('svg:');
  // Illustrator keeps its own file in one that asks for an extension; Inkscape leaves empty frames.
  if (tagName === 'foreignObject') return properties.requiredExtensions !== undefined;
  return tagName === 'flowroot' && textOf(element).trim() === '';
}

function cleanSheet(element: Element, properties: Properties, refuse: Refuse): Element {
  const written = element.children.map((child) => (child.type === 'text' ? child.value : ''));
  const css = withoutComments(written.join(''));
  const found = findSvgStyleFault(css, true);
  if (found) refuse({ found, note: plainNote });
  return { ...element, properties, children: [{ type: 'text', value: css }] };
}

/** Strings are taken whole: a comment may only seem to begin in one. */
function withoutComments(css: string): string {
  return css.replace(/("[^"\n]*"|'[^'\n]*'|url\([^'")]*\))|\/\*[\s\S]*?(?:\*\/|$)/gi, '$1');
}

function cleanProperties({ tagName, properties }: Element, refuse: Refuse): Properties {
  const kept = Object.entries(properties).filter(([name, value]) => {
    if (/^on/i.test(name)) {
      refuse({ found: `the event attribute \`${name}\``, note: plainNote });
    } else if (addressAttributes.has(name)) {
      const address = String(value).trim();
      if (!isAllowedAddress(address, tagName)) {
        refuse({ found: `a reference to \`${address.slice(0, 60)}\``, note: plainNote });
      }
      return name !== 'src';
    } else if (styledAttributes.has(name)) {
      const found = findSvgStyleFault(Array.isArray(value) ? value.join(' ') : String(value));
      if (found) refuse({ found, note: plainNote });
      return true;
    }
    return plainAttributes.has(name) || /^(?:aria|data)[A-Z\d]/.test(name);
  });
  return Object.fromEntries(kept);
}

/** A picture may be carried inside; everything else names a part of the drawing. */
function isAllowedAddress(address: string, tagName: string): boolean {
  if (address === '' || address.startsWith('#')) return true;
  const isPicture = tagName === 'image' || tagName === 'feImage';
  return isPicture && /^data:image\/(?:png|jpe?g);base64,/i.test(address);
}
