import { isTextBlock } from '../../markdown/words.ts';
import type { Place } from '../../model/message.ts';
import { briefingNodes } from '../all-nodes.ts';
import { findLikelihoodTerms, type LikelihoodTerm } from '../find-likelihood-terms.ts';
import { isEnglish } from '../is-english.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold an English briefing to one of the two sets of likelihood words of ICD 203, so that no reader
 * takes "likely" and "probable" for two grades.
 */
export const likelihoodTerms: Rule = {
  id: 'likelihood-terms',
  check(briefing, report) {
    const { path, frontMatter, text: source } = briefing;
    if (!isEnglish(frontMatter.data.lang)) return;
    let first: FoundTerm | undefined;
    for (const block of briefingNodes(briefing).filter(isTextBlock)) {
      const { text, locate } = readText(block, source);
      for (const found of findLikelihoodTerms(text)) {
        const term = { ...found, place: locate(found.index, found.end) };
        first ??= term;
        if (term.set !== first.set) report(mixed(term, first, path));
      }
    }
  },
};

type FoundTerm = LikelihoodTerm & { place?: Place };

const wordsOfSet: Readonly<Record<LikelihoodTerm['set'], string[]>> = {
  first: [
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ],
  second: [
    'remote',
    'highly improbable',
    'improbable',
    'roughly even odds',
    'probable',
    'highly probable',
    'nearly certain',
  ],
};

function mixed({ term, place }: FoundTerm, first: FoundTerm, file: string) {
  const words = wordsOfSet[first.set];
  return {
    place,
    key: term.toLowerCase(),
    reason: `Likelihood word \`${term}\` is of another set than \`${first.term}\`, expected one of its set`,
    actual: term,
    expected: words,
    note: `Write one of: ${words.join(', ')}.`,
    cause: {
      file,
      place: first.place,
      reason: `The first likelihood word, \`${first.term}\`, is here.`,
    },
  };
}
