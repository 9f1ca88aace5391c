import { splitSentences } from '../../eras/split-sentences.ts';
import { isTextBlock } from '../../markdown/words.ts';
import type { Briefing } from '../../model/briefing.ts';
import { briefingNodes } from '../all-nodes.ts';
import { findLikelihoodTerms } from '../find-likelihood-terms.ts';
import { isEnglish } from '../is-english.ts';
import { type ReadText, readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** A level of confidence in a judgement, as ICD 203 names it. */
const confidence =
  /(?<![\w-])(?:low|moderate|high)(?:(?:\s+(?:to|or|and)\s+|-to-|[–/-])(?:low|moderate|high))?[\s-]+confidence(?!\w)/i;

/**
 * Keep how sure the analysts are apart from how likely the thing is: ICD 203 forbids both in one
 * sentence.
 */
export const confidenceAndLikelihood: Rule = {
  id: 'confidence-and-likelihood',
  check(briefing, report) {
    if (!isEnglish(briefing.frontMatter.data.lang)) return;
    for (const { sentence, place } of sentencesOf(briefing)) {
      const level = confidence.exec(sentence)?.[0].replace(/\s+/g, ' ');
      const [likelihood] = findLikelihoodTerms(sentence);
      if (level === undefined || !likelihood) continue;
      report({
        ...place(likelihood.index, likelihood.end),
        reason: `Unexpected \`${likelihood.term}\` in one sentence with \`${level}\`, expected two sentences`,
        actual: likelihood.term,
        note: 'Say in one sentence how likely it is, in another how sure you are and why.',
      });
    }
  },
};

interface Sentence {
  sentence: string;
  /** Place of a stretch of the sentence, by its offsets. */
  place(start: number, end: number): { place?: NonNullable<ReturnType<ReadText['locate']>> };
}

function sentencesOf(briefing: Briefing): Sentence[] {
  const { text: source, frontMatter } = briefing;
  return briefingNodes(briefing)
    .filter(isTextBlock)
    .flatMap((block) => {
      const { text, clusters, locate } = readText(block, source);
      // To find the sentences takes far longer than the word.
      if (!/confidence/i.test(text)) return [];
      let length = 0;
      return splitSentences(text, frontMatter.data.lang, clusters).map((sentence) => {
        const before = length;
        length += sentence.length;
        const place = (start: number, end: number) => {
          const found = locate(before + start, before + end);
          return found ? { place: found } : {};
        };
        return { sentence, place };
      });
    });
}
