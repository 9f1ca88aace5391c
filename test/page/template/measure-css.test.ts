import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { templateSizes } from '../../../src/model/measure.ts';
import { measureCss } from '../../../src/page/template/measure-css.ts';
import { ownTemplate } from '../../support/own-template.ts';

const properties = Object.keys(templateSizes).map((name) => `--${name.replaceAll('_', '-')}`);

/** What every style sheet of the tool says, also inside of at-rules: of one selector the last word on a property. */
const declared = globSync('templates/**/*.css')
  .sort()
  .flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '');
    const said = [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(
      ([, selectors = '', block = '']) => {
        const lines = block
          .split(';')
          .map((line) => line.split(/:(.*)/s).map((part) => part.trim()));
        // A comma inside brackets parts no selectors.
        return selectors
          .split(/,(?![^(]*\))/)
          .flatMap((selector) =>
            lines.map(([name = '', value = '']) => ({ selector: selector.trim(), name, value })),
          );
      },
    );
    return [...new Map(said.map((one) => [`${one.selector} ${one.name}`, one])).values()];
  });

/** What the manifest says the size of: by the end of the selector, and the property. */
const owned: readonly [what: string, selector: RegExp, property: RegExp][] = [
  ['text', /^html$/, /^font(-size)?$/],
  ['headings', /^h2$|^\.era-strip-span$/, /^font(-size|-weight)?$/],
  [
    'tables',
    /(^|[ >])(table|\.table-[a-z]+|\.chart-data)(:not\(\S+\))?$/,
    /^(font(-size)?|line-height)$/,
  ],
  ['cells', /(^|[ >])(th|td)$/, /^padding(-inline.*)?$/],
  ['rows', /^tbody tr \+ tr > \*$/, /^border-top$/],
  ['code', /^pre$/, /^font(-size)?$/],
  ['marks', /(^|[ >])(sup|sub)$/, /^font(-size)?$/],
  ['dates', /^\.chronology$/, /^font(-size)?$/],
  ['dates', /chronology-date$/, /^(font-weight|padding-inline-end)$/],
  ['dates', /li:has\(> \.chronology-date\)$/, /^grid-template-columns$/],
  ['head', /^@top-left$/, /^(width|font(-size|-weight)?)$/],
  ['lists', /(^|[ >])(ul|ol|:is\(ol, ul\))$/, /^padding-inline-start$/],
  ['task boxes', /task-box:first-child$/, /^margin-inline-start$/],
  ['notes', /^\.margin-sources$/, /^--inset$/],
  ['quotations', /^blockquote$/, /^padding-inline(-start)?$/],
  ['boxes', /^\.(note|judgement|gap|bottom-line|era-summary)$/, /^padding(-inline-start)?$/],
  ['definitions', /^\.definitions dd$/, /^margin-inline-start$/],
  ['references', /^\.references li$/, /^margin-inline-start$/],
  ['references', /^\.references > ol$/, /^column-gap$/],
];

describe('the style sheets of the tool', () => {
  it.each(owned)('take what the manifest says of %s from there', (_, selector, property) => {
    const found = declared.filter((one) => selector.test(one.selector) && property.test(one.name));
    expect(found.filter(({ value }) => value.includes('var(--'))).not.toEqual([]);
    // The height of a line is the style sheet's, and so is the column of marks before dates.
    const withoutOwn = (value: string) => value.replace(/ \/ [\d.]+pt| ?\b3\.5mm/g, '');
    const literal = /[\d.]+(pt|mm|em)\b|^[5-7]00\b/;
    expect(found.filter(({ value }) => literal.test(withoutOwn(value)))).toEqual([]);
  });

  it('use every size, and set none of their own but the unit of a tighter print', () => {
    const used = declared.map(({ value }) => value).join('\n');
    expect(properties.filter((property) => !used.includes(`var(${property})`))).toEqual([]);
    const set = declared.filter(({ name }) => properties.includes(name));
    expect(new Set(set.map(({ selector, name }) => `${selector} ${name}`))).toEqual(
      new Set([':root.fit --unit']),
    );
  });
});

describe('the custom properties of a measure', () => {
  const { sizes, ...widths } = ownTemplate.measure;

  it('tell every width in mm, and every size in what it is told in', () => {
    const css = measureCss({ ...widths, sizes: { ...sizes, quote_inset: 7.25 } });
    expect(css).toContain('--rail: 46mm;');
    expect(css).toContain('--quote-inset: 7.25mm;');
    expect(css).toContain('--table-letters: 8.5pt;');
    expect(css).toContain('--raised-letters: 0.72em;');
    expect(css).toContain('--definition-inset: calc(3 * var(--unit));');
    expect(css).toContain('--date-weight: 600;');
  });

  it('are no stronger than what a style sheet says for the root', () => {
    expect(measureCss(ownTemplate.measure)).toContain(':where(:root) {\n  --unit: 3.5pt;');
  });
});

it('the sizes of a manifest are told in the docs, with what they are unless given', () => {
  const docs = readFileSync('docs/templates.md', 'utf8');
  const rows = Object.entries(templateSizes).map(([name, [unit, usual]]) => {
    const value = `${usual} ${unit}`.replace(' weight', '');
    return `| \`${name}\` | ${value} |`;
  });
  expect(rows.filter((row) => !docs.includes(row))).toEqual([]);
});
