import { describe, expect, it } from 'vitest';
import { IDENTITY } from '../../../src/pdf/content/matrix.ts';
import { type DrawnObject, trackContent } from '../../../src/pdf/content/track-content.ts';
import { CosRef } from '../../../src/pdf/cos/cos.ts';

function track(text: string, drawn: DrawnObject = {}) {
  return trackContent(Buffer.from(text, 'latin1'), IDENTITY, () => drawn);
}

/** What is unmarked, as it is spelt. */
function unmarked(text: string, drawn?: DrawnObject): string[] {
  return track(text, drawn).unmarked.map(({ start, end }) => text.slice(start, end));
}

const AREA = '.5 0 0 -.5 0 800 cm q 100 60 800 1000 re W* n q ';

describe('trackContent', () => {
  it('tells text from paint', () => {
    const { painted } = track(
      '/P <</MCID 0>> BDC BT (a) Tj ET EMC /P <</MCID 1>> BDC 0 0 9 9 re f EMC',
    );
    expect([painted.get(0)?.text, painted.get(1)?.text]).toEqual([true, false]);
  });

  it('measures what is painted under all transformations', () => {
    const { painted } = track('2 0 0 2 10 10 cm /P <</MCID 0>> BDC 1 1 4 4 re f EMC');
    expect(painted.get(0)?.box).toEqual([12, 12, 20, 20]);
  });

  it('measures text by the size of its font', () => {
    const { painted } = track('/P <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 1 5 50 Tm (a) Tj ET EMC');
    expect(painted.get(0)?.box).toEqual([5, 47.5, 10.5, 59.5]);
  });

  it('goes on from letter to letter', () => {
    const { painted } = track(
      '/P <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 1 5 50 Tm (a) Tj 20 0 Td (b) Tj ET EMC',
    );
    expect(painted.get(0)?.box?.[2]).toBe(30.5);
  });

  it('measures a line of letters as it measures each of them', () => {
    const letters = (space: string) =>
      `/P <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 -1 5 50 Tm <0041> Tj\n` +
      ['20', '-70', '3.25'].map((x) => `${x} 0 Td${space}<0042> Tj\n`).join('') +
      'ET EMC';
    expect(track(letters(' ')).painted.get(0)?.box).toEqual(
      track(letters('  ')).painted.get(0)?.box,
    );
  });

  it('takes up what was saved', () => {
    const { painted } = track('q 5 0 0 5 0 0 cm Q /P <</MCID 0>> BDC 1 1 1 1 re f EMC');
    expect(painted.get(0)?.box).toEqual([1, 1, 2, 2]);
  });

  it('counts actual text inside marked content to it', () => {
    const { painted } = track(
      '/P <</MCID 4>> BDC BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET EMC',
    );
    expect([...painted.keys()]).toEqual([4]);
  });

  it('finds text outside all marked content, with its text object', () => {
    expect(unmarked('1 g BT (a) Tj ET /P <</MCID 0>> BDC BT (b) Tj ET EMC')).toEqual([
      'BT (a) Tj ET',
    ]);
  });

  it('finds a path outside all marked content, from its first point', () => {
    expect(unmarked('0 g 1 1 m 2 2 l 3 3 l f')).toEqual(['1 1 m 2 2 l 3 3 l f']);
  });

  it('makes one piece of what stands side by side', () => {
    expect(unmarked('BT (a) Tj ET 1 g 0 0 1 1 re f')).toEqual(['BT (a) Tj ET 1 g 0 0 1 1 re f']);
  });

  it('makes no piece across a state that is saved', () => {
    expect(unmarked('q 0 0 1 1 re f Q q 0 0 1 1 re f Q')).toHaveLength(2);
  });

  it('finds nothing in a clip', () => {
    expect(unmarked('0 0 1 1 re W n')).toEqual([]);
  });

  it('leaves a form with tags to itself', () => {
    expect(unmarked('/X1 Do', { tagged: new CosRef(3) })).toEqual([]);
  });

  it('finds a picture outside all marked content', () => {
    expect(unmarked('/X1 Do', { box: [0, 0, 1, 1] })).toEqual(['/X1 Do']);
  });

  it('knows the page area by its clip', () => {
    expect(track(`${AREA}Q Q`).area).toEqual([50, 270, 450, 770]);
  });

  it('tells paint in the page area from paint in the margins', () => {
    const { unmarked: pieces } = track(`q 0 0 1 1 re f Q ${AREA}0 0 1 1 re f Q Q`);
    expect(pieces.map(({ inArea }) => inArea)).toEqual([false, true]);
  });

  it('takes the largest of the clips for the page area', () => {
    expect(track(`q 0 0 50 50 re W n Q ${AREA}Q Q`).area).toEqual([50, 270, 450, 770]);
  });

  it('takes paint in a clip beside the page area for furniture', () => {
    const { unmarked: pieces } = track(`q 0 0 40 40 re W n 0 0 1 1 re f Q ${AREA}Q Q`);
    expect(pieces.map(({ inArea }) => inArea)).toEqual([false]);
  });

  it('takes what comes after the page area for furniture', () => {
    expect(track(`${AREA}Q Q 0 0 1 1 re f`).unmarked[0]?.inArea).toBe(false);
  });

  it.each([
    ['/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC', 'inside other marked content'],
    ['/P <</MCID 0>> BDC', 'marked content without end'],
    ['EMC', 'the end of marked content that was not begun'],
    ['Q', 'a state that is restored and was not saved'],
    ['(a) Tj', 'text outside of a text object'],
  ])('stops at %s', (text, fault) => {
    expect(() => track(text)).toThrow(fault);
  });
});
