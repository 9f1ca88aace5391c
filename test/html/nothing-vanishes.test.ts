import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { createParts, treeOfParts } from '../../src/html/create-parts.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';
import { wide, widely } from '../support/widely.ts';

/** What Markdown and its neighbours have for a word, each as its author would write it. */
const constructs: readonly ((word: string) => string)[] = [
  (word) => `Plain ${word}.`,
  (word) => `*${word}* **${word}** ~~${word}~~`,
  (word) => `## ${word}`,
  (word) => `### A ${word} {#id-${word} .unnumbered}`,
  (word) => `- one\n- ${word}\n  - deeper ${word}`,
  (word) => `4) ${word}`,
  (word) => `- [x] ${word}`,
  (word) => `> ${word}`,
  (word) => `> [!TIP] ${word}\n> text`,
  (word) => `\`\`\`\n${word}\n\`\`\``,
  (word) => `    ${word}`,
  (word) => `[${word}](https://example.org) and <https://example.org/${word}>`,
  (word) => `| a |\n|---|\n| b<br>${word} |`,
  (word) => `| a |\n|---|\n| b |\n\n: Caption *${word}*`,
  (word) => `Term\n: ${word}`,
  (word) => `Note.^[In ${word}.]`,
  (word) => `Note.[^${word}]\n\n[^${word}]: Words of ${word}.`,
  (word) => `a^${word}^ b~${word}~ c<sup>${word}</sup> d<sub>${word}</sub>`,
  (word) => `<div>\n${word}\n</div>`,
  (word) => `a <span>${word}</span>`,
  (word) => `<br>\n${word}`,
  (word) => `::: columns\n::: column\n${word}\n:::\n:::`,
  (word) => `::: {.callout-tip title="${word}"}\ntext\n:::`,
  (word) => `:::note\n${word}\n:::`,
  (word) => `$${word}_1$ [[${word}]] ==${word}== {{< ${word} >}} [${word}]{.small}`,
  (word) => `+---+\n| ${word} |\n+---+`,
  (word) => `a) ${word}\nb) two`,
  (word) => `\\textbf{${word}} \\newpage`,
  (word) => `Citation [see @unknown, p. ${word}].`,
];

describe('whatever construct the author writes', () => {
  it('prints each word that stands in it', wide, async () => {
    const written = fc.array(fc.nat(constructs.length - 1), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(written, async (chosen) => {
        const words = chosen.map((_, index) => `qz${String.fromCharCode(97 + index)}x`);
        const text = chosen.map((at, index) => constructs[at]?.(words[index] ?? '')).join('\n\n');
        const { briefing } = await resolveText(`${text}\n`);
        const slots = ['body', 'notes', 'references'];
        const tree = treeOfParts(createParts(briefing, { ...ownTemplate, lang: 'en', slots }));
        const printed = textOf(tree);
        expect(words.filter((word) => !printed.includes(word))).toEqual([]);
      }),
      { numRuns: widely(40, 100) },
    );
  });

  it.each(constructs.map((construct) => construct('qzx')))(
    'prints the word in %j',
    async (text) => {
      const { briefing } = await resolveText(`${text}\n`);
      const slots = ['body', 'notes', 'references'];
      const tree = treeOfParts(createParts(briefing, { ...ownTemplate, lang: 'en', slots }));
      expect(textOf(tree)).toContain('qzx');
    },
  );
});
