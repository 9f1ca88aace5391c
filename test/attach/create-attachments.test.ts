import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../src/attach/create-attachments.ts';
import type { Attachment } from '../../src/model/printed.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { resolveText } from '../support/resolve-text.ts';

async function attachmentsOf(body: string, embed = true): Promise<Attachment[]> {
  const { briefing, inputs, messages } = await resolveText(body);
  briefing.frontMatter.data.embed_sources = embed;
  return createAttachments({
    briefing,
    title: 'A “test”',
    record: describeBriefing(briefing),
    bytes: Buffer.from('\ufeff---\r\ntitle: x\r\n'),
    source: { path: 'content/africa/chad.md', sha256: 'abc' },
    inputs,
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
      inputs: [{ path: 'content/library.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
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
