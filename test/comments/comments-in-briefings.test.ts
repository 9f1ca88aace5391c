import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/message.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { installed } from '../support/installed.ts';
import { memoryProject } from '../support/memory-project.ts';

const SOURCES = 'references: [{id: a, title: A book}]';

async function prepared(body: string, keys: string[] = []): Promise<Prepared> {
  const front = ['---', 'title: T', 'status: draft', ...keys, '---', ''];
  const { world, settings } = memoryProject({ 'x.md': front.join('\n') + body });
  return prepare({ path: 'x.md', settings }, world, await installed);
}

const told = ({ messages }: { messages: Message[] }): string[] =>
  messages
    .filter(({ ruleId }) => ruleId !== 'comment-left-out')
    .map(
      ({ level, ruleId, place }) =>
        `${place?.start.line}:${place?.start.column} ${level} ${ruleId}`,
    );

describe('a comment in a briefing', () => {
  it.each([
    ['cites nothing', '<!-- [@nokey] --> a %%@nokey%%'],
    ['counts no words', `:::bottom-line\nOne <!-- ${'two '.repeat(80)}-->.[@a]\n:::`],
    ['does nothing with directives', '<!--\n:::bottom\n::nothing\n-->\n\na'],
    ['defines no link to nothing', '[//]: # (a)\n\n[comment]: <> (b)\n\nc'],
    ['asks nothing', 'a %% :flag[why?]{kind=why} %% b'],
    ['skips no heading', '## A\n\n<!--\n#### B\n-->\n\n### C'],
  ])('%s', async (_what, body) => {
    const { messages, record, references } = await prepared(
      body,
      body.includes('[@a]') ? [SOURCES] : [],
    );
    expect(told({ messages })).toEqual([]);
    expect(record?.flags).toEqual([]);
    expect(references.length).toBe(body.includes('[@a]') ? 1 : 0);
  });

  it('numbers nothing', async () => {
    const { references } = await prepared('<!-- [@b] --> a [@a] b [@b]', [
      'references: [{id: a, title: A book}, {id: b, title: B book}]',
    ]);
    expect(references.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('moves no message from its place in the file', async () => {
    const found = await prepared('a <!-- s --> b <!-- s -->[@x] c\n\n<!-- s\ns --> [@y]');
    expect(told(found)).toEqual(['5:27 error citation-defined', '8:8 error citation-defined']);
  });

  it('is told of where the front matter cannot be read, too', async () => {
    const { messages } = await prepared('a <!-- b', ['papper: "<!-- s --> a4"']);
    expect(told({ messages })).toEqual([
      '4:1 error front-matter-known-key',
      '6:3 error comment-closed',
    ]);
  });

  it('may be a mark that is accepted', async () => {
    const accept = ['accept:', '  - {rule: comment-marks-paired, reason: a slip of the source}'];
    expect(told(await prepared('It rose by 5 %% a year.', accept))).toEqual([
      '7:14 info comment-marks-paired',
    ]);
  });

  it('hides no nesting that the parser could not take', async () => {
    const { messages, ready } = await prepared(`<!-- s --> ${'> '.repeat(80)}a`);
    expect(ready).toBeUndefined();
    expect(told({ messages })).toEqual(['5:12 error nesting-limit']);
  });
});
