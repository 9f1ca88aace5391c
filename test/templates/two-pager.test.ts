import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { buildInMemory } from '../support/print-in-memory.ts';
import { scaled } from '../support/scaled.ts';
import { press } from '../support/shared-press.ts';
import { eachWidely } from '../support/widely.ts';
import { makeTwoPager, type TwoPagerSample } from './make-two-pager.ts';

async function printed(
  sample: TwoPagerSample,
  paper: Paper = 'a4',
  more: Record<string, string> = {},
): Promise<Built> {
  return buildInMemory({ ...makeTwoPager(sample), ...more }, 'briefing.md', { paper });
}

function told({ messages }: Built, rule: string) {
  return messages.filter((message) => message.ruleId === rule);
}

const OWN = readFileSync('templates/two-pager/template.yaml', 'utf8');

/** The template with other bounds, as a project would have it. */
function withPages(pages: string): Record<string, string> {
  const text = OWN.replace(/min: .*/, pages.split(', ')[0] ?? '').replace(
    /max: .*/,
    pages.split(', ')[1] ?? '',
  );
  return { 'templates/two-pager/template.yaml': text };
}

async function pagesOf(built: Built): Promise<string[]> {
  if (!built.pdf) throw new Error(JSON.stringify(built.messages));
  const { pages } = await readPdf(built.pdf.bytes);
  return pages.map(({ items }) => items.map(({ text }) => text).join(' '));
}

/** What shows no more than the languages that every run tries. */
function inTheLongTests<Lang extends string>(languages: readonly Lang[]) {
  return languages.slice(0, scaled(1) - 1).map((lang): [lang: Lang, paper: Paper] => [lang, 'a4']);
}

describe('two pages', () => {
  const prints: [lang: TwoPagerSample['lang'], paper: Paper][] = [
    ['en', 'letter'],
    ['ar', 'a4'],
    ...inTheLongTests(['de', 'fr', 'es', 'it', 'pt', 'ru', 'he']),
  ];

  const more: typeof prints = [
    ['en', 'a4'],
    ['ar', 'letter'],
  ];

  eachWidely(prints, more)('are printed and conform: %s on %s', async (lang, paper) => {
    const built = await printed({ lang, paragraphs: 24 }, paper);
    const pages = await pagesOf(built);
    const findings = verifyPdf(built.pdf?.bytes ?? new Uint8Array()).findings;
    expect([pages.length, findings, told(built, 'page-range')]).toEqual([2, [], []]);
  });

  it('hold the first figure on the first, and who answers for them on the second', async () => {
    const [first = '', second = ''] = await pagesOf(await printed({ lang: 'en', paragraphs: 24 }));
    expect(first).toMatch(/Point 4\..*Figure\s1\./s);
    expect(first).not.toMatch(/Point 5\./);
    expect(second).toMatch(/References.*Ana Sample ?, River Unit.*Not the view of any body\./s);
  });

  it('have the heading of the key points over them where there are no facts', async () => {
    const built = await printed({ lang: 'en', paragraphs: 26, facts: 0 });
    const [first = ''] = await pagesOf(built);
    expect(first).toMatch(/Key points.*Point 1\./s);
  });

  it('tell in one info what is left out', async () => {
    const infos = told(await printed({ lang: 'en', paragraphs: 24 }), 'template-drops');
    expect(
      infos.map(({ level, reason }) => [level, /`([^`]*)`, `details/.exec(reason)?.[1]]),
    ).toEqual([['info', 'key point 5']]);
  });
});

