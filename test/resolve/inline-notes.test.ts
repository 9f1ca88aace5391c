import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

async function notesOf(body: string, keys: string[] = []) {
  const { briefing } = await resolveText(body, {}, 'en', keys);
  let notes = 0;
  visit(briefing.tree, 'footnoteDefinition', ({ data }) => {
    if (!data?.sourceKey) notes++;
  });
  return { notes, references: briefing.references.length };
}

it('a note in place is never a numbered reference', async () => {
  expect(await notesOf('One.^[Board, *Report*, 2012.] Two.^[See @a.]')).toEqual({
    notes: 2,
    references: 1,
  });
});

it('notes in values of the front matter have texts of their own', async () => {
  const facts = 'facts: [{label: L, value: "10^3^^[as of 2020]"}, {label: M, value: "2^[also]"}]';
  expect(await notesOf('Text.^[more]', [facts])).toEqual({ notes: 3, references: 0 });
});
