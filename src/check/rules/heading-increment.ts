import { placeOf } from '../../markdown/place-of.ts';
import { comparableWords, textOf } from '../../markdown/words.ts';
import { allNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold headings to the outline: the title is level 1 and stands in the front matter, so the body
 * begins at level 2 and no heading goes more than one level deeper than the one before it.
 */
export const headingIncrement: Rule = {
  id: 'heading-increment',
  check({ tree, frontMatter }, report) {
    const title = comparableWords(frontMatter.data.title);
    let before = 1;
    let isFirst = true;
    for (const node of allNodes(tree)) {
      if (node.type !== 'heading') continue;
      const place = placeOf(node);
      const isTitle = comparableWords(textOf(node.children)) === title;
      if (node.depth === 1) report({ place, ...titleInBody, ...(isTitle && titleTwice) });
      else if (isFirst && node.depth > 2) report({ place, ...tooDeepFirst(node.depth) });
      else if (node.depth > before + 1) report({ place, ...skipped(node.depth, before + 1) });
      before = node.depth;
      isFirst = false;
    }
  },
};

const titleInBody = {
  reason: 'Unexpected heading `#`, expected body headings to begin at `##`',
  actual: '#',
  expected: ['##'],
  note: 'The title stands in the front matter; write one `#` more here and below.',
};

const titleTwice = {
  note: 'It repeats the title of the front matter, which prints: remove the line. Headings of the text begin at `##`.',
};

function tooDeepFirst(actual: number) {
  const marks = '#'.repeat(actual);
  return {
    reason: `Unexpected first heading \`${marks}\`, expected \`##\``,
    actual: marks,
    expected: ['##'],
    note: `The first heading of a briefing is of level 2: write \`##\` here, and ${actual === 3 ? 'one `#`' : `${actual - 2} \`#\``} less below.`,
  };
}

function skipped(actual: number, expected: number) {
  const marks = '#'.repeat(expected);
  return {
    reason: `Unexpected heading \`${'#'.repeat(actual)}\`, expected \`${marks}\` or a higher level`,
    actual: '#'.repeat(actual),
    expected: [marks],
    note: `Headings go down one level at a time: write \`${marks}\`.`,
  };
}
