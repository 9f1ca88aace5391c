import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../src/attach/create-attachments.ts';
import type { Attachment } from '../../src/model/printed.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { resolveText } from '../support/resolve-text.ts';

async function attachmentsOf(
  body: string,
  embed = true,
  files: Record<string, string> = {},
): Promise<Attachment[]> {
  const { briefing, inputs, taken, messages } = await resolveText(body, files);
  briefing.frontMatter.data.embed_sources = embed;
  return createAttachments({
    briefing,
    title: 'A “test”',
    record: describeBriefing(briefing),
    bytes: Buffer.from('\ufeff---\r\ntitle: x\r\n'),
    source: { path: 'content/africa/chad.md', sha256: 'abc' },
    inputs,
    taken,
    template: { name: 'briefing', sha256: 'def' },
    messages,
  });
}

function jsonOf(attachments: Attachment[], name: string): unknown {
  return JSON.parse(attachments.find((one) => one.name === name)?.text ?? 'null');
}

describe('createAttachments', () => {
  it('makes three files, related to the document each in its way', async () => {
    const files = await attachmentsOf('A claim.[@a]');
    expect(files.map(({ name, relationship }) => `${name} ${relationship}`)).toEqual([
      'chad.md Source',
      'references.json Data',
      'briefing.json Supplement',
    ]);
  });

  it('keeps the source as it is on disk, to its byte-order mark and line ends', async () => {
    const [source] = await attachmentsOf('Text.');
    expect(source?.text).toBe('\ufeff---\r\ntitle: x\r\n');
  });

  it('holds the cited references alone, in the order of their numbers', async () => {
    const items = jsonOf(
      await attachmentsOf('One.[@b] Two.[@a] One again.[@b]'),
      'references.json',
    );
    expect((items as { id: string }[]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('makes no file of references where nothing is cited', async () => {
    const names = (await attachmentsOf('Text.')).map(({ name }) => name);
    expect(names).toEqual(['chad.md', 'briefing.json']);
  });

  it('describes what the briefing was made of', async () => {
    expect(jsonOf(await attachmentsOf('A claim.[@a]'), 'briefing.json')).toMatchObject({
      briefingVersion: 1,
      title: 'A “test”',
      published: '2026-11-23',
      source: { path: 'content/africa/chad.md', sha256: 'abc' },
      inputs: [{ path: 'content/library.json' }],
      template: { name: 'briefing', sha256: 'def' },
      eras: [],
      references: { total: 1, byState: { 'no-link-given': 1 } },
      messages: { error: 0, warning: 0, info: 0 },
    });
  });

  it('makes none where the front matter wants none', async () => {
    expect(await attachmentsOf('A claim.[@a]', false)).toEqual([]);
  });
});

describe('the data of charts', () => {
  const chart = (data: string, id: string) =>
    `::chart{#fig-${id} data=${data} type=bar x=year y=usd}`;
  const csv = '\ufeffyear,usd\r\n2005,1\r\n';
  const namesOf = (files: Attachment[]) =>
    files.filter(({ path }) => path !== undefined).map(({ name, path }) => `${name} ${path}`);

  it('are attached as they are on disk, to their byte-order mark and line ends', async () => {
    const files = await attachmentsOf(chart('a.csv', 'a'), true, { 'content/a.csv': csv });
    expect(files.find(({ name }) => name === 'a.csv')).toEqual({
      name: 'a.csv',
      path: 'content/a.csv',
      type: 'text/csv',
      description: 'Data of the chart fig-a',
      relationship: 'Data',
      text: csv,
    });
  });

  it('are attached once for two charts', async () => {
    const body = `${chart('a.csv', 'one')}\n\n${chart('./a.csv', 'two')}`;
    const files = await attachmentsOf(body, true, { 'content/a.csv': csv });
    expect(
      files.flatMap(({ path, description }) => (path === undefined ? [] : [description])),
    ).toEqual(['Data of the charts fig-one, fig-two']);
  });

  it.each([
    ['in two folders', ['b/data.csv', 'a/data.csv'], ['data.csv', 'b-data.csv']],
    ['but for capitals', ['b/Data.csv', 'a/data.csv'], ['data.csv', 'b-Data.csv']],
    [
      'however far their folders are the same',
      ['b/x/data.csv', 'a/x/data.csv', 'data.csv'],
      ['data.csv', 'x-data.csv', 'content-data.csv'],
    ],
    [
      'with the folder in the name',
      ['../a/data.csv', '../b-data.csv', '../content-b/data.csv', 'b/data.csv'],
      ['data.csv', 'b-data.csv', 'content-b-data.csv', 'content-b-data-2.csv'],
    ],
    [
      'as another attachment',
      ['briefing.json', 'chad.md'],
      ['content-briefing.json', 'content-chad.md'],
    ],
  ])('have names of their own where they are named alike %s', async (_, paths, names) => {
    const body = paths.map((path, index) => chart(path, `f${index}`)).join('\n\n');
    const files = Object.fromEntries(paths.map((path) => [join('content', path), csv]));
    const attached = await attachmentsOf(body, true, files);
    expect(attached.flatMap(({ name, path }) => (path === undefined ? [] : [name])).sort()).toEqual(
      [...names].sort(),
    );
  });

  it('have the same names whatever the order of the charts', async () => {
    const files = { 'content/a/data.csv': csv, 'content/b/data.csv': csv };
    const charts = [chart('a/data.csv', 'a'), chart('b/data.csv', 'b')];
    const one = await attachmentsOf(charts.join('\n\n'), true, files);
    const other = await attachmentsOf(charts.toReversed().join('\n\n'), true, files);
    expect(namesOf(one)).toEqual(namesOf(other));
  });

  it('are named in `briefing.json` with the digest of the attachment', async () => {
    const files = await attachmentsOf(chart('a.csv', 'a'), true, { 'content/a.csv': csv });
    const sha256 = createHash('sha256').update(csv).digest('hex');
    expect(jsonOf(files, 'briefing.json')).toMatchObject({
      charts: [
        {
          id: 'fig-a',
          type: 'bar',
          x: 'year',
          y: 'usd',
          data: { path: 'content/a.csv', sha256 },
          attachment: 'a.csv',
        },
      ],
    });
  });
});
