import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStyle } from '../../../src/references/csl/read-style.ts';
import { styleAttributes, styleElements } from '../../../src/references/csl/style-vocabulary.ts';
import { styleText } from './print-in-style.ts';

const numeric = styleText('numeric');
const reasonsOf = (text: string) => {
  const read = readStyle(text);
  return 'findings' in read ? read.findings.map(({ reason }) => reason) : [];
};
const withElement = (name: string) => numeric.replace('</info>', `</info><${name}/>`);
const withAttribute = (name: string) =>
  numeric.replace('</info>', `</info><style-options ${name}="x"/>`);

describe('what stands in a style', () => {
  it.each([...styleElements].filter((name) => name !== 'citation' && name !== 'bibliography'))(
    'may be the element %s',
    (name) => {
      expect(reasonsOf(withElement(name))).toEqual([]);
    },
  );

  it.each([...styleAttributes].filter((name) => !/^xml|^macro$/.test(name)))(
    'may be the attribute %s',
    (name) => {
      expect(reasonsOf(withAttribute(name))).toEqual([]);
    },
  );

  it('is told where it is none of these', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(?:-[a-z]{1,8})?$/);
    fc.assert(
      fc.property(name, (one) => {
        fc.pre(!one.startsWith('xml'));
        const [element, attribute] = [reasonsOf(withElement(one)), reasonsOf(withAttribute(one))];
        if (!styleElements.has(one)) expect(element[0]).toContain(`element \`<${one}>\``);
        if (!styleAttributes.has(one)) expect(attribute[0]).toContain(`attribute \`${one}\``);
      }),
    );
  });
});

describe('docs/inputs.md', () => {
  const [, section = ''] = readFileSync('docs/inputs.md', 'utf8').split('\n## CSL styles\n');
  const row = (begin: string) =>
    [
      ...(section.split('\n').find((line) => line.startsWith(`| ${begin}`)) ?? '').matchAll(
        /`([^`]+)`/g,
      ),
    ]
      .map(([, name]) => name)
      .filter((name) => name !== 'xmlns:');

  it('lists the elements and attributes that are carried out', () => {
    expect(row('elements')).toEqual([...styleElements].sort());
    expect(row('attributes')).toEqual([...styleAttributes].sort());
  });
});
