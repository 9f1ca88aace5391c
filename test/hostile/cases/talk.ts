import type { HostileCase } from '../hostile-case.ts';
import { casesOf, yaml } from '../write-case.ts';

const { printed, told } = casesOf('talk');

/** What a terminal or the log of a CI would act on, at the start of a line and within it. */
const orders: Record<string, string> = {
  azure: '##vso[task.setvariable variable=NODE_OPTIONS]--require=./x.js',
  github: '##[add-mask]x',
  'github-line': '\n::add-mask::x\n::error file=x::y',
  'github-blanks': '\n   ::stop-commands::x',
  'github-returns': '\r::set-output name=x::y\u0085::warning::z\u2028::debug::w',
  gitlab: '\nsection_start:1:x[collapsed=true]\r\u001b[0K',
  teamcity: "\n##teamcity[setParameter name='x' value='y']",
  colours: '\u001b[31mred\u001b[0m \u009b31m',
  title: '\u001b]0;owned\u0007 \u009d0;x\u009c',
  link: '\u001b]8;;http://CANARY-HTTP/\u0007here\u001b]8;;\u0007',
  clipboard: '\u001b]52;c;eA==\u0007',
  erase: 'x\b\b\b\u007f\u001b[2K\u001b[1A\rdone: 0 errors',
  answer: '\u001b[6n\u001b[c\u0005',
  alternate: '\u001b[?1049h\u001bP+q544e\u001b\\',
};

/** Each order where a message must name it: it cannot be taken, and is told. */
const told1 = (name: string, order: string): HostileCase[] => [
  told(`key-${name}`, 'front-matter-known-key', 'Text.', { keys: [`${yaml(order)}: 1`] }),
  told(`value-${name}`, 'front-matter-valid', 'Text.', { keys: [`status: ${yaml(order)}`] }),
  told(
    `source-${name}`,
    'citation-defined',
    `A claim.[@{${order.replaceAll(/[\s{}\u0000-\u001f\u0080-\u009f\u2028]/g, '')}}]`,
  ),
  told(`library-${name}`, 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.json'],
    files: { 'x.json': `[{"id": ${yaml(order)}, ${order}` },
  }),
  told(`chart-${name}`, 'chart-data', '::chart[A chart]{data=x.csv type=bar x=a y=b}', {
    files: { 'x.csv': `a,b\nx,"${order}"\n` },
  }),
  told(`style-${name}`, 'csl-readable', 'Text.', {
    keys: ['csl: x.csl'],
    files: {
      'x.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" class="${order.replaceAll(/[<"&\u0000-\u0008\u000b-\u001f]/g, '')}" version="1.0"/>`,
    },
  }),
];

/** Each order where it prints, and a warning names it. */
const printed1 = (name: string, order: string): HostileCase[] => {
  const plain = order.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
  return [
    printed(`markup-${name}`, `Text <b title="${plain.replaceAll(/["\s]/g, ' ')}">bold</b>.`, {
      rule: 'html-not-rendered',
    }),
    printed(`reason-${name}`, 'Text.', {
      keys: [`accept: [${yaml({ rule: 'reference-dead', key: plain, reason: plain })}]`],
      rule: 'accept-matches',
    }),
  ];
};

/** Whatever speaks to a terminal or to a CI, through each way by which a message may name it. */
export const talk: HostileCase[] = Object.entries(orders).flatMap(([name, order]) => [
  ...told1(name, order),
  ...printed1(name, order),
]);
