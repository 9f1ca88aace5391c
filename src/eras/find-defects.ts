import type { Era } from '../model/era.ts';
import type { Reference } from '../model/reference.ts';

/**
 * Find the references that an era cites and nobody can use. They are open questions even where no
 * flag says so; of dead links none is told where the author asks for them already.
 *
 * @param era What it cites, and its flags.
 * @param references References of the briefing by number.
 * @returns Those that are withdrawn, dead or a bare link, by number.
 */
export function findDefects<Entry extends Pick<Reference, 'state' | 'usable'>>(
  { references: cited, flags }: Pick<Era, 'references' | 'flags'>,
  references: ReadonlyMap<number, Entry>,
): Entry[] {
  const isAsked = flags.some(({ kind }) => kind === 'dead-link');
  return cited
    .flatMap((number) => references.get(number) ?? [])
    .filter(({ state, usable }) => !usable && !(isAsked && state === 'dead'));
}
