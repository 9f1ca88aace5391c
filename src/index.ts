/**
 * The public API. What is not named here is private and free to change.
 *
 * @module briefpress
 */
export { type BuildHelp, type Built, build } from './build.ts';
export {
  type Client,
  type ClientOptions,
  createClient,
  type PrintedBriefing,
  type PrintOptions,
} from './client/create-client.ts';
export type { ClientInputs } from './client/read-inputs.ts';
export { createWorld } from './io/create-world.ts';
export { nameBriefings } from './io/discover-briefings.ts';
export { findProject, type Project } from './io/find-project.ts';
// Its module tells the types of mdast what our trees have besides, and the types below rest on that.
export type { Citation } from './markdown/nodes.ts';
export { Failure, type FailureKind } from './model/failure.ts';
export type { FileDigest } from './model/file-digest.ts';
export type { Manifest, ManifestEntry, ManifestPart } from './model/manifest.ts';
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
export type { LookSettings, RunSettings, Settings } from './model/settings.ts';
export type { Shard, ShardRecord } from './model/shard.ts';
export type { KeyedSource, PlacedBlock, SideMap, SourceLines } from './model/side-map.ts';
export { type RawOptions, resolveSettings } from './options.ts';
export { type BuildInput, type Prepared, prepare } from './prepare.ts';
export { createPress, type Press, type PressOptions } from './print/press.ts';
export {
  loadReporter,
  type MachineFormat,
  machineFormats,
  type Reporter,
} from './reports/formats.ts';
export { openReportFiles } from './reports/open-report-files.ts';
export type { Report, ReportFiles } from './reports/report.ts';
export { buildAll } from './runs/build-all.ts';
export { type BuildOneRequest, buildOne } from './runs/build-one.ts';
export { check } from './runs/check.ts';
export { checkTemplates } from './runs/check-templates.ts';
export { type DoctorFinding, doctor } from './runs/doctor.ts';
export { type ListedSource, listSources, type SourceRegistry } from './runs/list-sources.ts';
export { type MergeRequest, type MergeResult, mergeParts } from './runs/merge-parts.ts';
export { openRun, type Run, type RunMeans } from './runs/open-run.ts';
export type { BriefingResult, BuildEvent, RunRequest, RunResult } from './runs/run-result.ts';
export { type CacheReport, cleanKept, measureKept } from './runs/tend-cache.ts';
export { type PathReport, type VerifyRequest, verify } from './runs/verify.ts';
export type { BriefingState, Problem } from './service/http/api-shapes.ts';
export { readShard } from './shards/read-shard.ts';
export { blockAt } from './side-map/block-at.ts';
export { placeOf } from './side-map/place-of.ts';
export {
  createPreparePool,
  type PreparePool,
  type PreparePoolOptions,
} from './threads/prepare-pool.ts';
export type { VerifyFinding } from './verify/faults/fault.ts';
export type { FileReport } from './verify/verify-folder.ts';
export type { ReadFault, ReadFile, World } from './world.ts';
