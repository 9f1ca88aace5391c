import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../../src/build.ts';
import { createWorld } from '../../../src/io/create-world.ts';
import type { Paper } from '../../../src/model/settings.ts';
import { resolveSettings } from '../../../src/options.ts';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { type ReadPdf, readPdf } from '../../pdf/read-pdf.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { noisyFont } from '../../support/font-files.ts';
import { installed } from '../../support/installed.ts';
import { press } from '../../support/shared-press.ts';
import { type TemporaryProject, temporaryProject } from '../../support/temporary-project.ts';

const IDENTITIES = 'test/fixtures/identities';
const BRIEFING = 'content/a.md';
const BODY = [
  ':::key-points',
  '- **First.** The *level* rose. :no-source[]',
  ':::',
  '',
  '## Levels',
  '',
  'The Łódź gauge stood at `0.4`. :no-source[]',
].join('\n');

function projectWith(config: string, keys: readonly string[] = []): TemporaryProject {
  const project = temporaryProject({
    'briefpress.yaml': config,
    [BRIEFING]: briefingText(BODY, [...keys]),
  });
  project.copy(IDENTITIES, 'identities');
  return project;
}

async function buildIn(project: TemporaryProject, paper: Paper = 'a4'): Promise<Built> {
  const config = project.read('briefpress.yaml').toString('utf8');
  const settings = resolveSettings({ paper }, { root: project.root, config }, {});
  return build({ path: BRIEFING, settings }, createWorld(project.root), press, {
    installed: await installed,
  });
}

async function read({ pdf, messages }: Built): Promise<ReadPdf> {
  if (!pdf) throw new Error(JSON.stringify(messages));
  return readPdf(pdf.bytes);
}

const told = ({ messages }: Built) =>
  messages.map(({ file, ruleId, reason }) => `${file} ${ruleId} ${reason}`);
const metadataOf = ({ pdf }: Built) =>
  /<\?xpacket begin[\s\S]*<\?xpacket end/.exec(
    Buffer.from(pdf?.bytes ?? []).toString('utf8'),
  )?.[0] ?? '';

describe('the paper of an institution whose logo shows its name', () => {
  let built: Built;
  let pdf: ReadPdf;
  let metadata: string;

  beforeAll(async () => {
    const project = projectWith('identity: identities/norland-parliament', ['number: RB 7']);
    built = await buildIn(project);
    pdf = await read(built);
    metadata = metadataOf(built);
  });

  it('prints without a message, and conforms', () => {
    expect(told(built)).toEqual([]);
    expect(verifyPdf(built.pdf?.bytes ?? new Uint8Array()).findings).toEqual([]);
  });

  it('has the logo as a figure that says the name, before the title', () => {
    const [first] = pdf.pages;
    const lines = (first?.structure ?? '').split('\n').map((line) => line.trim());
    const figure = lines.findIndex((line) => line.startsWith('Figure'));
    expect(lines[figure]).toContain('Parliament of Norland, Research Service');
    expect(figure).toBeLessThan(lines.findIndex((line) => line.startsWith('H1')));
    // Not beside the logo as well; the end of the briefing is on the same page.
    expect(first?.text.replace(/Members’.*$/, '')).not.toContain('Parliament');
  });

  it('prints in its own fonts, and the rest in those of the template', () => {
    const names = pdf.fonts.map(({ name }) => name);
    expect(names.some((name) => name.startsWith('CrimsonPro'))).toBe(true);
    expect(names.some((name) => name.startsWith('PublicSans'))).toBe(true);
    expect(names.filter((name) => /Source/.test(name))).toEqual([]);
    expect(pdf.fonts.every(({ type, embedded }) => type !== 'Type3' && embedded)).toBe(true);
  });

  it('prints series, number, foot and end', () => {
    const [first] = pdf.textByPage;
    expect(first).toContain('Members’ Research Briefing RB 7');
    expect(first).toContain('Norland Research Service RB 7 · version 1.0');
    const last = pdf.textByPage.at(-1) ?? '';
    expect(last).toMatch(/Publisher Parliament of Norland, Research Service Library of/);
    expect(last).toMatch(/DOI 10\.5555\/nprs\.rb-7 ISSN 2049-3630/);
    expect(last).toMatch(/Disclaimer Written for Members/);
    expect(last).toMatch(/Previous edition Earlier editions stand/);
    const links = pdf.pages.flatMap((page) => page.links.map(({ url }) => url));
    expect(links).toContain('https://doi.org/10.5555/nprs.rb-7');
  });

  it('tells all of it in its metadata', () => {
    expect(pdf.info.Author).toBe('Parliament of Norland, Research Service');
    for (const property of [
      '<dc:publisher><rdf:Bag><rdf:li>Parliament of Norland, Research Service<',
      '<prism:issn>2049-3630<',
      '<prism:doi>10.5555/nprs.rb-7<',
      '<prism:publicationName>Members',
      '<prism:number>RB 7<',
      '<xmpRights:Owner><rdf:Bag><rdf:li>Parliament of Norland',
      '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Written for Members',
      '<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/<',
      '<dc:relation><rdf:Bag><rdf:li>Earlier editions stand',
      '<dcterms:bibliographicCitation>',
    ]) {
      expect(metadata).toContain(property);
    }
  });

  it('counts among the inputs of the build, and is not attached', () => {
    expect(built.inputs.map(({ path: file }) => path.basename(file))).toEqual([
      'crimson-pro-400-italic.woff2',
      'crimson-pro-400.ttf',
      'crimson-pro-600.woff2',
      'public-sans-400-italic.woff2',
      'public-sans-400.woff2',
      'public-sans-600.woff2',
      'public-sans-700.woff2',
      'identity.yaml',
      'logo-print.svg',
      'logo.svg',
    ]);
    expect(built.reads?.map((one) => one.path)).toContain('identities/norland-parliament/logo.svg');
    expect(pdf.attachments.map(({ name }) => name)).toEqual(['a.md', 'briefing.json']);
  });
});

