import { readFileSync } from 'node:fs';
import type { LeafDirective } from 'mdast-util-directive';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import {
  type DirectiveFacts,
  type DirectiveName,
  directives,
  directivesThat,
  factsOf,
  isDirective,
} from '../../src/markdown/directives.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

const colons = { text: ':', leaf: '::', container: ':::' } as const;
const all = Object.entries(directives) as [DirectiveName, DirectiveFacts][];

describe.each(all)('the directive %s', (name, { form, attributes = {} }) => {
  const written = `${colons[form]}${name}`;

  it('is read in its own form, and only there', () => {
    const text = { text: `A ${written}[b].`, leaf: written, container: `${written}\nA.\n:::` }[
      form
    ];
    const found = allNodes(parseMarkdown(text, 'en')).filter((node) => isDirective(node, name));
    expect(found.map(({ type }) => type)).toEqual([`${form}Directive`]);
    const stranger = form === 'leaf' ? 'containerDirective' : 'leafDirective';
    expect(factsOf({ type: stranger, name })).toBeUndefined();
  });

  it('is told in the guide, with every value of its attributes', () => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const row = guide.split('\n').find((line) => line.startsWith('|') && says(line, written)) ?? '';
    expect(row).not.toBe('');
    const forms = attributes === 'own' ? [] : Object.entries(attributes);
    const values = forms.flatMap(([, { values: known = [] }]) => known);
    expect(values.filter((value) => !row.includes(value))).toEqual([]);
    expect(forms.filter(([key]) => key !== 'id' && !row.includes(`${key}=`))).toEqual([]);
  });
});

function says(line: string, written: string): boolean {
  return new RegExp(`\`${written}[\`\\[{]`).test(line);
}

describe('a directive', () => {
  it.each(['constructor', '__proto__', 'toString'])(
    'is not a name of object internals: %s',
    (name) => {
      const node: LeafDirective = { type: 'leafDirective', name, children: [] };
      expect(factsOf(node)).toBeUndefined();
      expect(isDirective(node, 'chart')).toBe(false);
    },
  );

  it.each<[keyof DirectiveFacts]>([
    ['hasSlot'],
    ['hasRows'],
    ['claims'],
    ['tellsCounts'],
    ['isCallout'],
  ])('that holds blocks alone has %s', (fact) => {
    const names = directivesThat((facts) => facts[fact] !== undefined);
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((name) => directives[name].form)).toEqual(names.map(() => 'container'));
  });
});
