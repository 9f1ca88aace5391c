import { describe, expect, it } from 'vitest';
import { type Built, build } from '../src/build.ts';
import { resolveSettings } from '../src/options.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { memoryWorld } from './check/memory-world.ts';
import { installed } from './support/installed.ts';
import { press } from './support/shared-press.ts';

/** A template that takes no style sheet of the tool, and has no italic face for code. */
const manifest = `name: odd
description: A template of the project.
html: odd.liquid
css: [odd.css]
papers: {a4: a4.css}
slots: [body, references]
fonts:
  text: {family: Source Serif 4, faces: ["400"]}
  heading: {family: Source Sans 3, faces: ["400"]}
  code: {family: IBM Plex Mono, faces: ["400"]}
`;

async function builtWith(css: string): Promise<Built> {
  const world = memoryWorld({
    'content/a.md':
      '---\ntitle: A\nstatus: draft\ntemplate: odd\n---\n\nText *with* **`faces`**.\n\n## Heading\n',
    'templates/odd/template.yaml': manifest,
    'templates/odd/odd.liquid':
      '<h1>{{ title }}</h1><bp-slot name="body"></bp-slot><bp-slot name="references"></bp-slot>',
    'templates/odd/odd.css': css,
    'templates/odd/a4.css':
      '@page { size: 210mm 297mm; margin: 20mm; @bottom-left { content: "Page" counter(page); font: 8pt var(--font-heading) } }',
  });
  const settings = resolveSettings({}, { root: '/project', config: undefined }, {});
  const input = { path: 'content/a.md', settings };
  return build(input, world, press, { installed: await installed });
}

describe('a briefing with a template of the project', () => {
  it('conforms, although the template takes no style sheet of the tool', async () => {
    const { pdf, messages } = await builtWith('h1 { font: 400 20pt var(--font-heading) }');
    expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(verifyPdf(pdf?.bytes ?? new Uint8Array()).findings).toEqual([]);
  });

  it('is told of the template where that prints text of its own, and is no failure of the machine', async () => {
    const { pdf, messages } = await builtWith('p::before { content: "Note: " }');
    expect(pdf).toBeUndefined();
    expect(messages).toMatchObject([
      {
        ruleId: 'template-valid',
        file: 'templates/odd/odd.liquid',
        reason: expect.stringContaining('text on page 1 that is in no element'),
      },
    ]);
  });
});
