import { describe, expect, it } from 'vitest';
import { settleLanguages } from '../../../src/pdf/tags/settle-languages.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, passed } from './tag-literals.ts';

describe('settleLanguages', () => {
  it('names a language where it changes, and nowhere else', () => {
    const inner = { ...tag('Span', [content(1)]), lang: 'fr' };
    const back = { ...tag('Span', [content(2)]), lang: 'en' };
    const outer = { ...tag('P', [inner, back]), lang: 'fr' };
    passed(settleLanguages, [outer]);
    expect([outer.lang, inner.lang, back.lang]).toEqual(['fr', undefined, 'en']);
  });

  it('names the language of the document', () => {
    const tree = tag('Document');
    settleLanguages(tree, contextOf());
    expect(tree.lang).toBe('en');
  });
});
