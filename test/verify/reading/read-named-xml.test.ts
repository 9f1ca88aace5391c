import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedElement, readNamedXml } from '../../../src/verify/reading/read-named-xml.ts';

/** Read a document that is well-formed. */
function read(text: string): NamedElement {
  const root = readNamedXml(text);
  if (typeof root === 'string') throw new Error(root);
  return root;
}

describe('readNamedXml', () => {
  it('reads elements within each other', () => {
    expect(read('<a><b/><c>x</c></a>').children.map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('resolves the namespaces of elements', () => {
    const { namespace, prefix, name } = read('<p:a xmlns:p="urn:x"/>');
    expect({ namespace, prefix, name }).toEqual({ namespace: 'urn:x', prefix: 'p', name: 'a' });
  });

  it('keeps to the namespaces of the element around', () => {
    const [inner] = read('<a xmlns="urn:x"><b xmlns="urn:y"><c/></b><d/></a>').children;
    expect(inner?.children[0]?.namespace).toBe('urn:y');
  });

  it('names attributes by their namespace', () => {
    expect(read('<a xmlns:p="urn:x" p:k="1" m=\'2\'/>').attributes).toEqual(
      new Map([
        ['urn:x k', '1'],
        [' m', '2'],
      ]),
    );
  });

  it('decodes the entities that every document has', () => {
    expect(read('<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>').text).toBe('<&>"\'A😀');
  });

  it('takes CDATA as it stands', () => {
    expect(read('<a><![CDATA[<b>&c;]]></a>').text).toBe('<b>&c;');
  });

  it('passes over comments and instructions', () => {
    expect(read('<?x y?><!-- <a> --><a>1<!-- 2 -->3</a>').text).toBe('13');
  });

  it.each([
    ['nothing', ''],
    ['an element without end', '<a><b></b>'],
    ['ends in the wrong order', '<a><b></a></b>'],
    ['an end too many', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>b'],
    ['a prefix without namespace', '<p:a/>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['an entity that is no character', '<a>&#1114112;</a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a sign that opens nothing', '<a> < </a>'],
    ['elements within each other without end', '<a>'.repeat(200)],
  ])('refuses %s', (_, text) => {
    expect(readNamedXml(text)).toBeTypeOf('string');
  });

  it('gives an answer for any text', () => {
    const sign = fc.constantFrom(...'<>/="\'&;:ab x?!-[]');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        return ['string', 'object'].includes(typeof readNamedXml(signs.join('')));
      }),
    );
  });
});
