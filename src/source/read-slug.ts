import type { World } from '../world.ts';
import { readFrontMatter } from './parse-front-matter.ts';
import { readSource } from './read-source.ts';
import { stemOf } from './stem-of.ts';

/**
 * Tell the name of a briefing's PDF ahead of its build.
 *
 * @param path Project-relative path of the source.
 * @param world Where files come from.
 * @param leaveOut Leaves comments out of its text, which a later stage does.
 * @returns The `slug` of its front matter, else the stem of its file.
 * @throws Failure (`machine`) when the file is there and the system does not give it.
 */
export async function readSlug(
  path: string,
  world: World,
  leaveOut: (text: string) => string = (text) => text,
): Promise<string> {
  const source = await readSource(path, world);
  if ('messages' in source) return stemOf(path);
  const file = { ...source.file, text: leaveOut(source.file.text) };
  return readFrontMatter(file).frontMatter?.data.slug ?? stemOf(path);
}
