import { beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/model/channel.ts';
import type { Attachment } from '../../src/model/printed.ts';
import type { Conformance } from '../../src/pdf/conform.ts';
import { type CosDict, CosStream, CosString } from '../../src/pdf/cos/cos.ts';
import type { CosDocument } from '../../src/pdf/cos/cos-document.ts';
import { listPages } from '../../src/pdf/cos/list-pages.ts';
import { loadPdf } from '../../src/pdf/cos/load-pdf.ts';
import { serialise } from '../../src/pdf/cos/serialise.ts';
import { streamBytes } from '../../src/pdf/cos/stream-bytes.ts';
import { readTextString } from '../../src/pdf/cos/text-string.ts';
import { finish } from '../../src/pdf/finish.ts';
import { listLinks } from '../../src/pdf/reading/list-links.ts';
import { press } from '../support/shared-press.ts';
import { getDocument } from './load-pdfjs.ts';
import { type PrintedFragment, printFragment } from './print-fragment.ts';
import { documentInfo, readRawPrint } from './raw-prints.ts';
import { readPdf } from './read-pdf.ts';

const HTML = `<h1>Title</h1>
<p>See <a href="#far">far away</a> and <a href="https://example.org/">elsewhere</a>.</p><hr>
<p style="width:30mm">Words and <a href="https://example.org/long">a link that goes on over lines</a></p>
<h2 id="far" style="break-before:page;margin-top:50mm">Far away</h2><p>End.</p>`;

const note: Attachment = {
  name: 'ä note.md',
  type: 'text/markdown',
  description: 'A note',
  relationship: 'Source',
  text: 'Ünïcode\r\n',
};
const data: Attachment = {
  name: 'data.json',
  type: 'application/json',
  description: 'Data',
  relationship: 'Data',
  text: '{}\n',
};

let printed: PrintedFragment;
let bytes: Uint8Array;
let pdf: CosDocument;
let catalog: CosDict;

beforeAll(async () => {
  printed = await printFragment(press, HTML);
  bytes = finishWith({ attachments: [note, data] });
  pdf = loadPdf(bytes);
  catalog = pdf.catalog() ?? new Map();
});

function finishWith(changes: Partial<Conformance> = {}, raw = printed.bytes): Uint8Array {
  const conformance = { channel: printed.channel, attachments: [], ...changes };
  return finish(raw, documentInfo({ lang: 'en' }), conformance).bytes;
}

function contentOf(document: CosDocument, page: number): string {
  const ref = listPages(document)[page - 1];
  const stream = document.resolve(document.dict(ref)?.get('Contents'));
  if (!(stream instanceof CosStream)) throw new Error('no content');
  return Buffer.from(streamBytes(stream, document)).toString('latin1');
}

/** The same print, with one thing changed in its objects. */
function changedPrint(change: (document: CosDocument) => void): Uint8Array {
  const document = loadPdf(printed.bytes);
  change(document);
  return serialise(document);
}

function withEntries(change: (entries: Channel['entries']) => void): Partial<Conformance> {
  const channel = structuredClone(printed.channel);
  change(channel.entries);
  return { channel };
}

describe('a finished PDF', () => {
  it('says that it conforms', () => {
    const stream = pdf.resolve(catalog.get('Metadata'));
    const xmp = stream instanceof CosStream ? Buffer.from(stream.data).toString() : '';
    expect(xmp.match(/<pdf(?:ua|a)id:\w+>\w+/g)).toEqual([
      '<pdfaid:part>3',
      '<pdfaid:conformance>A',
      '<pdfuaid:part>1',
    ]);
  });

  it('says that it is tagged, and that its title is to be shown', () => {
    const said = [
      pdf.dict(catalog.get('MarkInfo'))?.get('Marked'),
      pdf.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle'),
    ];
    expect(said).toEqual([true, true]);
  });

  it('has a colour profile as its output intent', () => {
    const [intent] = pdf.array(catalog.get('OutputIntents')) ?? [];
    const profile = pdf.resolve(pdf.dict(intent)?.get('DestOutputProfile'));
    const icc = profile instanceof CosStream ? streamBytes(profile, pdf) : new Uint8Array();
    expect(Buffer.from(icc.subarray(12, 40)).toString('latin1')).toMatch(/^mntrRGB XYZ .*acsp$/s);
  });

  it('counts its pages from 1', () => {
    expect(catalog.get('PageLabels')).toEqual(new Map([['Nums', [0, new Map([['S', '/D']])]]]));
  });

  it('makes pagination of its furniture', () => {
    expect(contentOf(pdf, 1).match(/\/Type \/Pagination \/Subtype \/\w+/g)).toEqual([
      '/Type /Pagination /Subtype /Header',
      '/Type /Pagination /Subtype /Footer',
    ]);
  });

  it('makes layout of its rules', () => {
    expect(contentOf(pdf, 1)).toContain('/Artifact <</Type /Layout>> BDC');
  });

  it('calls its marked content what the tag tree calls it', () => {
    const names = contentOf(pdf, 1).match(/\/\w+(?= <<\/MCID)/g);
    expect(new Set(names)).toEqual(new Set(['/H1', '/P', '/Link']));
  });

  it('keeps all text where it was', async () => {
    const [before, after] = [await readPdf(printed.bytes), await readPdf(bytes)];
    expect(after.pages.map(({ items }) => items)).toEqual(before.pages.map(({ items }) => items));
  });

  it('describes every link', () => {
    const texts = listLinks(pdf).map(({ link }) => {
      const contents = link.get('Contents');
      return contents instanceof CosString ? readTextString(contents) : '';
    });
    expect(new Set(texts)).toEqual(
      new Set([
        'far away',
        'elsewhere: https://example.org/',
        'a link that goes on over lines: https://example.org/long',
      ]),
    );
  });

  it('leads to the height at which the target stands', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const destination = (await document.getDestination('far')) as unknown[] | null;
    await document.loadingTask.destroy();
    const heading = (await readPdf(bytes)).pages[1]?.items.find(({ text }) => text.includes('Far'));
    const above = Number(destination?.[3]) - (heading?.y ?? 0);
    expect(above > 0 && above < 2 * (heading?.size ?? 0)).toBe(true);
  });

  it('holds its attachments, sorted by name', async () => {
    const { attachments } = await readPdf(bytes);
    expect(
      attachments.map(({ name, bytes: held }) => [name, Buffer.from(held).toString()]),
    ).toEqual([
      ['data.json', '{}\n'],
      ['ä note.md', 'Ünïcode\r\n'],
    ]);
  });

  it('says how its attachments belong to it', () => {
    const files = (pdf.array(catalog.get('AF')) ?? []).map((file) => pdf.dict(file));
    expect(files.map((file) => file?.get('AFRelationship'))).toEqual(['/Data', '/Source']);
  });

  it('holds nothing of the keys', () => {
    const langs = [...pdf.objects()].map(([, value]) =>
      value instanceof Map ? pdf.resolve(value.get('Lang')) : null,
    );
    const keys = langs.filter((lang) => lang instanceof CosString && lang.bytes.includes('-x-k'));
    expect(keys).toEqual([]);
  });

  it('is equal when the document is printed again', async () => {
    const again = await printFragment(press, HTML);
    expect(Buffer.from(finishWith({ attachments: [data, note] }, again.bytes)).equals(bytes)).toBe(
      true,
    );
  });
});

