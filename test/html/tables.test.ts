import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts } from '../../src/html/create-parts.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

const table = '| A |\n|---|\n| 1 |';

async function htmlOf(body: string, lang = 'en'): Promise<string> {
  const { briefing } = await resolveText(body, {}, lang);
  return toHtml(createParts(briefing, { ...ownTemplate, lang, slots: ['body'] }).body).trim();
}

describe('a table', () => {
  it('has the caption before it, with number, marks and id', async () => {
    const html = await htmlOf(`::table-caption[Arms *sold*]{#tab-arms}\n\n${table}`);
    expect(html).toMatch(
      /^<table id="tab-arms"><caption><span class="figure-number">Table\u00a01\.<\/span> Arms <em>sold<\/em><\/caption>\s*<thead>/,
    );
  });

  it('is numbered among the tables that have a caption', async () => {
    const html = await htmlOf(
      `::table-caption[One]\n\n${table}\n\n${table}\n\n::table-caption[Two]\n\n${table}`,
    );
    expect(html.match(/Table\u00a0\d\./g)).toEqual(['Table\u00a01.', 'Table\u00a02.']);
  });

  it('has the word of the language', async () => {
    expect(await htmlOf(`::table-caption[Oil]\n\n${table}`, 'ru')).toContain('Таблица\u00a01.');
  });

  it('has neither number nor caption where none is written', async () => {
    expect(await htmlOf(table)).toMatch(/^<table>\s*<thead>/);
  });

  it.each(['fold', 'turn'])('carries the wish of its author to %s it', async (wide) => {
    const html = await htmlOf(`::table-caption[Oil]{wide=${wide}}\n\n${table}`);
    expect(html).toContain(`<table data-wide="${wide}">`);
  });

  it.each(['en', 'ar'])(
    'has columns at the side where %s begins, unless they say else',
    async (lang) => {
      const html = await htmlOf('| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 |', lang);
      expect(html.match(/<td[^>]*>/g)).toEqual([
        '<td>',
        '<td align="center">',
        '<td align="right">',
      ]);
    },
  );

  it('cites in its caption', async () => {
    const html = await htmlOf(
      `::table-caption[Oil.[@a]]\n\n${table}\n\n[@a]: https://example.org "A"`,
    );
    expect(html).toMatch(/<caption>.*data-cites="1".*<\/caption>/);
  });
});

describe('a list of contents', () => {
  it.each([
    ['en', 'Contents'],
    ['es', 'Contenido'],
    ['ru', 'Содержание'],
    ['ar', 'المحتويات'],
  ])('has its title in %s', async (lang, title) => {
    expect(await htmlOf('::contents', lang)).toBe(
      `<nav class="contents"><p class="box-label">${title}</p></nav>`,
    );
  });
});
