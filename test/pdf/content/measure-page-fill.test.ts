import { describe, expect, it } from 'vitest';
import { measurePageFill } from '../../../src/pdf/content/measure-page-fill.ts';
import { finish } from '../../../src/pdf/finish.ts';
import { press } from '../../support/shared-press.ts';
import { printFragment } from '../print-fragment.ts';
import { documentInfo } from '../raw-prints.ts';

/** The text area of these prints is 170 mm high, of turned pages 108 mm. */
const block = (millimetres: number, style = '') =>
  `<p style="margin:0;height:${millimetres}mm;break-inside:avoid;${style}"></p>`;
const tint = 'background:#ccc';

async function fillsOf(html: string): Promise<number[]> {
  const { bytes } = await printFragment(press, html);
  return measurePageFill(bytes).map(({ fill }) => Math.round(fill * 100));
}

describe('measurePageFill', () => {
  it('measures each page down to its lowest ink, whatever stands in the margins', async () => {
    const html = `<p>One.</p>${block(80)}${block(5, tint)}${block(150, tint)}${block(68, tint)}`;
    const [first = 0, ...others] = await fillsOf(html);
    expect(first).toBeGreaterThan(52);
    expect(first).toBeLessThan(60);
    expect(others).toEqual([88, 40]);
  });

  it('takes blank paper at the end of a page for no ink', async () => {
    expect(await fillsOf(`${block(34, tint)}${block(60)}`)).toEqual([20]);
  });

  it('measures text to its descenders', async () => {
    const text = '<p style="margin:0;font-size:40mm;line-height:68mm">Egg</p>';
    const [fill = 0] = await fillsOf(text);
    expect(fill).toBeGreaterThan(24);
    expect(fill).toBeLessThan(40);
  });

  it('measures a picture, and nothing below the foot of the area', async () => {
    const picture = (height: number) =>
      `<p style="margin:0">One.</p><svg style="position:absolute;top:0" width="40mm" height="${height}mm" viewBox="0 0 4 4" preserveAspectRatio="none"><path d="M0 0H4V4H0Z"/></svg>`;
    expect(await fillsOf(picture(51))).toEqual([30]);
    const [first] = await fillsOf(picture(300));
    expect(first).toBe(100);
  });

  it('tells pages that lie on their side, and measures them by their own height', async () => {
    const html = `${block(17, tint)}<div class="annex">${block(54, tint)}</div>`;
    const { bytes } = await printFragment(press, html);
    const fills = measurePageFill(bytes);
    expect(fills.map(({ turned }) => turned)).toEqual([false, true]);
    expect(fills.map(({ fill }) => Math.round(fill * 100))).toEqual([10, 50]);
  });

  it('finds in the finished file what it found in the print', async () => {
    const html = `<h1>One</h1><p>Two.</p><table><tr><td>Three</td></tr></table>${block(150)}<p>Four.</p>`;
    const { bytes, channel } = await printFragment(press, html);
    const finished = finish(bytes, documentInfo({ lang: 'en' }), { channel, attachments: [] });
    expect(measurePageFill(finished.bytes)).toEqual(measurePageFill(bytes));
  });
});
