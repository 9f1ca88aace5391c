import { describe, expect, it } from 'vitest';
import type { PageFont } from '../../src/model/printed.ts';
import type { Prepared } from '../../src/prepare.ts';
import { createFontReceiver, createFontSender } from '../../src/threads/send-fonts.ts';

const font = (id: string): PageFont => ({
  id,
  family: 'One',
  source: `url(${id.repeat(100)})`,
  descriptors: { weight: '400', style: 'normal', unicodeRange: 'U+0-FF' },
});

function preparedWith(ids: string): Prepared {
  const fonts = [...ids].map(font);
  const page = { html: '', fonts, title: '', lang: 'en', paper: 'a4', anchors: [], pageSlots: [] };
  return { messages: [], inputs: [], references: [], ready: { page } } as unknown as Prepared;
}

describe('fonts on their way out of a thread', () => {
  it('are sent once, and arrive with every page in its order', () => {
    const [send, receive] = [createFontSender(), createFontReceiver()];
    const sent = ['ab', 'bca', '', 'ca'].map((ids) => send(preparedWith(ids)));
    const whole = sent.map(({ fonts }) => fonts?.list.filter((one) => typeof one !== 'string'));
    expect(whole.map((list) => list?.length)).toEqual([2, 1, 0, 0]);
    const arrived = sent.map((one) => receive(structuredClone(one)));
    expect(arrived).toEqual(['ab', 'bca', '', 'ca'].map(preparedWith));
  });

  it('are the same objects for all pages', () => {
    const [send, receive] = [createFontSender(), createFontReceiver()];
    const [first, second] = ['a', 'ba'].map((ids) =>
      receive(structuredClone(send(preparedWith(ids)))),
    );
    expect(second?.ready?.page.fonts?.[1]).toBe(first?.ready?.page.fonts?.[0]);
  });

  it('are sent anew, and the old ones forgotten, when they have become too many', () => {
    const [send, receive] = [createFontSender(250), createFontReceiver()];
    const isAnew = ['a', 'b', 'c', 'a', 'ab'].map((ids) => {
      const sent = send(preparedWith(ids));
      expect(receive(structuredClone(sent))).toEqual(preparedWith(ids));
      return sent.fonts?.isAnew;
    });
    expect(isAnew).toEqual([false, false, false, true, false]);
  });

  it('are none where there is no page', () => {
    const refused = { messages: [], inputs: [], references: [] } as unknown as Prepared;
    expect(createFontReceiver()(createFontSender()(refused))).toEqual(refused);
  });
});
