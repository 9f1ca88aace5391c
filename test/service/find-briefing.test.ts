import { describe, expect, it } from 'vitest';
import { findBriefing } from '../../src/service/find-briefing.ts';
import { resolveService, type ServiceOptions } from '../../src/service/service-settings.ts';
import { briefingText } from '../support/briefing-text.ts';

function find(files: Record<string, string>, options: ServiceOptions = {}, env = {}) {
  const sent = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return findBriefing(sent, resolveService(options, env).wishes, { root: '/' });
}

function sourceOf(files: Record<string, string>): string | undefined {
  const found = find(files);
  return 'source' in found ? found.source : undefined;
}

function reasonsOf(files: Record<string, string>): string[] {
  const found = find(files);
  return 'messages' in found ? found.messages.map(({ reason }) => reason) : [];
}

function lookOf(...call: Parameters<typeof find>) {
  const found = find(...call);
  if ('messages' in found) throw new Error(found.messages[0]?.reason);
  return found.settings.look;
}

const note = briefingText();

describe('findBriefing', () => {
  it.each([
    ['alone', { 'note.md': note }, 'note.md'],
    ['in the content folder', { 'content/note.md': note, 'other.md': note }, 'content/note.md'],
    ['in a folder of it', { 'content/africa/note.md': note }, 'content/africa/note.md'],
    [
      'in the content folder that the settings name',
      { 'briefpress.yaml': 'content: texts', 'texts/note.md': note, 'content/other.md': note },
      'texts/note.md',
    ],
    [
      'in the root, where the settings say so',
      { 'briefpress.yaml': 'content: .', 'note.md': note },
      'note.md',
    ],
    [
      'beside texts that are passed over',
      {
        'content/README.md': note,
        'content/_draft.md': note,
        'content/.old/a.md': note,
        'content/note.md': note,
      },
      'content/note.md',
    ],
    ['as the only one with front matter', { 'a.md': 'A text.', 'b.md': note }, 'b.md'],
    ['behind a byte-order mark', { 'a.md': 'A text.', 'b.md': `\uFEFF${note}` }, 'b.md'],
    ['without front matter, which its own message tells', { 'a.md': 'A text.' }, 'a.md'],
  ] as [string, Record<string, string>, string][])('finds the briefing %s', (_, files, source) => {
    expect(sourceOf(files)).toBe(source);
  });

  it.each([
    ['none', { 'table.csv': 'a,b' }, 'There is no briefing in the upload, expected exactly one'],
    [
      'two',
      { 'content/a.md': note, 'content/b.md': note },
      'There is `2 briefings` in the upload (`content/a.md`, `content/b.md`), expected exactly one',
    ],
    [
      'two outside the content folder',
      { 'a.md': note, 'b.md': note },
      'There is `2 briefings` in the upload (`a.md`, `b.md`), expected exactly one',
    ],
  ] as [string, Record<string, string>, string][])('refuses %s', (_, files, reason) => {
    expect(reasonsOf(files)).toEqual([reason]);
  });

  it.each(['out: pdfs', 'templates: mine', 'max_memory: 100000'])(
    'refuses the setting `%s`, at its place',
    (line) => {
      const found = find({ 'note.md': note, 'briefpress.yaml': `paper: a4\n${line}\n` });
      expect(found).toMatchObject({
        messages: [{ file: 'briefpress.yaml', place: { start: { line: 2, column: 1 } } }],
      });
    },
  );

  it('refuses settings that do not hold, in the words of the command line', () => {
    expect(reasonsOf({ 'note.md': note, 'briefpress.yaml': 'paper: a3\n' })).toEqual([
      expect.stringContaining('briefpress.yaml:1:8'),
    ]);
  });

  it('refuses files of a template', () => {
    expect(reasonsOf({ 'note.md': note, 'templates/mine/template.liquid': '' })).toEqual([
      '`templates/mine/template.liquid` is of a template, expected none: the service has its own',
    ]);
  });

  it('lets the upload say how it looks where the operator says nothing', () => {
    const config = 'paper: letter\nconformance: none\nmargin_sources: false\n';
    expect(lookOf({ 'note.md': note, 'briefpress.yaml': config })).toMatchObject({
      paper: 'letter',
      conformance: 'none',
      marginSources: false,
    });
  });

  it('lets the operator have the last word', () => {
    const files = { 'note.md': note, 'briefpress.yaml': 'paper: letter\nconformance: none\n' };
    const options = {
      conformance: 'ua-a',
      paper: 'a4',
      template: 'memo',
      pageLimit: 9,
      strict: true,
    };
    expect(lookOf(files, options, { SOURCE_DATE_EPOCH: '0' })).toMatchObject({
      conformance: 'ua-a',
      forcedPaper: 'a4',
      forcedTemplate: 'memo',
      pageLimit: 9,
      strict: true,
      sourceDateEpoch: 0,
    });
  });
});
