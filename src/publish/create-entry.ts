import type { FileDigest, SourceDigest } from '../model/file-digest.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import type { BriefingRecord } from '../model/record.ts';
import type { Settings } from '../model/settings.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';

/** What turns a source into a PDF. */
export interface Builder {
  /** Digest of the tool's own files. */
  tool: string;
  /** Which browser prints. */
  browser: string;
}

/**
 * Digest all that decides the bytes of a PDF.
 *
 * @param entry Source, inputs and template of the briefing.
 * @param settings Settings it was built with.
 * @param builder Digest of the tool and identity of the browser.
 * @returns SHA-256 in lower-case hexadecimal; equal keys need no new build.
 */
export function buildKey(
  entry: Pick<ManifestEntry, 'source' | 'inputs' | 'template'>,
  settings: Settings,
  builder: Builder,
): string {
  const { source, inputs, template } = entry;
  const look = textOfLook(settings);
  const text = JSON.stringify([source, inputs, template, look, builder.tool, builder.browser]);
  return sha256(text);
}

/**
 * Write down all of the look, also what is added to it one day; in one order, whoever made the object.
 *
 * @param settings Complete settings.
 * @returns The same text for the same look.
 */
export function textOfLook(settings: Settings): string {
  const look = Object.entries(settings.look).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify(look);
}

/** What a line of the manifest is made from. */
export interface EntryFacts {
  result: BriefingRecord & {
    source: string;
    status: string;
    messages: Message[];
    output?: ManifestEntry['output'];
  };
  /** The briefing as far as it came; absent when it threw. */
  built:
    | {
        source: SourceDigest;
        inputs: FileDigest[];
        ready?: { template: ManifestEntry['template'] };
      }
    | undefined;
  output: { slug: string };
  /** What an earlier manifest says of the briefing. */
  old: ManifestEntry | undefined;
  settings: Settings;
  builder: Builder;
}

/**
 * Write the line of the manifest for a briefing that was built or failed. A failed one keeps the
 * PDF of the earlier build, marked as stale.
 *
 * @param facts What came of it.
 * @returns The entry.
 */
export function createEntry(facts: EntryFacts): ManifestEntry {
  const { result, built, output, old, settings, builder } = facts;
  const done = result.status === 'built';
  // Nothing is known but that it failed: all that is told of the PDF that stands still holds.
  if (!built && old) return { ...old, status: 'failed', stale: old.output !== undefined, key: '' };
  const decisive = {
    source: built?.source ?? { path: result.source, sha256: '' },
    inputs: built?.inputs ?? [],
    template: built?.ready?.template ?? { name: '', sha256: '' },
  };
  const standing = done ? result.output : old?.output;
  return {
    slug: done ? output.slug : (old?.slug ?? output.slug),
    status: done ? 'built' : 'failed',
    stale: !done && standing !== undefined,
    ...decisive,
    key: done ? buildKey(decisive, settings, builder) : '',
    ...(standing && { output: standing }),
    messages: result.messages,
    ...recordOf(result),
  };
}

/** What a briefing tells, out of what else is known of it. */
function recordOf(result: BriefingRecord): BriefingRecord {
  const { eras, gaps, events, amounts, charts, flags, references } = result;
  return { eras, gaps, events, amounts, charts, flags, references };
}
