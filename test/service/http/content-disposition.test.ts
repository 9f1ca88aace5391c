import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../../src/service/http/content-disposition.ts';
import { slow } from '../../support/slow.ts';

describe('the name under which an answer is kept', () => {
  it.each([
    ['chad-libya.pdf', 'inline; filename="chad-libya.pdf"'],
    [
      'Überblick (1).pdf',
      'inline; filename="Uberblick (1).pdf"; filename*=UTF-8\'\'%C3%9Cberblick%20%281%29.pdf',
    ],
    ['文書.pdf', 'inline; filename="__.pdf"; filename*=UTF-8\'\'%E6%96%87%E6%9B%B8.pdf'],
    ['a"b\\c%41.pdf', 'inline; filename="a_b_c_41.pdf"; filename*=UTF-8\'\'a%22b%5Cc%2541.pdf'],
    ["it's.pdf", 'inline; filename="it_s.pdf"; filename*=UTF-8\'\'it%27s.pdf'],
  ])('%s', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  it('can be read again, and is one line of ASCII, whatever the name', slow, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(/^inline; filename="[\w.() -]*"(; filename\*=UTF-8''[\w.!~%-]*)?$/);
        const [, exact] = /filename\*=UTF-8''(.*)$/.exec(header) ?? [];
        expect(exact === undefined ? name : decodeURIComponent(exact)).toBe(
          Buffer.from(name).toString(),
        );
      }),
    );
  });
});
