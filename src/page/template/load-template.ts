import { fileURLToPath } from 'node:url';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/message.ts';
import type { Paper } from '../../model/settings.ts';
import type { Template, TemplateFile, TemplateManifest } from '../../model/template.ts';
import { isTemplateName, TEMPLATE_NAME } from '../../source/template-name.ts';
import { sha256 } from '../../values/sha256.ts';
import type { World } from '../../world.ts';
import { type LocatedManifest, readTemplateManifest } from './read-template-manifest.ts';

/** The tool's own templates; this file lies two folders below the package, built or not. */
export const OWN_TEMPLATES = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** The template that is named to who asks for one that is not there. */
const USUAL = 'briefing';

/** Greatest size of one template file, in bytes. */
const MAX_BYTES = 1_000_000;

/** The file that makes a folder a template. */
export const TEMPLATE_MANIFEST = 'template.yaml';

/**
 * A template with its files, the manifest first and each other by the name that the manifest gives it; or
 * why there is none. A finding without `file` is about the one who asked for it.
 */
export type LoadedTemplate =
  | { template: Template; files: ReadonlyMap<string, TemplateFile>; keep: Keep }
  | { findings: Finding[] };

/**
 * Makes something of the files of a template, or gives what was made of the same files before, where the
 * world remembers that. It tells what it makes; what it gives is shared, and nobody changes it.
 */
type Keep = <Value>(what: string, make: () => Value) => Value;

/** A file of a template as it was read. */
interface ReadTemplateFile {
  file: TemplateFile;
  bytes: Uint8Array;
}

/**
 * Load a template and every file it names: from the project's templates folder when it is there,
 * else from the tool's own. Where the world keeps what was made of files, one of which no file has
 * changed is the same object.
 *
 * @param name Name of its folder, as a briefing or a setting has it.
 * @param world Where files come from.
 * @param folder The project's templates folder, relative to the project root.
 * @returns The template, or findings for the rule `template-valid`.
 */
export async function loadTemplate(
  name: string,
  world: World,
  folder: string,
): Promise<LoadedTemplate> {
  if (!isTemplateName(name)) return unknownTemplate(name, TEMPLATE_NAME);
  const read = createReader(name, world, folder);
  const manifest = await read(TEMPLATE_MANIFEST);
  if (!manifest) return unknownTemplate(name, 'a folder with a `template.yaml`');
  if ('reason' in manifest) return { findings: [manifest] };
  const { file } = manifest;
  const located = keeperOf([manifest], world)('manifest', () => readTemplateManifest(file));
  if (Array.isArray(located)) return { findings: located };
  const misnamed = checkName(name, located.manifest, file);
  if (misnamed) return { findings: [misnamed] };
  return gather(located, manifest, read, world);
}

/** Kept with the first of some files, as long as all of them are the same. */
function keeperOf(files: [ReadTemplateFile, ...ReadTemplateFile[]], world: World): Keep {
  const { made } = world;
  if (!made) return (_, make) => make();
  const state = files.map(({ file: { path, isOwn }, bytes }) => {
    const digest = made(bytes, 'sha256', () => sha256(bytes));
    return `${path} ${isOwn ? 'own ' : ''}${digest}`;
  });
  return (what, make) => made(files[0].bytes, [what, ...state].join('\n'), make);
}

type Read = (file: string) => Promise<ReadTemplateFile | Finding | undefined>;

/**
 * A project's file wins over the tool's own of the same name, also in `shared/`, so a project can
 * replace one style sheet and keep the rest.
 */
function createReader(name: string, world: World, folder: string): Read {
  return async (file) => {
    const relative = file.startsWith('shared/') ? file : `${name}/${file}`;
    const path = `${folder.replace(/\/+$/, '')}/${relative}`;
    const found = await world.readInside(path, MAX_BYTES);
    if (typeof found === 'object') return decode(found.bytes, path);
    if (found !== 'missing') return unreadable(path, found);
    return readOwn(relative, world);
  };
}