describe('the paper of an institution whose name stands beside its logo', () => {
  let built: Built;
  let pdf: ReadPdf;

  beforeAll(async () => {
    built = await buildIn(projectWith('identity: identities/meridian-desk'), 'letter');
    pdf = await read(built);
  });

  it('prints without a message, and conforms', () => {
    expect(told(built)).toEqual([]);
    expect(verifyPdf(built.pdf?.bytes ?? new Uint8Array()).findings).toEqual([]);
  });

  it('has the name in letters and the logo as decoration', () => {
    const [first] = pdf.pages;
    expect(first?.structure).not.toContain('Figure');
    expect(first?.text).toContain('Meridian Desk The Long View');
  });

  it('sets its letters as large as its identity says', () => {
    const item = pdf.pages[0]?.items.find(({ text }) => text.includes('gauge stood'));
    expect(item?.size).toBeCloseTo(9.2, 1);
  });
});

describe('an identity inside the settings', () => {
  it('is all that one in a folder is, with names relative to the project', async () => {
    const lines = ['identity:', '  name: 2026', '  logo: identities/meridian-desk/logo.png'];
    const built = await buildIn(projectWith(lines.join('\n')));
    expect(told(built)).toEqual([]);
    expect((await read(built)).textByPage[0]).toContain('2026');
  });

  it('is told with line and column of the settings', () => {
    const config = 'paper: a4\nidentity:\n  name: River Board\n  issn: 1234-5678\n';
    expect(() => resolveSettings({}, { root: '/', config }, {})).toThrow(
      'briefpress.yaml:4:9 Unexpected `1234-5678` for `identity.issn`, expected `9` as its last character',
    );
  });

  it.each(['../elsewhere', '/etc'])('may not be a folder outside the project: %s', (folder) => {
    expect(() => resolveSettings({}, { root: '/', config: `identity: ${folder}` }, {})).toThrow(
      'expected a folder inside the project',
    );
  });
});

describe('an identity with faults', () => {
  it('that a link leads out of the project is refused, and nothing prints', async () => {
    const outside = temporaryProject({ 'house/identity.yaml': 'name: Elsewhere' });
    const project = projectWith('identity: house');
    symlinkSync(path.join(outside.root, 'house'), path.join(project.root, 'house'));
    const built = await buildIn(project);
    expect(built.pdf).toBeUndefined();
    expect(told(built)).toEqual([
      'briefpress.yaml identity-valid `house/identity.yaml` lies outside the project, expected the declaration of an identity',
    ]);
  });

  it('tells a font that no browser takes where it is declared', async () => {
    const font = 'identities/meridian-desk/fonts/libre-franklin-700.ttf';
    const project = projectWith('identity: identities/meridian-desk');
    project.write({ [font]: noisyFont() });
    const built = await buildIn(project);
    expect(built.pdf).toBeUndefined();
    expect(told(built)).toEqual([
      `identities/meridian-desk/identity.yaml identity-valid \`${font}\` is damaged: the browser does not take it, expected a TTF or WOFF2 font with TrueType outlines`,
    ]);
  });

  it('tells letters that its font lacks, and faces, and prints all the same', async () => {
    const lines = ['identity:', '  name: River Board', '  fonts:', '    heading:'];
    const face = 'identities/norland-parliament/fonts/public-sans-400.woff2';
    const fonts = ['      family: River Sans', `      faces: {400: ${face}}`];
    const project = projectWith([...lines, ...fonts].join('\n'));
    project.write({ [BRIEFING]: briefingText('The word *vịnh* is of another language.', []) });
    const built = await buildIn(project);
    expect(told(built)).toEqual([
      'briefpress.yaml font-faces `River Sans` has no bold face, expected one for `heading`: what is strong would look like the rest',
      'briefpress.yaml font-faces `River Sans` has no italic face, expected one for `heading`: titles of works and emphasis would look like the rest',
      'content/a.md font-letters `ị` is not in `River Sans`, expected a font with all letters of the text',
    ]);
    expect((await read(built)).textByPage[0]).toContain('vịnh');
  });
});
