/**
 * The public API. What is not named here is private and free to change.
 *
 * @module briefpress
 */
export { type BuildHelp, type Built, build } from './build.ts';
export { createWorld } from './io/create-world.ts';
export { findProject } from './io/find-project.ts';
export { Failure, type FailureKind } from './model/failure.ts';
export type { FileDigest } from './model/file-digest.ts';
export type { Manifest, ManifestEntry } from './model/manifest.ts';
export type { Level, Message, Place, Point } from './model/message.ts';
export type {
  AmountRecord,
  BriefingRecord,
  ChartRecord,
  CitationRecord,
  ClaimRecord,
  EraRecord,
  EventRecord,
  FlagRecord,
  GapRecord,
  ReferenceRecord,
} from './model/record.ts';
export type { Reference, ReferenceState } from './model/reference.ts';
export type { Settings } from './model/settings.ts';
export { type RawOptions, resolveSettings } from './options.ts';
export { type BuildInput, type Prepared, prepare } from './prepare.ts';
export { createPress, type Press, type PressOptions } from './print/press.ts';
export { buildAll } from './runs/build-all.ts';
export { check } from './runs/check-all.ts';
export { type ListedSource, listSources, type SourceRegistry } from './runs/list-sources.ts';
export type { BriefingResult, BuildEvent, RunRequest, RunResult } from './runs/run-result.ts';
export type { ReadFault, ReadFile, World } from './world.ts';
