import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CosRef, CosStream, type CosValue, cosDict } from '../../src/pdf/cos/cos.ts';
import { verifyRules } from '../../src/verify/faults/verify-rules.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { withObjectStream } from '../pdf/cos/with-object-stream.ts';
import { scaled } from '../support/scaled.ts';
import { dictIn } from './cos-parts.ts';
import { brokenPdf, createGoodPdf, type GoodPdf, writePdf } from './good-pdf.ts';
import { artifact } from './good-streams.ts';

/** The rules that a file breaks. */
function rulesOf(bytes: Uint8Array): string[] {
  return [...new Set(verifyPdf(bytes).findings.map(({ rule }) => rule))];
}

/** Put an object for which no part of the good file is meant. */
function add(good: GoodPdf, value: CosValue): CosRef {
  return good.pdf.add(value);
}

describe('a damaged file', () => {
  const good = Buffer.from(brokenPdf(() => {}));

  const byte = fc.integer({ min: 0, max: 255 });
  const changesBefore = (end: number) =>
    fc.array(fc.tuple(fc.nat(end - 1), byte), { minLength: 1, maxLength: 8 });
  const changed = (changes: readonly [at: number, byte: number][]): Buffer => {
    const bytes = Buffer.from(good);
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  };

  it('never makes it stumble, whatever bytes are changed', () => {
    fc.assert(
      fc.property(changesBefore(good.length), (changes) => {
        const { findings } = verifyPdf(changed(changes));
        return findings.every(
          ({ rule, reason }) => rule in verifyRules && /^\S.*\S$/s.test(reason),
        );
      }),
      { numRuns: scaled(150) },
    );
  });

  it('is reported, whatever bytes before the cross-reference are changed', () => {
    const end = Number(/startxref\n(\d+)/.exec(good.toString('latin1'))?.[1]);
    fc.assert(
      fc.property(changesBefore(end), (changes) => {
        const bytes = changed(changes);
        return bytes.equals(good) || verifyPdf(bytes).findings.length > 0;
      }),
      { numRuns: scaled(150) },
    );
  });

  it('is reported wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 2), (length) => {
        return verifyPdf(good.subarray(0, length)).findings.length > 0;
      }),
      { numRuns: scaled(100) },
    );
  });

  it('is reported when it is not a PDF at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const head = Buffer.from('%PDF-1.7\n');
        return [bytes, Buffer.concat([head, bytes])].every((one) =>
          rulesOf(one).includes('file-readable'),
        );
      }),
    );
  });
});

describe('a structure tree made to trap', () => {
  it('may go in a circle through many elements', () => {
    const bytes = brokenPdf(({ elements, refs }) => {
      elements.lbody.set('K', [refs.li, refs.l, refs.document]);
    });
    expect(rulesOf(bytes)).toContain('structure-tree');
  });

  it('may be thirty thousand elements deep', () => {
    const good = createGoodPdf();
    let kid: CosValue = 0;
    for (let depth = 0; depth < 30_000; depth++) {
      kid = add(good, cosDict({ S: '/Sect', K: [kid] }));
    }
    const kids = good.elements.document.get('K');
    if (Array.isArray(kids)) kids.push(kid);
    expect(rulesOf(writePdf(good))).toContain('structure-tree');
  });

  it('may have cells that span the world', () => {
    const bytes = brokenPdf(({ elements }) => {
      const endless = cosDict({ O: '/Table', RowSpan: 2_000_000_000, ColSpan: 2_000_000_000 });
      elements.th1.set('A', endless);
      elements.th2.set('A', endless);
    });
    expect(rulesOf(bytes)).toContain('table-regular');
  });

  it('may have a parent tree that goes in a circle', () => {
    const good = createGoodPdf();
    const tree = dictIn(good.root, 'ParentTree');
    tree.set('Kids', [add(good, tree)]);
    expect(rulesOf(writePdf(good))).toEqual([]);
  });

  it('may have an ID tree that goes in a circle', () => {
    const good = createGoodPdf();
    const tree = cosDict({ Names: [] });
    tree.set('Kids', [add(good, tree)]);
    good.root.set('IDTree', tree);
    expect(rulesOf(writePdf(good))).toContain('file-readable');
  });
});

