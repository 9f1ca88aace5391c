import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideAsBriefing } from '../../../scripts/guide/guide-as-briefing.mjs';
import { readPdf } from '../../pdf/read-pdf.ts';
import { runCommandLine } from '../../support/run-command-line.ts';
import { temporaryProject } from '../../support/temporary-project.ts';
import { itWidely } from '../../support/widely.ts';

const edition = { version: '0.1.0', published: '2026-11-29' };
const HOME = 'https://github.com/briefpress/briefpress/blob/main';

describe('the guide as a briefing', () => {
  const made = (body: string) => guideAsBriefing(`# Guide: ways in\n\n${body}`, edition);

  it('has its heading as title, and its list of contents with pages', () => {
    const text = made('Words.\n\n- [One](#one)\n- [Two](#two)\n\n## One\n\n- [a](#one) more\n');
    expect(text).toContain('subtitle: "Ways in, and all');
    expect(text).toContain('Words.\n\n::contents\n\n## One\n\n- [a](#one) more\n');
    expect(text).not.toContain('# Guide');
  });

  it('leads to other pages where they can be read', () => {
    const text = made('[a](rules.md#x) [b](../schemas/report.json) [c](#d) [e](https://f.example)');
    expect(text).toContain(
      `[a](${HOME}/docs/rules.md#x) [b](${HOME}/schemas/report.json) [c](#d) [e](https://f.example)`,
    );
  });

  it('leaves addresses in code alone', () => {
    expect(made('`[a](b.md)` [b.md](b.md)')).toContain(`\`[a](b.md)\` [b.md](${HOME}/docs/b.md)`);
  });

  itWidely('prints without a message, and its PDF is whole', async () => {
    const text = guideAsBriefing(readFileSync('docs/guide.md', 'utf8'), edition);
    const project = temporaryProject({ 'content/guide.md': text });
    const built = await runCommandLine(project, ['build', '--strict', '--quiet']);
    expect([built.code, built.stdout, built.stderr]).toEqual([0, '', '']);
    const verified = await runCommandLine(project, ['verify', 'out']);
    expect([verified.code, verified.stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^✓ out\/guide\.pdf: \d+ pages, no findings$/),
    ]);
    const { outline } = await readPdf(project.read('out/guide.pdf'));
    const sections = [
      ...readFileSync('docs/guide.md', 'utf8')
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/^## (.+)$/gm),
    ];
    const titles = outline.map(({ title }) => title);
    for (const [, title = ''] of sections) expect(titles).toContain(title);
  });
});
