import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printSources } from '../../src/cli/print-sources.ts';
import { listSources } from '../../src/runs/list-sources.ts';
import { briefingText } from '../support/briefing-text.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const library = JSON.stringify(
  [
    {
      id: 'dead',
      type: 'webpage',
      title: 'Gone',
      URL: 'https://example.org/x',
      custom: { 'url-status': 'dead' },
    },
    { id: 'good', type: 'book', title: 'Rivers' },
  ],
  undefined,
  1,
);
const cites = (body: string) => briefingText(body, ['bibliography: shared.json']);
const project = temporaryProject({
  'content/shared.json': library,
  'content/a.md': cites('One.[@good] Two.[@dead] Three.[@dead]'),
  'content/b.md': cites('One.[@dead]'),
  'content/own.md': briefingText('One.[@good]', [
    'references:',
    '  - {id: good, type: book, title: Lakes}',
  ]),
});

describe('the registry of sources', () => {
  const listed = listSources(project.settings());

  it('lists an entry that briefings share once, with each of them', async () => {
    const dead = (await listed).sources.find(({ key }) => key === 'dead');
    expect(dead).toMatchObject({
      file: 'content/shared.json',
      line: 2,
      state: 'dead',
      usable: false,
      citedBy: [
        { source: 'content/a.md', number: 2, citations: 2 },
        { source: 'content/b.md', number: 1, citations: 1 },
      ],
    });
  });

  it('names the rules that tell of its defects', async () => {
    const { sources } = await listed;
    expect(sources.map(({ key, defects }) => [key, defects])).toEqual([
      ['good', []],
      ['dead', ['reference-dead']],
      ['good', []],
    ]);
  });

  it('keeps two entries of one key apart that stand in two files', async () => {
    const good = (await listed).sources.filter(({ key }) => key === 'good');
    expect(good.map(({ file, title }) => [file, title])).toEqual([
      ['content/own.md', 'Lakes'],
      ['content/shared.json', 'Rivers'],
    ]);
  });

  it('prints the unusable sources of a file first', async () => {
    const text = printSources((await listed).sources, createColors(false));
    expect(text.split('\n').slice(4)).toEqual([
      'content/shared.json',
      '  dead           @dead  Gone',
      '                 reference-dead',
      '                 content/a.md [2] 2 times',
      '                 content/b.md [1] once',
      '  no-link-given  @good  Rivers',
      '                 content/a.md [1] once',
    ]);
  });

  it('says so where nothing is cited', () => {
    expect(printSources([], createColors(false))).toBe('no briefing cites a source');
  });
});

describe('`briefpress refs`', () => {
  it('gives JSON for programs', async () => {
    const { stdout, code } = await runCommandLine(project, ['refs', 'content/b.md', '--json']);
    const { sources } = JSON.parse(stdout) as { sources: { key: string }[] };
    expect([code, sources.map(({ key }) => key)]).toEqual([0, ['dead']]);
  });

  it('tells of a briefing with errors, lists what it cites, and ends with 1', async () => {
    const bad = temporaryProject({
      'content/shared.json': library,
      'content/a.md': cites('One.[@good] Two.[@nobody]'),
    });
    const { stdout, stderr, code } = await runCommandLine(bad, ['refs']);
    expect([code, stdout.includes('@good'), stderr.includes('citation-defined')]).toEqual([
      1,
      true,
      true,
    ]);
  });

  it('lists nothing for a file that is not there, and ends with 2', async () => {
    expect((await runCommandLine(project, ['refs', 'content/none.md'])).code).toBe(2);
  });
});

describe('a footnote of free text', () => {
  const plain = temporaryProject({
    'content/plain.md': briefingText('One.[^1] Two.[^1]\n\n[^1]: <https://example.org/>'),
  });

  it('is listed with the briefing it stands in, its state and its defects', async () => {
    const { sources } = await listSources(plain.settings());
    expect(sources).toMatchObject([
      {
        key: '^1',
        file: 'content/plain.md',
        url: 'https://example.org/',
        state: 'bare-link',
        citedBy: [{ source: 'content/plain.md', number: 1, citations: 2 }],
        defects: ['reference-dead'],
      },
    ]);
  });
});
