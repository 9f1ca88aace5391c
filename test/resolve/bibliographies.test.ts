import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/preset.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { briefingText } from '../support/briefing-text.ts';
import { plainWorld } from '../support/plain-world.ts';

/** Resolve a briefing that names these bibliographies, and gather all that is told of it. */
async function read(body: string, files: Record<string, string>) {
  const text = briefingText(body, [`bibliography: [${Object.keys(files).join(', ')}]`]);
  const file = { path: 'x.md', text, sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  if (!frontMatter) throw new Error('the front matter of this test is wrong');
  const tree = parseMarkdown(text, 'en');
  const { briefing, messages } = await resolveBriefing(file, frontMatter, tree, plainWorld(files));
  return { briefing, messages: [...messages, ...runRules(briefing, rules)] };
}

describe('a bibliography in BibTeX', () => {
  it('gives the sources that are cited anywhere: text, notes, values of the front matter', async () => {
    const { briefing } = await read('A.[@a] B.[^n]\n\n[^n]: [@b]', {
      'r.bib': '@misc{a, title = {A}}\n@misc{b, title = {B}}\n@misc{c, title = {C}}',
    });
    expect(briefing.sources.map(({ item }) => item.title)).toEqual(['A', 'B', undefined]);
  });

  it('whose keys another one has, too, is told with both places; the first one is used', async () => {
    const { briefing, messages } = await read('A.[@a]', {
      'one.bib': '@misc{a, title = {First}}',
      'two.bib': '\n@misc{a, title = {Second}}',
    });
    expect([briefing.references[0]?.source.item.title, messages]).toMatchObject([
      'First',
      [
        {
          ruleId: 'reference-unique',
          file: 'two.bib',
          place: { start: { line: 2, column: 1 } },
          cause: { file: 'one.bib', place: { start: { line: 1, column: 1 } } },
        },
      ],
    ]);
  });

  it('with a key twice uses the first', async () => {
    const { briefing, messages } = await read('A.[@a]', {
      'r.bib': '@misc{a, title = {First}}\n@misc{a, title = {Second}}',
    });
    expect([
      briefing.references[0]?.source.item.title,
      messages.map(({ ruleId }) => ruleId),
    ]).toEqual(['First', ['reference-unique']]);
  });

  it('with the address of a program is told at that field', async () => {
    const { messages } = await read('A.[@a]', {
      'r.bib': '@misc{a,\n  title = {A},\n  url = {javascript:alert(1)}}',
    });
    expect(messages).toMatchObject([
      { ruleId: 'reference-url-safe', file: 'r.bib', place: { start: { line: 3, column: 10 } } },
    ]);
  });

  it('knows the keys of entries that are not cited, to suggest one', async () => {
    const { messages } = await read('A.[@bord2020]', { 'r.bib': '@misc{board2020,}' });
    expect(messages.find(({ ruleId }) => ruleId === 'citation-defined')?.expected).toEqual([
      'board2020',
    ]);
  });

  it('shared by many briefings gets one message for all that is not cited', async () => {
    const entries = Array.from({ length: 500 }, (_, index) => `@misc{k${index}, title = {T}}`);
    const { messages } = await read('A.[@k7]', { 'r.bib': entries.join('\n') });
    expect(messages.map(({ reason }) => reason)).toEqual([
      '`499` sources of this file are not cited by `x.md`, expected each to be',
    ]);
  });

  it('may be cited by a key that is the name of an object’s internals', async () => {
    const { briefing } = await read('A.[@__proto__; @constructor]', {
      'r.bib': '@misc{__proto__, title = {P}}\n@misc{constructor, title = {C}}',
    });
    expect(briefing.references.map(({ source }) => source.item.title)).toEqual(['P', 'C']);
  });
});
