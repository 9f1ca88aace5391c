import path from 'node:path';
import { createMessage } from '../messages/create-message.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';

/** Where the PDF of one briefing goes. */
export interface PlannedOutput {
  /** Project-relative path of the briefing. */
  source: string;
  /** Output name without extension, with the subfolder. */
  slug: string;
  /** Present when another briefing wants the same name. */
  clash?: Message;
}

/**
 * Give every briefing a place in the output folder: the subfolders of the content folder are
 * mirrored. Where two want one place, neither is built and each names the other.
 *
 * @param briefings Sources and the names they ask for.
 * @param content Content folder, relative to the project root.
 * @param others Entries of an earlier manifest whose sources still exist and are not built now.
 * @returns A plan in the order of the briefings.
 */
export function planOutputs(
  briefings: readonly { source: string; name: string }[],
  content: string,
  others: readonly ManifestEntry[],
): PlannedOutput[] {
  const planned = briefings.map(({ source, name }) => ({
    source,
    slug: path.posix.join(subfolder(source, content), name),
  }));
  const owners = new Map<string, string[]>();
  for (const { source, slug } of [...planned, ...others.map(ownerOf)]) {
    // Some file systems fold case: names that differ in case alone would overwrite each other.
    const key = slug.toLowerCase();
    owners.set(key, [...(owners.get(key) ?? []), source]);
  }
  return planned.map(({ source, slug }) => {
    const rivals = (owners.get(slug.toLowerCase()) ?? []).filter((owner) => owner !== source);
    return rivals.length === 0
      ? { source, slug }
      : { source, slug, clash: clash(source, slug, rivals) };
  });
}

function ownerOf(entry: ManifestEntry): { source: string; slug: string } {
  return { source: entry.source.path, slug: entry.slug };
}

function subfolder(source: string, content: string): string {
  const relative = path.posix.relative(content, path.posix.dirname(source));
  return relative.startsWith('..') ? '' : relative;
}

function clash(source: string, slug: string, rivals: string[]): Message {
  return createMessage('slug-unique', source, {
    reason: `\`${slug}.pdf\` is also the PDF of \`${rivals.join('`, `')}\`, expected a name of its own`,
    actual: slug,
    note: 'Give one of them another `slug` in the front matter, or another file name.',
  });
}
