import type { Message, Place } from '../model/message.ts';
import type { TakenSources } from '../model/read-record.ts';
import type { Source } from '../model/reference.ts';
import { sha256 } from '../values/sha256.ts';

/** What a bibliography gave to a briefing. */
export interface GivenSources {
  /** Every source of the file, by the keys under which the briefing knows them. */
  sources: readonly Source[];
  /** What is told of the file. */
  messages: readonly Message[];
  /** Keys that the briefing cites. */
  cited: ReadonlySet<string>;
}

/**
 * Digest what a briefing takes of a bibliography: the entries that it cites as they are, of the others
 * the key alone, by which a rule may miss it or find it twice, and what is told of the file.
 *
 * @param given What the bibliography gave.
 * @returns The digests; another one as soon as anything of the briefing may become another.
 */
export function takenSources({ sources, messages, cited }: GivenSources): TakenSources {
  const entries = sources.map((source) =>
    cited.has(source.key) ? source : { key: source.key, footnote: source.item.custom?.footnote },
  );
  const places = [sources.map(({ place, fields }) => [place, fields]), messages];
  const words = sha256(JSON.stringify([entries.map(wordsOfEntry), messages.map(wordsOfMessage)]));
  return {
    cited: [...cited].sort(),
    words,
    places: sha256(JSON.stringify([words, places])),
  };
}

/** Which fields an entry has counts, not where they stand. */
function wordsOfEntry(entry: Partial<Source>): unknown {
  const { place: _, fields, ...words } = entry;
  return fields ? { ...words, fields: Object.keys(fields) } : words;
}

function wordsOfMessage({ place: _, cause, ...words }: Message): unknown {
  return cause ? { ...words, cause: withoutPlace(cause) } : words;
}

function withoutPlace({ place: _, ...words }: { place?: Place; file: string; reason: string }) {
  return words;
}
