import { describe, expect, it } from 'vitest';
import { writeXmp } from '../../../src/pdf/passes/write-xmp.ts';
import { documentInfo } from '../raw-prints.ts';

describe('writeXmp', () => {
  it('says what the document says of itself', () => {
    const xmp = writeXmp(documentInfo());
    expect(xmp.match(/<(?:dc|xmp|pdf):.*/g)).toEqual([
      '<dc:format>application/pdf</dc:format>',
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Relations in outline</rdf:li></rdf:Alt></dc:title>',
      '<dc:creator><rdf:Seq><rdf:li>Ana Łuk</rdf:li><rdf:li>Office of Records</rdf:li></rdf:Seq></dc:creator>',
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A short history</rdf:li></rdf:Alt></dc:description>',
      '<dc:subject><rdf:Bag><rdf:li>oil</rdf:li><rdf:li>credit</rdf:li></rdf:Bag></dc:subject>',
      '<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>',
      '<xmp:CreatorTool>Briefpress 0.1.0</xmp:CreatorTool>',
      '<xmp:CreateDate>2026-11-23T08:32:10Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-11-23T08:32:10Z</xmp:ModifyDate>',
      '<xmp:MetadataDate>2026-11-23T08:32:10Z</xmp:MetadataDate>',
      '<pdf:Producer>Briefpress 0.1.0</pdf:Producer>',
      '<pdf:Keywords>oil, credit</pdf:Keywords>',
    ]);
  });

  it('escapes what would be markup', () => {
    expect(writeXmp(documentInfo({ title: 'A & B <c>' }))).toContain('>A &amp; B &lt;c&gt;<');
  });

  it('has no place for controls and broken characters', () => {
    const xmp = writeXmp(documentInfo({ title: 'a\u0000b\nc\ud800d\uffff' }));
    expect(xmp).toContain('>a b c\ufffdd\ufffd<');
  });

  it('leaves out what is not known', () => {
    const xmp = writeXmp(documentInfo({ date: undefined, keywords: [], authors: [] }));
    expect(xmp).not.toMatch(/Date>|dc:creator|dc:subject|Keywords/);
  });

  it('closes everything it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of writeXmp(documentInfo()).matchAll(/<(\/?)([\w:]+)/g)) {
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
