import { describe, expect, it } from 'vitest';
import { takeFonts } from '../../src/print/take-fonts.ts';

const face = (family: string, data: string): string =>
  [
    '@font-face {',
    `  font-family: "${family}";`,
    '  font-weight: 400;',
    '  font-style: normal;',
    '  unicode-range: U+0-FF, U+131;',
    `  src: url(data:font/woff2;base64,${data}) format("woff2");`,
    '}',
  ].join('\n');

const documentOf = (css: string, body = ''): string =>
  `<!doctype html><html><head><title>x</title><style>${css}</style></head><body>${body}</body></html>`;

describe('takeFonts', () => {
  it('takes the fonts out of the styles, in their order, and leaves the rest', () => {
    const { html, fonts } = takeFonts(
      documentOf(`p {}\n${face('One Sans', 'AA==')}\n${face('Two', 'BB==')}`),
    );
    expect(html).toBe(documentOf('p {}\n\n'));
    expect(fonts.map(({ family, source }) => [family, source])).toEqual([
      ['One Sans', 'url(data:font/woff2;base64,AA==) format("woff2")'],
      ['Two', 'url(data:font/woff2;base64,BB==) format("woff2")'],
    ]);
    expect(fonts[0]?.descriptors).toEqual({
      weight: '400',
      style: 'normal',
      unicodeRange: 'U+0-FF, U+131',
    });
  });

  it('takes a font of the project, plain and with a size of its own', () => {
    const own = face('Own', 'AAEA')
      .replace('  src:', '  size-adjust: 92%;\n  src:')
      .replace('font/woff2', 'font/ttf')
      .replace('"woff2"', '"truetype"');
    const { html, fonts } = takeFonts(documentOf(`p {}\n${own}\n${face('Two', 'BB==')}`));
    expect(html).toBe(documentOf('p {}\n\n'));
    expect(
      fonts.map(({ source, descriptors }) => [source.slice(0, 18), descriptors.sizeAdjust]),
    ).toEqual([
      ['url(data:font/ttf;', '92%'],
      ['url(data:font/woff', undefined],
    ]);
  });

  it('tells fonts of one name apart by their files', () => {
    const ids = ['AA==', 'BB==', 'AA=='].map(
      (data) => takeFonts(documentOf(face('One', data))).fonts[0]?.id,
    );
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('leaves all fonts where one is written in another way, as their order counts', () => {
    const html = documentOf(`@font-face { font-family: Own }\n${face('One', 'AA==')}`);
    expect(takeFonts(html)).toEqual({ html, fonts: [] });
  });

  it('leaves a text that tells of fonts as it is', () => {
    const code = `<pre>${face('One', 'AA==')}</pre>`;
    expect(takeFonts(documentOf('p {}', code))).toEqual({
      html: documentOf('p {}', code),
      fonts: [],
    });
    const { html, fonts } = takeFonts(documentOf(face('Two', 'BB=='), code));
    expect(html).toContain(code);
    expect(fonts.map(({ family }) => family)).toEqual(['Two']);
  });
});
