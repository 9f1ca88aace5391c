import { rm } from 'node:fs/promises';
import path from 'node:path';
import { authorOf } from './author-of.ts';
import { firstBriefing } from './first-briefing.ts';
import { firstReferences } from './first-references.ts';
import { slugOfTitle } from './slug-of-title.ts';
import { writeNew } from './write-new.ts';

/** Which briefing is wanted. */
export interface CreateRequest {
  title: string;
  /** Folder it goes into, relative to the project root. */
  content: string;
  /** Who writes it; who git knows unless told. */
  author?: string;
}

/** A new briefing. */
export interface CreatedBriefing {
  /** The briefing and its reference file, relative to the project root. */
  files: [briefing: string, references: string];
  /** Whether they were written; false where a file of one of these names was there. */
  isNew: boolean;
}

/**
 * Write a briefing that builds at once, and its reference file, both or neither.
 *
 * @param root Absolute path of the project root.
 * @param request Which briefing.
 * @returns The files, and whether they were written.
 * @throws Failure (`machine`) when they cannot be written.
 */
export async function createBriefing(
  root: string,
  { title, content, author }: CreateRequest,
): Promise<CreatedBriefing> {
  const name = slugOfTitle(title);
  const references = `${name}.references.yaml`;
  const files: CreatedBriefing['files'] = [
    path.posix.join(content, `${name}.md`),
    path.posix.join(content, references),
  ];
  const [briefing, library] = files;
  const writer = author ?? (await authorOf(root));
  const text = firstBriefing({ title, references, ...(writer && { author: writer }) });
  if (!(await writeNew(root, briefing, text))) return { files, isNew: false };
  if (await writeNew(root, library, firstReferences())) return { files, isNew: true };
  await rm(path.join(root, briefing));
  return { files, isNew: false };
}
