import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleLevels } from '../../src/messages/rule-levels.ts';
import type { Message } from '../../src/model/message.ts';
import { type Mend, mendOf } from '../../src/reports/mend-of.ts';
import { linesOf } from '../../src/reports/source-range.ts';
import { slow } from '../support/slow.ts';
import { type RuleExample, readRuleSections } from './rule-examples.ts';
import { reportOf, runExample, runWithoutPositions } from './run-example.ts';

// `UPDATE_RULES=1 npx vitest run test/check/rules-docs.test.ts` writes the messages anew; read the
// difference as an author would before it is committed.
const docs = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));
if (process.env.UPDATE_RULES) await rewriteMessages();

const sections = readRuleSections(readFileSync(docs, 'utf8'));
const examples = sections.flatMap((section) => section.examples);
const good = examples.filter(({ verdict }) => verdict === 'ok');
const bad = examples.filter(({ verdict }) => verdict === 'not-ok');

describe('docs/rules.md', () => {
  it('has one section for each rule, in the order of the list of rules', () => {
    expect(sections.map(({ rule }) => rule)).toEqual(Object.keys(ruleLevels));
  });

  it('tells the level of each rule', () => {
    const told = Object.fromEntries(sections.map(({ rule, level }) => [rule, level]));
    expect(told).toEqual(ruleLevels);
  });

  it('puts each rule under the heading of its level', () => {
    const groups = Object.fromEntries(sections.map(({ rule, group }) => [rule, group]));
    const expected = Object.entries(ruleLevels).map(([rule, level]) => [rule, groupOf(level)]);
    expect(groups).toEqual(Object.fromEntries(expected));
  });

  it.each(sections)('says of $rule what to do', ({ prose }) => {
    expect(prose).toMatch(/To mend it: /);
  });

  it.each(sections)('shows of $rule what is right and what is not', ({ examples }) => {
    const verdicts = new Set(examples.map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual(['not-ok', 'ok']);
  });
});

describe('the examples of docs/rules.md', () => {
  it.each(good)('have no message where they are right: $rule, line $line', async (example) => {
    expect(reportOf(await runExample(example))).toBe('');
  });

  it.each(bad)('have the messages that are shown: $rule, line $line', async (example) => {
    expect(reportOf(await runExample(example))).toBe(example.messages?.value);
  });

  it.each(bad)('break no rule but their own: $rule, line $line', async (example) => {
    // A defect that is accepted on purpose may stand beside what the example shows.
    const told = (await runExample(example)).filter(
      ({ ruleId, accepted }) => ruleId === example.rule || accepted === undefined,
    );
    expect([...new Set(told.map(({ ruleId }) => ruleId))]).toEqual([example.rule]);
  });

  it.each(bad)('have messages that say what was expected: $rule, line $line', async (example) => {
    for (const { reason } of await runExample(example)) expect(reason).toMatch(/, expected /);
  });

  it.each(bad)('have messages that say how to mend it: $rule, line $line', async (example) => {
    const messages = await runExample(example);
    // Only a missing key is mended by writing what was expected: the sentence says it all.
    const told = messages.filter(({ note, reason }) => note !== undefined || !isMissing(reason));
    for (const { note } of told) expect(note).toMatch(/\w.*[.?]$/);
  });

  it.each(bad)(
    'are mended by the change that a message asks for: $rule, line $line',
    async (example) => {
      const before = await runExample(example);
      for (const { message, mend } of await mendsOf(example)) {
        const text = String(example.files[message.file]);
        const files = { ...example.files, [message.file]: applied(text, mend) };
        const after = await runExample({ ...example, files });
        const count = (all: readonly Message[]) => all.filter(sameAs(message)).length;
        expect(count(after)).toBe(count(before) - 1);
      }
    },
  );

  it('ask for a change in the messages of many rules', async () => {
    const mends = (await Promise.all(examples.map(mendsOf))).flat();
    expect(new Set(mends.map(({ message }) => message.ruleId)).size).toBeGreaterThan(8);
  });

  it.each(examples)('crash no rule without positions: $rule, line $line', slow, async (example) => {
    const messages = (await runWithoutPositions(example)) ?? [];
    expect(messages.filter(({ reason }) => reason.includes('rule itself failed'))).toEqual([]);
  });
});

/** The changes that messages of an example ask for. */
async function mendsOf(example: RuleExample): Promise<{ message: Message; mend: Mend }[]> {
  const messages = await runExample(example);
  return messages.flatMap((message) => {
    const text = example.files[message.file];
    const mend = typeof text === 'string' ? mendOf(message, linesOf(text)) : undefined;
    return mend ? [{ message, mend }] : [];
  });
}

function applied(text: string, { range, text: put }: Mend): string {
  const lines = linesOf(text);
  const head = lines.slice(0, range.startLine);
  const tail = lines.slice(range.endLine - 1);
  head[head.length - 1] = (head.at(-1) ?? '').slice(0, range.startColumn - 1);
  tail[0] = (tail[0] ?? '').slice(range.endColumn - 1);
  return `${head.join('\n')}${put}${tail.join('\n')}`;
}

/** Of a key that is unknown everywhere only the first place is told, so that the next one is then. */
const sameAs = (message: Message) => (other: Message) =>
  other.ruleId === message.ruleId &&
  other.actual === message.actual &&
  other.place?.start.offset === message.place?.start.offset;

function isMissing(reason: string): boolean {
  return reason.includes('is missing, expected');
}

function groupOf(level: string): string {
  return `${level[0]?.toUpperCase()}${level.slice(1)}s`;
}

/** From the last example to the first, so that offsets stay true. */
async function rewriteMessages(): Promise<void> {
  let text = readFileSync(docs, 'utf8');
  for (const example of readRuleSections(text)
    .flatMap((section) => section.examples)
    .reverse()) {
    text = await rewritten(text, example);
  }
  writeFileSync(docs, text);
}

async function rewritten(text: string, example: RuleExample): Promise<string> {
  const start = example.messages?.position?.start.offset;
  const end = example.messages?.position?.end.offset;
  if (start === undefined || end === undefined) return text;
  const block = `\`\`\`text messages\n${reportOf(await runExample(example))}\n\`\`\``;
  return `${text.slice(0, start)}${block}${text.slice(end)}`;
}
