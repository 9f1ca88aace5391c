import type { Heading } from 'mdast';
import { placeOf } from '../../markdown/place-of.ts';
import { comparableWords, textOf } from '../../markdown/words.ts';
import { nearestName } from '../../messages/nearest-name.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Era } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import type { Rule } from '../rule.ts';

/** Hold each era to exactly one section: one heading that has its words. */
export const eraSection: Rule = {
  id: 'era-section',
  check(briefing, report) {
    const headings = briefing.tree.children
      .filter((node) => node.type === 'heading')
      .map((node) => ({ node, words: comparableWords(textOf(node.children)) }));
    for (const era of briefing.eras) {
      if (!era.heading) report(missingSection(era, headings, briefing));
    }
    for (const finding of secondHeadings(headings, briefing.path)) report(finding);
  },
};

/** A heading of the text and its words. */
interface ReadHeading {
  node: Heading;
  words: string;
}

function missingSection(
  era: Era,
  headings: readonly ReadHeading[],
  { frontMatter: { data, places } }: Briefing,
): Finding {
  const declaration = data.eras[Number(era.path.replace(/\D/g, ''))];
  const heading = declaration && 'heading' in declaration ? declaration.heading : undefined;
  const words = heading ?? era.label;
  return {
    place: places[`${era.path}.${heading === undefined ? 'label' : 'heading'}`],
    key: era.id,
    reason: `Era \`${era.label}\` has no section, expected a heading \`${words}\``,
    expected: [words],
    note: sectionNote(words, headings),
  };
}

function sectionNote(words: string, headings: readonly ReadHeading[]): string {
  if (headings.some((heading) => heading.words === comparableWords(words))) {
    return 'That heading opens the section of another era: name the two eras differently.';
  }
  const free = headings.filter(({ node }) => !node.data?.era).map((heading) => heading.words);
  const nearest = nearestName(words, free);
  return nearest === undefined
    ? `Write \`## ${words}\` above what belongs to the era; or name that heading under \`heading\`.`
    : `Did you mean the heading \`${nearest}\`? Name it under \`heading\`, or mend one of the two.`;
}

function secondHeadings(headings: readonly ReadHeading[], file: string): Finding[] {
  const owners = new Map(
    headings.flatMap(({ node, words }): [string, Heading][] =>
      node.data?.era ? [[words, node]] : [],
    ),
  );
  return headings.flatMap(({ node, words }) => {
    const first = owners.get(words);
    const era = first?.data?.era;
    return first && era && first !== node ? [secondHeading(node, words, first, era, file)] : [];
  });
}

function secondHeading(
  node: Heading,
  words: string,
  first: Heading,
  era: Era,
  file: string,
): Finding {
  return {
    place: placeOf(node),
    key: era.id,
    actual: words,
    reason: `Second heading \`${words}\`, expected one section for era \`${era.label}\``,
    note: 'What stands below this one belongs to no era: join the two, or name them differently.',
    cause: {
      file,
      place: placeOf(first),
      reason: 'The section of the era is here.',
    },
  };
}
