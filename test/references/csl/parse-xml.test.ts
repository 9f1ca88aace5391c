import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/references/csl/parse-xml.ts';
import { textIn } from '../../../src/references/csl/xml-element.ts';

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
      attributes: [
        { name: 'b', value: '1' },
        { name: 'c', value: '2' },
      ],
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
    expect(rootOf('<a>\n  <b c="1"/></a>').children[1]).toMatchObject({
      place: { start: { line: 2, column: 3 } },
      attributes: [{ place: { start: { line: 2, column: 6 } } }],
    });
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'Unexpected `<!DOCTYPE`', 1, 1],
    ['<a>\n &x;</a>', 'Unexpected entity `&x;`', 2, 2],
    ['<a b="&x;"/>', 'Unexpected entity `&x;`', 1, 4],
    ['<a>R & D</a>', 'Unexpected entity `&`', 1, 6],
    ['<a>&#0;</a>', 'Unexpected entity `&#0;`', 1, 4],
    ['<a>\n<b></a>', 'Unexpected `</a>`, expected `</b>`', 2, 4],
    ['<a>\n<b>', '`<b>` is never closed', 2, 1],
    ['<a/><b/>', 'Unexpected `<b>` after the end', 1, 5],
    ['</a>', 'Unexpected `</a>`, expected no closing tag here', 1, 1],
    ['<a b="1" b="2"/>', 'Second attribute `b`', 1, 10],
    ['<a b=1/>', 'Unexpected `<a`', 1, 1],
    ['<a><!-- x</a>', 'Unexpected `<!--`', 1, 4],
    ['{"a": 1}', 'Unexpected `{"a": 1}` outside the style', 1, 1],
    ['<!-- nothing -->', 'The file `holds no element`', 1, 1],
    ['<?xml version="1.0" encoding="utf-16"?><a/>', 'Encoding `utf-16`', 1, 1],
    ['<a>'.repeat(101), '`<a>` stands deeper than 100', 1, 301],
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
