import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { raiseOrdinals } from '../../../src/page/prose/raise-ordinals.ts';

function raisedHtml(html: string, lang = 'fr'): string {
  const tree = fromHtml(html, { fragment: true });
  raiseOrdinals(tree, lang);
  return toHtml(tree);
}

describe('raised in French', () => {
  it.each([
    ['le 1er mai', 'le 1<sup>er</sup> mai'],
    ['la 1re fois', 'la 1<sup>re</sup> fois'],
    ['la 2e et la 21e', 'la 2<sup>e</sup> et la 21<sup>e</sup>'],
    ['au XIXe siècle.', 'au XIX<sup>e</sup> siècle.'],
    ['la Ve République', 'la V<sup>e</sup> République'],
    ['Napoléon Ier', 'Napoléon I<sup>er</sup>'],
    ['les 1ers', 'les 1<sup>ers</sup>'],
  ])('%s', (text, expected) => {
    expect(raisedHtml(text)).toBe(expected);
  });

  it('inside what is French in another language, and not the other way round', () => {
    expect(raisedHtml('<i lang="fr">1er</i> 1er', 'en')).toBe(
      '<i lang="fr">1<sup>er</sup></i> 1er',
    );
    expect(raisedHtml('<i lang="en">1er</i>')).toBe('<i lang="en">1er</i>');
  });
});

describe('left on the line', () => {
  it.each([
    'Le Ce De Me',
    'une clé A1e2',
    '10 ex',
    '0,1e',
    '<code>1er</code>',
    '<svg><text>1er</text></svg>',
    '1<sup>er</sup>',
    'https://a.fr/1er',
  ])('%s', (html) => {
    expect(raisedHtml(html)).toBe(html);
  });

  it('in other languages', () => {
    expect(raisedHtml('1er', 'de')).toBe('1er');
  });
});
