import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/html/elements/find-elements.ts';
import { countTextLines, createTextLines } from '../../src/page/text-lines.ts';
import { ownTemplate } from '../support/own-template.ts';

const { letters, measure } = ownTemplate;
const setting = { letters, sizes: measure.sizes };

/** Lines of words, each letter as wide as a tenth of a line. */
function linesOf(...texts: string[]): number {
  const lines = createTextLines(10);
  for (const text of texts) lines.add(text, ({ length }) => length);
  return lines.count();
}

describe('lines filled word after word', () => {
  it.each([
    [['one two'], 1],
    [['one two three'], 2],
    [['one', ' two thr', 'ee'], 2],
    [['exactly te', 'n'], 2],
    [['twentythreecharacterss'], 3],
    [['a twentythreecharacterss one two'], 4],
    [['', '  '], 0],
  ])('%j takes %i', (texts, lines) => {
    expect(linesOf(...texts)).toBe(lines);
  });
});

function counted(html: string, room = 118, own = {}): number {
  const [block] = elementsOf(fromHtml(html, { fragment: true }));
  if (!block) throw new Error('no block');
  return countTextLines(block, room, { ...setting, sizes: { ...setting.sizes, ...own } });
}

describe('the lines of a text', () => {
  const text = 'A sentence of some words. '.repeat(8);

  it('are more in a narrower column, and in larger letters', () => {
    const lines = [counted(`<p>${text}</p>`), counted(`<p>${text}</p>`, 59)];
    expect([...lines, counted(`<p>${text}</p>`, 118, { text_letters: 20 })]).toEqual([4, 8, 8]);
  });

  it('are those of narrow and of wide letters', () => {
    const lines = ['i', 'm'].map((letter) => counted(`<p>${`${letter} `.repeat(100)}</p>`));
    expect(lines).toEqual([2, 4]);
  });

  it('hold small marks, wide code and bold words', () => {
    const word = 'a town ';
    const [plain, mark, code, bold] = ['span', 'sup', 'code', 'strong'].map((name) =>
      counted(`<p><${name}>${word.repeat(300)}</${name}></p>`),
    );
    expect(mark).toBeLessThan(plain ?? 0);
    expect(code).toBeGreaterThan(bold ?? 0);
    expect(bold).toBeGreaterThan(plain ?? 0);
  });

  it('are one at least, and counted no further than is asked', () => {
    const [block] = elementsOf(fromHtml(`<p>${text.repeat(9)}<b>x</b></p>`, { fragment: true }));
    const reached: number[] = [];
    if (block) countTextLines(block, 118, setting, 2, (_, line) => reached.push(line));
    expect(counted('<p></p>')).toBe(1);
    expect(reached.map((line) => line > 2)).toEqual([true]);
  });
});
