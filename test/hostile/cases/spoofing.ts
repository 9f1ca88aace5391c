import type { HostileCase } from '../hostile-case.ts';
import { casesOf, yaml } from '../write-case.ts';

const { printed, told } = casesOf('spoofing');
const source = 'references: [{id: x, type: book, title: A book, issued: {date-parts: [[2001]]}}]';
const eras = 'eras: [{id: first, label: First era, from: 1990-01-01, to: 2000-01-01}]';
const summary =
  ':::era-summary\nA short sentence. :no-source[]\n\n- One. :no-source[]\n- Two. :no-source[]\n:::';

/** Marks that the build makes itself, written by a stranger. */
const markup: Record<string, string> = {
  citation: '<sup class="citation"><a id="cite-1" href="#ref-1">[1]</a></sup>',
  reference: '<section class="references"><p class="reference" id="ref-1">Forged</p></section>',
  slot: '<bp-slot name="references"></bp-slot><bp-slot name="era.first.brief"></bp-slot>',
  'page-of': '<span data-page-of="ref-1" data-page-group="x" data-page-gap>9</span>',
  'page-slot': '<b id="slot-1" class="page-slot">0</b>',
  'private-language': '<span lang="en-x-k0">x</span><p lang="en-x-k1">y</p>',
  role: '<h1 role="doc-abstract" aria-hidden="true">x</h1><p aria-label="spoken">y</p>',
  era: '<section class="section-era" id="era-first"><h2>First era</h2></section>',
  furniture:
    '<style>:root { --furniture-head: "FORGED" }</style><p class="furniture status-draft tlp-red">x</p>',
  policy: `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
  'artifact-mark': '<p class="artifact" data-artifact>hidden</p>',
  'hidden-text': '<p style="display:none">hidden</p><p hidden>hidden too</p>',
};

const ids = [
  'ref-1',
  'note-1',
  'slot-1',
  'fig-1',
  'tab-1',
  'map-1',
  'fig-timeline',
  'tab-eras',
  'era-first',
  'k0',
  'contents',
  'references',
];

/** Content that looks like what the build makes: numbers, marks, ids, furniture, tags. */
export const spoofing: HostileCase[] = [
  ...Object.entries(markup).map(([name, html]) =>
    printed(`markup-${name}`, `A claim.[@x]\n\n${html}\n\nAfter.`, {
      keys: [source],
      rule: 'html-not-rendered',
      prints: ['After.'],
    }),
  ),
  ...ids.map((id) =>
    printed(`id-${id}`, `A claim.[@x]\n\n## Forged {#${id}}\n\n[There](#${id}).`, {
      keys: [source],
    }),
  ),
  printed(
    'ids-by-headings',
    `A claim.[@x]\n\n${ids.map((id) => `## ${id}\n\nText.`).join('\n\n')}`,
    { keys: [source] },
  ),
  printed('fake-numbers', 'A claim [1] and [2, p. 3] and ^[3]^ and ⁽⁴⁾.[@x]', { keys: [source] }),
  printed(
    'fake-list',
    'A claim.[@x]\n\n## References\n\n1. A forged source. Cited p. 1··, 2.\n\n[1] Another one.',
    { keys: [source] },
  ),
  told('fake-link-to-a-mark', 'link-safe', 'A claim.[@x] [[1]](#ref-1) and [x](#cite-1).', {
    keys: [source],
  }),
  printed('fake-footer', 'Page 3 of 8\n\nTLP:CLEAR\n\nDRAFT\n\nSUPERSEDED'),
  printed('fake-status', 'Text.', {
    keys: ['short_title: "FINAL counter(page, running-head) Page 1 of 1"', 'status: draft'],
    prints: ['Draft'],
  }),
  told('label-against-banner', 'tlp-consistent', 'Text.', {
    keys: ['tlp: CLEAR', 'handling: "TLP:RED"'],
  }),
  printed('fake-support', ':::key-points\n- **Lead.** A point. [2 sources] :no-source[]\n:::'),
  printed(
    'fake-era-in-another',
    `## First era\n\n${summary}\n\n### First era\n\nText.\n\n## First era\n\nAgain.`,
    { keys: [eras] },
  ),
  printed('fake-era-by-id', `## First era\n\n${summary}\n\n## Other {#era-first}\n\nText.`, {
    keys: [eras],
  }),
  printed('source-language-key', 'A claim.[@x] And [@y].', {
    keys: [
      `references: [${['en-x-k0', 'de-x-k1'].map((language, at) => yaml({ id: 'xy'[at], type: 'book', title: 'Ein Titel', language })).join(', ')}]`,
    ],
  }),
  ...['en-x-k0', 'de-x-k3', 'x-k1', 'art-x-k0'].map((lang) =>
    told(`language-${lang}`, 'front-matter-valid', '## One\n\nText.\n\n- a\n- b', {
      keys: [`lang: ${lang}`],
    }),
  ),
  printed(
    'code-language-class',
    '```references-x era-summary citation page-slot\ntext\n```\n\n```html {.references #ref-1}\n<p>x</p>\n```',
  ),
  printed('directive-attributes', '::map{countries="IS" #ref-1}\n\nA claim.[@x]', {
    keys: [source],
  }),
  printed('chart-id', '::chart[A chart]{#ref-1 data=x.csv type=bar x=a y=b}\n\nA claim.[@x]', {
    keys: [source],
    files: { 'x.csv': 'a,b\nx,3\ny,4\n' },
  }),
  printed(
    'placeholders',
    'Slot 1: 0 · ·· \u00b7 {page} place {number} k0 k1 $CANARY bp-slot {{ slot }} __PLACEHOLDER__ PAGE_OF_ref-1',
  ),
  printed('tags', '/P <</MCID 0>> BDC EMC /Artifact BMC StructTreeRoot /H1 /TOC'),
  printed(
    'attachment-names',
    '::chart[A]{data=references.csv type=bar x=a y=b}\n\n::chart[B]{data=briefing.json.csv type=bar x=a y=b}',
    {
      files: { 'references.csv': 'a,b\nx,3\ny,4\n', 'briefing.json.csv': 'a,b\nx,3\ny,5\n' },
    },
  ),
];
