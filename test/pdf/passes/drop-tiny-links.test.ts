import { describe, expect, it } from 'vitest';
import { CosRef, type CosValue, cosDict } from '../../../src/pdf/cos/cos.ts';
import { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { dropTinyLinks } from '../../../src/pdf/passes/drop-tiny-links.ts';
import { listLinks } from '../../../src/pdf/reading/list-links.ts';
import { type TagElement, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { area, content, show } from '../tags/tag-literals.ts';

/** A document of one page with these link areas, numbered from 10. */
function documentWith(...areas: number[][]): CosDocument {
  const objects = new Map<number, CosValue>([
    [1, cosDict({ Pages: new CosRef(2) })],
    [2, cosDict({ Kids: [new CosRef(3)] })],
    [3, cosDict({ Annots: areas.map((_, i) => new CosRef(10 + i)) })],
    ...areas.map((rect, i): [number, CosValue] => [
      10 + i,
      cosDict({ Subtype: '/Link', Rect: rect }),
    ]),
  ]);
  const trailer = cosDict({ Root: new CosRef(1) });
  return new CosDocument(trailer, objects.keys(), (number) => objects.get(number) ?? null);
}

function link(...numbers: number[]): TagElement {
  return tag('Link', [content(0), ...numbers.map(area)]);
}

const sliver = [50, 50, 90, 50.1];
const whole = [50, 50, 90, 62];

describe('dropTinyLinks', () => {
  it('drops an area that nobody can hit from the tag tree', () => {
    const tree = link(10, 11);
    dropTinyLinks(documentWith(sliver, whole), tree);
    expect(show(tree)).toBe('Link(0 #11)');
  });

  it('drops it from its page', () => {
    const pdf = documentWith(sliver, whole);
    dropTinyLinks(pdf, link(10, 11));
    expect(listLinks(pdf).map(({ ref }) => ref.number)).toEqual([11]);
  });

  it('leaves a link one area, however small', () => {
    const tree = link(10, 11);
    dropTinyLinks(documentWith(sliver, sliver), tree);
    expect(show(tree)).toBe('Link(0 #10)');
  });
});
