import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../model/settings.ts';
import { OWN_TEMPLATES } from '../page/template/load-template.ts';
import { isTemplateName } from '../source/template-name.ts';

/**
 * List the templates that may be chosen: those of the tool, and those of the project.
 *
 * @param settings Complete settings.
 * @returns Their names, sorted, each once; a folder that cannot be read has none.
 */
export async function listTemplates({ run, look }: Settings): Promise<string[]> {
  const folders = [OWN_TEMPLATES, path.join(run.root, look.templates)];
  const names = await Promise.all(folders.map(templatesIn));
  return [...new Set(names.flat())].sort();
}

async function templatesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isTemplateName(entry.name))
    .map(({ name }) => name);
}
