import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStyleSheets } from '../../../src/page/style-sheets/check-style-sheets.ts';
import { scaled } from '../../support/scaled.ts';
import { wide, widely } from '../../support/widely.ts';

const fonts = {
  printed: ['Source Serif 4', 'Source Sans 3'],
  installed: ['Source Serif 4', 'Source Sans 3', 'DejaVu Sans'],
};

/** Findings of style sheets, each as `file:line:column actual`. */
function told(...texts: string[]): string[] {
  const files = texts.map((text, index) => ({ path: `${index + 1}.css`, text }));
  return checkStyleSheets(files, fonts).faults.map(
    ({ file, place, actual }) => `${file}:${place?.start.line}:${place?.start.column} ${actual}`,
  );
}

function ownStyleSheets(): { path: string; text: string }[] {
  return readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, text: readFileSync(`templates/${path}`, 'utf8') }));
}

describe('the syntax of a style sheet', () => {
  it('is in order in the style sheets that come with the tool', () => {
    expect(checkStyleSheets(ownStyleSheets(), fonts)).toEqual({ faults: [], unknown: [] });
  });

  it.each([
    ['a brace that closes nothing', 'h1 {\n  color:}}} garbage', '1.css:2:10 }'],
    ['a block that is never closed', 'h1 { color: red\np { color: red }', '1.css:1:4 {'],
    ['a group that is never closed', '@media print { p { color: red }', '1.css:1:14 {'],
    ['a bracket that is never closed', 'p { width: calc((1px + 2px); }', '1.css:1:12 calc('],
    ['a bracket that closes nothing', 'p { color: red); }', '1.css:1:15 )'],
    ['a comment that is never closed', 'p { color: red; } /* note', '1.css:1:19 /* note'],
    ['a string that is never closed', 'p { content: "note }', '1.css:1:14 "note }'],
    ['a string over two lines', 'p { content: "a\nb"; }', '1.css:1:14 "a'],
    ['an address with a blank', 'p { background: url(a b.png) }', '1.css:1:17 url(a b.png)'],
    ['a missing colon', 'h1 { color red; }', '1.css:1:6 color red'],
    ['a missing semicolon', 'h1 {\n  color: red\n  margin: 0;\n}', '1.css:3:3 margin:'],
    ['a missing value', 'h1 { color: ; }', '1.css:1:11 color:'],
    ['a value that is only important', 'h1 { color: !important; }', '1.css:1:11 color:'],
    ['a misspelt important', 'h1 { color: red !importent; }', '1.css:1:17 !importent'],
    ['a second colon', 'h1 { color: red: blue; }', '1.css:1:13 red:'],
    ['a sign of another language in a value', 'p { width: $width; }', '1.css:1:12 $'],
    ['a variable of another language', '$width: 1px;', '1.css:1:1 $width: 1px'],
    ['a hack for an old browser', 'p { *zoom: 1; }', '1.css:1:5 *zoom: 1'],
    ['a comment of another language', '// note\nh1 { color: red }', '1.css:1:1 //'],
    ['such a comment in a rule', 'h1 { // note\n color: red; }', '1.css:1:6 //'],
    ['a selector that is empty', 'h1,, h2 { color: red }', '1.css:1:4 h1,, h2'],
    ['a class that begins with a number', '.1a { color: red }', '1.css:1:2 .1a'],
    ['a block for nothing', '{ color: red }', '1.css:1:1 {'],
    ['a selector without a block', 'h1', '1.css:1:1 h1'],
    ['a declaration outside of rules', 'color: red;\nh1 { margin: 0 }', '1.css:1:1 color: red'],
    ['a declaration right in a group', '@media print { color: red; }', '1.css:1:16 color:'],
    ['a semicolon between rules', 'p { color: red };\nq { color: red }', '1.css:1:17 ;'],
  ])('is told of %s, at its place', (_, text, finding) => {
    expect(told(text)).toContain(finding);
  });

  it.each([
    [
      'nested rules',
      'p { color: red; .a, > b { color: red } &:hover { margin: 0 } a:hover { top: 0 } }',
    ],
    ['custom properties of any kind', ':root { --a:; --b: {x: y}; --c: 1px; --d: a: b }'],
    [
      'groups',
      '@media (20em <= width < 40em) { @supports (not (display: grid)) { p { top: 0 } } }',
    ],
    [
      'scopes and layers',
      '@layer a, b; @layer a { @scope (.a) to (.b) { color: red; p { top: 0 } } }',
    ],
    ['containers', '@container style(--x: 1) and (width > 20em) { h1 { color: red } }'],
    [
      'pages with margin boxes',
      '@page turned:first { size: A4; @bottom-center { content: counter(page) } }',
    ],
    ['conditions in values', 'p { width: if(style(--x: 1): 10px; else: 20px); color: red }'],
    [
      'functions of its own',
      '@function --half(--x <length>) returns <length> { result: calc(var(--x) / 2); }',
    ],
    ['registered properties', '@property --x { syntax: "*"; inherits: false; initial-value: a*b }'],
    ['key frames', '@keyframes a { from { color: red } 50.5% { color: blue } to { top: 0 } }'],
    [
      'faces with ranges',
      '@font-face { font-family: X; src: url(data:font/woff2;base64,aa==); unicode-range: U+26, U+0-7F, U+4?? }',
    ],
    [
      'selectors that forgive',
      'p:is(h1, ):not([data-x="1" i]):has(> img)::part(a) { color: red !important }',
    ],
    ['at-rules that nobody knows yet', '@future --x { what: ever; some { thing: new } }'],
    ['grids', 'p { grid: [a] "x y" 1fr [b] / auto; aspect-ratio: 16/9; margin: -1px +1px }'],
    ['marks of HTML around it', '<!-- p { color: red } -->'],
    ['escapes', 'p.a\\:b { content: "\\"\\\nb"; color: \\72 ed }'],
    ['nothing at all', ''],
  ])('allows %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('never makes the checker fail, and each finding has a place', wide, () => {
    const piece = fc.oneof(
      fc.constantFrom(...'{}()[];:,!@/*"\'\\#.-> \n'),
      fc.constantFrom(
        'url(',
        'var(--a',
        'font:',
        'p',
        '@media',
        '--a',
        '/*',
        '*/',
        '!important',
        '1px',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = pieces.join('').split('\n').length;
        return checkStyleSheets([{ path: 'a.css', text: pieces.join('') }], fonts).faults.every(
          ({ place }) => place && place.start.line <= lines && place.start.column > 0,
        );
      }),
      { numRuns: scaled(widely(500, 2000)) },
    );
  });

  /** Texts of about so many characters. */
  const many: [string, (size: number) => string][] = [
    ['open braces', (size) => '{'.repeat(size)],
    ['closing braces', (size) => '}'.repeat(size)],
    ['brackets in brackets', (size) => '(['.repeat(size / 2)],
    ['rules in one rule', (size) => `p{${'a:b{}'.repeat(size / 5)}}`],
    ['declarations without end', (size) => `p{${'a:b '.repeat(size / 5)}`],
    ['selectors', () => `${':not('.repeat(60) + ')'.repeat(60)}{}`],
    ['at-rules', (size) => '@a '.repeat((size * 3) / 10)],
    ['slashes', (size) => '// '.repeat((size * 3) / 10)],
    [
      'unknown properties',
      (size) => `p{${Array.from({ length: (size * 3) / 50 }, (_, n) => `zz${n}qq:1;`).join('')}}`,
    ],
    ['values', (size) => `p{${'margin:1;'.repeat(size / 10)}}`],
    [
      'fonts',
      (size) =>
        `p{font-family:${Array.from({ length: size / 5 }, (_, n) => `a${n.toString(36)}`)}}`,
    ],
    [
      'properties',
      (size) =>
        Array.from(
          { length: (size * 3) / 50 },
          (_, n) => `p{font-family:var(--a${n});--a${n}:b}`,
        ).join(''),
    ],
  ];

  it.each(many)(
    'is read in good time and told in short, also with very many %s',
    wide,
    (_, textOf) => {
      // Half a megabyte, or a tenth of that.
      const text = textOf(widely(50_000, 500_000));
      const { faults } = checkStyleSheets([{ path: 'a.css', text }], fonts);
      expect(faults.length).toBeLessThanOrEqual(20);
    },
  );
});

