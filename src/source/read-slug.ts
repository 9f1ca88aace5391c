import { stemOf } from '../values/stem-of.ts';
import type { World } from '../world.ts';
import { type KnownFrontMatter, readFrontMatter } from './parse-front-matter.ts';
import { readSource } from './read-source.ts';

/** What is known of a briefing ahead of its build. */
export interface NamedBriefing {
  /** The `slug` of its front matter, else the stem of its file. */
  slug: string;
  /** Its front matter, when there is nothing wrong with it. */
  known?: KnownFrontMatter;
}

/**
 * Tell the name of a briefing's PDF ahead of its build.
 *
 * @param path Project-relative path of the source.
 * @param world Where files come from.
 * @param leaveOut Leaves comments out of its text, which a later stage does.
 * @returns The name, and what was read to find it.
 * @throws Failure (`machine`) when the file is there and the system does not give it.
 */
export async function readSlug(
  path: string,
  world: World,
  leaveOut: (text: string) => string = (text) => text,
): Promise<NamedBriefing> {
  const source = await readSource(path, world);
  if ('messages' in source) return { slug: stemOf(path) };
  const file = { ...source.file, text: leaveOut(source.file.text) };
  const { known } = readFrontMatter(file);
  return { slug: known?.frontMatter.data.slug ?? stemOf(path), ...(known && { known }) };
}
