import { expect, it } from 'vitest';
import { boxesOfKeys } from '../../../src/pdf/tags/boxes-of-keys.ts';
import { type TagElement, type TagKid, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, keyed } from './tag-literals.ts';

/** Pages 1 to 3 are the objects 11 to 13. */
const pages = new Map([11, 12, 13].map((number, index) => [number, index + 1]));

function element(key: string, kids: TagKid[], type = 'P'): TagElement {
  return { ...keyed(type, kids), key };
}

function boxes(kids: TagKid[], ...keys: string[]) {
  return boxesOfKeys(tag('Document', kids), new Set(keys), contextOf(), pages);
}

it('an element covers what it paints and what stands in it', () => {
  const inner = element('k2', [content(40, 11)]);
  expect(boxes([element('k1', [content(5, 11), inner])], 'k1', 'k2')).toEqual([
    { key: 'k2', page: 1, box: [40, 11, 50, 21] },
    { key: 'k1', page: 1, box: [5, 11, 50, 21] },
  ]);
});

it('an element over a page break has a box on each page, in their order', () => {
  const broken = element('k1', [content(7, 12), content(3, 11), content(9, 12)]);
  expect(boxes([broken], 'k1')).toEqual([
    { key: 'k1', page: 1, box: [3, 11, 13, 21] },
    { key: 'k1', page: 2, box: [7, 12, 19, 22] },
  ]);
});

it('a note beside the text does not count for the text', () => {
  const note = element('k2', [content(500, 11)], 'Artifact');
  expect(boxes([element('k1', [content(5, 11), note])], 'k1')).toEqual([
    { key: 'k1', page: 1, box: [5, 11, 15, 21] },
  ]);
});

it('what is not asked for, or paints nothing, has no box', () => {
  const empty = element('k2', [content(1000, 11)]);
  expect(boxes([element('k1', [content(5, 11)]), empty], 'k2')).toEqual([]);
});
