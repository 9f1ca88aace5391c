import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectSvg } from '../../src/images/inspect-svg.ts';

const svg = (inner: string, attributes = 'width="10" height="10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

const twice = (attributes: string) => `<path ${attributes}/>`.repeat(2);

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
    ['a hidden address', '<rect style="fill:u\\72l(http://x/y)"/>', 'a backslash'],
    ['a set of pictures', `<rect style="mask: image-set('x.png' 1x)"/>`, '`image-set()`'],
    ['a function nobody knows', '<rect style="fill: fetch(x)"/>', '`fetch()`'],
    ['an address after a comment in a string', `<style>a{b:"/*";fill:url(//x)}</style>`, 'outside'],
    ['an address after an open string', '<style>a{b:"/*\nfill:url(//x)/*"*/}</style>', 'closed'],
    ['an address that a variable hides', '<g style="--m: url(#m)"/>', 'a variable'],
    ['a drawing in a style', '<style>a{b:url(data:image/svg+xml,x)}</style>', 'outside'],
    ['animation by style', '<style>@keyframes a{}</style>', '`@keyframes`'],
    ['an end of the style in it', '<style><![CDATA[a{b:"</style><script>"}]]></style>', '`<`'],
    ['an address where none can be', '<rect src="https://example.org/x"/>', 'example.org'],
    ['an element nobody knows', '<blink>x</blink>', '`<blink>`'],
    ['an element of HTML, which would end the drawing', '<p>x</p><rect/>', '`<p>`'],
    ['the vocabulary with a prefix', '<svg:rect/>', '`<svg:rect>`'],
    [
      'flowed text, which only one program shows',
      '<flowRoot><flowPara>x</flowPara></flowRoot>',
      'flowroot',
    ],
  ])('%s', (_, inner, words) => {
    expect(inspectSvg(svg(inner))).toMatchObject({ fault: expect.stringContaining(words) });
  });

  it('entities, which could grow without bound', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<text>&a;</text>')}`;
    expect(inspectSvg(bomb)).toMatchObject({ fault: expect.stringContaining('entities') });
  });

  it.each([
    [
      'uses that double',
      (n: number) => `<use href="#p${n - 1}"/><use xlink:href=" #%70${n - 1}"/>`,
      'g',
    ],
    ['patterns that double', (n: number) => twice(`fill="url(#p${n - 1})"`), 'pattern'],
    ['masks that double', (n: number) => twice(`style="mask: url('#p${n - 1}')"`), 'mask'],
    [
      'patterns that double by inheritance',
      (n: number) => `<g fill="url(#p${n - 1})">${twice('')}</g>`,
      'pattern',
    ],
    [
      'masks that double by a wish to inherit',
      (n: number) => `<g mask="url(#p${n - 1})">${twice('mask="inherit"')}</g>`,
      'mask',
    ],
    [
      'masks that double by a style sheet',
      (n: number) => `<style>g > .m${n} {mask:url(#p${n - 1})}</style>${twice(`class="m${n}"`)}`,
      'mask',
    ],
    [
      'markers at many points',
      (n: number) => `<path d="M0,0 1,1 2,2 3,3" marker-mid="url(#p${n - 1})"/>`,
      'marker',
    ],
  ])('%s', (_, content, element) => {
    const steps = Array.from({ length: 22 }, (_step, index) => index + 1);
    const parts = steps.map((n) => `<${element} id="p${n}">${content(n)}</${element}>`);
    const leaf = `<${element} id="p0"><path/></${element}>`;
    const drawing = svg(`<defs>${leaf}${parts.join('')}</defs>${content(23)}`);
    expect(inspectSvg(drawing)).toEqual({
      fault: 'holds more than 200,000 elements, with those that are used again',
      note: expect.stringContaining('PNG'),
    });
  });

  it.each([
    ['a text of millions of letters', `<text>${'a'.repeat(2_100_000)}</text>`],
    [
      'a path of many points, used many times',
      `<path id="p" d="M0 0${'L1 1'.repeat(5000)}"/>${'<use href="#p"/>'.repeat(1000)}`,
    ],
    [
      'a text used many times',
      `<text id="t">${'a'.repeat(3000)}</text>${'<use href="#t"/>'.repeat(1000)}`,
    ],
  ])('%s', (_, content) => {
    expect(inspectSvg(svg(content))).toMatchObject({
      fault: 'holds more than 200,000 elements, with those that are used again',
    });
  });

  it.each([
    ['named', (n: number) => `<feBlend in="r${n - 1}" in2="r${n - 1}" result="r${n}"/>`],
    ['the one before', () => '<feBlend in2="x"/>'],
    [
      'merged',
      (n: number) =>
        `<feMerge result="r${n}">${`<feMergeNode in="r${n - 1}"/>`.repeat(2)}</feMerge>`,
    ],
  ])('a filter whose steps double, %s', (_, step) => {
    const steps = Array.from({ length: 22 }, (_step, index) => step(index + 1));
    const drawing = svg(`<filter id="f"><feFlood result="r0"/>${steps.join('')}</filter>`);
    expect(inspectSvg(drawing)).toMatchObject({
      fault: expect.stringContaining('more than 200,000 elements'),
    });
  });

  it.each([
    ['at once', '<g id="a"><use href="#a"/></g>'],
    ['around a corner', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
  ])('a part that shows itself %s', (_, inner) => {
    expect(inspectSvg(svg(inner))).toMatchObject({
      fault: expect.stringContaining('shows itself'),
    });
  });

  it.each([
    ['groups', '<g>'.repeat(201) + '</g>'.repeat(201)],
    ['more groups than any stack holds', '<g>'.repeat(20_000)],
    [
      'uses of uses',
      Array.from({ length: 201 }, (_, n) => `<g id="p${n}"><use href="#p${n + 1}"/></g>`).join(''),
    ],
    [
      'uses of uses, the last first',
      Array.from({ length: 201 }, (_, n) => `<g id="p${n + 1}"><use href="#p${n}"/></g>`).join(''),
    ],
  ])('%s in each other without end', (_, inner) => {
    expect(inspectSvg(svg(inner))).toMatchObject({
      fault: expect.stringContaining('more than 200 elements in each other'),
    });
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
    ['as many marks as a large chart has', `<path id="m"/>${'<use href="#m"/>'.repeat(20_000)}`],
    ['groups as deep as an editor makes them', '<g>'.repeat(150) + '</g>'.repeat(150)],
    ['words about it that are marked up', '<desc><p>A <b>b</b></p></desc>'],
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
