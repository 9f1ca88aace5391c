import { casesOf } from '../write-case.ts';

const { printed, told } = casesOf('local-files');
const FILE = 'file://CANARY-OUTSIDE/secret.txt';
const library = '[{"id":"x","type":"book","title":"A book"}]';

/** Ways to write the place of a picture that lies outside. */
const pictures: Record<string, string> = {
  relative: 'CANARY-UP/secret.svg',
  encoded: 'CANARY-UP/secret.svg'.replace('CANARY-UP', '%2e%2e/%2e%2e/%2e%2e/%2e%2e/outside'),
  'encoded-slash': '..%2f..%2f..%2f..%2foutside%2fsecret.svg',
  absolute: 'CANARY-OUTSIDE/secret.svg',
  'file-address': 'file://CANARY-OUTSIDE/secret.svg',
  'file-localhost': 'FILE://localhost/CANARY-OUTSIDE/secret.svg',
  'view-source': 'view-source:file://CANARY-OUTSIDE/secret.svg',
  unc: '\\\\\\\\127.0.0.1\\\\share\\\\secret.svg',
  'unc-slashes': '//127.0.0.1/share/secret.svg',
  'drive-letter': 'C:/outside/secret.svg',
  environment: '/proc/self/environ',
  'own-root': '/proc/self/root/CANARY-OUTSIDE/secret.svg',
  descriptor: '/dev/fd/0',
  nul: 'x%00/../CANARY-UP/secret.svg',
  home: '~/secret.svg',
};

const markup: Record<string, string> = {
  iframe: `<iframe src="${FILE}"></iframe>`,
  object: `<object data="${FILE}"></object>`,
  embed: `<embed src="${FILE}">`,
  img: '<img src="file://CANARY-OUTSIDE/secret.svg">',
  'img-relative': '<img src="CANARY-UP/secret.svg">',
  stylesheet: '<link rel="stylesheet" href="file://CANARY-OUTSIDE/secret.css">',
  'style-import': '<style>@import url("file://CANARY-OUTSIDE/secret.css");</style>',
  'svg-use': '<svg><use href="file://CANARY-OUTSIDE/secret.svg#secret"/></svg>',
  xinclude: `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${FILE}" parse="text"/>`,
  'server-include': `<!--#include virtual="CANARY-OUTSIDE/secret.txt" -->`,
};

/** What other tools take for an order to include a file. */
const includes: Record<string, string> = {
  liquid: '{% include "CANARY-UP/secret.txt" %} {% render "/etc/passwd" %}',
  jekyll: '{% include_relative CANARY-UP/secret.txt %}',
  mkdocs: '--8<-- "CANARY-UP/secret.txt"',
  pandoc: '```{.include}\nCANARY-OUTSIDE/secret.txt\n```',
  latex: '\\input{CANARY-OUTSIDE/secret.txt} \\verbatiminput{/etc/passwd}',
  wiki: '![[CANARY-UP/secret.txt]] {{:secret.txt}}',
  asciidoc: 'include::CANARY-UP/secret.txt[]',
  markdown: '!INCLUDE "CANARY-UP/secret.txt" <<[CANARY-UP/secret.txt]',
  typst: '#include "CANARY-UP/secret.txt" #read("CANARY-OUTSIDE/secret.txt")',
};

