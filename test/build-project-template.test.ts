import { describe, expect, it } from 'vitest';
import type { Built } from '../src/build.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { buildInMemory } from './support/print-in-memory.ts';
import { smallTemplate } from './support/small-template.ts';

/** A template that takes no style sheet of the tool, and has no italic face for code. */
function builtWith(css: string): Promise<Built> {
  const paper =
    '@page { size: 210mm 297mm; margin: 20mm; @bottom-left { content: "Page" counter(page); font: 8pt var(--font-heading) } }';
  const text =
    '---\ntitle: A\nstatus: draft\ntemplate: odd\n---\n\nText *with* **`faces`**.\n\n## Heading\n';
  return buildInMemory({
    'content/x.md': text,
    ...smallTemplate('odd', { css, paper, heading: '400' }),
  });
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