describe('text that is in no element', () => {
  it('stops the finish', async () => {
    const { bytes: raw, channel } = await printFragment(
      press,
      '<p class="q">Words</p>',
      '.q::before { content: "Lost" }',
    );
    expect(() => finishWith({ channel }, raw)).toThrow(
      'PDF finish stopped in mark-content: text on page 1 that is in no element',
    );
  });

  it('is layout where it was hidden on purpose', async () => {
    const html = '<p>Words <span aria-hidden="true">and a sign</span></p>';
    const { bytes: raw, channel } = await printFragment(press, html);
    const finished = loadPdf(finishWith({ channel }, raw));
    expect(contentOf(finished, 1)).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\s+BT/);
  });
});

describe('the finish stops at', () => {
  it('an element of the document that is not in the print', () => {
    const changes = withEntries((entries) => {
      entries.kzz = { type: 'P', words: 'Lost words' };
    });
    expect(() => finishWith(changes)).toThrow('in bind-channel: 1 elements without tag');
  });

  it('an element of the print that is not in the document', () => {
    const changes = withEntries((entries) => {
      delete entries.k0;
    });
    expect(() => finishWith(changes)).toThrow('in bind-channel: a `H1` with the key `k0`');
  });

  it('a print without tags', () => {
    expect(() => finishWith({}, readRawPrint('untagged'))).toThrow(
      'in read-tag-tree: a tag tree without one `Document`',
    );
  });

  it('content of another style: several streams for a page', () => {
    const raw = changedPrint((document) => {
      const page = document.dict(listPages(document)[0]);
      page?.set('Contents', [page.get('Contents') ?? null]);
    });
    expect(() => finishWith({}, raw)).toThrow(
      'in read-content: page 1 without a stream of its own',
    );
  });

  it('content of another style: no page area', () => {
    const raw = changedPrint((document) => {
      const page = document.dict(listPages(document)[0]);
      const text = contentOf(document, 1).replace(/W\*? n/g, 'n');
      page?.set('Contents', document.add(new CosStream(new Map(), Buffer.from(text, 'latin1'))));
    });
    expect(() => finishWith({}, raw)).toThrow('in mark-content: page 1 without a page area');
  });

  it('content of another filter', () => {
    const raw = changedPrint((document) => {
      const stream = document.resolve(document.dict(listPages(document)[0])?.get('Contents'));
      if (stream instanceof CosStream) stream.dict.set('Filter', '/LZWDecode');
    });
    expect(() => finishWith({}, raw)).toThrow('in stream-bytes: a stream filter that is not');
  });

  it('an annotation without a key into the tag tree', () => {
    const raw = changedPrint((document) => {
      for (const { link } of listLinks(document)) link.delete('StructParent');
    });
    expect(() => finishWith({}, raw)).toThrow('in write-tag-tree: a tagged annotation without');
  });

  it('a named destination that is no place on a page', () => {
    const raw = changedPrint((document) => {
      document.dict(document.catalog()?.get('Dests'))?.set('far', [1, '/Fit']);
    });
    expect(() => finishWith({}, raw)).toThrow('in settle-destinations: `far`, which is no place');
  });
});
