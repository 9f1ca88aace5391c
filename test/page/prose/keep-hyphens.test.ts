import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { keepHyphens } from '../../../src/page/prose/keep-hyphens.ts';

function keptHtml(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  keepHyphens(tree);
  return toHtml(tree);
}

/** The text with brackets around what is kept. */
function kept(text: string): string {
  return keptHtml(`<p>${text}</p>`)
    .replaceAll('<span class="keep">', '⟨')
    .replaceAll('</span>', '⟩')
    .replaceAll('&nbsp;', '\u00A0')
    .replace(/<\/?p>/g, '');
}

describe('kept on one line', () => {
  it.each([
    ['an AK-103 rifle', 'an ⟨AK-103⟩ rifle'],
    ['a Tu-160.', 'a ⟨Tu-160.⟩'],
    ['was re-checked', 'was ⟨re-checked⟩'],
    ['in (1966–1977), pp. 22–44', 'in (⟨1966–1977⟩), pp. ⟨22–44⟩'],
    ['the 5-year plan', 'the ⟨5-year⟩ plan'],
    ['COVID-19 of 2026-11-28', '⟨COVID-19⟩ of ⟨2026-11-28⟩'],
    ['a break-in', 'a ⟨break-in⟩'],
    ['en 44 av. J.-C.', 'en 44 av. ⟨J.-C.⟩'],
    ['a-t-il dit', '⟨a-t-il⟩ dit'],
    ['из-за', '⟨из-за⟩'],
    ['ב־2018', '⟨ב־2018⟩'],
    ['٢٢–٤٤', '⟨٢٢–٤٤⟩'],
    ['1,200–1,500 km', '⟨1,200–1,500⟩ km'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });
});

describe('free to break', () => {
  it.each([
    'Russia–Venezuela relations',
    'counter-insurgency',
    'one – or two',
    '– a dash',
    'a trailing- hyphen',
    'plain words',
    '3\u00A0May\u00A02008–4\u00A0June\u00A02009',
  ])('%s', (text) => {
    expect(kept(text)).toBe(text);
  });

  it('a long chain may, between its parts', () => {
    expect(kept('ABC-2018-11-28-00042-7')).toBe('⟨ABC-2018-11-28-⟩⟨00042-7⟩');
    expect(kept('123456789-123456789-1')).toBe('123456789-⟨123456789-1⟩');
  });

  it('a compound, behind its longer parts', () => {
    expect(kept('vice-presidential-candidate')).toBe('vice-presidential-candidate');
  });

  it.each([
    '<code>AK-103</code>',
    '<pre>AK-103</pre>',
    '<svg><text>AK-103</text></svg>',
    '<a class="reference-link" href="https://a-1.org">a-1.org</a>',
    '<a href="https://a.org/b-1">https://a.org/b-1</a>',
    '<span class="keep">AK-103<sup>[1]</sup></span>',
  ])('what is no prose, or kept already: %s', (html) => {
    expect(keptHtml(html)).toBe(html);
  });
});

describe('whatever the text', () => {
  const texts = fc
    .array(
      fc.constantFrom('a', 're', 'word', '12', '1966', '-', '–', '־', ' ', '.', ',', '(', 'ש'),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(''));

  it('it stays the same, and no piece that is kept is longer than the narrowest column', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = {
          type: 'root' as const,
          children: [{ type: 'text' as const, value: text }],
        };
        keepHyphens(tree);
        expect(textOf(tree)).toBe(text);
        const lengths = tree.children.map((node: unknown) =>
          (node as { type: string }).type === 'element' ? textOf(node as never).length : 0,
        );
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('a long one is done in one go', () => {
    expect(kept('AK-103 '.repeat(20_000))).toHaveLength(180_000);
    expect(kept('1-'.repeat(20_000))).toContain('⟨');
  });
});
