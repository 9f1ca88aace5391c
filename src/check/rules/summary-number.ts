import { numberWords, readNumber } from '../../eras/read-number.ts';
import { readShownNumber } from '../../eras/read-shown-number.ts';
import { factsOf } from '../../markdown/directives.ts';
import { isTextBlock } from '../../markdown/words.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { AmountMention, AmountValue, Era } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import { isEnglish } from '../is-english.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold numbers that stand in several places to each other: amounts of one id, and numbers of things
 * that the build counts.
 */
export const summaryNumber: Rule = {
  id: 'summary-number',
  check(briefing, report) {
    for (const finding of amountFaults(briefing)) report(finding);
    if (!isEnglish(briefing.frontMatter.data.lang)) return;
    for (const finding of countFaults(briefing)) report(finding);
  },
};

type ReadMention = AmountMention & { value: AmountValue };

function amountFaults({ amountMentions, frontMatter, path }: Briefing): Finding[] {
  const firstById = new Map<string, ReadMention>();
  return amountMentions.flatMap((mention) => {
    const { value } = mention;
    if (value?.id === undefined) return [];
    const first = firstById.get(value.id);
    if (first) return differences({ ...mention, value }, first, frontMatter.data.lang, path);
    firstById.set(value.id, { ...mention, value });
    return [];
  });
}

function differences(
  mention: ReadMention,
  first: ReadMention,
  lang: string,
  file: string,
): Finding[] {
  const { place } = mention;
  const id = `#${first.value.id}`;
  const here = statements(mention, lang);
  return statements(first, lang)
    .flatMap((statement, index) => {
      const other = here[index];
      return other && disagree(statement, other) ? [{ statement, other }] : [];
    })
    .map(({ statement, other }) => ({
      place,
      key: id,
      reason: `Amount \`${id}\` has ${say(other)} here, expected ${say(statement)} as at its first mention`,
      actual: other.written,
      expected: [statement.written],
      note: 'Make the two agree; or, if these are two amounts, give this one an id of its own.',
      cause: {
        file,
        place: first.place,
        reason: 'The first mention is here.',
      },
    }));
}

interface Statement {
  name: string;
  /** Undefined where nothing is stated, such as the figure of "the loan". */
  compared: string | number | undefined;
  /** As the author wrote it; empty where nothing is. */
  written: string;
}

/** What must agree, always in the same order. No bound is a statement, no status is none. */
function statements({ value, node }: ReadMention, lang: string): Statement[] {
  const { shown, currency, bound = '', status } = value;
  return [
    {
      name: 'value',
      compared: value.value,
      written: node.attributes?.value ?? String(value.value),
    },
    { name: 'currency', compared: currency, written: currency },
    { name: 'bound', compared: bound, written: bound },
    { name: 'status', compared: status, written: status ?? '' },
    { name: 'figure', compared: readShownNumber(shown, lang), written: shown },
  ];
}

function disagree(one: Statement, other: Statement): boolean {
  if (one.compared === undefined || other.compared === undefined) return false;
  return one.compared !== other.compared;
}

function say({ name, written }: Statement): string {
  return written === '' ? `no ${name}` : `${name} \`${written}\``;
}

const counts: Readonly<Record<string, (counted: Briefing | Era) => number | undefined>> = {
  references: ({ references }) => references.length,
  'dated events': ({ events }) => events.length,
  'open flags': ({ flags }) => flags.length,
  eras: (counted) => ('eras' in counted ? counted.eras.length : undefined),
};

/**
 * "The last two eras" tells of some of them. What begins a number is looked for first, so that long
 * runs of blanks are not searched backwards from each blank.
 */
const toldCount = new RegExp(
  `(?=[\\da-z])(?<!\\b(?:last|first|next|other|past|latter|former|these|those|both)\\s+)` +
    `(?<![\\w.,-])(\\d+|${numberWords})\\s+(${Object.keys(counts).join('|').replaceAll(' ', '\\s+')})(?!\\w)`,
  'gi',
);

function countFaults(briefing: Briefing): Finding[] {
  return allNodes(briefing.tree).flatMap((container) => {
    if (container.type !== 'containerDirective' || !factsOf(container)?.tellsCounts) return [];
    const era = briefing.eras.find(({ summary }) => summary?.node === container);
    return allNodes(container)
      .filter(isTextBlock)
      .flatMap((block) => {
        const { text, locate } = readText(block, briefing.text);
        return [...text.matchAll(toldCount)].flatMap((match) => {
          const [words, number = '', noun = ''] = match;
          const finding = countFault(number, noun, briefing, era);
          const place = locate(match.index, match.index + words.length);
          return finding ? [{ place, ...finding }] : [];
        });
      });
  });
}

function countFault(
  number: string,
  written: string,
  briefing: Briefing,
  era: Era | undefined,
): Finding | undefined {
  const noun = written.replace(/\s+/g, ' ').toLowerCase();
  const right = [era, briefing].flatMap((one) => (one && counts[noun]?.(one)) ?? []);
  if (right.includes(readNumber(number) ?? -1)) return undefined;
  const expected = [...new Set(right)].map((count) => `${count} ${nounFor(count, noun)}`);
  const words = expected.map((text) => `\`${text}\``);
  const where = words.length > 1 ? ' (this era, the briefing)' : '';
  return {
    key: noun,
    reason: `\`${number} ${noun}\` is not what the build counts, expected ${words.join(' or ')}${where}`,
    actual: `${number} ${noun}`,
    expected,
    note: 'Mend the number, or leave it out: the counts print beside the text.',
  };
}

function nounFor(count: number, plural: string): string {
  return count === 1 ? plural.replace(/s$/, '') : plural;
}
