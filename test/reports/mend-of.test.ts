import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/message.ts';
import { type Mend, mendOf } from '../../src/reports/mend-of.ts';
import { linesOf } from '../../src/reports/source-range.ts';
import { type RuleExample, readRuleSections } from '../check/rule-examples.ts';
import { runExample } from '../check/run-example.ts';
import { messageOf } from './report-of.ts';

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

/** Messages of the documentation that ask for one change, with the change. */
const mended = (
  await Promise.all(
    readRuleSections(readFileSync('docs/rules.md', 'utf8'))
      .flatMap(({ examples }) => examples)
      .map(async (example) =>
        (
          await runExample(example)
        ).flatMap((message) => {
          const text = example.files[message.file];
          const mend = typeof text === 'string' && mendOf(message, linesOf(text));
          return mend
            ? [{ example, message, mend, name: `${message.ruleId} ${message.actual}` }]
            : [];
        }),
      ),
  )
).flat();

describe('mendOf', () => {
  it('finds changes for many messages of the documentation', () => {
    expect(new Set(mended.map(({ message }) => message.ruleId)).size).toBeGreaterThan(8);
  });

  it.each(mended)('gives a change after which its message is gone: $name', async (one) => {
    const { example, message, mend } = one;
    const text = String(example.files[message.file]);
    const files = { ...example.files, [message.file]: applied(text, mend) };
    const after = await runExample({ ...example, files } satisfies RuleExample);
    const before = await runExample(example);
    const count = (messages: readonly Message[]) => messages.filter(sameAs(message)).length;
    expect(count(after)).toBe(count(before) - 1);
  });

  const place = { start: { line: 1, column: 1 }, end: { line: 2, column: 9 } };
  const asked = messageOf({ ruleId: 'map-known', place, actual: 'Mosow', expected: ['Moscow'] });

  it('changes what was found and not what stands beside it', () => {
    expect(mendOf(asked, ['::map{', 'x=Mosow}'])).toEqual({
      range: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
      text: 'Moscow',
    });
  });

  it.each([
    ['what was found stands there twice', asked, ['Mosow', 'Mosow']],
    ['it no longer stands there', asked, ['Moscow', '']],
    ['several texts would be right', { ...asked, expected: ['Moscow', 'Minsk'] }, ['Mosow', '']],
    ['only a person can judge', { ...asked, ruleId: 'tlp-consistent' }, ['Mosow', '']],
    ['the message has no end', { ...asked, place: { start: place.start } }, ['Mosow', '']],
  ])('gives none where %s', (_, message, lines) => {
    expect(mendOf(message, lines)).toBeUndefined();
  });
});
