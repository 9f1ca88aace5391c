import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/xml/read-xml.ts';

function faultOf(text: string) {
  const read = readXml(text);
  return 'fault' in read ? read.fault : undefined;
}

describe('readXml', () => {
  it('tells where each element begins', () => {
    const text = '<a>é😀<b x="1"/>\n<b/></a>';
    const read = readXml(text);
    const inner = 'root' in read ? read.root.children : [];
    const starts = inner.flatMap((child) => (typeof child === 'string' ? [] : [child.start]));
    expect(starts.map((start) => text.slice(start, start + 3))).toEqual(['<b ', '<b/']);
  });

  it.each([
    ['<a>😀😀😀😀x&</b></a>', '&</b>'],
    ['<a>😀😀<b></a>', '</a>'],
  ])('tells where it stops in %s, also behind characters of two units', (text, rest) => {
    expect(text.slice(faultOf(text)?.offset)).toMatch(new RegExp(`^${rest}`));
  });

  it('gives the encoding that the declaration names', () => {
    expect(readXml('<?xml version="1.0" encoding="utf-16"?><a/>')).toMatchObject({
      encoding: 'utf-16',
    });
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '\n<?xml-stylesheet x?><!-- y -->\n<!doctype a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a [<!ENTITY b "&b;&b;">]><a>&b;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
  ])('refuses the document type of %s', (text) => {
    expect(faultOf(text)?.kind).toBe('document-type');
  });

  it('takes the mention of a document type in a comment or in text for what it is', () => {
    expect(faultOf('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')).toBeUndefined();
  });

  it.each([101, 5000, 100_000])('refuses %d elements in each other', (depth) => {
    expect(faultOf(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`)?.kind).toBe('too-deep');
  });

  it('tells an entity where it stands', () => {
    const texts = ['<a>&b;</a>', '<a b="&b;"/>', '<a>R & D</a>', '<a>&#0;</a>'];
    const told = texts.map((text) => {
      const fault = faultOf(text);
      return [fault?.kind, text.charAt(fault?.offset ?? 0)];
    });
    expect(told).toEqual(texts.map(() => ['entity', '&']));
  });

  it('gives an answer for any text', () => {
    const sign = fc.constantFrom(
      ...'<>/="\'&;:ab x?!-[]\n',
      '<!DOCTYPE',
      '<?',
      '?>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        const offset = faultOf(text)?.offset ?? 0;
        return offset >= 0 && offset <= text.length;
      }),
    );
  });
});
