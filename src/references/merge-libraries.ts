import type { SourceClash } from '../model/briefing.ts';
import type { Source } from '../model/reference.ts';

/** Every source that can be cited, and the ones that lost their key to an earlier source. */
export interface MergedLibraries {
  /** Sources by key, in order of precedence. */
  library: Map<string, Source>;
  clashes: SourceClash[];
}

/**
 * Join the sources of a briefing: those of the document first, then each bibliography in the order
 * in which the front matter names them. The first source of a key wins, also inside one file.
 *
 * @param lists Lists of sources, highest precedence first.
 * @returns The sources by key, and every clash.
 */
export function mergeLibraries(lists: readonly (readonly Source[])[]): MergedLibraries {
  const library = new Map<string, Source>();
  const clashes: SourceClash[] = [];
  for (const source of lists.flat()) {
    const kept = library.get(source.key);
    if (kept) clashes.push({ key: source.key, kept, dropped: source });
    else library.set(source.key, source);
  }
  return { library, clashes };
}