describe('an address in a style sheet', () => {
  it.each([
    ['in quotes', 'p { background: url("logo.svg") }', '1.css:1:21 "logo.svg"'],
    ['without quotes', 'p { background: red url( logo.svg ) }', '1.css:1:21 url( logo.svg )'],
    [
      'of a website',
      'p { background: url(https://a.example/b.png) }',
      '1.css:1:17 url(https://a.example/b.png)',
    ],
    ['in capitals', 'p { background: URL("a.png") }', '1.css:1:21 "a.png"'],
    ['spelt with escapes', 'p { background: u\\72l("a.png") }', '1.css:1:23 "a.png"'],
    ['that is empty', 'p { background: url() }', '1.css:1:17 url()'],
    ...[
      ['as a number', 'u\\72l(http://a.example/x)', 0],
      ['as a number and a blank', 'u\\000072 l(http://a.example/x)', 0],
      ['in large letters', '\\55 RL(http://a.example/x)', 0],
      ['as a letter', 'ur\\l( a.png )', 0],
      ['before data, over what would be a comment', 'u\\72l(data:x,/* ) url(//a.example/x) */)', 0],
      ['before quotes', 'ur\\l("http://a.example/x")', 5],
      ['of another address', 's\\72 c("http://a.example/x")', 7],
      ['of a choice', 'image-se\\74("http://a.example/x" 1x)', 12],
    ].map(([name, value, column]): [string, string, string] => [
      `whose function is spelt with an escape ${name}`,
      `p { background: ${value} }`,
      `1.css:1:${17 + Number(column)} ${column === 0 ? value : '"http://a.example/x"'}`,
    ]),
    [
      'of a font whose function has an escape',
      '@font-face { src: u\\72l(a) }',
      '1.css:1:19 u\\72l(a)',
    ],
    ['of an import with an escape', '@\\69mport "a.css";', '1.css:1:1 @\\69mport "a.css"'],
    [
      'of an import in capitals, behind a comment',
      '/**/@IMPORT/**/"a.css";',
      '1.css:1:5 @IMPORT/**/"a.css"',
    ],
    [
      'with escapes in it',
      'p { background: url(\\68 ttp://a.example) }',
      '1.css:1:17 url(\\68 ttp://a.example)',
    ],
    ['from a variable', 'p { background: image-set(var(--x) 1x) }', '1.css:1:27 var(--x)'],
    [
      'from a variable with an escape',
      'p { background: src(v\\61r(--x)) }',
      '1.css:1:21 v\\61r(--x)',
    ],
    ['in a custom property', ':root { --logo: url("logo.svg") }', '1.css:1:21 "logo.svg"'],
    ['in an unknown rule', '@future { x: url("logo.svg") }', '1.css:1:18 "logo.svg"'],
    [
      'in a set of pictures',
      'p { background: image-set("a.png" 1x, "b.png" 2x) }',
      '1.css:1:39 "b.png"',
    ],
    [
      'in a set with a prefix',
      'p { background: -webkit-image-set(url(a.png) 1x) }',
      '1.css:1:35 url(a.png)',
    ],
    [
      'of a face',
      '@font-face { font-family: X; src: url("x.woff2") format("woff2") }',
      '1.css:1:39 "x.woff2"',
    ],
    [
      'of a face of the machine',
      '@font-face { font-family: X; src: local("Arial") }',
      '1.css:1:35 local("Arial")',
    ],
    ['of another style sheet', '@import "other.css";', '1.css:1:1 @import "other.css"'],
    [
      'of another style sheet as data',
      '@import url(data:text/css,p{});',
      '1.css:1:1 @import url(data:text/css,p{})',
    ],
    ['that says data and has none', 'p { background: url("data:") }', '1.css:1:21 "data:"'],
  ])('that loads nothing is told %s', (_, text, finding) => {
    expect(told(text)).toContain(finding);
  });

  it.each([
    ['data in quotes', 'p { background: url("data:image/svg+xml,<svg></svg>") }'],
    ['data without quotes', 'p { background: URL(DATA:image/png;base64,iVBORw0KGgo=) }'],
    ['a place in the document', 'p { clip-path: url(#a); fill: url("#b") }'],
    ['a name of a namespace', '@namespace svg url(http://www.w3.org/2000/svg);'],
    [
      'the type of a picture',
      'p { background: image-set("data:image/png,x" type("image/png") 1x) }',
    ],
    ['an address in a comment', '/* url(logo.svg) @import "x" */ p { color: red }'],
    ['an address in a string', 'p { content: "url(logo.svg)" }'],
  ])('may be %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('is told with a remedy for what it is', () => {
    const text = '@import "a.css"; p { background: url(a.png) } @font-face { src: url(a.ttf) }';
    const { faults } = checkStyleSheets([{ path: 'a.css', text }], fonts);
    const notes = faults.map(({ note }) => note);
    expect(notes).toEqual([
      expect.stringContaining('under `css`'),
      expect.stringContaining('data:image/'),
      expect.stringContaining('data:font/'),
    ]);
  });
});

