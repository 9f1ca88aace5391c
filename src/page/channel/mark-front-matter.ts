import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { madeFrom } from '../../html/made-from.ts';
import type { LocatedFrontMatter } from '../../model/front-matter.ts';
import type { Place } from '../../model/message.ts';
import { BLOCKS } from './print-channel-text.ts';

/** A text of the front matter, its letters and digits alone, and where it is written. */
interface Value {
  letters: string;
  place: Place;
}

/** Fewer letters than this stand in many texts by chance. */
const FEWEST = 3;

/** What prints in parts of its own, which know their places. */
const OF_PARTS = /^(?:facts|eras|map|references|accept)(?:\.|$)/;

/**
 * Say of the blocks of a template which value of the front matter each prints. What is composed of
 * several, or said in other words, such as a date, leads to the front matter as a whole.
 *
 * @param tree Rendered template, before parts are placed in it; changed in place.
 * @param frontMatter Front matter with the places of its values.
 */
export function markFrontMatter(tree: Root, { data, places }: LocatedFrontMatter): void {
  const values = valuesIn(data, places);

  function mark(node: Element): void {
    const blocks = node.children.filter(isBlock);
    for (const block of blocks) mark(block);
    if (blocks.length > 0) return;
    const text = lettersOf(textOf(node));
    if (text === '') return;
    // The longest first.
    const value = values.find(({ letters }) => text.includes(letters));
    madeFrom(node, value?.place ?? places['']);
  }

  for (const node of tree.children) if (node.type === 'element') mark(node);
}

function valuesIn(data: unknown, places: Readonly<Record<string, Place>>): Value[] {
  return Object.entries(places)
    .filter(([path]) => path !== '' && !OF_PARTS.test(path))
    .flatMap(([path, place]) => {
      const value = path.split('.').reduce(within, data);
      const letters = typeof value === 'string' ? lettersOf(value) : '';
      return letters.length >= FEWEST ? [{ letters, place }] : [];
    })
    .sort((a, b) => b.letters.length - a.letters.length);
}

function within(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function isBlock(node: Element['children'][number]): node is Element {
  return node.type === 'element' && (BLOCKS.test(node.tagName) || node.tagName === 'bp-slot');
}
