import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/references/markup/clean-text.ts';
import { readMarkup } from '../../../src/references/markup/read-markup.ts';
import { slow } from '../../support/slow.ts';

/** The figures of a text in their order, raised and lowered ones as numbers of their own. */
function numerals(text: string): string[] {
  const plain = text.replace(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[₀-₉]+/g,
    (script) => ` ${[...script].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉'.indexOf(one) % 10).join('')} `,
  );
  return plain.match(/\d+/g) ?? [];
}

describe('plain text', () => {
  it.each([
    ['10<sup>3</sup> cells', '10³ cells'],
    ['10<sup>-3</sup>', '10⁻³'],
    ['10<SUP>3</SUP>', '10³'],
    ['2<sup>n+1</sup>', '2ⁿ⁺¹'],
    ['CO<sub>2</sub>, PM<sub>2.5</sub>', 'CO₂, PM₂.₅'],
    ['CO<inf>2</inf>', 'CO₂'],
    ['<sup>14</sup>C', '¹⁴C'],
    ['log<sub>10</sub>2', 'log₁₀2'],
    ['10<sup>3.5</sup>', '10^3.5'],
    ['10<sup>1/2</sup>', '10^(1/2)'],
    ['2<sup>k</sup>', '2^k'],
    ['T<sub>max</sub>', 'T_max'],
    ['le 21<sup>e</sup> siècle', 'le 21e siècle'],
    ['the 1<sup>st</sup>', 'the 1st'],
    ['Rain<sup>TM</sup> falls<sup>*</sup>', 'RainTM falls*'],
    ['10<sup>3</sup><sup>2</sup>', '10³\u2009²'],
    ['<i>Salmo</i> <b>and</b> <sc>nato</sc>', 'Salmo and nato'],
    ['<span class="nocase">npj</span> Quantum', 'npj Quantum'],
    ['[npj]{.nocase} Quantum', 'npj Quantum'],
    ['<span style="font-variant:small-caps;">Nato</span>', 'Nato'],
    ['<jats:italic>E. coli</jats:italic>', 'E. coli'],
    ['Rivers &amp; rain &#8211; &lt;i&gt;Salmo&lt;/i&gt;', 'Rivers & rain – Salmo'],
    ['It&#146;s &nbsp;AT&T; R&D', 'It’s \u00a0AT&T; R&D'],
    ['a<br/>b <i> c</i>\n d', 'a b c d'],
    ['<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>3</mml:mn></mml:msup></mml:math>', '10³'],
  ])('of %s is %s', (text, plain) => {
    expect(cleanText(text)).toBe(plain);
  });

  it.each([
    '10<sup>3',
    'a < b and c > d',
    '<b and c> d',
    'The <a> and the <b> of HTML',
    'x</i>',
    '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
    '[a]{.b} and {.nocase}',
    '&#0; &none; &#xD800;',
  ])('of %s stays as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('readMarkup', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['', []],
    [undefined, []],
    ['On <i>Salmo</i>', [{ text: 'On ' }, { text: 'Salmo', styles: ['italic'] }]],
    ['x<sup>a</sup>', [{ text: 'x' }, { text: 'a', styles: ['superscript'] }]],
    ['<b><i>x</i></b>', [{ text: 'x', styles: ['bold', 'italic'] }]],
    ['<i>a<i>b</i></i>', [{ text: 'ab', styles: ['italic'] }]],
    ['<i>a<b>c</i>', [{ text: 'a<b>c', styles: ['italic'] }]],
    ['10<sup>3</sup>', [{ text: '10³' }]],
  ])('gives the stretches of %s', (text, stretches) => {
    expect(readMarkup(text)).toEqual(stretches);
  });

  it('changes no figure of a text, whatever it is marked with', () => {
    const piece = fc.record({
      text: fc.stringMatching(/^(?:\d{1,4}|[a-m]{1,3}|\d[./]\d)$/),
      tag: fc.constantFrom('', 'sup', 'sub', 'i', 'b', 'sc', 'span'),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const marked = pieces.map(({ text, tag }) => (tag ? `<${tag}>${text}</${tag}>` : text));
        const meant = pieces.map(({ text, tag }) => (/^su/.test(tag) ? ` ${text} ` : text));
        const set = readMarkup(marked.join('')).map(({ text }) => text);
        const expected = numerals(meant.join(''));
        expect([numerals(cleanText(marked.join(''))), numerals(set.join(''))]).toEqual([
          expected,
          expected,
        ]);
      }),
    );
  });

  it('does not stumble over any text', () => {
    const token = fc.constantFrom(
      '<i>',
      '</i>',
      '<sup>',
      '</sup>',
      '<br>',
      '&amp;',
      ' ',
      '3',
      'x',
      '<',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const text = cleanText(tokens.join(''));
        expect(text).toBe(text.trim());
      }),
    );
  });

  it.each(['<i>', '</i>', '<sup><sub>', '<mi>', '&amp;', '[a]{.'])(
    'is soon done with a hundred thousand of %s',
    slow,
    (tag) => {
      const start = process.cpuUsage();
      readMarkup(tag.repeat(100_000));
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
    },
  );
});
