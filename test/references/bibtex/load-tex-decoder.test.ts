import { describe, expect, it } from 'vitest';
import { loadTexDecoder } from '../../../src/references/bibtex/load-tex-decoder.ts';

const decoder = await loadTexDecoder();

describe('the text of TeX', () => {
  it.each([
    ['Plain words', 'Plain words'],
    ['\\underline{A} and \\uline{b}', 'A and b'],
    ['\\textquote{A} or \\enquote*{b}', '“A” or “b”'],
    ['A\\addcomma\\ b\\addperiod', 'A, b.'],
    ['\\TeX, \\LaTeXe{} and \\XeLaTeX', 'TeX, LaTeX2ε and XeLaTeX'],
    [
      "Garc{\\'\\i}a, {\\'e}t{\\'{e}}, \\\"o, {\\o}, \\v{s}, {\\ss}, \\aa",
      'García, été, ö, ø, š, ß, å',
    ],
    ['\\~n \\~{} \\^{}', 'ñ ~ ^'],
    ['{BBC} {{News}}', 'BBC News'],
    ['\\emph{Novaya} \\textbf{Gazeta}', '<i>Novaya</i> <b>Gazeta</b>'],
    ['$<$100 and $\\sim$5, not $5', '<100 and ∼5, not $5'],
    ['$10^{3.5}$ and x$_i$', '10<sup>3.5</sup> and x<sub>i</sub>'],
    ['{\\aap} and \\apj', 'Astronomy and Astrophysics and Astrophysical Journal'],
    ['\\TeX{} at 20\\degree', 'TeX at 20°'],
    ['one\\newline two\\\\three \\protect four', 'one two three four'],
    ["``quoted'' -- and --- more", '“quoted” – and — more'],
    ["`works' and it's the boys' own", "‘works’ and it's the boys' own"],
    ["``more `inner' one''", '“more ‘inner’ one”'],
    ["(`it's so')", "(‘it's so’)"],
    ['the command `ls` in Hawai`i', 'the command `ls` in Hawai`i'],
    ['50\\% \\& 50% \\$ \\_', '50% & 50% $ _'],
    ['US$2bn to US$4bn', 'US$2bn to US$4bn'],
    ['H$_2$O and $10^2$', 'H₂O and 10²'],
    ['a < b and <b>c</b>', 'a < b and <b>c</b>'],
    ['one\n  two~three', 'one two\u00a0three'],
    ['\\foreignlanguage{russian}{Россия}', 'Россия'],
    ['Россия 中国', 'Россия 中国'],
    ['\\unknown{kept}', 'kept'],
  ])('%j is %j', (tex, text) => {
    expect(decoder.text(tex)).toBe(text);
  });

  it('keeps the name of a command that would vanish, and tells it', () => {
    const unknown: string[] = [];
    const text = decoder.text('{\\gauges} of \\rivers{} \\kept{here}', (name) =>
      unknown.push(name),
    );
    expect([text, unknown]).toEqual(['gauges of rivers here', ['\\gauges', '\\rivers']]);
  });

  it.each(['{', '}', 'x\\', `${'{'.repeat(500)}x${'}'.repeat(500)}`, '\\"x'.repeat(10_000)])(
    'is refused where it would break the parser or keep it busy',
    (tex) => {
      expect(decoder.text(tex)).toBeUndefined();
    },
  );
});

describe('the names of TeX', () => {
  it.each([
    ['Romero, Simon', [{ family: 'Romero', given: 'Simon' }]],
    ['Simon Romero', [{ family: 'Romero', given: 'Simon' }]],
    ['{Ministry of Trade and Industry}', [{ literal: 'Ministry of Trade and Industry' }]],
    ['Smith, J. and {BBC News}', [{ family: 'Smith', given: 'J.' }, { literal: 'BBC News' }]],
    ['van der Berg, Jan', [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }]],
    ['King, Jr., Martin', [{ family: 'King', given: 'Martin', suffix: 'Jr.' }]],
    ['King, Martin, Jr.', [{ family: 'King', given: 'Martin', suffix: 'Jr.' }]],
    ["M{\\'a}rquez, Gabriel Garc{\\'\\i}a", [{ family: 'Márquez', given: 'Gabriel García' }]],
    ['Иванов, Иван', [{ family: 'Иванов', given: 'Иван' }]],
    ['Smith, J. and others', [{ family: 'Smith', given: 'J.' }, { literal: 'others' }]],
  ])('%j', (tex, names) => {
    expect(decoder.names(tex)).toEqual(names);
  });
});
