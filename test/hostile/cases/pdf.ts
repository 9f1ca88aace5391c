import { briefingText } from '../../support/briefing-text.ts';
import type { HostileCase } from '../hostile-case.ts';
import { casesOf, yaml } from '../write-case.ts';

const { printed, told } = casesOf('pdf');

/** What would mean something in a PDF, were it not escaped there. */
const syntax: Record<string, string> = {
  javascript: ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (',
  launch: ') /A << /S /Launch /F (calc.exe) >> (',
  hex: '> /AA << /O << /S /JavaScript /JS <616c657274> >> >> <',
  object: 'endobj\n99 0 obj << /Type /Catalog /OpenAction 1 0 R >> endobj',
  stream: 'endstream endobj trailer << /Root 99 0 R >> startxref 0 %%EOF',
  escape: '\\) \\( \\\\ \\n \\101 \\',
  'byte-order-mark': 'þÿ\u0000(',
  name: '/JavaScript#20/Names /EmbeddedFiles [(x) 1 0 R]',
  xmp: '</rdf:RDF></x:xmpmeta><?xpacket end="w"?><x:xmpmeta>',
  'xmp-entity': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]>&e; &amp; ]]>',
  conformance: '<pdfaid:part>4</pdfaid:part><pdfuaid:part>2</pdfuaid:part>',
};

const quiet = (text: string): string => text.replaceAll('\u0000', '').replaceAll('\n', ' ');

/** The same as Markdown takes it for text. */
const words = (text: string): string => quiet(text).replaceAll(/[[\]]/g, '').replaceAll('<', '\\<');

/** Where such a text may go: information, metadata, outline, alternatives, destinations, attachments. */
const places = (name: string, text: string): HostileCase[] => [
  {
    ...printed(`information-${name}`, 'Text.'),
    files: {
      'briefing.md': `---\ntitle: ${yaml(quiet(text))}\npublished: 2026-11-23\nauthors: [${yaml(quiet(text))}]\nkeywords: [${yaml(quiet(text))}]\nsubtitle: ${yaml(quiet(text))}\npublisher: ${yaml(quiet(text))}\nlicence: ${yaml(quiet(text))}\n---\n\nText.\n`,
    },
  },
  printed(
    `text-${name}`,
    `## ${words(text)}\n\n[${words(text)}](https://example.org/?q=${encodeURIComponent(quiet(text))})\n\n![${words(text)}](x.svg)`,
    {
      files: {
        'x.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
      },
    },
  ),
];

const links: Record<string, string> = {
  parentheses: 'https://example.org/a(b)c\\(d',
  quotes: 'https://example.org/"><script>x</script>',
  'percent-line-end': 'https://example.org/%0d%0a/JS(app.alert(1))',
  user: 'https://example.org@attacker.example/',
  'mail-header': 'mailto:a@example.org?subject=x%0ABcc:b@example.org&body=y',
  fragment: '#page=1&javascript:alert(1)',
  'pdf-fragment': 'https://example.org/x.pdf#FDF=https://attacker.example/x.fdf',
};

/** Whatever could get into the PDF as its own syntax, action, file or metadata. */
export const pdf: HostileCase[] = [
  ...Object.entries(syntax).flatMap(([name, text]) => places(name, text)),
  ...Object.entries(links).map(([name, url]) =>
    name === 'fragment'
      ? told(`link-${name}`, 'link-safe', `A [link](<${url}>).`)
      : printed(`link-${name}`, `A [link](<${url}>).`),
  ),
  ...[
    'javascript:alert(1)',
    'file:///etc/hosts',
    'data:text/html,x',
    'launch:calc',
    'smb://127.0.0.1/x',
  ].map((url, index) =>
    told(`source-address-${index}`, 'reference-url-safe', 'A claim.[@x]', {
      keys: [`references: [${yaml({ id: 'x', type: 'webpage', title: 'A page', URL: url })}]`],
    }),
  ),
  told('source-archive', 'reference-url-safe', 'A claim.[@x]', {
    keys: [
      `references: [${yaml({ id: 'x', type: 'webpage', title: 'A page', URL: 'https://example.org/', custom: { 'archive-url': 'javascript:alert(1)' } })}]`,
    ],
  }),
  printed('source-doi', 'A claim.[@x]', {
    keys: [
      `references: [${yaml({ id: 'x', type: 'book', title: 'A page', DOI: '10.1000/"><script>x</script>) /JS (x' })}]`,
    ],
  }),
  told('contact', 'front-matter-valid', 'Text.', { keys: ['contact: "javascript:alert(1)"'] }),
  told('doi', 'front-matter-valid', 'Text.', { keys: ['doi: "javascript:alert(1)//10.5555/x"'] }),
  told('orcid', 'front-matter-valid', 'Text.', {
    keys: ['authors: [{name: A, orcid: "javascript:alert(1)"}]'],
  }),
  told('language', 'front-matter-valid', 'Text.', { keys: ['lang: "en) /JS (x"'] }),
  told('licence-link', 'front-matter-valid', 'Text.', {
    keys: ['licence: ["javascript:alert(1)"]'],
  }),
  printed('source-language', 'A claim.[@x]', {
    keys: [
      `references: [${yaml({ id: 'x', type: 'book', title: 'Ein Buch', language: 'de) /JS (x' })}]`,
    ],
  }),
  printed(
    'ids',
    '## x) /JS (y {#js}\n\n## %29%20/JS%20%28\n\n[There](#js) and [there](#29-js-28).'.replace(
      ' and [there](#29-js-28)',
      '',
    ),
  ),
  printed('long-ids', `## ${'Very long words '.repeat(30)}\n\nText.`),
  printed('data-in-attachment', '::chart[A chart]{data=x.csv type=bar x=a y=b}', {
    files: { 'x.csv': "a,b\n=cmd|' /C calc'!A0,3\n@SUM(1+1),4\n+1,5\n" },
  }),
  printed(
    'attached-source',
    'Text.\n\n<!-- OpenAction /S /JavaScript -->\n\n```pdf\n%PDF-1.7 1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\n```',
  ),
  {
    name: 'pdf-in-place-of-briefing',
    threat: 'pdf',
    files: { 'briefing.md': '%PDF-1.7\n1 0 obj << /OpenAction 2 0 R >> endobj\n' },
    expect: 'told',
    rule: 'front-matter-valid',
  },
  {
    ...printed('many-authors', 'Text.'),
    files: {
      'briefing.md': briefingText('Text.', [
        `authors: [${Array.from({ length: 60 }, (_, n) => yaml(`A${n} (B) \\ <C>`)).join(', ')}]`,
      ]),
    },
  },
];
