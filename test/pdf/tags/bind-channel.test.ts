import { describe, expect, it } from 'vitest';
import type { ChannelEntry } from '../../../src/model/channel.ts';
import { bindChannel } from '../../../src/pdf/tags/bind-channel.ts';
import { type TagElement, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf } from './tag-literals.ts';

function withLang(type: string, lang: string): TagElement {
  return { ...tag(type, [content(0)]), lang };
}

function bind(kids: TagElement[], entries: Record<string, ChannelEntry>): TagElement[] {
  bindChannel(
    { ...tag('Document', kids), lang: 'en' },
    { entries, hiddenText: false, characters: '' },
    contextOf([99]),
  );
  return kids;
}

const paragraph = { type: 'P', words: 'Some words' };

describe('bindChannel', () => {
  it('finds what an element is by the key in its language', () => {
    const [element] = bind([withLang('P', 'en-x-k7')], { k7: paragraph });
    expect(element?.entry).toBe(paragraph);
  });

  it('takes the key out of the language', () => {
    const [element] = bind([withLang('P', 'en-x-k7')], { k7: paragraph });
    expect(element?.lang).toBeUndefined();
  });

  it('gives back the language an element has of its own', () => {
    const [element] = bind([withLang('P', 'fr-x-k7')], { k7: { ...paragraph, lang: 'fr' } });
    expect(element?.lang).toBe('fr');
  });

  it('reads a key after a language that has private parts itself', () => {
    const [element] = bind([withLang('P', 'en-x-old-x-k7')], { k7: paragraph });
    expect(element?.key).toBe('k7');
  });

  it('stops when an element of the document has no tag', () => {
    expect(() => bind([], { k1: paragraph, k2: paragraph })).toThrow(
      'PDF finish stopped in bind-channel: 2 elements without tag, the first a `P` with the words `Some words`',
    );
  });

  it('tells the picture that left nothing on its page', () => {
    const figure = { type: 'Figure', words: '', alt: 'A river' };
    expect(() => bind([], { k1: paragraph, k2: figure })).toThrow(
      expect.objectContaining({ unseenFigure: 'A river' }),
    );
  });

  it('does without an element that the print may lack', () => {
    expect(() => bind([], { k1: { ...paragraph, optional: true } })).not.toThrow();
  });

  it('lets a heading be that has no words and paints a rule', () => {
    expect(() => bind([tag('H2', [content(99)])], {})).not.toThrow();
  });

  it('stops at a key that nobody gave', () => {
    expect(() => bind([withLang('P', 'en-x-k9')], {})).toThrow('`k9`, unknown or met twice');
  });

  it('stops when one element stands twice in the tree', () => {
    const twice = [withLang('P', 'en-x-k1'), withLang('P', 'en-x-k1')];
    expect(() => bind(twice, { k1: paragraph })).toThrow('met twice');
  });

  it.each(['H2', 'Link', 'L', 'Table', 'TD', 'Figure'])('stops at a `%s` without key', (type) => {
    expect(() => bind([tag(type, [content(0)])], {})).toThrow(`a \`${type}\` without key`);
  });
});
