import { casesOf, yaml } from '../write-case.ts';

const { printed, told } = casesOf('unicode');

/** Signs that are not what they look like, in running text. */
const shown: Record<string, string> = {
  override: 'invoice\u202Efdp.exe\u202C end',
  isolates: '\u2066\u2067\u2068abc',
  'zero-width': 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf',
  'soft-hyphens': 'hy\u00ADphen\u00ADation',
  'line-separators': 'one\u2028two\u2029three',
  'next-line': 'one\u0085two',
  'no-break': 'a\u00A0b\u202Fc\u2007d',
  combining: `a${'\u0301'.repeat(40)} b`,
  homoglyphs: 'раураl.com and аррӏе.com',
  'decomposed-and-composed': 'é e\u0301 Å A\u030A \u212B',
  ligatures: 'ﬁ ﬂ ﬀ',
  'variation-selector': 'a\uFE0E b\uFE00',
  'tag-characters': `x${String.fromCodePoint(0xe0041, 0xe0042)}y`,
  'arabic-and-hebrew': 'abc עברית 123 عربي (x)',
  'surrogate-entity': 'x &#xD800; y &#x110000; z &#0; end',
  'control-entities': 'x &#27;[31m y &#8; z &#127; end',
  'hangul-filler': 'x\u3164y\u115Fz',
  'object-replacement': 'x\uFFFCy\uFFFDz',
};

/** Signs that no font draws. */
const uncovered: Record<string, string> = {
  'private-use': 'x \uE000\uF8FF y',
  noncharacter: 'x \uFDD0\uFFFE y',
  unassigned: `x ${String.fromCodePoint(0xe0fff, 0x1fffd)} y`,
};

const hosts: Record<string, string> = {
  homoglyph: 'https://www.аррӏе.com/login',
  punycode: 'https://xn--80ak6aa92e.com/',
  'slash-look-alike': 'https://example.org∕@attacker.example/',
  'zero-width': 'https://exam\u200Bple.org/',
};

const override = 'Report \u202Efdp.exe\u202C\u2066\u200B\u0085 end';

/** Direction, width, look-alikes and signs that are none. */
export const unicode = [
  ...Object.entries(shown).map(([name, text]) =>
    printed(name, `Before. ${text}. After.`, { prints: ['After.'] }),
  ),
  ...Object.entries(uncovered).map(([name, text]) => told(name, 'glyph-covered', text)),
  ...Object.entries(hosts).map(([name, url]) =>
    printed(`host-${name}`, `A [link](<${url}>) and <${url}>.`),
  ),
  told(
    'host-full-width-dot',
    'glyph-covered',
    'A [link](<https://example．org/>) and <https://example．org/>.',
  ),
  printed('open-override', 'Before. Never closed \u202Eabc.', { rule: 'bidi-control' }),
  printed('override-in-title', 'Text.', {
    files: {
      'briefing.md': `---\ntitle: ${yaml(override)}\npublished: 2026-11-23\nauthors: [${yaml(override)}]\n---\n\nText.\n`,
    },
  }),
  printed('override-in-source', 'A claim.[@x]', {
    keys: ['bibliography: x.json'],
    files: {
      'x.json': JSON.stringify([
        { id: 'x', type: 'book', title: override, author: [{ literal: override }] },
      ]),
    },
  }),
  printed('override-in-chart', '::chart[A chart]{data=x.csv type=bar x=a y=b}', {
    files: { 'x.csv': `a,b\n${override},3\ny,4\n` },
  }),
  printed(
    'override-in-code',
    `\`\`\`js\nif (x /*\u202E } \u2066if (isAdmin)\u2069 \u2066 begin */) {\n\`\`\``,
  ),
  told('override-in-key', 'citation-defined', 'A claim.[@x\u202Ey]'),
  told('override-in-front-matter-key', 'front-matter-known-key', 'Text.', {
    keys: ['sub\u202Etitle: x'],
  }),
  told('not-utf8', 'source-readable', '', {
    files: { 'briefing.md': Buffer.from('---\ntitle: \xff\xfe\n---\n', 'latin1') },
  }),
  told('utf16', 'source-readable', '', {
    files: { 'briefing.md': Buffer.from('\uFEFF---\ntitle: x\n---\n', 'utf16le') },
  }),
  told('overlong', 'source-readable', '', {
    files: {
      'briefing.md': Buffer.concat([
        Buffer.from('---\ntitle: x\npublished: 2026-11-23\n---\n\nx '),
        Buffer.from([0xc0, 0xaf, 0xc0, 0xae]),
      ]),
    },
  }),
  told('surrogates-in-utf8', 'source-readable', '', {
    files: {
      'briefing.md': Buffer.concat([
        Buffer.from('---\ntitle: x\npublished: 2026-11-23\n---\n\nx '),
        Buffer.from([0xed, 0xa0, 0x80]),
      ]),
    },
  }),
  told('nul', 'source-readable', 'Text \u0000 with a NUL.'),
  printed('byte-order-mark', 'Text.', {
    files: {
      'briefing.md': '\uFEFF---\r\ntitle: x\r\npublished: 2026-11-23\r\n---\r\n\r\nText.\r\n',
    },
  }),
  printed('lone-returns', 'Text.', {
    files: { 'briefing.md': '---\rtitle: x\rpublished: 2026-11-23\r---\r\rText.\r' },
  }),
];
