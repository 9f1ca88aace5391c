import type { Place } from '../../model/message.ts';

/** An attribute with its value, character references resolved. */
export interface XmlAttribute {
  name: string;
  value: string;
  place: Place;
}

/** An element of an XML file. Names are as written, with their prefix. */
export interface StyleElement {
  name: string;
  attributes: XmlAttribute[];
  /** Elements and text in their order; comments and processing instructions are left out. */
  children: (StyleElement | string)[];
  /** Where its opening tag stands. */
  place: Place;
}

/**
 * Give the value of an attribute.
 *
 * @param element Element to look at.
 * @param name Name of the attribute, as written.
 * @returns Its value, or undefined where the element has none.
 */
export function attributeOf(element: StyleElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/**
 * Give the elements that stand directly in an element.
 *
 * @param element Element to look at.
 * @param name Name that they have to have; all by default.
 * @returns Them, in their order.
 */
export function elementsIn(element: StyleElement, name?: string): StyleElement[] {
  return element.children.filter(
    (child): child is StyleElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/**
 * Give the text that stands directly in an element.
 *
 * @param element Element to look at.
 * @returns Its text, as it is.
 */
export function textIn(element: StyleElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
