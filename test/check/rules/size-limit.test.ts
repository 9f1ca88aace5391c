import { describe, expect, it } from 'vitest';
import { sizeLimit } from '../../../src/check/rules/size-limit.ts';
import { resolveText } from '../../support/resolve-text.ts';
import { FIRST_LINE, runRule } from '../run-rule.ts';

const long = `https://example.org/${'a/b.'.repeat(1000)}`;

describe('sizeLimit', () => {
  it.each([
    ['a link', `See [it](${long}).`, 1],
    ['a bare address', `See ${long} now.`, 1],
    ['an address of www', `See www.example.org/${'ab/'.repeat(1400)} now.`, 1],
    ['an e-mail address', `See a@${'bc.'.repeat(1400)}com now.`, 1],
    ['a definition', `See [it].\n\n[it]: ${long}`, 3],
    [
      'an address that is long when it is written out',
      `See [it](https://a.b/${'é'.repeat(700)}).`,
      1,
    ],
  ])('tells of %s that is too long', async (_, text, line) => {
    const [message] = await runRule(sizeLimit, text);
    expect(message?.place?.start.line).toBe(FIRST_LINE + line - 1);
    expect(message?.reason).toMatch(
      /^This address has `4,\d{3}` characters, expected at most 4,000$/,
    );
  });

  it('lets an address of three thousand characters pass', async () => {
    const text = `See [it](https://example.org/${'a'.repeat(2900)}).`;
    expect(await runRule(sizeLimit, text)).toEqual([]);
  });

  it('tells of the address and the title of a source that are too long, at its definition', async () => {
    const text = `It is so.[@x]\n\n\`\`\`references\n- id: x\n  type: webpage\n  title: ${'word '.repeat(1100)}\n  URL: "${long}"\n\`\`\`\n`;
    const messages = await runRule(sizeLimit, text);
    expect(messages.map(({ place, reason }) => [place?.start.line, reason])).toEqual([
      [FIRST_LINE + 5, '`title` of entry `x` has `5,499` characters, expected at most 5,000'],
      [FIRST_LINE + 6, '`URL` of entry `x` has `4,020` characters, expected at most 4,000'],
    ]);
  });

  it('tells of a text of the front matter that is too long', async () => {
    const keys = [`subtitle: ${'word '.repeat(1100)}`];
    const { briefing } = await resolveText('Text.', {}, 'en', keys);
    const reasons: string[] = [];
    sizeLimit.check(briefing, ({ reason }) => reasons.push(reason));
    expect(reasons).toEqual(['`subtitle` has `5,499` characters, expected at most 5,000']);
  });

  it('tells of a list of the front matter that is too long', async () => {
    const keys = [`keywords: [${'a, '.repeat(500)}a]`];
    const { briefing } = await resolveText('Text.', {}, 'en', keys);
    const reasons: string[] = [];
    sizeLimit.check(briefing, ({ reason }) => reasons.push(reason));
    expect(reasons).toEqual(['`keywords` has `501` entries, expected at most 500']);
  });
});
