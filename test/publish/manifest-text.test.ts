import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest, ManifestEntry } from '../../src/model/manifest.ts';
import { jsonText } from '../../src/publish/json-text.ts';
import { asUnchanged, manifestText, readOwnManifest } from '../../src/publish/manifest-text.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

/** Texts with what a careless reader of lines would stumble over. */
const texts = fc.oneof(
  fc.string({ unit: anyCodePoint }),
  fc.constantFrom(
    '\n    },\n    {',
    ',\n      "messages": ',
    ',\n      "references": ',
    '##[x]',
    '\u202e',
  ),
);

const entries = fc.record({
  path: texts,
  status: fc.constantFrom('built' as const, 'unchanged' as const, 'failed' as const),
  reason: texts,
  title: texts,
  hasOutput: fc.boolean(),
});

const manifests = fc.array(entries, { maxLength: 4 }).map(
  (briefings): Manifest => ({
    manifestVersion: 1,
    tool: { name: 'Briefpress', version: '1.2.3' },
    project: '..',
    briefings: briefings.map(entryOf),
  }),
);

type Told = typeof entries extends fc.Arbitrary<infer Value> ? Value : never;

function entryOf({ path, status, reason, title, hasOutput }: Told): ManifestEntry {
  return {
    slug: 'a',
    status,
    stale: false,
    source: { path, sha256: '' },
    inputs: [{ path, sha256: '' }],
    template: { name: 'briefing', sha256: '' },
    key: '',
    ...(hasOutput && {
      output: { path, sha256: '', bytes: 1, pages: 1, title: '', identifier: '', lang: 'en' },
    }),
    messages: [{ source: 'briefpress', ruleId: 'x', level: 'info', file: path, reason, url: '' }],
    ...emptyRecord(),
    references: {
      total: 1,
      byState: { live: 1 },
      entries: [
        { number: 1, key: 'k', state: 'live', usable: true, title, text: title, citations: [] },
      ],
    },
  };
}

describe('the text of a manifest', () => {
  it('is that of its JSON, also of entries that were read before', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const text = `${jsonText(manifest)}\n`;
        expect(manifestText(manifest).toString()).toBe(text);
        expect(manifestText(readOwnManifest(Buffer.from(text))).toString()).toBe(text);
      }),
    );
  });

  it('is read to what JSON gives, with the same fields in the same order', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const text = manifestText(manifest);
        const read = readOwnManifest(text);
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(text.toString())));
        expect(structuredClone(read)).toEqual(JSON.parse(text.toString()));
      }),
    );
  });

  it('says of an entry that its briefing is unchanged, and nothing else', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const read = readOwnManifest(manifestText(manifest));
        const now = { ...read, briefings: read.briefings.map(asUnchanged) };
        const expected = manifest.briefings.map((entry) => ({ ...entry, status: 'unchanged' }));
        expect(manifestText(now).toString()).toBe(
          `${jsonText({ ...manifest, briefings: expected })}\n`,
        );
      }),
    );
  });

  it('gives the very same entry when it says so already', () => {
    const entry = entryOf({
      path: 'a',
      status: 'unchanged',
      reason: '',
      title: '',
      hasOutput: true,
    });
    expect(asUnchanged(entry)).toBe(entry);
  });
});
