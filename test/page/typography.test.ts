import { expect, test } from 'vitest';
import { composeWith, emptyParts, hast } from './fixtures.ts';

const body = hast(
  '<h2>"Loans" of 5 October</h2><p>It\'s 5 km.<sup class="citation">[1]</sup></p><p>"\u2116 5"</p>',
);
const composed = await composeWith({ parts: { ...emptyParts, body } });

test('the outline is given the headings as they print', () => {
  expect(composed.headings).toContain('“Loans” of 5\u00A0October');
});

test('quotes and spaces are settled before a word and its mark are made one piece', () => {
  expect(composed.page.html).toContain('It’s 5\u00A0<span class="keep">km.<sup');
});
