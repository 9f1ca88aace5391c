import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CosStream, CosString } from '../../../src/pdf/cos/cos.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { streamBytes } from '../../../src/pdf/cos/stream-bytes.ts';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { finish } from '../../../src/pdf/finish.ts';
import { slow } from '../../support/slow.ts';
import { itWidely, wide, widely } from '../../support/widely.ts';
import { documentInfo, readRawPrint } from '../raw-prints.ts';
import { withObjectStream } from './with-object-stream.ts';

describe('loadPdf', () => {
  it('reads a classic file', () => {
    const pdf = loadPdf(classic(['<</Type/Catalog/A 2 0 R>>', '(here)']));
    expect(pdf.resolve(pdf.catalog()?.get('A'))).toEqual(new CosString('here'));
  });

  it('reads a stream whose length stands in another object', () => {
    const pdf = loadPdf(
      classic(['<</A 2 0 R>>', '<</Length 3 0 R>>stream\r\nabc\r\nendstream', '3']),
    );
    const stream = pdf.resolve(pdf.catalog()?.get('A'));
    expect(stream instanceof CosStream && Buffer.from(stream.data).toString()).toBe('abc');
  });

  it('prefers the newest of two versions of an object', () => {
    const old = classic(['<</A(old)>>']);
    const offset = old.length;
    const start = Number(/startxref\n(\d+)/.exec(old.toString('latin1'))?.[1]);
    const object = '1 0 obj\n<</A(new)>>\nendobj\n';
    const row = `${String(offset).padStart(10, '0')} 00000 n \n`;
    const table = `xref\n1 1\n${row}trailer\n<</Size 2/Root 1 0 R/Prev ${start}>>\n`;
    const update = `${object}${table}startxref\n${offset + object.length}\n%%EOF\n`;
    const pdf = loadPdf(Buffer.concat([old, Buffer.from(update, 'latin1')]));
    expect(pdf.catalog()?.get('A')).toEqual(new CosString('new'));
  });

  it('gives null for an object that is not there', () => {
    const pdf = loadPdf(classic(['<</A 9 0 R>>']));
    expect(pdf.resolve(pdf.catalog()?.get('A'))).toBeNull();
  });

  it.each([
    ['no PDF', Buffer.from('PK')],
    ['an empty file', Buffer.from('')],
    ['a file without cross-reference', Buffer.from('%PDF-1.4\n')],
    ['an encrypted file', classic(['<<>>'], '/Encrypt 1 0 R')],
    ['a circle of cross-references', circular()],
  ])('refuses %s', (_name, bytes) => {
    expect(() => loadPdf(bytes)).toThrow(UnexpectedPdf);
  });

  it('reads objects that are much alike and pack to a thousandth', slow, () => {
    const content = `1 0 <</A(here)>>${' '.repeat(40_000_000)}`;
    const pdf = loadPdf(withObjectStream('/N 1/First 4', content));
    expect(pdf.catalog()?.get('A')).toEqual(new CosString('here'));
  });

  itWidely('refuses object streams that unfold to more than any print does', () => {
    const content = `1 0 <<>>${' '.repeat(260 * 2 ** 20)}`;
    const pdf = loadPdf(withObjectStream('/N 1/First 4', content, 1, 1));
    expect(() => pdf.catalog()).toThrow(UnexpectedPdf);
  });

  it('refuses a stream that is longer than it says, when it is read', () => {
    const pdf = loadPdf(classic(['<</Length 2>>stream\nabc\nendstream']));
    expect(() => pdf.catalog()).toThrow(UnexpectedPdf);
  });

  it('refuses a stream whose length is that of a stream without end', () => {
    const pdf = loadPdf(classic(['<</Length 1 0 R>>stream\nabc\nendstream']));
    expect(() => pdf.catalog()).toThrow(UnexpectedPdf);
  });

  it('refuses a reference table of more objects than any print has', wide, () => {
    const rows = '0000000009 00000 f \n'.repeat(widely(2, 4_000_002));
    const bytes = `%PDF-1.4\nxref\n0 9000000\n${rows}startxref\n9\n%%EOF\n`;
    expect(() => loadPdf(Buffer.from(bytes, 'latin1'))).toThrow('too many objects');
  });

  it('refuses a reference stream that says it has more objects than any print', () => {
    const head = '1 0 obj\n<</Type/XRef/W[1 2 1]/Size 9000000/Length 0>>stream\n\nendstream endobj';
    const bytes = `%PDF-1.5\n${head}\nstartxref\n9\n%%EOF\n`;
    expect(() => loadPdf(Buffer.from(bytes, 'latin1'))).toThrow('too many objects');
  });

  itWidely('refuses reference tables that have more objects together than any print', () => {
    const rows = '0000000009 00000 f \n'.repeat(2_000_001);
    const bytes = `%PDF-1.4\nxref\n0 2000001\n${rows}3000000 2000001\n${rows}startxref\n9\n%%EOF\n`;
    expect(() => loadPdf(Buffer.from(bytes, 'latin1'))).toThrow('too many objects');
  });

  itWidely('refuses more values than any print has, which would fill the memory', () => {
    const pdf = loadPdf(classic([`<</A [${'<<>>'.repeat(2_800_000)}]>>`]));
    expect(() => pdf.catalog()).toThrow('more values than any print has');
  });

  it('refuses a reference table that points at another object, when that is read', () => {
    const bytes = classic(['<</A 1>>']);
    bytes.write('2', bytes.indexOf('1 0 obj'), 'latin1');
    expect(() => loadPdf(bytes).catalog()).toThrow(UnexpectedPdf);
  });

  it('throws nothing but its own error for a damaged print', slow, () => {
    const whole = readRawPrint('scrambled-titles');
    fc.assert(
      fc.property(damage(whole.length), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          finish(bytes, documentInfo());
        } catch (error) {
          expect(error).toBeInstanceOf(UnexpectedPdf);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('throws nothing but its own error for a print that is cut off', () => {
    const whole = readRawPrint('scrambled-titles');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        try {
          finish(whole.subarray(0, length), documentInfo());
        } catch (error) {
          expect(error).toBeInstanceOf(UnexpectedPdf);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('streamBytes', () => {
  it.each([
    [0, [1, 2, 3, 4, 5, 6]],
    [1, [1, 3, 6, 4, 9, 15]],
    [2, [1, 2, 3, 5, 7, 9]],
    [3, [1, 2, 4, 4, 8, 12]],
    [4, [1, 3, 6, 5, 10, 16]],
  ])('undoes the PNG row filter %i', (kind, expected) => {
    const rows = Buffer.from([kind, 1, 2, 3, kind, 4, 5, 6]);
    const params = new Map([
      ['Predictor', 15],
      ['Columns', 3],
    ]);
    const dict = new Map<string, '/FlateDecode' | typeof params>([
      ['Filter', '/FlateDecode'],
      ['DecodeParms', params],
    ]);
    expect([...streamBytes(new CosStream(dict, deflateSync(rows)))]).toEqual(expected);
  });

  it('refuses a filter it does not know', () => {
    const stream = new CosStream(new Map([['Filter', '/LZWDecode' as const]]), Buffer.from('x'));
    expect(() => streamBytes(stream)).toThrow(UnexpectedPdf);
  });

  it('refuses bytes that do not inflate', () => {
    const stream = new CosStream(new Map([['Filter', '/FlateDecode' as const]]), Buffer.from('x'));
    expect(() => streamBytes(stream)).toThrow(UnexpectedPdf);
  });
});

/** A file with a classic cross-reference; the first object is the catalog. */
function classic(objects: string[], trailer = ''): Buffer {
  let body = '%PDF-1.4\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\n`;
  return Buffer.from(`${body}${table}${end}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** A file whose cross-reference says that it replaces itself. */
function circular(): Buffer {
  const start = /startxref\n(\d+)/.exec(classic(['<<>>']).toString('latin1'))?.[1];
  return classic(['<<>>'], `/Prev ${start}`);
}

function damage(length: number): fc.Arbitrary<[number, number][]> {
  const change = fc.tuple(fc.nat(length - 1), fc.integer({ min: 0, max: 255 }));
  return fc.array(change, { minLength: 1, maxLength: 30 });
}
