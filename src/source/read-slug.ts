import type { World } from '../world.ts';
import { readFrontMatter } from './parse-front-matter.ts';
import { readSource } from './read-source.ts';
import { stemOf } from './stem-of.ts';

/**
 * Tell the name of a briefing's PDF ahead of its build.
 *
 * @param path Project-relative path of the source.
 * @param world Where files come from.
 * @returns The `slug` of its front matter, else the stem of its file.
 * @throws Failure (`machine`) when the file is there and the system does not give it.
 */
export async function readSlug(path: string, world: World): Promise<string> {
  const source = await readSource(path, world);
  const given = 'file' in source ? readFrontMatter(source.file).frontMatter?.data.slug : undefined;
  return given ?? stemOf(path);
}
