import type { HostileCase } from '../hostile-case.ts';
import { casesOf, RUN } from '../write-case.ts';

const { printed, told } = casesOf('csl');
const keys = [
  'csl: x.csl',
  'references: [{id: x, type: book, title: A book, publisher: Somebody, issued: {date-parts: [[2001]]}}]',
];

interface Style {
  head?: string;
  attributes?: string;
  info?: string;
  before?: string;
  citation?: string;
  bibliography?: string;
}

const style = ({ head = '', attributes = '', info = '', before = '', ...layouts }: Style): string =>
  `${head}<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${attributes}>
  <info><title>House</title><id>https://example.org/house</id><updated>2026-01-01T00:00:00Z</updated>${info}</info>
  ${before}
  <citation><layout prefix="(" suffix=")">${layouts.citation ?? '<text variable="publisher"/>'}</layout></citation>
  <bibliography><layout suffix=".">${layouts.bibliography ?? '<text variable="title"/>'}</layout></bibliography>
</style>`;

const markup =
  `&lt;img src="http://CANARY-HTTP/x" onerror="${RUN}"&gt;&lt;script&gt;${RUN}&lt;/script&gt;`.replaceAll(
    '"',
    '&quot;',
  );

const refused: Record<string, string> = {
  doctype: style({
    head: '<!DOCTYPE style [<!ENTITY x SYSTEM "file://CANARY-OUTSIDE/secret.txt">]>',
    info: '<rights>&x;</rights>',
  }),
  'doctype-remote': style({ head: '<!DOCTYPE style SYSTEM "http://CANARY-HTTP/x.dtd">' }),
  'parameter-entity': style({
    head: '<!DOCTYPE style [<!ENTITY % x SYSTEM "http://CANARY-HTTP/x.dtd"> %x;]>',
  }),
  'entity-bomb': style({
    head: `<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>`,
    citation: '<text value="&j;"/>',
  }),
  'unknown-entity': style({ citation: '<text value="&secret;"/>' }),
  xinclude: style({
    before:
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://CANARY-OUTSIDE/secret.txt" parse="text"/>',
  }),
  'macro-to-itself': style({
    before: '<macro name="m"><text macro="m"/></macro>',
    citation: '<text macro="m"/>',
  }),
  'macros-in-a-circle': style({
    before: '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
    bibliography: '<text macro="a"/>',
  }),
  'parent-at-canary': `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>T</title><id>x</id><link href="http://CANARY-HTTP/parent.csl" rel="independent-parent"/></info></style>`,
  script: style({ before: `<script>${RUN}</script>` }),
  'html-in-place': `<!doctype html><html><script>${RUN}</script></html>`,
  'note-style': style({}).replace('in-text', 'note'),
};

const taken: Record<string, string> = {
  'markup-in-affixes': style({
    citation: `<text variable="publisher" prefix="${markup}" suffix="${markup}"/>`,
  }),
  'markup-in-values': style({
    citation: `<text value="${markup}"/>`,
    bibliography: `<text value="${markup}"/>`,
  }),
  'markup-in-delimiter': style({
    bibliography: `<group delimiter="${markup}"><text variable="title"/><text variable="publisher"/></group>`,
  }),
  'markup-in-terms': style({
    before: `<locale xml:lang="en"><terms><term name="edition">${markup}</term></terms></locale>`,
    bibliography: '<text variable="title"/><text term="edition"/>',
  }),
  'engine-marks': style({
    citation: '<text value="%%STRING%% %%ID%% &lt;div class=&quot;csl-entry&quot;&gt;"/>',
  }),
  'links-in-info': style({
    info: '<link href="http://CANARY-HTTP/self" rel="self"/><link href="javascript:alert(1)" rel="documentation"/>',
  }),
  'instruction-before': style({
    head: '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="http://CANARY-HTTP/x.xsl"?>',
  }),
};

/** Styles that name files, grow, run in circles, or bring markup along. */
export const csl: HostileCase[] = [
  ...Object.entries(refused).map(([name, file]) =>
    told(name, 'csl-readable', 'A claim.[@x]', { keys, files: { 'x.csl': file } }),
  ),
  ...Object.entries(taken).map(([name, file]) =>
    printed(name, 'A claim.[@x]', { keys, files: { 'x.csl': file } }),
  ),
];
