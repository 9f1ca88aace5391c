import type { Element, ElementContent } from 'hast';

/**
 * Tell whether an element is hidden from who cannot see the page; it has no tag then.
 *
 * @param node Element to look at.
 * @returns Whether it says so itself.
 */
export function isHidden(node: Element): boolean {
  const { ariaHidden, hidden } = node.properties;
  return String(ariaHidden) === 'true' || hidden === true || isArtifact(node);
}

/**
 * Tell whether an element prints words that no one need hear, as they stand elsewhere as well.
 *
 * @param node Element to look at.
 * @returns Whether it says so itself.
 */
export function isArtifact({ properties }: Element): boolean {
  return properties.dataArtifact !== undefined;
}

/**
 * Tell whether an element prints anything: text, or a picture that stands for something. The
 * browser tags no element without.
 *
 * @param node Element to look at.
 * @returns Whether it does.
 */
export function hasContent(node: Element): boolean {
  return isPicture(node) || node.children.some(prints);
}

/** Anything but white space that breaks, and characters that show nothing; a no-break space prints. */
const PRINTING = /[^ \t\n\r\f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

function prints(node: ElementContent): boolean {
  if (node.type === 'text') return PRINTING.test(node.value);
  return node.type === 'element' && !isHidden(node) && hasContent(node);
}

/**
 * Tell whether an element is a picture that stands for something.
 *
 * @param node Element to look at.
 * @returns Whether it is; a picture with an empty alternative is decoration.
 */
export function isPicture({ tagName, properties }: Element): boolean {
  if (tagName === 'img') return properties.alt !== '';
  return tagName === 'svg' && properties.role === 'img';
}

/**
 * Get the text of an element as it is read aloud: hidden parts left out, white space collapsed.
 *
 * @param node Element to look at.
 * @param skip Elements whose text does not count either.
 * @returns The text; pictures give their alternative.
 */
export function spokenText(node: Element, skip: (node: Element) => boolean = () => false): string {
  let found = '';
  readTexts(node, skip, (text) => {
    found += text;
    return true;
  });
  return collapse(found);
}

/**
 * Get the first words of an element.
 *
 * @param node Element to look at.
 * @param most Most characters.
 * @param skip Elements whose text does not count.
 * @returns The words, with an ellipsis where more follow.
 */
export function openingWords(
  node: Element,
  most: number,
  skip: (node: Element) => boolean = () => false,
): string {
  let found = '';
  readTexts(node, skip, (text) => {
    found += text;
    // Some of it may be white space that collapses.
    return found.length <= 2 * most || collapse(found).length <= most;
  });
  return cutAtWord(collapse(found), most);
}

function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Elements that end a line. */
export const BLOCKS =
  /^(?:address|article|aside|blockquote|caption|d[dlt]|div|fig.+|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|t.+)$/;

/** Hands on the texts in a node, one after the other, and tells whether more are wanted. */
function readTexts(
  node: ElementContent,
  skip: (node: Element) => boolean,
  take: (text: string) => boolean,
): boolean {
  if (node.type === 'text') return take(node.value);
  if (node.type !== 'element' || isHidden(node) || skip(node)) return true;
  const isWanted = isPicture(node)
    ? take(String(node.properties.alt ?? node.properties.ariaLabel ?? ''))
    : node.children.every((child) => readTexts(child, skip, take));
  return isWanted && (!BLOCKS.test(node.tagName) || take(' '));
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > most / 2 ? end : most)}…`;
}