describe('a form of two pages', () => {
  it('is an error when 2.1 pages are printed, which says what is over and what would free it', async () => {
    const built = await printed({ lang: 'en', paragraphs: 33 });
    const [error] = told(built, 'page-range');
    expect([built.pdf, error?.level]).toEqual([undefined, 'error']);
    expect(error?.reason).toMatch(
      /^The print takes `2\.1 pages`, expected 2 at most: \d+ mm of a column are over$/,
    );
    expect(error?.note).toMatch(/key point \d takes \d+ mm.*the box of facts takes \d+ mm/);
  });

  it('fits when as much is taken out as was over', async () => {
    const [error] = told(await printed({ lang: 'en', paragraphs: 33 }), 'page-range');
    const over = Number(/(\d+) mm/.exec(error?.reason ?? '')?.[1]);
    // A paragraph takes four lines of 12.25 pt and the space above.
    const paragraph = (4 * 12.25 + 5) * (25.4 / 72);
    const fewer = 33 - Math.ceil(over / paragraph);
    expect(told(await printed({ lang: 'en', paragraphs: fewer }), 'page-range')).toEqual([]);
  });

  it('is an error when 1.1 pages are printed, which says what is missing', async () => {
    const built = await printed({ lang: 'en', paragraphs: 10 });
    expect(built.pdf).toBeUndefined();
    expect(told(built, 'page-range').map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /^The print takes `1\.1 pages`, expected 1\.4 at least: \d+ mm of a column are missing$/,
      ),
    ]);
  });

  it('counts the room on the second page that what is over does not use', async () => {
    const disclaimer = 'Not the view of any body, nor of those who wrote it down. '.repeat(60);
    const own = makeTwoPager({ lang: 'en', paragraphs: 27 })['briefing.md'] ?? '';
    const more = { 'briefing.md': own.replace(/disclaimer: .*/, `disclaimer: ${disclaimer}`) };
    const [error] = told(await printed({ lang: 'en', paragraphs: 27 }, 'a4', more), 'page-range');
    // The foot block is a good 60 mm high and goes over as a whole; both columns count.
    const over = Number(/: (\d+) mm/.exec(error?.reason ?? '')?.[1]);
    expect([over > 0, over < 100]).toEqual([true, true]);
  });

  it('is told where the briefing chooses it', async () => {
    const [error] = told(await printed({ lang: 'en', paragraphs: 10 }), 'page-range');
    expect([error?.file, error?.place?.start.line]).toEqual(['briefing.md', 5]);
  });

  it('has other bounds where the project sets them', async () => {
    const built = await printed({ lang: 'en', paragraphs: 10 }, 'a4', withPages('min: 1, max: 3'));
    expect([told(built, 'page-range'), built.pdf !== undefined]).toEqual([[], true]);
  });

  it('has bounds that can be kept', async () => {
    const built = await printed({ lang: 'en', paragraphs: 2 }, 'a4', withPages('min: 3, max: 2'));
    expect(
      told(built, 'template-valid').map(({ file, place }) => [file, place?.start.line]),
    ).toEqual([['templates/two-pager/template.yaml', 34]]);
  });
});

describe('a briefing with eras on two pages', () => {
  let built: Built;
  let pages: string[];

  beforeAll(async () => {
    const root = process.cwd();
    const settings = resolveSettings({ template: 'two-pager' }, { root, config: undefined }, {});
    const path = 'content/russia-venezuela-relations.md';
    built = await build({ path, settings }, createWorld(root), press, {
      installed: await installed,
    });
    pages = await pagesOf(built);
  }, 60_000);

  it('has the table of the eras on the first', () => {
    expect([pages.length, pages[0]?.includes('The eras at a glance')]).toEqual([2, true]);
  });

  it('has a line for each era, and not its section', () => {
    const text = pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('recognised a contested re-election');
    expect(text).not.toContain('Era summary');
  });

  it('keeps the numbers of references, and says that the list is shorter and where the rest is', () => {
    const text = pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Shown here: 16 of 17; the whole list is in the full edition');
    expect(text).toMatch(/\b14 ?the Guardian · withdrawn/);
    expect(verifyPdf(built.pdf?.bytes ?? new Uint8Array()).findings).toEqual([]);
  });
});
