import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { flagsIn, spellFlags, spellFlagsOf } from '../../../src/page/fonts/spell-flags.ts';

describe('flags', () => {
  it.each([
    ['🇩🇪', 'DE'],
    ['🇩🇪🇫🇷 and 🇺🇳', 'DEFR and UN'],
    ['🇩', 'D'],
    ['🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', 'GB-SCT'],
    ['no flag', 'no flag'],
  ])('of %j are spelt in letters', (text, expected) => {
    expect(spellFlagsOf(text)).toBe(expected);
  });

  it('are found, each with its letters', () => {
    expect(flagsIn('🇩🇪, 🇺🇳')).toEqual([
      { flag: '🇩🇪', letters: 'DE' },
      { flag: '🇺🇳', letters: 'UN' },
    ]);
  });

  it('are spelt wherever text stands in a document', () => {
    const tree = fromHtml('<p>a <em>🇩🇪</em></p><svg><text>🇫🇷</text></svg>', { fragment: true });
    spellFlags(tree);
    expect(toHtml(tree)).toBe('<p>a <em>DE</em></p><svg><text>FR</text></svg>');
  });
});
