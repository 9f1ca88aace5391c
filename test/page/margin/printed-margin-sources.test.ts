import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { type ReadPdf, readPdf } from '../../pdf/read-pdf.ts';
import { lettersOf, showTags, tagWords } from '../../pdf/show-tags.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { printInMemory } from '../../support/print-in-memory.ts';
import { temporaryProject } from '../../support/temporary-project.ts';

const SENTENCE =
  'The ferries stopped when the bridge opened, as the harbour board had said they would, ' +
  'and the town that had lived by them for a century asked what it should live by from now on.';
const cited = (mark: string) => SENTENCE.replace('opened,', `opened,${mark}`);

const body = `
## Ferries

Nothing is cited here, and the heading has room.

${cited('[@zimmer]')} ${cited('[@bare]')}

- ${cited('[@gone]')}
`;
const references = [
  'references:',
  '  - {id: zimmer, type: book, title: Bridges, author: [{family: Zimmerhackl}], issued: {date-parts: [[1998]]}}',
  '  - {id: bare, type: webpage, URL: "https://example.org/a", custom: {url-status: bare}}',
  '  - {id: gone, type: webpage, title: Quay, container-title: Harbour Courier, URL: "https://example.org/b", custom: {url-status: dead}}',
];

async function printed(keys: string[] = []): Promise<Uint8Array> {
  const text = briefingText(body, [...keys, ...references]);
  return (await printInMemory({ 'content/x.md': text })).pdf.bytes;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
/** What `pdftotext` makes of a file in reading order; undefined where it is not installed. */
function pdftotext(file: string): string | undefined {
  const { stdout, error } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  return error ? undefined : stdout;
}

let bytes: Uint8Array;
let pdf: ReadPdf;
beforeAll(async () => {
  bytes = await printed();
  pdf = await readPdf(bytes);
}, 120_000);

describe('sources beside the text, in print', () => {
  it.each(['1 Zimmerhackl, 1998', '2 Untitled link · bare link', '3 Harbour Courier · dead link'])(
    'say %s',
    (note) => {
      expect(squeeze(pdf.textByPage[0] ?? '')).toContain(squeeze(note));
    },
  );

  it('are no part of what is read aloud', async () => {
    const words = await tagWords(bytes);
    expect(words).not.toContain(lettersOf('Untitled link'));
    expect(words.split(lettersOf('Zimmerhackl'))).toHaveLength(2);
  });

  it('cut no sentence for who reads in the order of the tags', async () => {
    const words = await tagWords(bytes);
    for (const number of [1, 2, 3]) {
      expect(words).toContain(lettersOf(cited(`[${number}]`)));
    }
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error)(
    'cut no sentence for who extracts the text in reading order',
    async () => {
      const project = temporaryProject();
      const file = path.join(project.root, 'x.pdf');
      await writeFile(file, bytes);
      const text = squeeze(pdftotext(file) ?? '');
      for (const number of [1, 2, 3]) expect(text).toContain(squeeze(cited(`[${number}]`)));
    },
  );

  it('leave a PDF that conforms, in which they are furniture', async () => {
    expect(verifyPdf(bytes).findings).toEqual([]);
    expect(await showTags(bytes)).not.toContain('Artifact');
  });

  it('bring no links of their own', () => {
    const [page] = pdf.pages;
    const inRail = page?.links.filter(({ rect: [left = 0] }) => left < 180 && left > 50) ?? [];
    const list = page?.items.find(({ text }) => text === 'References')?.y ?? 0;
    expect([list > 0, inRail.length > 0]).toEqual([true, true]);
    expect(inRail.filter(({ rect: [, lower = 0] }) => lower > list)).toEqual([]);
  });

  it('are left out where the front matter says so', async () => {
    const plain = await readPdf(await printed(['margin_sources: false']));
    expect(squeeze(plain.textByPage[0] ?? '')).not.toContain(squeeze('Zimmerhackl, 1998'));
  });

  it('are the same bytes twice', async () => {
    expect(Buffer.from(await printed()).equals(Buffer.from(bytes))).toBe(true);
  });
});
