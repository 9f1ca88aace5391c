import { describe, expect, it } from 'vitest';
import { readXmp, type Xmp } from '../../../src/verify/reading/read-xmp.ts';

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

function read(content: string, header = ''): Xmp | string {
  return readXmp(Buffer.from(`${header}<rdf:RDF ${RDF} xmlns:x="urn:x">${content}</rdf:RDF>`));
}

function valuesOf(content: string): [name: string, values: string[], array: string | undefined][] {
  const xmp = read(content);
  if (typeof xmp === 'string') throw new Error(xmp);
  return xmp.properties.map(({ name, values, array }) => [name, values, array]);
}

describe('readXmp', () => {
  it('reads a plain property', () => {
    expect(valuesOf('<rdf:Description><x:a> 1 </x:a></rdf:Description>')).toEqual([
      ['a', ['1'], undefined],
    ]);
  });

  it('reads a property that is written as an attribute', () => {
    expect(valuesOf('<rdf:Description rdf:about="" x:a="1"/>')).toEqual([['a', ['1'], undefined]]);
  });

  it('reads an array', () => {
    const array = '<rdf:Seq><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Seq>';
    expect(valuesOf(`<rdf:Description><x:a>${array}</x:a></rdf:Description>`)).toEqual([
      ['a', ['1', '2'], 'Seq'],
    ]);
  });

  it('reads several descriptions', () => {
    const one = '<rdf:Description x:a="1"/>';
    expect(valuesOf(one + one)).toHaveLength(2);
  });

  it('tells attributes of the header that are forbidden', () => {
    const header = '<?xpacket begin="" bytes="9" encoding="UTF-8"?>';
    expect(read('', header)).toMatchObject({ forbiddenHeader: ['bytes', 'encoding'] });
  });

  it.each([
    ['no RDF', Buffer.from('<a/>')],
    ['another encoding', Buffer.from('<a>\xe9</a>', 'latin1')],
    ['more than any metadata', Buffer.alloc(5_000_000, ' ')],
  ])('refuses %s', (_, bytes) => {
    expect(readXmp(bytes)).toBeTypeOf('string');
  });
});
