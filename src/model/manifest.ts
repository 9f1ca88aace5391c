import type { FileDigest, SourceDigest } from './file-digest.ts';
import type { Message } from './message.ts';
import type { BriefingRecord } from './record.ts';
import type { ShardRecord } from './shard.ts';

/** What a PDF says of itself. */
export interface DocumentRecord {
  /** As printed. */
  title: string;
  /** What names this edition on each of its pages, such as "CB 2026/014 · version 1.0". */
  identifier: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO day on which it was published; a draft may have none. */
  date?: string;
}

/** A PDF that stands in the output folder. */
export interface OutputRecord extends DocumentRecord {
  /** Path relative to the folder of the manifest. */
  path: string;
  sha256: string;
  /** Size in bytes. */
  bytes: number;
  pages: number;
}

/** What the manifest says of one briefing: how it was built, and what it tells. */
export interface ManifestEntry extends BriefingRecord {
  /** Output name without extension, with the subfolder: `africa/chad-libya`. */
  slug: string;
  status: 'built' | 'unchanged' | 'failed';
  /** Whether `output` is older than `source`, because the newest build failed. */
  stale: boolean;
  source: SourceDigest;
  /** Everything else of the project the PDF was made from: bibliographies and pictures. */
  inputs: FileDigest[];
  /** Template it was composed with, and the digest of all its files. */
  template: { name: string; sha256: string };
  /** Digest of all that decides the bytes of the PDF; equal keys need no new build. */
  key: string;
  /** Absent when no PDF stands. */
  output?: OutputRecord;
  messages: Message[];
}

/**
 * `out/manifest.json`: what was built from what. Sorted by source, paths relative, no clock, no
 * machine: the same project gives the same manifest. Others may build on it; a change that breaks
 * readers raises `manifestVersion`.
 */
export interface Manifest {
  manifestVersion: 1;
  tool: { name: string; version: string };
  /** The project root, relative to the folder of the manifest: `..` for `out/`. */
  project: string;
  /** Which browser printed, and whether its sandbox was on; absent when nothing was printed. */
  browser?: { version: string; sandbox: 'on' | 'off' };
  briefings: ManifestEntry[];
}

/**
 * `out/manifest.2-of-4.json`: what the second of four shards has built. All of them together, joined,
 * are the manifest of one run.
 */
export interface ManifestPart extends Manifest {
  shard: ShardRecord;
}
