import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { runRules, sortMessages } from '../../src/check/run-rules.ts';
import { createMessage } from '../../src/messages/create-message.ts';
import { briefingOf } from './run-rule.ts';

const crashing: Rule = {
  id: 'image-alt',
  check() {
    throw new Error('no luck');
  },
};
const speaking: Rule = {
  id: 'link-safe',
  check(_, report) {
    report({ reason: 'Unexpected `a`, expected `b`' });
  },
};

describe('runRules', () => {
  it('makes a message of a rule that crashes', async () => {
    const [message] = runRules(await briefingOf(''), [crashing]);
    expect(message).toMatchObject({
      ruleId: 'image-alt',
      reason: 'The rule itself failed: no luck',
      level: 'error',
    });
  });

  it('lets the other rules speak when one crashes', async () => {
    const messages = runRules(await briefingOf(''), [crashing, speaking]);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('link-safe');
  });

  it('stamps file, level, source and address on each message', async () => {
    const [message] = runRules(await briefingOf(''), [speaking]);
    expect(message).toMatchObject({
      source: 'briefpress',
      file: 'briefing.md',
      level: 'error',
      url: expect.stringMatching(/rules\.md#link-safe$/),
    });
  });
});

describe('sortMessages', () => {
  const at = (file: string, line?: number, column = 1) =>
    createMessage('link-safe', file, {
      reason: `${file}:${line}:${column}`,
      ...(line !== undefined && { place: { start: { line, column } } }),
    });

  it('sorts by file, line and column, whole files first', () => {
    const messages = [at('b'), at('a', 10), at('a', 9, 12), at('a', 9, 2), at('a')];
    expect(sortMessages(messages)).toEqual([...messages].reverse());
  });

  it('leaves the list it was given as it is', () => {
    const messages = [at('b'), at('a')];
    sortMessages(messages);
    expect(messages[0]?.file).toBe('b');
  });
});
