/** A likelihood term and where it stands in the text that was searched. */
export interface LikelihoodTerm {
  /** As written, with single blanks. */
  term: string;
  /** Which of the two sets of ICD 203 it belongs to. */
  set: 'first' | 'second';
  /** Offset of its first character. */
  index: number;
  /** Offset after its last one. */
  end: number;
}

/**
 * The two sets of ICD 203, section D.6.e.(2)(a), longest first. "Remote" alone more often tells of a
 * distance than of a likelihood.
 */
const sets: readonly [set: LikelihoodTerm['set'], words: RegExp][] = [
  [
    'first',
    /(?<![\w-])(?:almost\s+no\s+chance|roughly\s+even\s+chance|almost\s+certain(?:ly)?|very\s+(?:un)?likely|(?:un)?likely)(?![\w-])/gi,
  ],
  [
    'second',
    /(?<![\w-])(?:remote(?=\s+(?:chance|possibility|probability|likelihood))|roughly\s+even\s+odds|nearly\s+certain(?:ly)?|highly\s+(?:im)?probable|(?:im)?probab(?:le|ly))(?![\w-])/gi,
  ],
];

/**
 * Find the words of ICD 203 that tell how likely something is.
 *
 * @param text English text.
 * @returns The terms in reading order.
 */
export function findLikelihoodTerms(text: string): LikelihoodTerm[] {
  return sets
    .flatMap(([set, words]) =>
      [...text.matchAll(words)].map(({ 0: written, index }) => ({
        term: written.replace(/\s+/g, ' '),
        set,
        index,
        end: index + written.length,
      })),
    )
    .sort((a, b) => a.index - b.index);
}
