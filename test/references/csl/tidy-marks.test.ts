import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputRun } from '../../../src/references/csl/read-engine-output.ts';
import { tidyMarks } from '../../../src/references/csl/tidy-marks.ts';

const run = (text: string, more: Partial<OutputRun> = {}): OutputRun => ({
  text,
  styles: [],
  ...more,
});
const italic = (text: string) => run(text, { styles: ['italic'] });
const tidied = (...runs: OutputRun[]) =>
  tidyMarks(runs)
    .map(({ text }) => text)
    .join('');

describe('tidyMarks', () => {
  it.each([
    ['(Smith, )', '(Smith)'],
    ['(Smith,  )', '(Smith)'],
    ['( 2019, p. 3)', '(2019, p. 3)'],
    ['[\u00a02019 ]', '[2019]'],
    ['Smith  2019', 'Smith 2019'],
    ['C. Kolb,, P. Ost', 'C. Kolb, P. Ost'],
    ['The long river. , 2nd ed.', 'The long river., 2nd ed.'],
    ['Delta House,.', 'Delta House.'],
    ['The river.. 2nd ed.', 'The river. 2nd ed.'],
    ['On silt , , 2015', 'On silt, 2015'],
    ['2 , 3 .', '2, 3.'],
    [', 1990, A guide', '1990, A guide'],
    ['Delta House, ', 'Delta House'],
    ['COUNCIL [online]. .Geneva: Press', 'COUNCIL [online]. Geneva: Press'],
    ['2023 [accessed 2024] .Available from', '2023 [accessed 2024] Available from'],
  ])('writes %j as %j', (text, expected) => {
    expect(tidied(run(text))).toBe(expected);
  });

  it.each([
    '(Smith, 2019, p. 3)',
    'Londres : Presse ; 2019',
    'And so on ... to the end',
    '.NET in practice',
    '“What, no?”, 2019',
    'std::vector, 3',
    'Vol. 3.5, p. 2',
    'What f() and a[] do',
    'Use it. .NET is a name',
    'Growing up (1) .net',
  ])('leaves %j', (text) => {
    expect(tidied(run(text))).toBe(text);
  });

  it('looks over the ends of looks', () => {
    expect(tidied(run('In '), italic('Silt,'), run(', 2019'), run(' .'))).toBe('In Silt, 2019.');
  });

  it('leaves addresses and the words of the author', () => {
    const link = run('https://example.org/a,,b..', { href: 'https://example.org/a,,b..' });
    expect(tidied(run('See '), link)).toBe('See https://example.org/a,,b..');
    expect(tidyMarks([run('('), run('', { words: 0 }), run(' Smith)')])).toHaveLength(3);
  });

  it('takes out blanks and marks only, and twice changes no more than once', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ,.;:()[]3') });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const once = tidyMarks(texts.map((one) => run(one)));
        const letters = (list: readonly OutputRun[]) =>
          list.map((one) => one.text.replace(/[ ,.;:]/g, '')).join('');
        expect(letters(once)).toBe(letters(texts.map((one) => run(one))));
      }),
    );
  });
});