/** Whatever reads a file that does not belong to the project. */
export const localFiles = [
  ...Object.entries(pictures).map(([name, url]) =>
    told(`picture-${name}`, 'image-found', `![A picture](<${url}>)`),
  ),
  ...Object.entries(markup).map(([name, html]) =>
    printed(`markup-${name}`, `Before.\n\n${html}\n\nAfter.`, { prints: ['After.'] }),
  ),
  ...Object.entries(includes).map(([name, text]) =>
    printed(`include-${name}`, `Before.\n\n${text}\n\nAfter.`, { prints: ['After.'] }),
  ),
  told('picture-link', 'image-found', '![A picture](x.svg)', {
    links: { 'x.svg': 'CANARY-OUTSIDE/secret.svg' },
  }),
  told('picture-folder-link', 'image-found', '![A picture](x/secret.svg)', {
    links: { x: 'CANARY-OUTSIDE' },
  }),
  told('picture-link-to-link', 'image-found', '![A picture](x.svg)', {
    links: { 'x.svg': 'y.svg', 'y.svg': 'CANARY-OUTSIDE/secret.svg' },
  }),
  told('picture-link-to-environment', 'image-found', '![A picture](x.svg)', {
    links: { 'x.svg': '/proc/self/environ' },
  }),
  told('picture-link-to-device', 'image-found', '![A picture](x.svg)', {
    links: { 'x.svg': '/dev/zero' },
  }),
  told('picture-link-to-itself', 'image-found', '![A picture](x.svg)', {
    links: { 'x.svg': 'x.svg' },
  }),
  printed('inner-link', '![A picture](x.svg)', {
    files: {
      'real.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    },
    links: { 'x.svg': 'real.svg' },
  }),
  {
    name: 'local-files-briefing-link',
    threat: 'local-files',
    files: {},
    links: { 'briefing.md': 'CANARY-OUTSIDE/secret.md' },
    expect: 'told' as const,
  },
  ...['json', 'yaml', 'bib', 'ris'].map((ending) =>
    told(`bibliography-${ending}`, 'bibliography-readable', 'A claim.[@x]', {
      keys: [`bibliography: CANARY-UP/secret.${ending}`],
    }),
  ),
  told('bibliography-absolute', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: CANARY-OUTSIDE/secret.json'],
  }),
  told('bibliography-link', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.json'],
    links: { 'x.json': 'CANARY-OUTSIDE/secret.json' },
  }),
  told('bibliography-environment', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.yaml'],
    links: { 'x.yaml': '/proc/self/environ' },
  }),
  told('bibliography-second', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: [x.json, CANARY-UP/secret.json]'],
    files: { 'x.json': library },
  }),
  told('style', 'csl-readable', 'Text.', { keys: ['csl: CANARY-UP/secret.csl'] }),
  told('style-link', 'csl-readable', 'Text.', {
    keys: ['csl: x.csl'],
    links: { 'x.csl': 'CANARY-OUTSIDE/secret.csl' },
  }),
  told('chart', 'chart-file', '::chart[A chart]{data="CANARY-UP/secret.csv" type=bar x=year y=n}'),
  told('chart-link', 'chart-file', '::chart[A chart]{data="x.csv" type=bar x=year y=n}', {
    links: { 'x.csv': 'CANARY-OUTSIDE/secret.csv' },
  }),
  told('template', 'front-matter-valid', 'Text.', { keys: ['template: CANARY-UP'] }),
  told('front-matter-include', 'front-matter-valid', 'Text.', {
    keys: [`subtitle: !include CANARY-OUTSIDE/secret.txt`],
  }),
  printed('front-matter-path', 'Text.', {
    keys: [`subtitle: "${FILE}"`, 'series: $include CANARY-UP/secret.txt'],
  }),
  printed('bibtex-file-field', 'A claim.[@x]', {
    keys: ['bibliography: x.bib'],
    files: {
      'x.bib':
        '@book{x, title = {A book}, year = 2001, file = {:CANARY-OUTSIDE/secret.txt:TXT}, abstract = {\\input{CANARY-OUTSIDE/secret.txt}}}',
    },
  }),
  printed('bibtex-include', 'A claim.[@x]', {
    keys: ['bibliography: x.bib'],
    files: {
      'x.bib':
        '@preamble{"\\input{CANARY-OUTSIDE/secret.txt}"}\n@include{CANARY-OUTSIDE/secret.bib}\n@book{x, title = {A \\input{CANARY-OUTSIDE/secret.txt} book}, year = 2001}',
    },
  }),
];
