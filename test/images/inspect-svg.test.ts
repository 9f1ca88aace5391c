import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectSvg } from '../../src/images/inspect-svg.ts';

const svg = (inner: string, attributes = 'width="10" height="10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe('inspectSvg refuses', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '`<script>`'],
    ['a script in another case', '<SCRIPT>alert(1)</SCRIPT>', '`<script>`'],
    ['foreign content', '<foreignObject><b>x</b></foreignObject>', '`<foreignObject>`'],
    ['animation', '<animate attributeName="href" to="javascript:x"/>', '`<animate>`'],
    ['a setter', '<set attributeName="href" to="x"/>', '`<set>`'],
    ['an event', '<rect onclick="x()"/>', '`onClick`'],
    [
      'an outside picture',
      '<image href="https://example.org/x.png"/>',
      '`https://example.org/x.png`',
    ],
    [
      'an outside picture in old spelling',
      '<image xlink:href="file:///etc/x"/>',
      '`file:///etc/x`',
    ],
    [
      'a drawing in the drawing',
      '<image href="data:image/svg+xml;base64,AA"/>',
      '`data:image/svg+xml',
    ],
    ['an outside part', '<use href="other.svg#part"/>', '`other.svg#part`'],
    ['a link that runs', '<a href="javascript:alert(1)"><path/></a>', '`javascript:alert(1)`'],
    ['a style sheet from outside', '<style>@import "x.css";</style>', 'loads from outside'],
    ['a style that loads', '<style>rect{fill:url(http://x/y)}</style>', 'loads from outside'],
    ['an attribute that loads', '<rect fill="url(http://x/y#z)"/>', 'loads from outside'],
    [
      'an attribute that loads in quotes',
      `<rect fill="url('http://x/y#z')"/>`,
      'loads from outside',
    ],
    ['a style attribute that loads', '<rect style="fill: url( //x/y )"/>', 'loads from outside'],
    ['a hidden address', '<rect style="fill:u\\72l(http://x/y)"/>', 'loads from outside'],
    ['a set of pictures', `<rect style="mask: image-set('x.png' 1x)"/>`, 'loads from outside'],
  ])('%s', (_, inner, words) => {
    expect(inspectSvg(svg(inner))).toMatchObject({ fault: expect.stringContaining(words) });
  });

  it('entities, which could grow without bound', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<text>&a;</text>')}`;
    expect(inspectSvg(bomb)).toMatchObject({ fault: expect.stringContaining('entities') });
  });

  it('a file without a drawing', () => {
    expect(inspectSvg('<!-- <svg -->')).toMatchObject({
      fault: expect.stringContaining('`<svg>`'),
    });
  });

  it('a drawing without a size', () => {
    expect(inspectSvg(svg('', ''))).toMatchObject({ fault: 'states no size' });
  });
});

describe('inspectSvg keeps', () => {
  it.each([
    ['a gradient of the drawing', '<rect fill="url(#g)"/>'],
    ['a gradient in quotes', `<rect style="fill: url('#g')"/>`],
    ['a part used twice', '<use href="#part"/>'],
    ['a picture inside', '<image href="data:image/png;base64,AAAA"/>'],
    ['a font inside a style', '<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>'],
  ])('%s', (_, inner) => {
    expect(inspectSvg(svg(inner))).toMatchObject({ width: 10, height: 10 });
  });

  it('the spelling of names that mix cases', () => {
    const kept = inspectSvg(
      svg('<linearGradient gradientUnits="userSpaceOnUse"/>', 'viewBox="0 0 4 2"'),
    );
    expect(kept).toMatchObject({
      svg: expect.stringMatching(/viewBox="0 0 4 2".*<linearGradient gradientUnits=/),
    });
  });
});

describe('inspectSvg finds the size', () => {
  it.each([
    ['in px', 'width="30" height="20px"', 30, 20],
    ['in other units', 'width="1in" height="72pt"', 96, 96],
    ['in the view box', 'viewBox="0 0 400 200"', 400, 200],
    ['in the view box when the page shall decide', 'width="100%" viewBox="0,0,400,200"', 400, 200],
    ['from one length and the shape of the view box', 'width="100" viewBox="0 0 400 200"', 100, 50],
    [
      'from the height and the shape of the view box',
      'height="100" viewBox="0 0 400 200"',
      200,
      100,
    ],
  ])('%s', (_, attributes, width, height) => {
    expect(inspectSvg(svg('', attributes))).toMatchObject({ width, height });
  });

  it.each(['width="0" height="5"', 'viewBox="0 0 0 10"', 'width="-5" height="5"', 'width="5"'])(
    'nowhere in %s',
    (attributes) => {
      expect(inspectSvg(svg('', attributes))).toEqual({
        fault: 'states no size',
        note: expect.stringContaining('viewBox'),
      });
    },
  );
});

describe('inspectSvg writes', () => {
  it('no trace of the editor', () => {
    const traced = svg(
      '<!-- by Ana --><metadata>Ana</metadata><sodipodi:namedview/><g inkscape:label="Ana"/>',
    );
    const kept = inspectSvg(traced);
    expect(kept).not.toMatchObject({ svg: expect.stringMatching(/Ana|sodipodi|inkscape/) });
    expect(kept).toMatchObject({ svg: expect.stringMatching(/^<svg .*<g \/><\/svg>$/s) });
  });

  it('the same when it is done twice', () => {
    const once = inspectSvg(
      readFileSync('test/fixtures/briefings/images/arms-by-year.svg', 'utf8'),
    );
    if ('fault' in once) throw new Error(once.fault);
    expect(inspectSvg(once.svg)).toEqual(once);
  });
});
