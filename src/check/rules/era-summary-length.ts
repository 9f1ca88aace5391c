import type { ListItem, Paragraph } from 'mdast';
import { splitSentences } from '../../eras/split-sentences.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Era } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { countWords } from '../count-words.ts';
import { openingOf } from '../opening-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

const MOST_BRIEF_WORDS = 20;
const FEWEST_BULLETS = 2;
const MOST_BULLETS = 4;
const MOST_BULLET_WORDS = 110;

/** Keep each summary as short as page 1 and its box need it. */
export const eraSummaryLength: Rule = {
  id: 'era-summary-length',
  check(briefing, report) {
    for (const era of briefing.eras) {
      if (!era.summary) continue;
      const { brief, bullets } = era.summary;
      const findings = [
        ...(brief ? briefFaults(brief, briefing) : []),
        ...(bullets.length > 0 ? bulletFaults(era.summary, briefing) : []),
      ];
      for (const finding of findings) report({ key: era.id, ...finding });
    }
  },
};

function briefFaults(brief: Paragraph, { text: source, frontMatter }: Briefing): Finding[] {
  const { text, clusters } = readText(brief, source);
  const words = countWords(text);
  const sentences = splitSentences(text, frontMatter.data.lang, clusters).filter(countWords);
  const place = placeOf(brief);
  const findings: Finding[] = [];
  if (words > MOST_BRIEF_WORDS) {
    findings.push({
      place,
      reason: `Unexpected brief of \`${words}\` words, expected ${MOST_BRIEF_WORDS} at most`,
      actual: String(words),
      note: 'It prints on page 1: keep the one thing to remember, and move the rest into a bullet.',
    });
  }
  if (sentences.length > 1) {
    findings.push({
      place,
      reason: `Unexpected brief of \`${sentences.length}\` sentences, expected one`,
      actual: String(sentences.length),
      note: 'Keep the first sentence, and move the others into a bullet.',
    });
  }
  return findings;
}

function bulletFaults(
  { node, bullets }: NonNullable<Era['summary']>,
  { text: source }: Briefing,
): Finding[] {
  const place = openingOf(node);
  const words = wordsIn(bullets, source);
  const findings: Finding[] = [];
  if (bullets.length < FEWEST_BULLETS || bullets.length > MOST_BULLETS) {
    const bulletsWord = bullets.length === 1 ? 'bullet' : 'bullets';
    findings.push({
      place,
      reason: `Unexpected summary of \`${bullets.length}\` ${bulletsWord}, expected two to four`,
      actual: String(bullets.length),
      note: 'Join what belongs together; what is left over belongs into the text below.',
    });
  }
  if (words > MOST_BULLET_WORDS) {
    findings.push({
      place,
      reason: `Unexpected summary of \`${words}\` words in its bullets, expected ${MOST_BULLET_WORDS} at most`,
      actual: String(words),
      note: 'Keep one claim in each bullet, and leave the details to the text below.',
    });
  }
  return findings;
}

function wordsIn(bullets: readonly ListItem[], source: string): number {
  return bullets.reduce((sum, bullet) => sum + countWords(readText(bullet, source).text), 0);
}
