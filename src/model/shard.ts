/** One of several parts in which a project is worked on, each by a process of its own. */
export interface Shard {
  /** Which one, from 1. */
  index: number;
  /** How many there are. */
  of: number;
  /** Variable of the environment that told which one; absent when the caller did. */
  from?: string;
}

/**
 * What a part of a manifest says of itself, so that only parts of one cut of one project are joined.
 * Each digest is SHA-256 in lower-case hexadecimal.
 */
export interface ShardRecord {
  /** Which shard it is, from 1. */
  index: number;
  /** How many shards there are. */
  of: number;
  /** How many briefings are of this shard. */
  briefings: number;
  /** The briefings of all shards: how many, and the digest of their paths and of what they held. */
  list: { briefings: number; sha256: string };
  /** Digest of which briefing is of which shard. */
  cut: string;
  /** Digest of the tool's own files. */
  tool: string;
  /** Digest of which browser prints. */
  browser: string;
  /** Digest of the settings that may change a PDF or its name. */
  settings: string;
}
