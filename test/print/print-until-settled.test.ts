import { describe, expect, it } from 'vitest';
import { printUntilSettled } from '../../src/print/print-until-settled.ts';
import { fakePage, slots } from './fake-page.ts';

describe('printUntilSettled', () => {
  it('prints once when there is nothing to fill in', async () => {
    const { loaded } = fakePage(() => ({ a: 2 }));
    const outcome = await printUntilSettled(loaded, slots(), 100);
    expect(outcome).toMatchObject({
      kind: 'printed',
      printed: { prints: 1, pageOf: { a: 2 }, pageCount: 9 },
    });
  });

  it('prints again with the true pages when there was no guess', async () => {
    const { loaded, fillings } = fakePage(() => ({ a: 2, b: 5 }));
    await printUntilSettled(loaded, slots('a', 'b'), 100);
    expect(fillings.at(-1)).toEqual(
      new Map([
        ['slot-a', { text: '2' }],
        ['slot-b', { text: '5' }],
      ]),
    );
  });

  it('prints once when the guess is right', async () => {
    const { loaded } = fakePage(() => ({ a: 2, b: 5 }));
    const outcome = await printUntilSettled(loaded, slots('a', 'b'), 100, { a: 2, b: 5 });
    expect(outcome).toMatchObject({ printed: { prints: 1 } });
  });

  it('fills in again only the slots that were wrong', async () => {
    const { loaded, fillings } = fakePage(() => ({ a: 2, b: 5 }));
    await printUntilSettled(loaded, slots('a', 'b'), 100, { a: 2, b: 4 });
    expect(fillings.slice(1)).toEqual([new Map([['slot-b', { text: '5' }]])]);
  });

  describe('with running heads', () => {
    const heads = [{ content: '" · One"', start: 'one', end: 'one-end' }];
    const page = { ...slots('a'), runningHeads: { slotId: 'heads', heads } };
    const layout = { a: 2, one: 1, 'one-end': 3 };

    it('fills them in with the page numbers, in one more print', async () => {
      const { loaded, fillings } = fakePage(() => layout);
      const outcome = await printUntilSettled(loaded, page, 100);
      expect(outcome).toMatchObject({ printed: { prints: 2 } });
      expect(fillings.at(-1)?.get('heads')?.text).toContain('symbols: "" " · One" " · One";');
    });

    it('prints once when the guess is right', async () => {
      const { loaded } = fakePage(() => layout);
      const outcome = await printUntilSettled(loaded, page, 100, layout);
      expect(outcome).toMatchObject({ printed: { prints: 1 } });
    });

    it('prints once when no section goes on and nothing else is to be filled in', async () => {
      const { loaded } = fakePage(() => ({ one: 1, 'one-end': 1 }));
      const outcome = await printUntilSettled(loaded, { ...page, pageSlots: [] }, 100);
      expect(outcome).toMatchObject({ printed: { prints: 1 } });
    });
  });

  it('prints a third time when the true pages moved the anchors', async () => {
    const { loaded } = fakePage((texts) => ({ a: texts.get('slot-a') === '00' ? 3 : 4 }));
    const outcome = await printUntilSettled(loaded, slots('a'), 100);
    expect(outcome).toMatchObject({ printed: { prints: 3, pageOf: { a: 4 } } });
  });

  it('gives up on page numbers that go on changing, and names their anchors', async () => {
    const { loaded } = fakePage((texts) => ({ a: texts.get('slot-a') === '3' ? 4 : 3, b: 1 }));
    const outcome = await printUntilSettled(loaded, slots('a', 'b'), 100);
    expect(outcome).toEqual({ kind: 'unsettled', anchors: ['a'] });
  });

  it('names the anchors that slots ask for and no link leads to', async () => {
    const { loaded } = fakePage(() => ({ a: 2 }));
    const outcome = await printUntilSettled(loaded, slots('a', 'lost', 'lost'), 100);
    expect(outcome).toEqual({ kind: 'missing-anchors', anchors: ['lost'] });
  });

  it('stops at more pages than allowed, before it looks for anchors', async () => {
    const { loaded } = fakePage(() => ({}), 6);
    const outcome = await printUntilSettled(loaded, slots('beyond'), 5);
    expect(outcome).toEqual({ kind: 'page-limit', pages: 6 });
  });
});
