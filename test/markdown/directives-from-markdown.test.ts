import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import { directiveSyntax } from '../../src/markdown/directive-syntax.ts';
import { directivesFromMarkdown } from '../../src/markdown/directives-from-markdown.ts';
import { parseWith } from '../../src/markdown/parse-with.ts';

const parse = (text: string): Root =>
  parseWith(text, {
    micromark: [directiveSyntax()],
    fromMarkdown: [directivesFromMarkdown()],
  });

const typesIn = (text: string) => allNodes(parse(text)).map(({ type }: Nodes) => type);

function directive(text: string) {
  const found = allNodes(parse(text)).find(({ type }) => /Directive$/.test(type));
  if (!found || !('attributes' in found)) throw new Error('expected a directive');
  return found;
}

describe('directives', () => {
  it.each([
    '10:30',
    'a 4:1 b',
    'TLP:CLEAR',
    'ISO:2108',
    'doi:10.1000/x',
    'Цена:5',
    ':smile: and :note[x]',
    'the total:amount paid',
    ':amounts[x]',
    ':amoun[x]',
    ':no-source',
    '::amount[x] in text',
    'a :flag\n[x]',
    '\\:amount[x]',
    ':',
    'end :amount',
  ])('leaves %j as text', (text) => {
    expect(typesIn(`a ${text}`)).toEqual(['root', 'paragraph', 'text']);
  });

  it('keeps the note after a ratio alive', () => {
    expect(typesIn('at 4:1[^1]\n\n[^1]: Note.')).toContain('footnoteReference');
  });

  it('keeps the link after a colon alive', () => {
    expect(typesIn('see:amounts[a](https://example.org)')).toContain('link');
  });

  it('keeps a mail address alive', () => {
    expect(typesIn('mailto:a@example.org')).toContain('link');
  });

  it.each(['a :flag[x]', '::map', ':::note'])(
    'keeps attributes that are called like parts of every object: %s',
    (opening) => {
      const { attributes } = directive(
        `${opening}{__proto__=a constructor=b toString=c __proto__=d}`,
      );
      expect(Object.entries(attributes ?? {})).toEqual([
        ['constructor', 'b'],
        ['toString', 'c'],
        ['__proto__', 'd'],
      ]);
      expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
    },
  );

  it.each(['amount', 'flag', 'no-source'])('reads :%s', (name) => {
    expect(directive(`a :${name}[x y]{#i kind=why}`)).toMatchObject({
      type: 'textDirective',
      name,
      attributes: { id: 'i', kind: 'why' },
      children: [{ type: 'text', value: 'x y' }],
    });
  });

  it('reads one without shown text', () => {
    expect(directive('Claim.:no-source[]')).toMatchObject({ name: 'no-source', children: [] });
  });

  it('reads one with braces only', () => {
    expect(directive('Claim :flag{kind=who}')).toMatchObject({ attributes: { kind: 'who' } });
  });

  it('reads Markdown inside the shown text', () => {
    expect(typesIn(':amount[*US$2bn*[^1]]{value=1}\n\n[^1]: Note.')).toEqual(
      expect.arrayContaining(['textDirective', 'emphasis', 'footnoteReference']),
    );
  });

  it('reads containers with what they hold', () => {
    expect(directive(':::key-points\n- a\n:::')).toMatchObject({
      type: 'containerDirective',
      name: 'key-points',
      children: [{ type: 'list' }],
    });
  });

  it('knows where a container is closed', () => {
    expect(directive(':::note\na\n:::').data).toMatchObject({
      position: { closing: { start: { line: 3 } } },
    });
  });

  it('knows where a container is not closed', () => {
    expect(directive(':::note\na').data).not.toHaveProperty('position.closing');
  });

  it('reads leaves', () => {
    expect(directive('::page-break')).toMatchObject({ type: 'leafDirective', name: 'page-break' });
  });

  it('changes nothing where no name of the list follows a colon', () => {
    const unit = fc.constantFrom(
      ':',
      'a',
      ' ',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      '*',
      '4',
      '@',
      '^',
      'amounts',
    );
    const plain = (text: string) => parseWith(text, { micromark: [], fromMarkdown: [] });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (written) => {
        const text = `a ${written}`;
        expect(parse(text)).toEqual(plain(text));
      }),
    );
  });
});
