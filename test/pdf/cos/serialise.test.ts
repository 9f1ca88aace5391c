import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CosRef, CosStream, CosString, cosDict } from '../../../src/pdf/cos/cos.ts';
import { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { serialise } from '../../../src/pdf/cos/serialise.ts';
import { deflatedStream, streamBytes } from '../../../src/pdf/cos/stream-bytes.ts';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { readRawPrint } from '../raw-prints.ts';

describe('serialise', () => {
  it('numbers objects in the order in which the trailer leads to them', () => {
    const pdf = smallPdf();
    pdf.catalog()?.set('B', pdf.add(new CosString('second')));
    pdf.catalog()?.set('C', pdf.add(new CosString('third')));
    expect(reload(pdf).get(new CosRef(3))).toEqual(new CosString('third'));
  });

  it('leaves out what the trailer does not lead to', () => {
    const pdf = smallPdf();
    pdf.add(new CosString('lost'));
    expect(serialise(pdf)).toEqual(serialise(smallPdf()));
  });

  it('writes null for a reference that leads nowhere', () => {
    const pdf = smallPdf();
    pdf.catalog()?.set('A', new CosRef(77));
    expect(reload(pdf).catalog()?.get('A')).toBeNull();
  });

  it('keeps the bytes of a stream', () => {
    const pdf = smallPdf();
    const bytes = Buffer.from('endstream endobj \u00ff', 'latin1');
    pdf.catalog()?.set('A', pdf.add(new CosStream(cosDict({ Kind: '/X' }), bytes)));
    const kept = reload(pdf).resolve(reload(pdf).catalog()?.get('A'));
    expect(kept instanceof CosStream && Buffer.from(kept.data).equals(bytes)).toBe(true);
  });

  it('writes the identifier as a digest of the file', () => {
    const one = smallPdf();
    const other = smallPdf();
    other.catalog()?.set('A', 1);
    expect(idOf(one)).not.toEqual(idOf(other));
  });

  it('gives equal bytes for equal documents', () => {
    expect(serialise(smallPdf())).toEqual(serialise(smallPdf()));
  });

  it('writes more objects than one object stream takes', () => {
    const pdf = smallPdf();
    const refs = Array.from({ length: 1200 }, (_, i) => pdf.add(new CosString(`object ${i}`)));
    pdf.catalog()?.set('A', refs);
    const again = reload(pdf);
    const texts = again.array(again.catalog()?.get('A'))?.map((ref) => again.resolve(ref));
    expect(texts?.[1199]).toEqual(new CosString('object 1199'));
  });

  it('writes a list of 20,000 objects that lead to one another', () => {
    const pdf = smallPdf();
    let next = pdf.add(null);
    for (let i = 0; i < 20_000; i++) next = pdf.add(cosDict({ Next: next }));
    pdf.catalog()?.set('A', next);
    expect([...reload(pdf).objects()].length).toBeGreaterThan(20_000);
  });

  it('reads back every object of a real print', () => {
    const before = loadPdf(readRawPrint('feature-first'));
    const after = reload(before);
    const kinds = (pdf: CosDocument) =>
      [...pdf.objects()]
        .map(([, value]) => (value instanceof Map ? String(value.get('Type')) : typeof value))
        .filter((kind) => kind === '/StructElem' || kind === '/Font' || kind === '/Page');
    expect(kinds(after).sort()).toEqual(kinds(before).sort());
  });

  it('refuses a document without catalog', () => {
    const pdf = new CosDocument(new Map(), [], () => null);
    expect(() => serialise(pdf)).toThrow(UnexpectedPdf);
  });
});

describe('deflatedStream', () => {
  it('gives back the bytes it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(Buffer.from(streamBytes(deflatedStream(bytes, new Map())))).toEqual(
          Buffer.from(bytes),
        );
      }),
    );
  });
});

function smallPdf(): CosDocument {
  const pdf = new CosDocument(new Map(), [], () => null);
  pdf.trailer.set('Root', pdf.add(cosDict({ Type: '/Catalog' })));
  return pdf;
}

function reload(pdf: CosDocument): CosDocument {
  return loadPdf(serialise(pdf));
}

function idOf(pdf: CosDocument): unknown {
  return reload(pdf).trailer.get('ID');
}
