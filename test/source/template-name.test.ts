import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.ts';
import { loadTemplate } from '../../src/page/template/load-template.ts';
import { checkTemplates } from '../../src/runs/check-templates.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { isTemplateName, TEMPLATE_NAME } from '../../src/source/template-name.ts';
import { worldOf } from '../page/fixtures.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const good = ['briefing', 'river-report', '2026', 'a', 'shared-pieces'];
const bad = ['My_Report', 'Report', 'my_report', '-report', 'shared', 'a/b', 'é', ''];

/** What is said of a name by whoever is given it; nothing where it is taken. */
const readers: Readonly<Record<string, (name: string) => Promise<string> | string>> = {
  'front matter': (template) => {
    const text = `---\ntitle: T\nstatus: draft\ntemplate: ${JSON.stringify(template)}\n---\n`;
    const { messages } = readFrontMatter({ path: 'a.md', text, sha256: '' });
    return messages.map(({ reason }) => reason).join();
  },
  'the command line': (template) => faultOf(() => settingsOf({ template })),
  'briefpress.yaml': (name) => faultOf(() => settingsOf({}, `template: ${JSON.stringify(name)}\n`)),
  'the loader of templates': async (name) => {
    const files = { [`templates/${name}/template.yaml`]: 'description: A test.' };
    const loaded = await loadTemplate(name, worldOf(files), 'templates');
    const findings = 'findings' in loaded ? loaded.findings : [];
    return findings.flatMap(({ file, reason }) => (file === undefined ? [reason] : [])).join();
  },
};

function settingsOf(raw: { template?: string }, config?: string, root = '/') {
  return resolveSettings(raw, { root, config }, {});
}

function faultOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}

describe.each(Object.entries(readers))('the name of a template in %s', (_, read) => {
  it.each(good)('may be %s', async (name) => {
    expect(await read(name)).toBe('');
    expect(isTemplateName(name)).toBe(true);
  });

  it.each(bad)('may not be %j, and the message says what it may be', async (name) => {
    expect(await read(name)).toContain(`expected ${TEMPLATE_NAME}`);
    expect(isTemplateName(name)).toBe(false);
  });
});

describe('a folder of templates that is called as none may be', () => {
  const { root } = temporaryProject({ 'templates/My_Report/template.yaml': 'name: My_Report\n' });
  const settings = settingsOf({}, undefined, root);

  it('is told where all are checked', async () => {
    const { briefings } = await checkTemplates(settings, []);
    expect(briefings).toMatchObject([
      {
        source: 'templates/My_Report/template.yaml',
        messages: [{ reason: `Unexpected template \`My_Report\`, expected ${TEMPLATE_NAME}` }],
      },
    ]);
  });

  it('is told where it is named', async () => {
    await expect(checkTemplates(settings, ['My_Report'])).rejects.toThrow(TEMPLATE_NAME);
  });
});
