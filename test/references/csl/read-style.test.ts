import { describe, expect, it } from 'vitest';
import { readStyle } from '../../../src/references/csl/read-style.ts';
import { styleText } from './print-in-style.ts';

const numeric = styleText('numeric');

function faultsOf(text: string) {
  const read = readStyle(text);
  return 'findings' in read ? read.findings : [];
}

function reasonsOf(text: string): string[] {
  return faultsOf(text).map(({ reason }) => reason);
}

describe('readStyle', () => {
  it.each(['numeric', 'raised', 'author-date'])('reads a style that is sound: %s', (name) => {
    expect(reasonsOf(styleText(name))).toEqual([]);
  });

  it('knows its name and the language it asks for', () => {
    expect(readStyle(numeric)).toMatchObject({
      style: { title: 'Numbers in brackets', defaultLocale: 'en-US' },
    });
  });

  it('refuses what is no XML, at its place', () => {
    expect(faultsOf(numeric.replace('</info>', ''))).toMatchObject([
      { place: { start: { line: 79, column: 1 } } },
    ]);
  });

  it('refuses another kind of file', () => {
    expect(reasonsOf('<locale xmlns="http://purl.org/net/xbiblio/csl"/>')).toEqual([
      'Unexpected element `<locale>`, expected a CSL style (`<style>`)',
    ]);
  });

  it('refuses another namespace', () => {
    expect(reasonsOf('<style xmlns="http://example.org"/>')).toEqual([
      'Element `<style>` of namespace `http://example.org`, expected `http://purl.org/net/xbiblio/csl`',
    ]);
  });

  it.each([
    ['1.1mlz1', 'Style in CSL version `1.1mlz1` (CSL-M), expected version `1.0`'],
    ['1.1', 'Style in CSL version `1.1`, expected version `1.0`'],
  ])('refuses version %s', (version, reason) => {
    const text = numeric.replace('version="1.0" default', `version="${version}" default`);
    expect(reasonsOf(text)).toEqual([reason]);
  });

  it('names the parent of a dependent style', () => {
    expect(faultsOf(styleText('dependent'))).toMatchObject([
      {
        reason:
          '`Journal of Rivers` depends on the style `numeric`, expected a style with layouts of its own',
        note: 'Put `numeric.csl` (https://example.org/styles/numeric) beside the briefing and name it under `csl`.',
      },
    ]);
  });

  it('refuses a style of notes', () => {
    expect(reasonsOf(styleText('note'))).toEqual(['Style of class `note`, expected `in-text`']);
  });

  it('misses citations', () => {
    const text = numeric.replace(/<citation[\s\S]*<\/citation>/, '');
    expect(reasonsOf(text)[0]).toMatch('The style has no `<citation>`');
  });

  it('does without a list of references', () => {
    expect(reasonsOf(numeric.replace(/<bibliography[\s\S]*<\/bibliography>/, ''))).toEqual([]);
  });

  it.each(['&#160;', '&#xA0;', '&#xa0;', '&amp;#160;', '&amp;#xA0;'])(
    'takes %s for the character that it means',
    (reference) => {
      const read = readStyle(numeric.replace('prefix="doi: "', `prefix="doi:${reference}"`));
      expect(JSON.stringify(read)).toContain('"prefix":"doi:\u00a0"');
    },
  );

  it.each(['&amp;#0;', '&amp;#xD800;', '&amp;#x7FFFFFFF;'])(
    'takes %s for text, as it means no character',
    (reference) => {
      const read = readStyle(numeric.replace('prefix="doi: "', `prefix="doi${reference}"`));
      expect(JSON.stringify(read)).toContain(`"prefix":"doi${reference.replace('&amp;', '&')}"`);
    },
  );

  it('misses a layout', () => {
    const text = numeric.replace(/<layout suffix[\s\S]*<\/layout>/, '');
    expect(reasonsOf(text)).toEqual([
      '`<bibliography>` has no `<layout>`, expected one that prints a list of references',
    ]);
  });

  it('refuses elements and attributes of other dialects', () => {
    const text = numeric
      .replace('<label form="short"', '<institution/><label form="short"')
      .replace('collapse="citation-number"', 'collapse="citation-number" parallel-first="title"');
    expect(reasonsOf(text)).toEqual([
      'Unexpected element `<institution>`, expected one of CSL 1.0.2',
      'Unexpected attribute `parallel-first`, expected one of CSL 1.0.2',
    ]);
  });

  it.each(['__proto__', 'constructor'])('refuses the name %s', (name) => {
    const term = `<locale><terms><term name="${name}" form="long">x</term></terms></locale>`;
    expect(reasonsOf(numeric.replace('</info>', `</info>${term}`))).toEqual([
      `Unexpected name \`${name}\`, expected one that JavaScript does not use itself`,
    ]);
  });

  it('lets such words stand in printed text', () => {
    const text = numeric.replace('prefix="doi: "', 'prefix="constructor "');
    expect(reasonsOf(text)).toEqual([]);
  });
});

describe('the macros of a style', () => {
  const withMacros = (macros: string, call = 'a') =>
    numeric
      .replace('<macro name="author">', `${macros}<macro name="author">`)
      .replace('<text macro="title"/>', `<text macro="${call}"/>`);

  it('are all there', () => {
    expect(reasonsOf(withMacros('', 'missing'))).toEqual([
      'Macro `missing` is not in the style, expected the name of one that is',
    ]);
  });

  it('never call themselves, not even round a corner', () => {
    const circle =
      '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>';
    expect(reasonsOf(withMacros(circle))).toEqual([
      'Macro `a` calls itself in the end, expected macros without a circle',
    ]);
  });

  /** Macros that call each other, the last of which prints. */
  const chain = (length: number, body: (next: string) => string) => {
    const macros = Array.from({ length }, (_, index) => index)
      .map((index) => `<macro name="m${index}">${body(`m${index + 1}`)}</macro>`)
      .join('');
    return `${macros}<macro name="m${length}"><text value="x"/></macro>`;
  };
  const twice = (next: string) => `<text macro="${next}"/>`.repeat(2);
  const either = (next: string) =>
    `<choose><if type="book"><text macro="${next}"/></if><else><text macro="${next}"/></else></choose>`;

  it('do not multiply', () => {
    expect(reasonsOf(withMacros(chain(30, twice), 'm0'))[0]).toBe(
      '`<bibliography>` comes to more than 50000 elements with its macros, expected fewer',
    );
  });

  it('may stand in both branches of a choice, of which only one prints', () => {
    expect(reasonsOf(withMacros(chain(30, either), 'm0'))).toEqual([]);
  });

  it('count in all branches where a style sorts by them', () => {
    const text = withMacros(chain(30, either), 'title').replace(
      '<layout prefix="["',
      '<sort><key macro="m0"/></sort><layout prefix="["',
    );
    expect(reasonsOf(text)[0]).toBe(
      '`<sort>` comes to more than 500000 elements with its macros, expected fewer',
    );
  });

  it('are not too many', () => {
    const macros = Array.from({ length: 1001 }, (_, index) => `<macro name="a${index}"/>`).join('');
    expect(reasonsOf(withMacros(macros, 'title'))[0]).toMatch('`1004` macros in one style');
  });
});
