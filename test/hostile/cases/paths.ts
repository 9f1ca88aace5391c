import { briefingText } from '../../support/briefing-text.ts';
import type { HostileCase } from '../hostile-case.ts';
import { casesOf } from '../write-case.ts';

const { printed, told } = casesOf('paths');

const slugs: Record<string, string> = {
  parent: '../../escaped',
  absolute: '/tmp/escaped',
  encoded: '%2e%2e%2fescaped',
  backslash: '..\\escaped',
  device: 'CON:',
  option: '-rf',
  hidden: '.escaped',
  manifest: 'manifest.json',
  blank: 'two words',
  nul: 'x\0y',
  'full-width': '．．／escaped',
  markup: '"><script>x</script>',
};

/** Names that a file may have, and what must not come of it. */
const names: Record<string, string> = {
  option: '-rf --help.md',
  shell: '$(touch escaped) `touch escaped`; touch escaped.md',
  markup: '<img src=x onerror=alert(1)>.md',
  liquid: "{{ 'RAN' | append: 'AWAY' }}.md",
  reserved: 'CON.md',
  dots: 'x...md.md',
  'quotes-and-ends': 'a"b\'c\\d.md',
  pdf: 'x) (y.pdf.md',
  unicode: '../x.md'
    .replaceAll('.', '．')
    .replace('／', '∕')
    .replace('/', '∕')
    .replace('．md', '.md'),
  bidi: 'invoice\u202Efdp.md',
  escape: 'x\u001b[31mred.md',
  'line-end': 'x\n::error::y.md',
  long: `${'long-'.repeat(46)}.md`,
  manifest: 'manifest.json.md',
};

/** Names of data that are attached to the PDF under their own. */
const dataNames: Record<string, string> = {
  markup: '<script>x<script>.csv',
  pdf: 'x) /JS (y.csv',
  bidi: 'x\u202Evsc.csv',
  percent: '%2e%2e%2fescaped.csv',
  backslash: '..\\..\\escaped.csv',
  program: 'report.pdf.exe.csv',
};

/** Names and slugs that lead elsewhere or mean something to whoever reads them. */
export const paths: HostileCase[] = [
  ...Object.entries(slugs).map(([name, slug]) =>
    told(`slug-${name}`, 'front-matter-valid', 'Text.', {
      keys: [`slug: ${JSON.stringify(slug)}`],
    }),
  ),
  ...Object.entries(names).map(
    ([name, file]): HostileCase => ({
      name: `paths-name-${name}`,
      threat: 'paths',
      files: {
        [file]: briefingText('Text.[@x]', ['bibliography: x.json']),
        'x.json': '[{"id":"x","type":"book","title":"A book"}]',
      },
      expect: 'printed',
    }),
  ),
  ...Object.entries(dataNames).map(([name, file]) =>
    printed(
      `data-${name}`,
      `::chart[A chart]{data="${file.replaceAll('\\', '\\')}" type=bar x=a y=b}`,
      { files: { [file]: 'a,b\nx,3\ny,4\n' } },
    ),
  ),
  {
    ...told('two-of-one-slug', 'slug-unique', 'Text.', { keys: ['slug: same'] }),
    files: {
      'briefing.md': briefingText('Text.', ['slug: same']),
      'other.md': briefingText('Text.', ['slug: same']),
    },
  },
  told('template-parent', 'front-matter-valid', 'Text.', { keys: ['template: ../shared'] }),
  told('template-shared', 'front-matter-valid', 'Text.', { keys: ['template: shared'] }),
  told('template-proto', 'front-matter-valid', 'Text.', { keys: ['template: __proto__'] }),
  printed('hidden-briefing', 'Text.', {
    files: {
      '_draft.md': briefingText('[@nobody]'),
      '.hidden.md': briefingText('[@nobody]'),
      'README.md': '[@nobody]',
    },
  }),
];
