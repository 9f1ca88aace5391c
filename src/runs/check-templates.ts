import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sortMessages } from '../check/run-rules.ts';
import { slotsLeftOut } from '../html/parts-left-out.ts';
import { createWorld } from '../io/create-world.ts';
import { unlessAbsent } from '../io/unless-absent.ts';
import { strictly } from '../messages/apply-levels.ts';
import { createMessage } from '../messages/create-message.ts';
import type { RuleId } from '../messages/rule-levels.ts';
import { Failure } from '../model/failure.ts';
import type { Finding, Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import type { FontManifest } from '../page/fonts/font-manifest.ts';
import { createFontStore } from '../page/fonts/font-store.ts';
import { checkTemplate } from '../page/template/check-template.ts';
import { findDroppedParts } from '../page/template/find-dropped-parts.ts';
import { loadTemplate, TEMPLATE_MANIFEST } from '../page/template/load-template.ts';
import { tryTemplate } from '../page/template/try-template.ts';
import { demandInside } from '../publish/demand-inside.ts';
import { emptyRecord } from '../record/empty-record.ts';
import { isTemplateName, SHARED_PIECES, TEMPLATE_NAME } from '../source/template-name.ts';
import type { World } from '../world.ts';
import type { BriefingResult, RunRequest, RunResult } from './run-result.ts';

/**
 * Check templates by themselves: manifest, fonts, style sheets, Liquid in all its ways, slots, and which
 * of them are never placed. No briefing is read, and no browser is started.
 *
 * @param settings Complete settings.
 * @param names Templates of the project or of the tool; all of the project when empty.
 * @param request Signal and listener.
 * @returns What was found in each, under the path of its manifest.
 * @throws Failure (`usage`) when there is none, or none of a name.
 */
export async function checkTemplates(
  settings: Settings,
  names: readonly string[],
  { signal, report }: Pick<RunRequest, 'signal' | 'report'> = {},
): Promise<RunResult> {
  const wanted = names.length > 0 ? names : await ownTemplates(settings);
  const world = createWorld(settings.run.root);
  const { manifest: fonts } = await createFontStore(world);
  const briefings: BriefingResult[] = [];
  for (const name of wanted) {
    signal?.throwIfAborted();
    const result = await checkOne(name, { settings, world, fonts, isNamed: names.length > 0 });
    briefings.push(result);
    report?.({ kind: 'done', result });
  }
  return { briefings, removed: [] };
}

/** Names of the folders in the templates folder, sorted, save the one of shared pieces. */
async function ownTemplates({ run, look }: Settings): Promise<string[]> {
  const folder = path.join(run.root, look.templates);
  // What lies outside is not listed: its names are nobody's business.
  await demandInside(folder, [run.root], undefined, 'put the folder itself into the project');
  const names = await foldersOf(folder, look.templates);
  if (names.length > 0) return names;
  throw new Failure(
    'usage',
    `there is no template in \`${look.templates}\``,
    'begin one with `briefpress template new <name>`, or name one that the tool brings',
  );
}

async function foldersOf(folder: string, shown: string): Promise<string[]> {
  const entries = (await unlessAbsent(shown, readdir(folder, { withFileTypes: true }))) ?? [];
  return entries
    .filter(
      (entry) => entry.isDirectory() && entry.name !== SHARED_PIECES && !/^[._]/.test(entry.name),
    )
    .map(({ name }) => name)
    .sort();
}

interface CheckMeans {
  settings: Settings;
  world: World;
  fonts: FontManifest;
  /** Whether the caller named the template, and so may have named one that is not there. */
  isNamed: boolean;
}

async function checkOne(
  name: string,
  { settings, world, fonts, isNamed }: CheckMeans,
): Promise<BriefingResult> {
  const { templates, strict } = settings.look;
  const loaded = await loadTemplate(name, world, templates);
  if ('findings' in loaded) {
    const [unknown] = loaded.findings;
    if (isNamed && unknown && unknown.file === undefined) {
      const rule = isTemplateName(name) ? '' : `, which would have ${TEMPLATE_NAME}`;
      throw new Failure('usage', `there is no template \`${name}\`${rule}`, unknown.note);
    }
    const manifest = path.posix.join(templates, name, TEMPLATE_MANIFEST);
    return resultOf(manifest, told('template-valid', manifest, loaded.findings), strict);
  }
  const { template } = loaded;
  const { manifestPath, manifest } = template;
  const { faults, unknown } = await checkTemplate(template, fonts);
  const { references, others } = findDroppedParts(slotsLeftOut(manifest.slots), template);
  const messages = [
    ...told('template-valid', manifestPath, [...faults, ...tryTemplate(template)]),
    ...told('style-known', manifestPath, unknown),
    ...told('references-placed', manifestPath, references ? [references] : []),
    ...told('template-drops', manifestPath, others ? [others] : []),
  ];
  return resultOf(manifestPath, messages, strict);
}

function told(rule: RuleId, file: string, findings: readonly Finding[]): Message[] {
  return findings.map((finding) => createMessage(rule, file, finding));
}

function resultOf(source: string, found: readonly Message[], strict: boolean): BriefingResult {
  const messages = sortMessages(found).map((message) => strictly(message, strict));
  const status = messages.some(({ level }) => level === 'error') ? 'failed' : 'good';
  return { source, status, messages, ...emptyRecord(), timings: {} };
}
