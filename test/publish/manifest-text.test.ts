import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest, ManifestEntry } from '../../src/model/manifest.ts';
import {
  asUnchanged,
  manifestText,
  packEntry,
  readOwnManifest,
} from '../../src/publish/manifest-text.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { jsonText } from '../../src/values/json-text.ts';
import { anyCodePoint } from '../support/any-code-point.ts';
import { itWidely } from '../support/widely.ts';

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

describe('an entry that is packed', () => {
  it('is the same to who reads, lists, copies or writes it', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const briefings = manifest.briefings.map(packEntry);
        const packed = { ...manifest, briefings };
        expect(manifestText(packed).toString()).toBe(`${jsonText(manifest)}\n`);
        expect(
          manifestText({ ...packed, briefings: briefings.map((one) => ({ ...one })) }),
        ).toEqual(manifestText(manifest));
        expect(JSON.stringify(briefings)).toBe(JSON.stringify(manifest.briefings));
        expect(structuredClone(briefings)).toEqual(structuredClone(manifest.briefings));
      }),
      { numRuns: 30 },
    );
  });

  it('can be told to be unchanged', () => {
    const told = { path: 'a', reason: '', title: '', hasOutput: true };
    const entry = packEntry(entryOf({ ...told, status: 'built' }));
    const manifest: Manifest = {
      manifestVersion: 1,
      tool: { name: 'Briefpress', version: '1.2.3' },
      project: '..',
      briefings: [asUnchanged(entry)],
    };
    const expected = [entryOf({ ...told, status: 'unchanged' })];
    expect(manifestText(manifest).toString()).toBe(
      `${jsonText({ ...manifest, briefings: expected })}\n`,
    );
  });

  itWidely('takes less than a third of the memory of one that is not', async () => {
    const plain = await keptBy(300, longEntry);
    const packed = await keptBy(300, (number) => packEntry(longEntry(number)));
    expect(packed).toBeLessThan(plain / 3);
  });
});

/** As it comes out of a thread: a tree of objects of its own, of forty references. */
function longEntry(number: number): ManifestEntry {
  const told = { path: `content/${number}.md`, reason: '', title: '', hasOutput: true };
  const entry = entryOf({ ...told, status: 'built' });
  const entries = Array.from({ length: 40 }, (_, index) => {
    const title = `The ${index}th report on the harbour of ${number}`;
    const citations = [1, 2].map((place) => ({ id: `cite-${index}-${place}`, page: place }));
    const text = `Observatory, ${title}. City: Press, ${1900 + index}.`;
    return {
      number: index + 1,
      key: `key${index}`,
      state: 'live',
      usable: true,
      title,
      text,
      citations,
    };
  });
  return structuredClone({
    ...entry,
    references: { ...entry.references, entries },
  }) as ManifestEntry;
}

/** Bytes that stay with so many values. */
async function keptBy(count: number, make: (number: number) => unknown): Promise<number> {
  const before = await memoryInUse();
  const kept = Array.from({ length: count }, (_, number) => make(number));
  const after = await memoryInUse();
  return kept.length === count ? after - before : 0;
}

/** Memory outside the heap is given back a while after its owner was collected, by another thread. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  let least = Number.POSITIVE_INFINITY;
  for (let quiet = 0; quiet < 3; quiet += 1) {
    collect();
    await setImmediate();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (heapUsed + arrayBuffers < least * 0.99) quiet = 0;
    least = Math.min(least, heapUsed + arrayBuffers);
  }
  return least;
}
