import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { raiseMarks } from '../../../src/page/prose/raise-marks.ts';

test('a mark keeps its id, and what it holds is raised inside it', () => {
  const tree = fromHtml('<p>a<sup id="cite-1">[<a href="#ref-1">1</a>]</sup></p>', {
    fragment: true,
  });
  raiseMarks(tree);
  expect(toHtml(tree)).toBe(
    '<p>a<sup id="cite-1"><span class="raised">[<a href="#ref-1">1</a>]</span></sup></p>',
  );
});
