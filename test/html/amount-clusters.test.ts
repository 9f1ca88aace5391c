import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts } from '../../src/html/create-parts.ts';
import { slotNames } from '../../src/html/slots.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';
import { scaled } from '../support/scaled.ts';
import { wide, widely } from '../support/widely.ts';

const eras = ['eras:', '  - {id: early, label: Early era, from: 1900, to: 1950}'];

/** Each amount is of a kind of its own, so that the table has a line for each. */
const amount = (kind: string, id = kind) =>
  `:amount[US$2bn]{#${id} value=2e9 cur=USD kind=${kind}}`;

async function resolve(body: string, keys = eras): Promise<Briefing> {
  return (await resolveText(`## Early era\n\n${body}`, {}, 'en', keys)).briefing;
}

/** What the table of the eras cites behind each kind of money, as keys of sources. */
function printedIn(briefing: Briefing): Record<string, string> {
  const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots: slotNames });
  const html = toHtml(parts['eras-at-a-glance']);
  const lines = [...html.matchAll(/<div class="era-money">(\w+): (.*?)<\/div>/g)];
  return Object.fromEntries(
    lines.map(([, kind = '', line = '']) => [
      kind.toLowerCase(),
      keysOf(
        [...line.matchAll(/href="#ref-(\d+)"/g)].map(([, number]) => Number(number)),
        briefing,
      ),
    ]),
  );
}

/** What the record says that each kind of money rests on. */
function recordedIn(briefing: Briefing): Record<string, string> {
  const record = describeBriefing(briefing);
  const amounts = [...record.amounts, ...record.eras.flatMap((era) => era.amounts)];
  return Object.fromEntries(
    amounts.map(({ kind, references }) => [kind, keysOf(references, briefing)]),
  );
}

function keysOf(numbers: readonly number[], { references }: Briefing): string {
  return numbers
    .map((number) => references[number - 1]?.key ?? '?')
    .sort()
    .join(' ');
}

describe('an amount in the table of the eras', () => {
  it.each([
    [
      'cites nothing that a later sentence cites',
      `It got ${amount('m')}. :no-source[] Open.[@a]`,
      '',
    ],
    ['cites nothing that an earlier sentence cites', `Open.[@a] It got ${amount('m')}.`, ''],
    ['cites what its own sentence cites', `It got ${amount('m')}.[@a] Open.[@b]`, 'a'],
    ['cites what stands behind several sentences', `It got ${amount('m')}. Open.[@a]`, 'a'],
    ['cites its own part of a sentence', `One[@a] got ${amount('m')},[@b] two less.[@c]`, 'b'],
    ['cites the citation before it in its sentence', `By one,[@a] it got ${amount('m')}.`, 'a'],
    ['cites all neighbours', `It got ${amount('m')}.[@a] [@b]`, 'a b'],
    ['cites what says so in the sentence', `@a says it got ${amount('m')}. Open.[@b]`, 'a'],
    ['cites the last of its row', `- It got ${amount('m')}.[@a] Open. :no-source[]`, 'a'],
    ['cites nothing beside the word of it in its row', `- It got ${amount('m')}. :no-source[]`, ''],
    [
      'cites what another cell of its row cites',
      `| ${amount('m')} | x[@a] |\n|---|---|\n| y | z |`,
      'a',
    ],
    ['cites nothing of another row', `| A |\n|---|\n| ${amount('m')} |\n| z[@a] |`, ''],
    [
      'cites what its note cites',
      `It got ${amount('m')}.[^note-1] Open.[@b]\n\n[^note-1]: See [@a].`,
      'a',
    ],
    [
      'cites all that its note cites',
      `It got ${amount('m')}.[^n] Open.\n\n[^n]: See [@a], [@b].`,
      'a b',
    ],
    ['cites a source in free text', `It got ${amount('m')}.[^1] Open.[@a]\n\n[^1]: Abel.`, '^1'],
    [
      'cites what its caption cites',
      `::table-caption[Of ${amount('m')}.[@a] And more.[@b]]\n\n| A |\n|---|\n| 1 |`,
      'a',
    ],
    [
      'cites what each mention rests on',
      `It got ${amount('m')}.[@b] It paid ${amount('m')}.[@a]`,
      'a b',
    ],
    ['cites no source twice', `It got ${amount('m')}.[@a; @b] It paid ${amount('m')}.[@b]`, 'a b'],
    [
      'cites the mention that has a source',
      `Of ${amount('m')}. :no-source[] Paid ${amount('m')}.[@a]`,
      'a',
    ],
  ])('%s', async (_, body, keys) => {
    const briefing = await resolve(body);
    expect([printedIn(briefing), recordedIn(briefing)]).toEqual([{ m: keys }, { m: keys }]);
  });

  it('cites first what the section of the era cites', async () => {
    const facts = ['facts:', `  - {label: Got, value: "${amount('m')}[@a]"}`];
    const briefing = await resolve(`It got ${amount('m')}.[@b]`, [...facts, ...eras]);
    const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots: slotNames });
    const line = /<div class="era-money">.*?<\/div>/.exec(toHtml(parts['eras-at-a-glance']))?.[0];
    // The fact is numbered first.
    expect(line?.match(/#ref-\d/g)).toEqual(['#ref-2', '#ref-1']);
  });

  it('cites the amounts of a sum once each', async () => {
    const two = (id: string) => amount('loan', id);
    const briefing = await resolve(
      `One ${two('x')}.[@a] Two ${two('y')}.[@b] Three ${two('z')}.[@a]`,
    );
    expect(printedIn(briefing)).toEqual({ loan: 'a b' });
  });
});

