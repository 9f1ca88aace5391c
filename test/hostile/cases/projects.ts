import { briefingText } from '../../support/briefing-text.ts';
import { type SmallTemplate, smallTemplate } from '../../support/small-template.ts';
import type { HostileCase } from '../hostile-case.ts';
import { RUN } from '../write-case.ts';

/** A template that prints, into which one fault is put. */
const template = (parts: SmallTemplate) =>
  smallTemplate('odd', { shared: ['shared/tokens.css', 'shared/print.css'], ...parts });

const project = (
  threat: string,
  name: string,
  files: HostileCase['files'],
  more: Partial<HostileCase> & Pick<HostileCase, 'expect'>,
): HostileCase => ({
  name: `${threat}-${name}`,
  threat,
  whole: true,
  // Where a template or an identity is at fault, no browser is needed to tell.
  ...(more.expect === 'told' && threat !== 'settings' && { arguments: ['check'] }),
  files: {
    'content/briefing.md': briefingText('Text.', threat === 'templates' ? ['template: odd'] : []),
    ...files,
  },
  ...more,
});

/** What a template of a stranger may hold, which is told before anything prints. */
const html: Record<string, string> = {
  script: `<script>${RUN}</script>`,
  handler: `<p onclick="${RUN}">x</p>`,
  picture: '<img src="http://CANARY-HTTP/x.png" alt="">',
  file: '<img src="file://CANARY-OUTSIDE/secret.svg" alt="">',
  frame: '<iframe src="http://CANARY-HTTP/x"></iframe>',
  sheet: '<link rel="stylesheet" href="http://CANARY-HTTP/x.css">',
  refresh: '<meta http-equiv="refresh" content="0;url=http://CANARY-HTTP/">',
  base: '<base href="http://CANARY-HTTP/">',
  form: '<form action="http://CANARY-HTTP/"><button>x</button></form>',
  link: '<a href="javascript:alert(1)">x</a>',
  style: '<p style="background: url(http://CANARY-HTTP/x.png)">x</p>',
  include: '{% include "../../../outside/secret.liquid" %}',
  render: '{% render "CANARY-OUTSIDE/secret.liquid" %}',
  layout: '{% layout "/etc/passwd" %}',
  environment: '{{ env.BRIEFPRESS_CANARY_SECRET }}',
  constructor: '{{ title.constructor.constructor }}',
  filter: '{{ title | constructor }}',
  proto: '{{ __proto__ }}',
};

const css: Record<string, string> = {
  import: '@import url("http://CANARY-HTTP/x.css");',
  'import-file': '@import "file://CANARY-OUTSIDE/secret.css";',
  background: 'body { background: url(http://CANARY-HTTP/x.png) }',
  font: '@font-face { font-family: F; src: url(http://CANARY-HTTP/x.woff2) } p { font-family: F }',
  local: '@font-face { font-family: F; src: local("Arial") } p { font-family: F }',
  set: 'body { background: image-set("http://CANARY-HTTP/x.png" 1x) }',
  'end-of-style': `p { } </style><script>${RUN}</script><style>`,
  escaped: 'body { background: u\\72l(http://CANARY-HTTP/x.png) }',
  'escaped-import': '@\\69mport "http://CANARY-HTTP/x.css";',
  'variable-set':
    ':root { --x: "http://CANARY-HTTP/x.png" } body { background: image-set(var(--x) 1x) }',
  variable: ':root { --x: url(http://CANARY-HTTP/x.png) } body { background: var(--x) }',
};

const manifests: Record<string, string> = {
  'file-outside': 'partials: [CANARY-OUTSIDE/secret.liquid]',
  'file-relative': 'partials: [../../../outside/secret.liquid]',
  hooks: 'hooks: {before: ./x.js}',
};

const identity = (lines: string) => ({ 'briefpress.yaml': `identity:\n  name: A house\n${lines}` });
const face = (file: string) =>
  `  fonts:\n    text:\n      family: F\n      faces: {400: ${file}}\n`;

/** Identities: logos, fonts and patterns of a stranger. */
const identities: Record<string, HostileCase['files']> = {
  'logo-outside': identity('  logo: CANARY-OUTSIDE/secret.svg\n'),
  'logo-remote': identity('  logo: http://CANARY-HTTP/x.svg\n'),
  'logo-script': {
    ...identity('  logo: x.svg\n'),
    'x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>${RUN}</script></svg>`,
  },
  'font-outside': identity(face('CANARY-OUTSIDE/secret.txt')),
  'font-remote': identity(face('http://CANARY-HTTP/x.ttf')),
  'font-none': { ...identity(face('x.ttf')), 'x.ttf': '<html>' },
  'font-cut': { ...identity(face('x.ttf')), 'x.ttf': Buffer.from('\0\x01\0\0\0\xff', 'latin1') },
  'font-woff2-cut': {
    ...identity(face('x.woff2')),
    'x.woff2': Buffer.from('wOF2\0\x01\0\0\xff\xff\xff\xff', 'latin1'),
  },
  'font-cff': { ...identity(face('x.otf')), 'x.otf': Buffer.from('OTTO\0\x01\0\0', 'latin1') },
  'font-collection': {
    ...identity(face('x.ttc')),
    'x.ttc': Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff', 'latin1'),
  },
  'colour-injection': identity(
    '  colours: {accent: "red; } body { background: url(http://CANARY-HTTP/x.png) } x {"}\n',
  ),
  'family-injection': identity(
    '  fonts:\n    text: {family: "F\\"; } @import url(http://CANARY-HTTP/x.css); x {"}\n',
  ),
};

