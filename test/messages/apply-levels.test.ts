import { describe, expect, it } from 'vitest';
import { applyLevels, idleAcceptances } from '../../src/messages/apply-levels.ts';
import { createMessage } from '../../src/messages/create-message.ts';
import type { RuleId } from '../../src/messages/rule-levels.ts';
import type { Acceptance } from '../../src/model/front-matter.ts';
import { briefingOf } from '../check/run-rule.ts';

const message = (rule: RuleId, key?: string) =>
  createMessage(rule, 'a.md', { reason: 'r', ...(key !== undefined && { key }) });

async function levels(
  messages: ReturnType<typeof message>[],
  accept: Acceptance[] = [],
  strict = false,
) {
  const { frontMatter } = await briefingOf('');
  const { places, data } = frontMatter;
  const accepting = { places, data: { ...data, accept } };
  const levelled = applyLevels(messages, accepting, strict);
  return [...levelled, ...idleAcceptances(levelled, 'a.md', accepting, strict)];
}

describe('applyLevels', () => {
  it('leaves each message at the level of its rule', async () => {
    const messages = [message('link-safe'), message('reference-used'), message('locator-known')];
    expect(await levels(messages)).toEqual(messages);
  });

  it('makes errors of warnings where the build is strict', async () => {
    expect(await levels([message('reference-used')], [], true)).toMatchObject([{ level: 'error' }]);
  });

  it('makes no error of an info where the build is strict', async () => {
    expect(await levels([message('locator-known')], [], true)).toMatchObject([{ level: 'info' }]);
  });

  it('makes an info with the reason of a warning that is accepted, also when strict', async () => {
    const accept = [{ rule: 'reference-dead', key: 'a', reason: 'closed' }];
    expect(await levels([message('reference-dead', 'a')], accept, true)).toMatchObject([
      { level: 'info', accepted: 'closed' },
    ]);
  });

  it('accepts every message of a rule when no key is given', async () => {
    const accept = [{ rule: 'reference-dead', reason: 'closed' }];
    const messages = [message('reference-dead', 'a'), message('reference-dead', 'b')];
    expect((await levels(messages, accept)).map(({ level }) => level)).toEqual(['info', 'info']);
  });

  it('accepts no message about another key, and tells of the idle entry', async () => {
    const accept = [{ rule: 'reference-dead', key: 'b', reason: 'closed' }];
    expect(await levels([message('reference-dead', 'a')], accept)).toMatchObject([
      { ruleId: 'reference-dead', level: 'warning' },
      { ruleId: 'accept-matches', level: 'warning' },
    ]);
  });

  it('tells of the second of two acceptances of one message', async () => {
    const accept = ['closed', 'closed again'].map((reason) => ({ rule: 'reference-dead', reason }));
    expect(await levels([message('reference-dead')], accept)).toMatchObject([
      { accepted: 'closed' },
      { ruleId: 'accept-matches' },
    ]);
  });

  it('never accepts an error', async () => {
    const accept = [{ rule: 'link-safe', reason: 'closed' }];
    expect((await levels([message('link-safe')], accept))[0]?.level).toBe('error');
  });

  it('offers the nearest rule for a name that no rule has', async () => {
    const [idle] = await levels([], [{ rule: 'reference-daed', reason: 'closed' }]);
    expect(idle?.note).toBe('No rule has this name; did you mean `reference-dead`?');
  });

  it('takes the name of an inherited property for no rule', async () => {
    const [idle] = await levels([], [{ rule: 'constructor', reason: 'closed' }]);
    expect(idle?.note).toMatch(/^No rule has this name/);
  });
});
