import type { ChannelEntry, ListNumbering } from '../../model/channel.ts';
import type { CosRef } from '../cos/cos.ts';
import type { Rectangle } from '../cos/cos-entries.ts';

/**
 * An element of the tag tree as plain data (ISO 32000-1, 14.7.2). The passes change trees of these
 * in place; none of them knows how a PDF spells them.
 */
export interface TagElement {
  kind: 'element';
  /** Structure type, such as `P`. */
  type: string;
  kids: TagKid[];
  /** Where the browser wrote it; kept, so that what refers to it in the file still does. */
  ref?: CosRef;
  /** Key of the HTML element it was made from. */
  key?: string;
  /** What that element is. */
  entry?: ChannelEntry;
  /** BCP 47 tag, where it differs from that of the parent. */
  lang?: string;
  /** Text instead of a picture. */
  alt?: string;
  /** What an abbreviation stands for. */
  expansion?: string;
  /** Name within the document, in bytes. */
  id?: string;
  /** Attached files that belong to it. */
  files?: CosRef[];
  attributes: TagAttributes;
}

/** Attributes of an element (ISO 32000-1, 14.8.5); those that are not set have their default. */
export interface TagAttributes {
  numbering?: ListNumbering;
  scope?: string;
  rowSpan?: number;
  colSpan?: number;
  /** Ids of the header cells of a cell, in bytes. */
  headers?: string[];
  /** Where a figure or table stands on its page, in pt. */
  box?: Rectangle;
}

/** A stretch of marked content: what is painted (ISO 32000-1, 14.7.4.2). */
export interface MarkedContent {
  kind: 'content';
  /** Number within its stream. */
  mcid: number;
  page: CosRef;
  /** The form that holds it, when it is not in the content of the page itself. */
  form?: CosRef;
}

/** An annotation, such as the area of a link (ISO 32000-1, 14.7.4.3). */
export interface TaggedObject {
  kind: 'object';
  object: CosRef;
  page: CosRef;
}

export type TagKid = TagElement | MarkedContent | TaggedObject;

/**
 * Make an element without attributes.
 *
 * @param type Structure type.
 * @param kids What it holds.
 * @returns The element.
 */
export function tag(type: string, kids: TagKid[] = []): TagElement {
  return { kind: 'element', type, kids, attributes: {} };
}

/**
 * Tell elements from what they hold.
 *
 * @param kid Anything in a tag tree.
 * @returns Whether it is an element.
 */
export function isElement(kid: TagKid): kid is TagElement {
  return kid.kind === 'element';
}

/**
 * Call a function for every element, kids before their parents, so that it may replace its kids.
 *
 * @param element Root of the tree.
 * @param visit Called with each element and its parent; the root has none.
 */
export function visitTags(
  element: TagElement,
  visit: (element: TagElement, parent: TagElement | undefined) => void,
): void {
  visitBelow(element, undefined, visit);
}

function visitBelow(
  element: TagElement,
  parent: TagElement | undefined,
  visit: (element: TagElement, parent: TagElement | undefined) => void,
): void {
  for (const kid of element.kids) if (kid.kind === 'element') visitBelow(kid, element, visit);
  visit(element, parent);
}
