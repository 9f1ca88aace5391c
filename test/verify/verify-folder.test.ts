import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FolderReport, verifyFolder } from '../../src/verify/verify-folder.ts';
import { SOURCE_DIGEST } from './breakages.ts';
import { brokenPdf } from './good-pdf.ts';

const good = brokenPdf(() => {});
const bad = brokenPdf(({ catalog }) => catalog.delete('Lang'));

interface Entry {
  slug: string;
  status?: string;
  stale?: boolean;
  source?: { sha256: string; attached?: string };
  output?: Record<string, unknown>;
}

/** What a manifest says of a file. */
function claim(bytes: Uint8Array, path: string): Record<string, unknown> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, bytes: bytes.length, pages: 2 };
}

function verify(
  briefings: Entry[] | string,
  files: Record<string, Uint8Array>,
): Promise<FolderReport> {
  const data =
    typeof briefings === 'string' ? briefings : JSON.stringify({ manifestVersion: 1, briefings });
  return verifyFolder({
    manifest: Buffer.from(data),
    pdfs: Object.keys(files),
    read: async (path) => files[path],
  });
}

async function rules(
  briefings: Entry[] | string,
  files: Record<string, Uint8Array>,
): Promise<string[]> {
  const { manifest, files: reports } = await verify(briefings, files);
  return [...manifest, ...reports.flatMap(({ findings }) => findings)].map(({ rule }) => rule);
}

const rivers: Entry = { slug: 'rivers', output: claim(good, 'rivers.pdf') };

describe('verifyFolder', () => {
  it('finds nothing in a folder that is as its manifest says', async () => {
    expect(await rules([rivers], { 'rivers.pdf': good })).toEqual([]);
  });

  it('tells each file with its path, sorted', async () => {
    const seas: Entry = { slug: 'a/seas', output: claim(good, 'a/seas.pdf') };
    const report = await verify([rivers, seas], { 'rivers.pdf': good, 'a/seas.pdf': good });
    expect(report.files.map(({ path }) => path)).toEqual(['a/seas.pdf', 'rivers.pdf']);
  });

  it('looks into each PDF', async () => {
    const seas: Entry = { slug: 'seas', output: claim(bad, 'seas.pdf') };
    expect(await rules([seas], { 'seas.pdf': bad })).toEqual(['language-given']);
  });

  it('tells a PDF that is gone', async () => {
    expect(await rules([rivers], {})).toEqual(['manifest-output']);
  });

  it.each([
    ['digest', { sha256: '00' }],
    ['size', { bytes: 3 }],
    ['number of pages', { pages: 9 }],
  ])('tells another %s than the manifest says', async (_, wrong) => {
    const entry = { slug: 'rivers', output: { ...claim(good, 'rivers.pdf'), ...wrong } };
    expect(await rules([entry], { 'rivers.pdf': good })).toEqual(['manifest-output']);
  });

  it('tells another source than the manifest says', async () => {
    const entry = { ...rivers, source: { sha256: '00' } };
    expect(await rules([entry], { 'rivers.pdf': good })).toEqual(['manifest-output']);
  });

  it('takes the same source for right', async () => {
    const entry = { ...rivers, source: { sha256: SOURCE_DIGEST } };
    expect(await rules([entry], { 'rivers.pdf': good })).toEqual([]);
  });

  it('compares what is attached where comments were left out of the source', async () => {
    const told = (attached: string) => [{ ...rivers, source: { sha256: '00', attached } }];
    expect(await rules(told(SOURCE_DIGEST), { 'rivers.pdf': good })).toEqual([]);
    expect(await rules(told('11'), { 'rivers.pdf': good })).toEqual(['manifest-output']);
  });

  it('takes an older source of a PDF that is kept as stale for right', async () => {
    const entry = { ...rivers, status: 'failed', stale: true, source: { sha256: '00' } };
    expect(await rules([entry], { 'rivers.pdf': good })).toEqual([]);
  });

  it('takes a failed briefing without PDF for right', async () => {
    expect(await rules([{ slug: 'seas', status: 'failed' }], {})).toEqual([]);
  });

  it('tells a built briefing without PDF', async () => {
    expect(await rules([{ slug: 'seas', status: 'built' }], {})).toEqual(['manifest-claims']);
  });

  it('tells a PDF that the manifest does not know', async () => {
    expect(await rules([], { 'rivers.pdf': good })).toEqual(['manifest-claims']);
  });

  it('tells a PDF that two briefings claim', async () => {
    expect(await rules([rivers, rivers], { 'rivers.pdf': good })).toEqual(['manifest-claims']);
  });

  it.each(['../rivers.pdf', '/etc/passwd.pdf', 'a/../../rivers.pdf', 'C:\\x.pdf', 'rivers.txt'])(
    'reads nothing for the claim of %s',
    async (path) => {
      const { manifest, files } = await verify([{ slug: 'x', output: claim(good, path) }], {});
      expect([manifest.map(({ rule }) => rule), files]).toEqual([['manifest-claims'], []]);
    },
  );

  it.each(['', 'null', '[]', '{"manifestVersion":2,"briefings":[]}', '{"manifestVersion":1}'])(
    'tells that %j is no manifest, and still looks at the PDFs',
    async (text) => {
      expect(await rules(text, { 'seas.pdf': bad })).toEqual([
        'manifest-readable',
        'language-given',
      ]);
    },
  );

  it('tells entries that are not described', async () => {
    const text = '{"manifestVersion":1,"briefings":[null,{"slug":"x","output":{}},7]}';
    expect(new Set(await rules(text, {}))).toEqual(new Set(['manifest-claims']));
  });
});
