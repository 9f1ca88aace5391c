import path from 'node:path';
import type { Built, KeptPrints, ToPrint } from '../build.ts';
import {
  type BuildCache,
  type BuildRequest,
  createBuildCache,
  type KeptBuild,
  type KeptPrint,
} from '../cache/build-cache.ts';
import { type DigestIndex, openDigestIndex } from '../cache/digest-index.ts';
import { openCache } from '../cache/open-cache.ts';
import { trimCache } from '../cache/trim-cache.ts';
import { watchReads } from '../cache/watch-reads.ts';
import { codeOf } from '../io/code-of.ts';
import { createWorld } from '../io/create-world.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { ReadRecord } from '../model/read-record.ts';
import { type Builder, textOfLook } from '../publish/create-entry.ts';
import { type FilesNow, isOfSetting } from '../publish/is-unchanged.ts';
import { keepAnswers } from '../values/keep-answers.ts';
import { sha256 } from '../values/sha256.ts';
import type { Run } from './open-run.ts';
import type { MadeBriefing, RunRequest } from './run-result.ts';

/** What one run knows of earlier builds, on this machine or brought to it. */
export interface EarlierBuilds {
  /** What files hold now. */
  files: FilesNow;
  /** Tell whether a briefing was built by the same tool with the same settings. */
  isOfSetting(entry: ManifestEntry): boolean;
  /** Tell whether a manifest is, byte for byte, one that we wrote. */
  isOwnManifest(file: string): Promise<boolean>;
  /** Hear of a manifest that was written. */
  wroteManifest(bytes: Uint8Array): void;
  /** Tell the name of a briefing that is as it was; `old` is what the manifest says of it. */
  nameOf(source: string, old: ManifestEntry | undefined): Promise<string | undefined>;
  /** Find a briefing that was built from the very same. */
  find(source: string): Promise<MadeBriefing | undefined>;
  /** What helps the build of one briefing, and keeps it afterwards. */
  keeper(source: string): BuildKeeper;
  /** Which browser printed what was found. */
  browser(): Manifest['browser'];
  /** End of the run: what was learnt is kept, and what is too much is removed. */
  save(): Promise<void>;
}

/** Stands beside the build of one briefing. */
export interface BuildKeeper {
  /** Finished PDFs by what is printed. */
  prints: KeptPrints;
  /** Keep what came of the build. */
  keep(built: Built): Promise<void>;
}

/**
 * Open what is known of earlier builds: digests of files, and the cache of finished builds.
 *
 * @param run Open run.
 * @param report Hears why nothing is kept, when nobody asked for that.
 * @param browser Tells which browser prints in this run.
 * @returns What is known. Nothing is, where the settings or the folder forbid it.
 */
export async function openEarlierBuilds(
  run: Run,
  report: RunRequest['report'],
  browser: () => Manifest['browser'],
): Promise<EarlierBuilds> {
  const { settings, world } = run;
  const [builder, folder] = await Promise.all([run.builder(), usableFolder(run, report)]);
  const tell = (error: unknown): void => report?.({ kind: 'cache', reason: reasonOf(error) });
  const cache = folder === undefined ? undefined : createBuildCache(folder, tell);
  const [inputs, outputs] = await Promise.all([
    openDigestIndex(world, folder),
    openDigestIndex(createWorld(settings.run.out, run.disk), folder),
  ]);
  const setting = sha256(JSON.stringify([builder.tool, builder.browser, textOfLook(settings)]));
  const requestOf = async (source: string): Promise<BuildRequest | undefined> => {
    const found = await inputs.digestOf(source);
    return 'fault' in found ? undefined : { source: { ...found, path: source }, setting };
  };
  let foundBrowser: Manifest['browser'];
  const noted = <Print extends KeptPrint | undefined>(print: Print): Print => {
    foundBrowser ??= print?.browser;
    return print;
  };

  const ofSetting = keepAnswers((entry: ManifestEntry) => isOfSetting(entry, settings, builder));

  return {
    isOfSetting: ofSetting,
    files: {
      input: inputs.sha256Of,
      output: outputs.sha256Of,
      template: keepAnswers((name: string) => templateDigest(name, run, inputs, builder)),
    },
    async isOwnManifest(file) {
      const ours = outputs.recall('manifest');
      return ours !== undefined && ours === (await outputs.sha256Of(file));
    },
    wroteManifest: (bytes) => outputs.remember('manifest', sha256(bytes)),
    async nameOf(source, old) {
      if (settings.run.force) return undefined;
      if (old && ofSetting(old) && (await inputs.sha256Of(source)) === old.source.sha256) {
        return path.posix.basename(old.slug);
      }
      const request = cache && (await requestOf(source));
      return request && cache.slugOf(request);
    },
    async find(source) {
      const request = cache && !settings.run.force && (await requestOf(source));
      if (!request) return undefined;
      const takenOf = (file: string, cited: readonly string[]) => run.pool.takenOf(file, cited);
      const found = await cache.find(request, { digestOf: inputs.digestOf, takenOf });
      noted(found?.print);
      return found && asMade(source, found);
    },
    keeper: (source) =>
      createKeeper({ source, setting, cache, force: settings.run.force, noted, browser }),
    browser: () => foundBrowser,
    async save() {
      await Promise.all([inputs.save(), outputs.save()]);
      if (folder && cache?.hasGrown()) await trimCache(folder, settings.run.cacheBytes);
    },
  };
}

