import { expect, it } from 'vitest';
import { textPresent } from '../../../src/check/rules/text-present.ts';
import { foundIn } from './found-in.ts';

it.each(['', '\n\n', '[^1]: A note.\n', '[@z]: https://example.org "T"\n', '[a]: b\n'])(
  'asks for a text where the front matter is followed by %j',
  async (body) => {
    const [found] = await foundIn(textPresent, body);
    expect(found?.note).toContain(':::bottom-line');
  },
);

it.each(['Text.\n', '## Heading\n', '- item\n', '::timeline\n', '```\ncode\n```\n'])(
  'is content with %j',
  async (body) => {
    expect(await foundIn(textPresent, body)).toEqual([]);
  },
);

it('is content with facts in the front matter', async () => {
  expect(await foundIn(textPresent, '', ['facts:', '  - {label: Gauges, value: "60"}'])).toEqual(
    [],
  );
});