describe('content made to trap', () => {
  it('may have a million faults, of which a hundred are told and all are counted', () => {
    const bytes = brokenPdf((good) => {
      const lines = Array.from(
        { length: 20_000 },
        (_, mcid) => `/P <</MCID ${mcid + 100}>> BDC EMC`,
      );
      good.streams.first = `${String(good.streams.first)}\n${lines.join('\n')}`;
    });
    const { findings, more } = verifyPdf(bytes);
    const told = findings.filter(({ rule }) => rule === 'mcid-in-structure').length;
    expect([told, more['mcid-in-structure']]).toEqual([100, 19_900]);
  });

  it('may unfold to more than the memory holds', () => {
    const bytes = brokenPdf((good) => {
      good.streams.first = deflateSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 1 });
      good.dicts.first.set('Filter', '/FlateDecode');
    });
    expect(rulesOf(bytes)).toContain('content-readable');
  });

  it('may show forms that each show two forms, thirty levels deep', () => {
    const good = createGoodPdf();
    let next = good.pdf.add(form('', undefined));
    for (let level = 0; level < 30; level++) next = good.pdf.add(form('/X Do /X Do', next));
    dictIn(dictIn(good.pages.first, 'Resources'), 'XObject').set('X2', next);
    good.streams.first = `${String(good.streams.first)}\n${artifact('/Layout', '/X2 Do')}`;
    expect(rulesOf(writePdf(good))).toContain('content-readable');
  });

  it('may show a form in itself', () => {
    const good = createGoodPdf();
    dictIn(good.dicts.form, 'Resources').set('XObject', cosDict({ X1: formRef(good) }));
    good.streams.form = `${String(good.streams.form)} /X1 Do`;
    expect(rulesOf(writePdf(good))).toContain('form-tagged-once');
  });

  it('may nest arrays without end', () => {
    const bytes = brokenPdf((good) => {
      good.streams.first = `${String(good.streams.first)} ${'['.repeat(100_000)}`;
    });
    expect(rulesOf(bytes)).toContain('content-readable');
  });

  it('may map codes to text without end', () => {
    const bytes = brokenPdf((good) => {
      good.streams.unicode = '1 beginbfrange <00000000> <ffffffff> <0020> endbfrange';
    });
    expect(rulesOf(bytes)).toContain('font-wellformed');
  });
});

describe('a file whose objects lie', () => {
  it('may have a page tree that goes in a circle', () => {
    const bytes = brokenPdf(({ pdf, catalog }) => {
      const pages = pdf.dict(catalog.get('Pages'));
      pages?.set('Kids', [catalog.get('Pages') ?? null]);
    });
    expect(rulesOf(bytes)).toEqual(['file-readable']);
  });

  it('may have object streams that hold less than they say', () => {
    expect(rulesOf(withObjectStream('/N 99999999/First 4', '1 0 null'))).toEqual(['file-readable']);
  });

  it('may have object streams whose objects overlap to many times their size', () => {
    const long = `[${'0 '.repeat(100_000)}]`;
    const head = Array.from({ length: 2000 }, (_, i) => `${i + 1} 0`).join(' ');
    const bytes = withObjectStream(`/N 2000/First ${head.length + 1}`, `${head} ${long}`, 2000);
    expect(rulesOf(bytes)).toEqual(['file-readable']);
  });

  it('may have no catalog', () => {
    expect(rulesOf(withObjectStream('/N 1/First 4', '1 0 null'))).toEqual(['file-readable']);
  });
});

function form(content: string, shown: CosRef | undefined): CosStream {
  const resources = cosDict({ XObject: shown && cosDict({ X: shown }) });
  const dict = cosDict({ Subtype: '/Form', BBox: [0, 0, 9, 9], Resources: resources });
  return new CosStream(dict, Buffer.from(content));
}

function formRef({ pages }: GoodPdf): CosValue {
  return dictIn(dictIn(pages.first, 'Resources'), 'XObject').get('X1') ?? null;
}
