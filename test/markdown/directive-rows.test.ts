import { expect, it } from 'vitest';
import { rowsIn } from '../../src/markdown/directive-rows.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { wordsOf } from '../../src/markdown/words.ts';

it('lists the rows of all directives of a name, also of those in other blocks', () => {
  const box = ':::key-points\nFirst.\n\n- A.\n  - B.\n\n1. C.\n:::';
  const text = `${box}\n\n- No row.\n\n> ${box.replaceAll('\n', '\n> ')}\n`;
  const rows = rowsIn(parseMarkdown(text, 'en'), 'key-points');
  expect(rows.map((row) => wordsOf(row))).toEqual(['A. B.', 'C.', 'A. B.', 'C.']);
});
