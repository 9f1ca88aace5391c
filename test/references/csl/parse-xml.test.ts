import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsIn, textIn } from '../../../src/references/csl/elements-in.ts';
import { parseXml } from '../../../src/references/csl/parse-xml.ts';

function rootOf(text: string) {
  const parsed = parseXml(text);
  if ('fault' in parsed) throw new Error(parsed.fault.reason);
  return parsed.root;
}

function faultOf(text: string) {
  const parsed = parseXml(text);
  return 'fault' in parsed ? parsed.fault : undefined;
}

describe('parseXml', () => {
  it('reads elements, attributes and text', () => {
    expect(rootOf(`<?xml version="1.0"?>\n<a b="1" c='2'><d/>x</a>`)).toMatchObject({
      name: 'a',
      attributes: { b: '1', c: '2' },
      children: [{ name: 'd', children: [] }, 'x'],
    });
  });

  it('resolves the five entities of XML and numbers of characters', () => {
    expect(textIn(rootOf('<a>&lt;&gt;&amp;&quot;&apos;&#233;&#x2014;</a>'))).toBe('<>&"\'é—');
  });

  it('takes CDATA as it is', () => {
    expect(textIn(rootOf('<a><![CDATA[<b>&amp;]]></a>'))).toBe('<b>&amp;');
  });

  it('leaves out comments and instructions', () => {
    expect(rootOf('<a><!-- <b> --><?php echo 1 ?></a>').children).toEqual([]);
  });

  it('keeps the places of elements and attributes', () => {
    const parsed = parseXml('<a>\n  <b c="1"/></a>');
    if ('fault' in parsed) throw new Error(parsed.fault.reason);
    const [element] = elementsIn(parsed.root);
    const placesOf = (...names: string[]) => element && parsed.placeOf(element, ...names);
    expect([placesOf(), placesOf('c')]).toMatchObject([
      { start: { line: 2, column: 3 } },
      { start: { line: 2, column: 6 } },
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'Unexpected `<!DOCTYPE`', 1, 1],
    ['<a>\n &x;</a>', 'Unexpected entity `&x;`', 2, 2],
    ['<a b="&x;"/>', 'Unexpected entity `&x;`', 1, 7],
    ['<a>R & D</a>', 'Unexpected entity `&`', 1, 6],
    ['<a>&#0;</a>', 'Unexpected entity `&#0;`', 1, 4],
    [
      '<a>\n<b></a>',
      'Unexpected `</a>`, expected well-formed XML: missing end tag for element b',
      2,
      4,
    ],
    ['<a>\n<b>', 'Unexpected end of the file, expected well-formed XML: missing end tag', 2, 4],
    ['<a/><b/>', 'Unexpected `<b/>`, expected well-formed XML: extra content', 1, 5],
    ['</a>', 'Unexpected `</a>`, expected a CSL style', 1, 1],
    ['<a b="1" b="2"/>', 'expected well-formed XML: duplicate attribute: b', 1, 15],
    ['<a b=1/>', 'expected well-formed XML: attribute value expected', 1, 6],
    ['<a><!-- x</a>', 'expected well-formed XML: unclosed comment', 1, 8],
    ['{"a": 1}', 'Unexpected `{"a": 1}`, expected a CSL style', 1, 1],
    ['<!-- nothing -->', 'Unexpected end of the file, expected a CSL style', 1, 17],
    ['<?xml version="1.0" encoding="utf-16"?><a/>', 'Encoding `utf-16`', 1, 1],
    ['<a>'.repeat(101), 'well-formed XML: missing end tag', 1, 304],
    [`${'<a>'.repeat(101)}${'</a>'.repeat(101)}`, 'more than 100 elements in each other', 1, 301],
    [`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, 'more than 100 elements', 1, 1],
  ])('refuses %s', (text, reason, line, column) => {
    expect(faultOf(text)).toMatchObject({
      reason: expect.stringContaining(reason),
      place: { start: { line, column } },
    });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<a>',
      '</a>',
      '<!--',
      '-->',
      '&',
      ';',
      '"',
      ' b=',
      '<?',
      '?>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(() => parseXml(pieces.join(''))).not.toThrow();
      }),
    );
  });
});