/** What stands behind a sentence: keys, the word that there is no source, or nothing. */
type Mark = string[] | 'no-source' | undefined;

interface Sentence {
  hasAmount: boolean;
  mark: Mark;
  spaced: boolean;
}

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
  fc.constant('no-source' as const),
  fc.constant(undefined),
);
const sentences = fc.array(fc.record({ hasAmount: fc.boolean(), mark, spaced: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});

function write({ hasAmount, mark: behind, spaced }: Sentence, index: number): string {
  const words = hasAmount ? `It got ${amount(`m${index}`)} then.` : 'The mine opened then.';
  if (behind === undefined) return words;
  const cluster = behind === 'no-source' ? ':no-source[]' : `[@${behind.join('; @')}]`;
  return `${words}${spaced || behind === 'no-source' ? ' ' : ''}${cluster}`;
}

/** The rule of the guide, in its own words: the next mark; in a row the last one where none follows. */
function expectedOf(told: readonly Sentence[], isRow: boolean): Record<string, string> {
  const marks = told.map(({ mark: behind }) => behind);
  return Object.fromEntries(
    told.flatMap(({ hasAmount }, index) => {
      if (!hasAmount) return [];
      const next = marks.slice(index).find((behind) => behind !== undefined);
      const found = next ?? (isRow ? marks.findLast((behind) => behind !== undefined) : undefined);
      return [[`m${index}`, typeof found === 'object' ? [...found].sort().join(' ') : '']];
    }),
  );
}

/** Blocks that hold text, and whether each is one row. */
const blocks: Record<string, { isRow: boolean; write(texts: string[]): string }> = {
  paragraph: { isRow: false, write: (texts) => texts.join(' ') },
  'paragraph of a box': { isRow: false, write: (texts) => `:::note\n${texts.join(' ')}\n:::` },
  'list item': { isRow: true, write: (texts) => `- ${texts.join(' ')}` },
  'row of a table': {
    isRow: true,
    write: (texts) =>
      `| ${texts.map(() => 'Head').join(' | ')} |\n|${'---|'.repeat(texts.length)}\n| ${texts.join(' | ')} |`,
  },
  'row of a chronology': {
    isRow: true,
    write: (texts) => `:::chronology\n- 1910 ${texts.join(' ')}\n:::`,
  },
};

describe.each(Object.entries(blocks))('amounts in a %s', (_, block) => {
  it(
    'cite in print what the record says that they rest on, and what the guide says',
    wide,
    async () => {
      await fc.assert(
        fc.asyncProperty(sentences, async (told) => {
          const briefing = await resolve(block.write(told.map(write)));
          const expected = expectedOf(told, block.isRow);
          expect(printedIn(briefing)).toEqual(expected);
          expect(recordedIn(briefing)).toEqual(expected);
        }),
        { numRuns: scaled(widely(20, 60)) },
      );
    },
  );
});
