import { countInWords } from '../../language/count-in-words.ts';
import { joinParts } from '../../language/join-parts.ts';
import type { Reference } from '../../model/reference.ts';

/**
 * Say in a few words what a briefing rests on.
 *
 * @param references Numbered references.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "17 references, 2 archived"; empty where nothing is cited.
 */
export function sourceBaseInWords(references: readonly Reference[], lang: string): string {
  if (references.length === 0) return '';
  const archived = references.filter(({ state }) => state === 'archived').length;
  const parts = [countInWords('references', references.length, lang)];
  if (archived > 0) parts.push(countInWords('archived', archived, lang));
  return joinParts(parts, lang);
}