async function readOwn(relative: string, world: World): Promise<ReadTemplateFile | undefined> {
  try {
    const bytes = await world.readOwn(`${OWN_TEMPLATES}${relative}`);
    const text = Buffer.from(bytes).toString('utf8');
    return { file: { path: `templates/${relative}`, text, isOwn: true }, bytes };
  } catch (error) {
    // A template that neither has, or a file of one: the author's slip, not ours.
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const reason = error instanceof Failure ? error.cause : error;
  return reason instanceof Error && 'code' in reason && reason.code === 'ENOENT';
}

function decode(bytes: Uint8Array, path: string): ReadTemplateFile | Finding {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file: { path, text }, bytes };
  } catch {
    return unreadable(path, 'not in UTF-8');
  }
}

async function gather(
  located: LocatedManifest,
  manifest: ReadTemplateFile,
  read: Read,
  world: World,
): Promise<LoadedTemplate> {
  const findings: Finding[] = [];
  const files = new Map<string, ReadTemplateFile>();
  for (const name of namedFiles(located.manifest)) {
    const found = await read(name);
    if (!found) findings.push(missingFile(name, manifest.file));
    else if ('reason' in found) findings.push(found);
    else files.set(name, found);
  }
  if (findings.length > 0) return { findings };
  const keep = keeperOf([manifest, ...files.values()], world);
  return keep('template', () => {
    const named = new Map([...files].map(([name, { file }]) => [name, file]));
    const template = assemble(located, manifest.file, named);
    return { template, files: new Map([[TEMPLATE_MANIFEST, manifest.file], ...named]), keep };
  });
}

function namedFiles(manifest: TemplateManifest): Set<string> {
  const papers = Object.values(manifest.papers);
  return new Set([manifest.html, ...manifest.partials, ...manifest.css, ...papers]);
}

function assemble(
  { manifest, places }: LocatedManifest,
  manifestFile: TemplateFile,
  files: Map<string, TemplateFile>,
): Template {
  const pick = (names: string[]) =>
    names.flatMap((name) => {
      const file = files.get(name);
      return file ? [[name, file] as const] : [];
    });
  const papers = Object.entries(manifest.papers) as [Paper, string][];
  return {
    manifest,
    manifestPath: manifestFile.path,
    manifestPlaces: places,
    liquid: Object.fromEntries(pick([manifest.html, ...manifest.partials])),
    css: pick(manifest.css).map(([, file]) => file),
    paperCss: Object.fromEntries(
      papers.flatMap(([paper, name]) => pick([name]).map(([, file]) => [paper, file])),
    ),
    sha256: digest([manifestFile, ...files.values()]),
  };
}

function digest(files: TemplateFile[]): string {
  return sha256(files.map(({ path, text }) => JSON.stringify([path, text])).join(''));
}

function checkName(
  name: string,
  manifest: TemplateManifest,
  file: TemplateFile,
): Finding | undefined {
  if (manifest.name === name) return undefined;
  return {
    file: file.path,
    reason: `Unexpected name \`${manifest.name}\`, expected the name of its folder, \`${name}\``,
    actual: manifest.name,
    expected: [name],
    note: 'Give the manifest the name of its folder.',
  };
}

function unknownTemplate(name: string, expected: string): LoadedTemplate {
  return {
    findings: [
      {
        reason: `Unexpected template \`${name}\`, expected ${expected}`,
        actual: name,
        expected: [USUAL],
        note: `The tool brings \`${USUAL}\` and those in docs/templates.md; a project's own are folders in its templates folder.`,
      },
    ],
  };
}

function missingFile(name: string, manifest: TemplateFile): Finding {
  const line = manifest.text.split('\n').findIndex((text) => text.includes(name)) + 1;
  return {
    file: manifest.path,
    ...(line > 0 && { place: { start: { line, column: 1 } } }),
    reason: `Unexpected \`${name}\`, expected a file that exists`,
    actual: name,
    note: 'Files are named relative to the template, or begin with `shared/`.',
  };
}

function unreadable(path: string, fault: string): Finding {
  return {
    file: path,
    reason: `Unexpected template file (${fault}), expected a text file inside the project`,
    note: 'Put the file itself, in UTF-8 and under 1 MB, into the templates folder.',
  };
}
