import { describe, expect, it } from 'vitest';
import { type CosDict, CosStream, CosString, cosDict } from '../../../src/pdf/cos/cos.ts';
import { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { serialise } from '../../../src/pdf/cos/serialise.ts';
import { inspectPdf } from '../../../src/pdf/reading/inspect-pdf.ts';
import { readRawPrint } from '../raw-prints.ts';
import { readPdf } from '../read-pdf.ts';

describe('inspectPdf', () => {
  it.each(['feature-first', 'untagged', 'scrambled-titles'] as const)(
    'sees in `%s` what pdf.js sees',
    async (name) => {
      const raw = readRawPrint(name);
      const seen = await readPdf(raw);
      expect(inspectPdf(raw)).toEqual({
        pages: seen.pages.length,
        outline: seen.outline,
        fonts: seen.fonts,
        tagged: seen.tagged,
        lang: seen.lang ?? '',
        title: seen.info.Title,
      });
    },
  );

  it('finds a Type 3 font in a form of an inherited resource', () => {
    const type3 = cosDict({ Type: '/Font', Subtype: '/Type3', Name: '/F1' });
    const form = new CosStream(
      cosDict({ Subtype: '/Form', Resources: cosDict({ Font: cosDict({ F1: type3 }) }) }),
      Buffer.from(''),
    );
    const bytes = onePage((pdf) => cosDict({ XObject: cosDict({ X1: pdf.add(form) }) }));
    expect(inspectPdf(bytes).fonts).toEqual([{ name: '', type: 'Type3', embedded: true }]);
  });

  it('tells a font that is not in the file', () => {
    const font = cosDict({ Type: '/Font', Subtype: '/Type1', BaseFont: '/Times-Roman' });
    const bytes = onePage(() => cosDict({ Font: cosDict({ F1: font }) }));
    expect(inspectPdf(bytes).fonts).toEqual([
      { name: 'Times-Roman', type: 'Type1', embedded: false },
    ]);
  });

  it('gives empty words for a file without title and language', () => {
    const { title, lang } = inspectPdf(onePage(() => cosDict({})));
    expect([title, lang]).toEqual(['', '']);
  });

  it('does not take a file with marks and no tree as tagged', () => {
    const bytes = onePage(
      () => cosDict({}),
      cosDict({ MarkInfo: cosDict({ Marked: true }), Lang: new CosString('en') }),
    );
    expect(inspectPdf(bytes).tagged).toBe(false);
  });
});

/** A document of one empty page; the resources stand in the node above it. */
function onePage(resourcesOf: (pdf: CosDocument) => CosDict, entries = cosDict({})): Uint8Array {
  const pdf = new CosDocument(new Map(), [], () => null);
  const page = pdf.add(null);
  const resources = resourcesOf(pdf);
  const pages = pdf.add(cosDict({ Type: '/Pages', Count: 1, Kids: [page], Resources: resources }));
  pdf.set(page, cosDict({ Type: '/Page', Parent: pages }));
  const catalog = pdf.add(new Map([...entries, ...cosDict({ Type: '/Catalog', Pages: pages })]));
  pdf.trailer.set('Root', catalog);
  return serialise(pdf);
}