/** Neither prepared nor printed: told as it was when it was built. */
function asMade(
  source: string,
  {
    facts: { source: digest, slug, inputs, template, document, messages, record },
    print,
  }: KeptBuild,
): MadeBriefing {
  const { bytes, facts, pageOf } = print;
  return {
    result: { source, status: 'built', messages, ...record, timings: {}, kept: true },
    pdf: { bytes, facts, pageOf, document },
    made: { source: digest, slug, inputs, ready: { template } },
  };
}

async function usableFolder(run: Run, report: RunRequest['report']): Promise<string | undefined> {
  if (run.settings.run.cacheBytes === 0) return undefined;
  try {
    const opened = await openCache(process.env);
    if ('folder' in opened) return opened.folder;
    report?.({ kind: 'cache', reason: opened.refused });
  } catch (error) {
    // Only who needs a place for the browser cannot go on.
    if (!(error instanceof Failure)) throw error;
    report?.({ kind: 'cache', reason: error.message });
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? 'unknown';
  return code === 'ENOSPC' ? 'the disk of the cache is full' : `the cache takes nothing (${code})`;
}

/** A template, and the files of the project that were asked for on the way to it. */
interface KnownTemplate {
  sha256: string;
  reads: ReadRecord[];
}

/** To read a template takes the readers of YAML and of schemas: one that is as it was is not read. */
async function templateDigest(
  name: string,
  { world, settings }: Run,
  inputs: DigestIndex,
  builder: Builder,
): Promise<string | undefined> {
  const { templates } = settings.look;
  const note = `template ${name} ${templates} ${builder.tool}`;
  const known = inputs.recall(note) as KnownTemplate | undefined;
  if (known && (await isAsRead(known.reads, inputs))) return known.sha256;
  const { loadTemplate } = await import('../page/template/load-template.ts');
  const watched = watchReads(world);
  const loaded = await loadTemplate(name, watched, templates);
  if (!('template' in loaded)) return undefined;
  inputs.remember(note, { sha256: loaded.template.sha256, reads: watched.reads() });
  return loaded.template.sha256;
}

async function isAsRead(reads: readonly ReadRecord[], inputs: DigestIndex): Promise<boolean> {
  const same = await Promise.all(
    reads.map(async ({ path: file, found }) => {
      const now = await inputs.digestOf(file);
      if ('fault' in found) return 'fault' in now && now.fault === found.fault;
      return 'path' in now && now.path === found.path && now.sha256 === found.sha256;
    }),
  );
  return same.every(Boolean);
}

/** What a keeper works with. */
interface KeeperMeans {
  source: string;
  setting: string;
  cache: BuildCache | undefined;
  force: boolean;
  noted(print: KeptPrint | undefined): KeptPrint | undefined;
  browser(): Manifest['browser'];
}

function createKeeper(means: KeeperMeans): BuildKeeper {
  const { source, setting, cache } = means;
  let print: string | undefined;
  const keyOf = (wanted: ToPrint): string =>
    (print ??= sha256(JSON.stringify([source, setting, withNamedFonts(wanted)])));
  return {
    prints: {
      async find(wanted) {
        if (!cache) return undefined;
        const key = keyOf(wanted);
        return means.force ? undefined : means.noted(await cache.findPrint(key));
      },
      async keep(wanted, kept) {
        const browser = means.browser();
        await cache?.keepPrint(keyOf(wanted), { ...kept, ...(browser && { browser }) });
      },
    },
    async keep({ source: digest, slug, inputs, ready, messages, record, reads, pdf }) {
      if (!cache || !print || !pdf || !ready || !record || !reads || slug === undefined) return;
      const { template } = ready;
      const { document } = pdf;
      const facts = { slug, source: digest, inputs, template, document, messages, record };
      const request = { source: { path: source, sha256: digest.sha256 }, setting };
      await cache.keep(request, facts, reads, print);
    },
  };
}

/** Fonts are nine tenths of what is printed, and their ids tell what they are. */
function withNamedFonts({ page, ...rest }: ToPrint): object {
  return { ...rest, page: { ...page, fonts: page.fonts?.map(({ id }) => id) } };
}
