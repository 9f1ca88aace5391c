import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { madeFrom } from '../../html/made-from.ts';
import type { LocatedFrontMatter } from '../../model/front-matter.ts';
import type { Place } from '../../model/message.ts';
import type { PageModel } from '../../model/page-model.ts';
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
 * several leads to the front matter as a whole.
 *
 * @param tree Rendered template, before parts are placed in it; changed in place.
 * @param frontMatter Front matter with the places of its values.
 * @param model What the template read: values as they print, such as dates in words.
 */
export function markFrontMatter(
  tree: Root,
  { data, places }: LocatedFrontMatter,
  model: PageModel,
): void {
  const values = [...valuesIn(data, places), ...printedValues(model, places)].sort(
    (a, b) => b.letters.length - a.letters.length,
  );

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

type Places = LocatedFrontMatter['places'];

function valuesIn(data: unknown, places: Places): Value[] {
  return Object.entries(places)
    .filter(([path]) => path !== '' && !OF_PARTS.test(path))
    .flatMap(([path, place]) => valueAt(path.split('.').reduce(within, data), place));
}

/** The model calls `informationTo` what the front matter calls `information_to`. */
function printedValues(model: PageModel, places: Places): Value[] {
  return Object.entries(model).flatMap(([name, value]) =>
    valueAt(value, places[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  );
}

function valueAt(value: unknown, place: Place | undefined): Value[] {
  const letters = typeof value === 'string' ? lettersOf(value) : '';
  return place && letters.length >= FEWEST ? [{ letters, place }] : [];
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