describe('a font in a style sheet', () => {
  it('is not what a property says that only has the name of a variable', () => {
    expect(told('.a { content: "Foo" } .b { font-family: var(content) }')).toEqual([]);
    expect(told('.a { --content: "Foo" } .b { font-family: var(--content) }')).toEqual([
      expect.stringContaining('Foo'),
    ]);
  });

  it.each([
    ['by name', 'p { font-family: Inter, sans-serif }', '1.css:1:18 Inter'],
    ['in quotes', 'p { font-family: "Inter" }', '1.css:1:18 Inter'],
    ['in two words', 'p { font-family: Inter  Tight }', '1.css:1:18 Inter Tight'],
    ['behind one that is there', 'p { font-family: Source Sans 3, Georgia }', '1.css:1:33 Georgia'],
    ['in the shorthand', 'p { font: italic 600 8pt / 10pt Inter, serif }', '1.css:1:33 Inter'],
    ['behind a size in words', 'p { font: small Inter }', '1.css:1:17 Inter'],
    ['behind a size by calculation', 'p { font: calc(1pt + 1pt) Inter }', '1.css:1:27 Inter'],
    ['behind a size by property', 'p { font: var(--size) Inter }', '1.css:1:23 Inter'],
    ['in a margin box', '@page { @top-left { font-family: Inter } }', '1.css:1:34 Inter'],
    [
      'through a custom property',
      ':root { --serif: Inter } p { font-family: var(--serif) }',
      '1.css:1:18 Inter',
    ],
    [
      'through two',
      ':root { --a: var(--b); --b: Inter } p { font: 8pt var(--a) }',
      '1.css:1:29 Inter',
    ],
    [
      'through one for the whole shorthand',
      ':root { --a: 8pt Inter } p { font: var(--a) }',
      '1.css:1:18 Inter',
    ],
    ['as what stands in for a property', 'p { font-family: var(--a, Inter) }', '1.css:1:27 Inter'],
    ["through a property of the tool's", 'body { --font-heading: Inter }', '1.css:1:24 Inter'],
    [
      'that is installed but not in the manifest',
      'p { font-family: dejavu sans }',
      '1.css:1:18 dejavu sans',
    ],
    [
      'that a face without a source claims',
      '@font-face { font-family: X } p { font-family: X }',
      '1.css:1:48 X',
    ],
    ['with a quoted generic name', 'p { font-family: "serif" }', '1.css:1:18 serif'],
  ])('that nobody has is told %s', (_, text, finding) => {
    expect(told(text)).toEqual([finding]);
  });

  it('is told in the style sheet that defines the custom property', () => {
    expect(told('p { font-family: var(--serif) }', ':root { --serif: Inter }')).toEqual([
      '2.css:1:18 Inter',
    ]);
  });

  it('is told once, however often it is named', () => {
    expect(told('p { font-family: Inter }\nq { font-family: inter }')).toHaveLength(1);
  });

  it.each([
    ['a family of the manifest, in any case', 'p { font-family: "SOURCE SERIF 4", source sans 3 }'],
    ['generic families', 'p { font-family: system-ui, ui-serif, Sans-Serif; font: 8pt monospace }'],
    [
      "the tool's properties",
      'p { font-family: var(--font-text); font: 600 8pt/10pt var(--font-heading) }',
    ],
    ['words that every property has', 'p { font: inherit; font-family: unset !important }'],
    ['a font of the system', 'p { font: caption }'],
    [
      'a face that the style sheet brings',
      '@font-face { font-family: "X Y"; src: url(data:font/woff2,a) } p { font: 8pt X Y }',
    ],
    ['a property for the size', ':root { --size: 8pt } p { font: bold var(--size) serif }'],
    [
      'a property in a circle',
      ':root { --a: var(--b); --b: var(--a) } p { font-family: var(--a) }',
    ],
    ['a property that is no font', ':root { --name: Inter } p { color: var(--name) }'],
    ['palettes of a font', '@font-palette-values --x { font-family: Inter }'],
  ])('may be %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a property or value that no browser knows', () => {
  /** What is told of one style sheet. */
  function unknown(text: string): string[] {
    const { unknown } = checkStyleSheets([{ path: 'a.css', text }], fonts);
    return unknown.map(({ place, reason }) => `${place?.start.column} ${reason}`);
  }

  it.each([
    ['a letter too many', 'p { colour: red }', '5 Unexpected `colour`, expected `color`'],
    [
      'a letter too few',
      'p { font-famly: serif }',
      '5 Unexpected `font-famly`, expected `font-family`',
    ],
    ['a wrong letter', 'p { colur: red }', '5 Unexpected `colur`, expected `color`'],
    ['a wrong letter at the end', 'p { colos: red }', '5 Unexpected `colos`, expected `color`'],
    ['no first letter', 'p { olor: red }', '5 Unexpected `olor`, expected `color`'],
    ['no last letter', 'p { colo: red }', '5 Unexpected `colo`, expected `color`'],
    ['another letter at the end', 'p { colorr: red }', '5 Unexpected `colorr`, expected `color`'],
    ['the last letters changed', 'p { colro: red }', '5 Unexpected `colro`, expected `color`'],
    [
      'two letters changed',
      'p { text-aling: left }',
      '5 Unexpected `text-aling`, expected `text-align`',
    ],
    [
      'a length without a unit',
      'p { font-size: 12 }',
      '16 Unexpected `12`, expected a value of `font-size`',
    ],
    [
      'a unit that there is not',
      'p { margin: 0 2pxx }',
      '13 Unexpected `0 2pxx`, expected a value of `margin`',
    ],
    [
      'a colour of five figures',
      'p { color: #12345 }',
      '12 Unexpected `#12345`, expected a value of `color`',
    ],
    ['a misspelt at-rule', '@meida print { }', '1 Unexpected `@meida`, expected `@media`'],
    [
      'an at-rule of another language',
      'p { @include big; }',
      '5 Unexpected `@include`, expected an at-rule of CSS',
    ],
  ])('is told of: %s', (_, text, reason) => {
    expect(unknown(text)).toEqual([reason]);
  });

  it('is told as often as it stands there', () => {
    const twice = 'p { colour: red } q { colour: red }';
    expect(unknown(twice).map((line) => line.split(' ')[0])).toEqual(['5', '23']);
  });

  it.each(['clooor', 'oclro', 'colroo', 'coxxr'])('is not two letters away: %s', (name) => {
    expect(unknown(`p { ${name}: red }`)).toEqual([]);
  });

  it.each([
    // properties of recent years that the list of css-tree does not have
    'column-rule-break rule-break scroll-axis-lock border-shape image-animation block-step-size',
    'text-box-trim corner-shape reading-flow shape-inside grid-lanes item-flow marker-side text-fit',
    'view-transition-scope text-decoration-trim inline-sizing line-snap wrap-before size corners',
  ])('may be newer than our list: %s', (names) => {
    const text = names.split(' ').map((name) => `${name}: new thing;`);
    expect(unknown(`p { ${text.join(' ')} }`)).toEqual([]);
  });

  it.each([
    'p { width: if(media(print): 1px; else: 2px); color: --mine(3); text-wrap: balanced-anew }',
    'p { --a: 12; -webkit-box-flex: a b; line-height: 1.4; opacity: 50%; flex: 1 1 0; margin: 0 -1px }',
    'p { stroke-dasharray: 2 3; stroke-width: 1.5; tab-size: 4; zoom: 1.5; aspect-ratio: 16 / 9 }',
    'p { width: var(--a); inset: 1px 2% auto; order: -1; font-weight: 450; rotate: 45deg; x: 3px }',
    '@page { size: 210mm 297mm; marks: crop } @font-face { src: url(data:,) ; font-weight: 1 1000 }',
    '@future { whatever: 3 } @view-transition { navigation: auto } @function --a() { result: 3 }',
  ])('is not seen in %s', (text) => {
    expect(unknown(text)).toEqual([]);
  });
});
