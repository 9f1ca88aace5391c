import { mkdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../io/code-of.ts';
import { createWorld } from '../io/create-world.ts';
import { isAtOrBelow } from '../io/is-inside.ts';
import { makeFolder } from '../io/make-folder.ts';
import { resolveExisting } from '../io/resolve-existing.ts';
import type { Finding } from '../model/message.ts';
import type { Template, TemplateFile } from '../model/template.ts';
import { loadTemplate, TEMPLATE_MANIFEST } from '../page/template/load-template.ts';
import { writeFailure } from '../publish/write-failure.ts';
import { isTemplateName, TEMPLATE_NAME } from '../source/template-name.ts';
import { writeNew } from './write-new.ts';

/** Which template is wanted. */
export interface CopyRequest {
  /** Its name. */
  name: string;
  /** Template that it is copied from: of the project, or of the tool. */
  from: string;
  /** The templates folder, relative to the project root. */
  templates: string;
}

/** What came of it: the files, relative to the project root, or why there are none. */
export type CopiedTemplate =
  | { files: string[] }
  | { refused: 'name'; expected: string }
  | { refused: 'taken' | 'outside' }
  | { refused: 'origin'; findings: Finding[] };

/**
 * Copy a template under another name: its own files, of which those that bear its name bear the new one.
 * What it takes from `shared/` stays there, so that mends of the tool reach the copy.
 *
 * @param root Absolute path of the project root.
 * @param request Which template.
 * @returns The files that were written, all or none.
 * @throws Failure (`machine`) when they cannot be written.
 */
export async function copyTemplate(
  root: string,
  { name, from, templates }: CopyRequest,
): Promise<CopiedTemplate> {
  if (!isTemplateName(name)) return { refused: 'name', expected: TEMPLATE_NAME };
  const world = createWorld(root);
  const origin = await loadTemplate(from, world, templates);
  if ('findings' in origin) return { refused: 'origin', findings: origin.findings };
  // A name of the tool's own would not be a new template: its files would replace theirs.
  if (await isKnown(name, { root, templates })) return { refused: 'taken' };
  const shelf = path.join(root, templates);
  if (!isAtOrBelow(await realpath(root), await resolveExisting(shelf)))
    return { refused: 'outside' };
  const texts = renamed(origin, { name, from });
  return writeAll(path.join(shelf, name), texts, path.posix.join(templates, name));
}

async function isKnown(
  name: string,
  { root, templates }: { root: string; templates: string },
): Promise<boolean> {
  const known = await loadTemplate(name, createWorld(root), templates);
  // One that is at fault has a file to tell of; one that is not there has none.
  return 'template' in known || known.findings.some(({ file }) => file !== undefined);
}

/** Its own files by their new names; what is shared is found where it is. */
function renamed(
  { template, files }: { template: Template; files: ReadonlyMap<string, TemplateFile> },
  { name, from }: { name: string; from: string },
): [file: string, text: string][] {
  const { html, css } = template.manifest;
  // Partials keep their names, as Liquid files render them by these.
  const named = [
    ['html', html] as const,
    ...css.map((file, index) => [`css.${index}`, file] as const),
  ];
  const bearing = named.flatMap(([key, file]) => {
    const [stem, kind] = file.split('.');
    return stem === from ? [{ key, file, value: `${name}.${kind}` }] : [];
  });
  const newNames = new Map(bearing.map(({ file, value }) => [file, value]));
  const edits = [{ key: 'name', value: name }, ...bearing];
  return [...files]
    .filter(([file]) => !file.startsWith('shared/'))
    .map(([file, { text }]) =>
      file === TEMPLATE_MANIFEST
        ? [file, withValues(text, edits, template)]
        : [newNames.get(file) ?? file, text],
    );
}

/** The text of a manifest with other values at their places; comments and all else stay as written. */
function withValues(
  text: string,
  edits: readonly { key: string; value: string }[],
  { manifestPlaces }: Template,
): string {
  const cuts = edits.flatMap(({ key, value }) => {
    const { start, end } = manifestPlaces[key] ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    return { from: start.offset, to: end.offset, value: inYaml(value) };
  });
  return cuts
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, value }) => all.slice(0, from) + value + all.slice(to), text);
}

/** A number or a word such as `null` would be no name to other readers of YAML. */
function inYaml(name: string): string {
  return /^(?:\d.*|true|false|null|yes|no|on|off|y|n)$/.test(name) ? `"${name}"` : name;
}

async function writeAll(
  folder: string,
  texts: readonly [name: string, text: string][],
  shown: string,
): Promise<CopiedTemplate> {
  if (!(await makeNew(folder))) return { refused: 'taken' };
  try {
    for (const [file, text] of texts) await writeNew(folder, file, text);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { files: texts.map(([file]) => path.posix.join(shown, file)) };
}

/** A folder, file or link of the name is never touched, whatever it holds. */
async function makeNew(folder: string): Promise<boolean> {
  try {
    await makeFolder(path.dirname(folder));
    await mkdir(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw writeFailure(folder, error);
  }
}
