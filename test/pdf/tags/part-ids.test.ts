import { describe, expect, it } from 'vitest';
import { partIds } from '../../../src/pdf/tags/part-ids.ts';
import { type TagElement, tag } from '../../../src/pdf/tags/tag-tree.ts';

const info = { title: 'T', identifier: 'a · version 1.0', lang: 'en', date: undefined };

/** A table with a header cell, a cell that names it, and a note. */
function tree(): { root: TagElement; ids: () => (string | undefined)[] } {
  const header = { ...tag('TH'), id: 'node00000001' };
  const cell = { ...tag('TD'), attributes: { headers: ['node00000001'] } };
  const note = { ...tag('Note'), id: 'note-1' };
  const root = tag('Document', [tag('Table', [tag('TR', [header, cell])]), note]);
  return { root, ids: () => [header.id, cell.attributes.headers[0], note.id] };
}

function idsIn(document: typeof info): (string | undefined)[] {
  const { root, ids } = tree();
  partIds(root, document);
  return ids();
}

describe('partIds', () => {
  it('lets a cell find its header', () => {
    const [header, named] = idsIn(info);
    expect(named).toBe(header);
  });

  it('gives two documents, or two versions of one, no name in common', () => {
    const others = [
      { ...info, title: 'U' },
      { ...info, identifier: 'a · version 2.0' },
    ];
    const all = [info, ...others].flatMap((document) => {
      const [header, , note] = idsIn(document);
      return [header, note];
    });
    expect(new Set(all).size).toBe(6);
  });

  it('gives the same document the same names', () => {
    expect(idsIn(info)).toEqual(idsIn({ ...info }));
  });

  it('leaves an element without a name without one', () => {
    const root = tag('Document', [tag('P')]);
    partIds(root, info);
    expect(JSON.stringify(root)).not.toContain('"id"');
  });
});