/** Settings that would lead out, loosen or run something: the run ends before any briefing is read. */
const settings: Record<string, string> = {
  'content-outside': 'content: ../outside',
  'out-outside': 'out: ../escaped',
  'out-absolute': 'out: /tmp/escaped',
  'templates-outside': 'templates: ../outside',
  'template-outside': 'template: ../outside',
  browser: 'browser: ./x.sh',
  sandbox: 'sandbox: "off"',
  plugins: 'plugins: [./x.js]',
  'tag-function': "template: !!js/function 'function () {}'",
  proto: '__proto__: {sandbox: "off"}',
  orders: '"##vso[task.setvariable variable=X]y": 1\n"\\n::add-mask::x": 2\n"\\e]0;owned\\a": 3',
};

/** Projects of strangers: templates, identities, settings, and files that other tools run. */
export const projects: HostileCase[] = [
  ...Object.entries(html).map(([name, text]) =>
    project('templates', `html-${name}`, template({ html: text }), {
      expect: 'told',
      rule: 'template-valid',
    }),
  ),
  ...Object.entries(css).map(([name, text]) =>
    project('templates', `css-${name}`, template({ css: text }), {
      expect: 'told',
      rule: 'template-valid',
    }),
  ),
  ...Object.entries(manifests).map(([name, text]) =>
    project('templates', `manifest-${name}`, template({ manifest: text }), {
      expect: 'told',
      rule: 'template-valid',
    }),
  ),
  project('templates', 'good', template({}), { expect: 'printed' }),
  ...Object.entries(identities).map(([name, files]) =>
    project('identity', name, files, { expect: 'told' }),
  ),
  project(
    'identity',
    'injection',
    identity(
      `  short_name: "\\"; } @page { @bottom-left { content: url(http://CANARY-HTTP/x.png) } } </style><script>${RUN}</script>"\n  imprint: ["<img src=http://CANARY-HTTP/y.png onerror=${RUN}>", "{{ env.BRIEFPRESS_CANARY_SECRET }}"]\n  disclaimer: "<script>${RUN}</script>"\n`,
    ),
    { expect: 'printed' },
  ),
  ...Object.entries(settings).map(([name, text]) =>
    project('settings', name, { 'briefpress.yaml': text }, { expect: 'told' }),
  ),
  project(
    'settings',
    'link',
    {},
    { expect: 'told', links: { 'briefpress.yaml': '../outside/secret.yaml' } },
  ),
  project(
    'settings',
    'identity-link',
    { 'briefpress.yaml': 'identity: house' },
    {
      expect: 'told',
      links: { house: '../outside' },
    },
  ),
  project(
    'settings',
    'content-link',
    { 'briefpress.yaml': 'content: texts' },
    {
      expect: 'told',
      links: { texts: '../outside' },
    },
  ),
  project('settings', 'out-link', {}, { expect: 'told', links: { out: '../outside' } }),
  project(
    'settings',
    'files-of-other-tools',
    {
      '.remarkrc.js': `require('fs').writeFileSync('../escaped', '')`,
      '.puppeteerrc.cjs': `require('fs').writeFileSync('../escaped', '')`,
      'puppeteer.config.js': `require('fs').writeFileSync('../escaped', '')`,
      'briefpress.config.js': `require('fs').writeFileSync('../escaped', '')`,
      'package.json':
        '{"type":"module","scripts":{"prepare":"touch ../escaped"},"browserslist":["x"]}',
      '.env': 'NODE_OPTIONS=--require=./x.cjs\nBRIEFPRESS_BROWSER=./x.sh\n',
      '.npmrc': 'node-options=--require=./x.cjs\n',
      'x.cjs': `require('fs').writeFileSync('../escaped', '')`,
      'x.sh': '#!/bin/sh\ntouch ../escaped\n',
      '.git/config': '[core]\n\tfsmonitor = touch ../escaped\n\thooksPath = .\n',
      'node_modules/citeproc/index.js': `require('fs').writeFileSync('../escaped', '')`,
      'node_modules/puppeteer/package.json': '{"main":"x.js"}',
    },
    { expect: 'printed' },
  ),
];
