import { describe, expect, it } from 'vitest';
import { loadTexDecoder } from '../../src/references/load-tex-decoder.ts';

const decoder = await loadTexDecoder();

describe('the text of TeX', () => {
  it.each([
    ['Plain words', 'Plain words'],
    [
      "Garc{\\'\\i}a, {\\'e}t{\\'{e}}, \\\"o, {\\o}, \\v{s}, {\\ss}, \\aa",
      'García, été, ö, ø, š, ß, å',
    ],
    ['\\~n \\~{} \\^{}', 'ñ ~ ^'],
    ['{BBC} {{News}}', 'BBC News'],
    ['\\emph{Novaya} \\textbf{Gazeta}', 'Novaya Gazeta'],
    ["``quoted'' -- and --- more", '“quoted” – and — more'],
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
