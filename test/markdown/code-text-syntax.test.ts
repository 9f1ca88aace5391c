import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, it } from 'vitest';
import { codeTextSyntax } from '../../src/markdown/code-text-syntax.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { slow } from '../support/slow.ts';

const withOurs = (text: string) => micromark(text, { extensions: [codeTextSyntax()] });

it('takes for code what the stock parser takes for code', () => {
  const unit = fc.constantFrom(
    '`',
    '``',
    '```',
    '\\',
    ' ',
    'a',
    '\n',
    '\n> ',
    '[',
    '](b)',
    '*',
    '<a>',
    '\u{1F600}',
    '\t',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(withOurs(text)).toBe(micromark(text));
    }),
  );
});

it.each([
  '`a`',
  '`` a` ``',
  '\\`a`',
  'a `b',
  '`a` ``b`',
  '[`a](b)`',
  '# `a`\n`b',
  '`a\nb`',
  '``````',
  '`a``b`',
])('reads %j as before', (text) => {
  expect(withOurs(text)).toBe(micromark(text));
});

it('costs no more than its length where no run of backticks is closed', slow, () => {
  const text = (runs: number) =>
    Array.from({ length: runs }, (_, index) => '`'.repeat(index + 1)).join(' ');
  const start = process.cpuUsage();
  parseMarkdown(text(1200), 'en');
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
});
