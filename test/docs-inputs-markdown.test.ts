import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foreignMarkdown } from '../src/check/foreign-markdown.ts';
import { foreignKeys, keysReadAsOurs } from '../src/source/foreign-keys.ts';

const page = 'docs/inputs.md';

/** The rows between two marks of the page are those of a list in the code. */
function holds(name: string, rows: readonly string[]): void {
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  const wanted = `\n${rows.join('\n')}\n\n`;
  if (process.env.UPDATE_INPUTS) {
    writeFileSync(page, text.slice(0, from) + wanted + text.slice(to));
    return;
  }
  expect(text.slice(from, to)).toBe(wanted);
}

it('tells every construct of other tools that is named by a message', () => {
  holds('foreign markdown', [
    '| What is told | Looks like | What to write |',
    '|---|---|---|',
    ...foreignMarkdown.map(
      ({ name, example, instead }) => `| ${name} | ${inCell(example)} | ${inCell(instead)} |`,
    ),
  ]);
});

it('tells every key of other tools that is known', () => {
  const rows = Object.entries(foreignKeys).map(([key, instead]) => `| \`${key}\` | ${instead} |`);
  const ours = Object.entries(keysReadAsOurs).map(
    ([key, { ours: name }]) => `| \`${key}\` | is read as \`${name}\` |`,
  );
  holds('foreign keys', ['| Key | What becomes of it |', '|---|---|', ...ours, ...rows]);
});

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
