import type { HostileCase } from '../hostile-case.ts';
import { casesOf } from '../write-case.ts';

const { printed, told } = casesOf('yaml');

const head = (lines: string): Record<string, string> => ({
  'briefing.md': `---\n${lines}\n---\n\nText.\n`,
});
const ok = 'title: A test\npublished: 2026-11-23';

/** Front matter that must not be taken, with the rule that says so. */
const refused: Record<string, [rule: string, text: string]> = {
  'tag-js-function': [
    'front-matter-valid',
    `${ok}\nsubtitle: !!js/function 'function () { return 1 }'`,
  ],
  'tag-js-undefined': [
    'front-matter-valid',
    `${ok}\nsubtitle: !<tag:yaml.org,2002:js/undefined> ''`,
  ],
  'tag-python': ['front-matter-valid', `${ok}\nsubtitle: !!python/object/apply:os.system ['id']`],
  'tag-ruby': ['front-matter-valid', `${ok}\nsubtitle: !ruby/object:Gem::Installer\n  i: x`],
  'tag-env': ['front-matter-valid', `${ok}\nsubtitle: !ENV BRIEFPRESS_CANARY_SECRET`],
  'tag-directive': ['front-matter-valid', `%TAG ! tag:example.org,2000:\n${ok}\nsubtitle: !x y`],
  'second-document': ['front-matter-valid', `${ok}\n...\ntitle: Another`],
  'proto-key': ['front-matter-valid', `${ok}\n__proto__: {status: draft, isAdmin: true}`],
  'constructor-key': ['front-matter-known-key', `${ok}\nconstructor: {prototype: {isAdmin: true}}`],
  'proto-in-author': ['front-matter-valid', `${ok}\nauthors: [{name: A, __proto__: {email: x}}]`],
  'to-string-key': ['front-matter-known-key', `${ok}\ntoString: x`],
  'has-own-key': ['front-matter-known-key', `${ok}\nhasOwnProperty: x\nvalueOf: y`],
  'merge-key': ['front-matter-known-key', `${ok}\n<<: {status: withdrawn}`],
  'duplicate-key': ['front-matter-valid', `${ok}\ntitle: Another`],
  'complex-key': ['front-matter-valid', `${ok}\n? {a: b}\n: c`],
  'alias-to-itself': ['front-matter-valid', `${ok}\nkeywords: &a [*a]`],
  'alias-unknown': ['front-matter-valid', `${ok}\nsubtitle: *nobody`],
  'browser-key': ['front-matter-known-key', `${ok}\nbrowser: /bin/sh\nsandbox: off`],
  'limits-key': ['front-matter-known-key', `${ok}\nmax_memory: 1000000\nplugins: [./x.js]`],
  'nothing-in-it': ['front-matter-valid', '# only a comment'],
  'list-in-it': ['front-matter-valid', '- title\n- published'],
};

/** Other languages between other fences, which some tools run. */
const fences: Record<string, string> = {
  js: `---js\n{ title: (function () { return 'RAN' + 'AWAY' })(), published: '2026-11-23' }\n---\n\nText.\n`,
  javascript: `---javascript\nmodule.exports = { title: 'RAN' + 'AWAY' }\n---\n\nText.\n`,
  coffee: `---coffee\ntitle: 'RAN' + 'AWAY'\n---\n\nText.\n`,
  json: `---json\n{"title": "x"}\n---\n\nText.\n`,
  toml: `+++\ntitle = "x"\n+++\n\nText.\n`,
  braces: `{\n"title": "x"\n}\n\nText.\n`,
};

const library = (name: string, body: string): HostileCase =>
  printed(`library-${name}`, 'A claim.[@x]', {
    keys: ['bibliography: x.yaml'],
    files: { 'x.yaml': `- id: x\n  type: book\n  title: A book\n${body}` },
  });

/** What YAML can do besides holding data. */
export const yamlCases: HostileCase[] = [
  ...Object.entries(refused).map(([name, [rule, text]]) =>
    told(name, rule, '', { files: head(text) }),
  ),
  ...Object.entries(fences).map(([name, text]) =>
    told(`fence-${name}`, 'front-matter-valid', '', { files: { 'briefing.md': text } }),
  ),
  printed('alias', 'Text.', { keys: ['keywords: [&a one, *a]'] }),
  printed('odd-scalars', 'Text.', {
    keys: ['subtitle: 0x7F', 'number: 1_000', 'series: ~x', 'version: 1e999'],
    prints: ['0x7F', '1e999'],
  }),
  printed('hooks-keys', 'Text.', {
    keys: ['layout: x', 'permalink: /etc/passwd', 'header-includes: "\\\\input{x}"'],
    rule: 'front-matter-known-key',
  }),
  printed('value-proto', 'Text.', { keys: ['subtitle: __proto__', 'series: constructor'] }),
  library('proto', '  __proto__: {title: x}\n'),
  library('constructor', '  constructor: {prototype: {title: x}}\n  toString: x\n'),
  library('custom-proto', '  custom: {__proto__: {url-status: dead}, constructor: x}\n'),
  told('library-tag', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.yaml'],
    files: { 'x.yaml': "- id: x\n  title: !!js/function 'function () {}'\n" },
  }),
  printed('json-proto', 'A claim.[@x]', {
    keys: ['bibliography: x.json'],
    files: {
      'x.json':
        '[{"id":"x","type":"book","title":"A book","__proto__":{"title":"y"},"constructor":{"prototype":{"z":1}}}]',
    },
  }),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((key) =>
    printed(`source-called-${key.toLowerCase().replaceAll('_', '')}`, `A claim.[@${key}]`, {
      keys: [`references: [{id: ${key}, type: book, title: A book}]`],
    }),
  ),
  told('undefined-source-proto', 'citation-defined', 'A claim.[@__proto__]'),
  told('undefined-source-constructor', 'citation-defined', 'A claim.[@constructor; @toString]'),
  printed(
    'footnotes',
    'A.[^__proto__] B.[^constructor]\n\n[^__proto__]: One.\n[^constructor]: Two.',
  ),
  printed('definitions', 'A [link][__proto__].\n\n[__proto__]: https://example.org/'),
  printed('bibtex-proto', 'A claim.[@x]', {
    keys: ['bibliography: x.bib'],
    files: {
      'x.bib':
        '@string{__proto__ = "y"}\n@string{constructor = "z"}\n@book{x, title = {A book} # __proto__ # constructor, __proto__ = {z}, constructor = {z}, year = 2001}\n',
    },
  }),
  printed(
    'chart-proto',
    '::chart[A chart]{data=x.csv type=bar x=__proto__ y=constructor series=toString}',
    {
      files: {
        'x.csv':
          '__proto__,constructor,toString\nvalueOf,3,hasOwnProperty\n__proto__,4,constructor\n',
      },
    },
  ),
  told('map-proto', 'map-known', '::map{countries="__proto__ constructor"}'),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((name) => [
    told(`map-attribute-${name.toLowerCase()}`, 'map-known', `::map{countries="IS" ${name}=x}`),
    told(`attribute-${name.toLowerCase()}`, 'directive-attribute', `A.:no-source[]{${name}=x}`),
  ]),
];
