import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specimenFiles } from '../../scripts/specimen/specimen-files.mjs';
import { createParts } from '../../src/html/create-parts.ts';
import { slotNames } from '../../src/html/slots.ts';
import { directives } from '../../src/markdown/directives.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import type { Page } from '../../src/model/printed.ts';
import { resolveSettings } from '../../src/options.ts';
import { prepare } from '../../src/prepare.ts';
import type { Press } from '../../src/print/press.ts';
import { resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { checkTemplates } from '../../src/runs/check-templates.ts';
import { openRun } from '../../src/runs/open-run.ts';
import { printSpecimen, writeSpecimen } from '../../src/runs/print-specimen.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { memoryWorld } from '../check/memory-world.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { memoryProject } from '../support/memory-project.ts';
import { ownTemplate } from '../support/own-template.ts';
import { poolInThisThread } from '../support/pool-in-this-thread.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const FOLDER = 'templates/shared/specimen';
const files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);
const specimen = files['specimen.md'] ?? '';

describe('the specimen', () => {
  it('is what `node scripts/make-specimen.mjs` makes', () => {
    const [devices, more] = ['docs/devices.md', 'scripts/specimen/more.md'];
    expect(files).toEqual(specimenFiles(readFileSync(devices, 'utf8'), readFileSync(more, 'utf8')));
  });

  it('uses every directive, save those that would leave a slot empty', () => {
    const unused = Object.keys(directives).filter(
      (name) => !new RegExp(`(?<![\\w:]):{1,3}${name}(?![\\w-])`).test(specimen),
    );
    expect(unused).toEqual(['eras-at-a-glance', 'timeline']);
  });

  it('fills every slot', async () => {
    const file = { path: 'specimen.md', text: specimen, sha256: '' };
    const { frontMatter } = readFrontMatter(file);
    if (!frontMatter) throw new Error('the specimen cannot be read');
    const tree = parseMarkdown(specimen, 'en');
    const { briefing } = await resolveBriefing(file, frontMatter, tree, memoryWorld(files));
    const maps = briefing.figures.some(({ kind, node }) => kind === 'map' && !node);
    // Shorter forms print only where the whole has no slot.
    const forms = ['eras-in-lines', 'exhibit', 'text-beside-eras', 'references-short'] as const;
    const isForm = (name: string) => forms.some((form) => form === name);
    const partsOn = (slots: readonly string[]) =>
      createParts(briefing, { ...ownTemplate, lang: 'en', slots: [...slots] });
    const [whole, short] = [partsOn(slotNames.filter((name) => !isForm(name))), partsOn(forms)];
    const empty = slotNames.filter((name) => (isForm(name) ? short : whole)[name].length === 0);
    // Maps print only where they were drawn.
    expect([maps, empty.filter((name) => name !== 'map')]).toEqual([true, []]);
  });

  it('has no fault', async () => {
    const { world, settings } = memoryProject(files);
    const { messages } = await prepare({ path: 'specimen.md', settings }, world, await installed);
    expect(messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('printSpecimen', () => {
  it('keeps no bounds of a form, as it shows every part', async () => {
    const project = temporaryProject({});
    const settings = resolveSettings({}, { root: project.root, config: undefined }, {});
    const seen: Page[] = [];
    const run = openRun(settings, { press: pressThatSees(seen) });
    try {
      const [checked] = (await checkTemplates(settings, ['two-pager'])).briefings;
      if (!checked) throw new Error('nothing was checked');
      await printSpecimen('two-pager', checked, run);
      expect(seen.map(({ title, bounds }) => [title !== '', bounds])).toEqual([[true, undefined]]);
    } finally {
      await run.close();
    }
  });

  it('prints on a template of the project, with its identity, whatever else the project holds', async () => {
    const project = temporaryProject({
      'specimen.md': 'Not this one.',
      'templates/shared/closing.liquid': '<p>Made by {{ identity.name }}</p>',
    });
    const config = 'identity: {name: Norland Press}\n';
    const settings = resolveSettings({}, { root: project.root, config }, {});
    const run = openRun(settings, { press, pool: poolInThisThread(project.root) });
    try {
      const { briefings } = await checkTemplates(settings, ['briefing']);
      const [checked] = briefings;
      if (!checked) throw new Error('nothing was checked');
      const { result, pdf } = await printSpecimen('briefing', checked, run);
      expect([result.status, result.messages]).toEqual(['built', []]);
      const { pages } = await readPdf(pdf?.bytes ?? new Uint8Array());
      const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
      expect(text).toContain('Made by Norland Press');
      expect(text).toContain('Gauges of the Danube');
      const name = await writeSpecimen('briefing', Buffer.from('x'), {}, settings);
      expect([name, String(project.read(name))]).toEqual(['briefing-specimen.pdf', 'x']);
    } finally {
      await run.close();
    }
  });

  it('prints nothing on a template with errors', async () => {
    const project = temporaryProject({ 'templates/briefing/briefing.liquid': '{{ titel }}' });
    const settings = project.settings();
    const { briefings } = await checkTemplates(settings, ['briefing']);
    const [checked] = briefings;
    if (!checked) throw new Error('nothing was checked');
    const run = openRun(settings, { press, pool: poolInThisThread(project.root) });
    const { result, pdf } = await printSpecimen('briefing', checked, run);
    await run.close();
    expect([result, pdf]).toEqual([checked, undefined]);
    expect(checked.status).toBe('failed');
  });
});

/** A press without a browser, which prints nothing. */
function pressThatSees(pages: Page[]): Press {
  return {
    start() {},
    async print(page) {
      pages.push(page);
      return { kind: 'page-limit', pages: 1 };
    },
    facts: () => undefined,
    async close() {},
  };
}
