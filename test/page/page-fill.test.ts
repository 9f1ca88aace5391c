import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { direction } from '../../src/language/direction.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { prepare } from '../../src/prepare.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { installed, worldAt } from '../support/installed.ts';
import { readOnce } from '../support/read-once.ts';
import { press } from '../support/shared-press.ts';
import { eachWidely } from '../support/widely.ts';
import { pageFaults } from './page-fill.ts';

const seed = 'content/russia-venezuela-relations.md';
const smallpox = 'content/smallpox-eradication.md';
const folder = 'test/fixtures/briefings';
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md' && !name.startsWith('hostile'))
  .map((name) => `${folder}/${name}`);

/** Fixtures that other tests read on letter as well. */
const sharedOnLetter = ['eight-eras', 'no-eras', 'wide-tables'].map(
  (name) => `${folder}/${name}.md`,
);

/**
 * A briefing on a paper: finished, as other tests read most of these as well. One from right to left is taken as
 * the browser printed it: finished, its words come in other pieces than those that headings are searched by. So is
 * one that no other test reads, as finishing it takes longer than printing.
 */
async function printed(path: string, paper: Paper): Promise<ReadPdf> {
  if (paper === 'letter' && fixtures.includes(path) && !sharedOnLetter.includes(path)) {
    return unfinished(path, paper);
  }
  const { pdf, raw, messages } = await builtBriefing(path, paper);
  if (!pdf || !raw) throw new Error(JSON.stringify(messages));
  return readOnce(direction(pdf.document.lang) === 'rtl' ? raw : pdf.bytes);
}

async function unfinished(path: string, paper: Paper): Promise<ReadPdf> {
  const root = process.cwd();
  const settings = resolveSettings({ paper }, { root, config: undefined }, {});
  const { ready, messages } = await prepare({ path, settings }, worldAt(root), await installed);
  if (!ready) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(ready.page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return readPdf(outcome.printed.bytes);
}

describe('a page that looks like a mistake', () => {
  const expectNone = async (path: string, paper: Paper): Promise<void> =>
    expect(pageFaults(await printed(path, paper), paper)).toEqual([]);

  it.each([seed, smallpox, ...fixtures])('stands nowhere in %s on a4', (path) =>
    expectNone(path, 'a4'),
  );

  eachWidely(
    [seed, ...sharedOnLetter],
    [smallpox, ...fixtures.filter((path) => !sharedOnLetter.includes(path))],
  )('stands nowhere in %s on letter', (path) => expectNone(path, 'letter'));
});

describe.each(['a4', 'letter'] as const)('the briefing on Russia and Venezuela on %s', (paper) => {
  it('holds everything down to the last of the eras in brief on its first page', async () => {
    const [first = ''] = (await printed(seed, paper)).textByPage;
    expect(first).toMatch(
      /Bottom line.*Key points.*How well is this sourced\?.*The eras in brief.*Maduro era/is,
    );
  });

  it('says below its title up to when it is right', async () => {
    const [first = ''] = (await printed(seed, paper)).textByPage;
    expect(first.replace(/\s+/g, ' ')).toMatch(
      /2019 Position as of 2 March 2019; later events are not covered Published/,
    );
  });

  it('says since when its last era is open nowhere without up to when it is covered', async () => {
    const text = (await printed(seed, paper)).textByPage.join(' ').replace(/\s+/g, ' ');
    const open = text.match(/since 2013.{0,25}/g) ?? [];
    expect(open.length).toBeGreaterThanOrEqual(4);
    expect(new Set(open)).toEqual(new Set(['since 2013, covered to 2 March 2019']));
  });

  it('compares and draws the eras on its second page', async () => {
    const [, second = ''] = (await printed(seed, paper)).textByPage;
    expect(second).toMatch(/^(?!.*The eras in brief).*The eras at a glance.*Figure 1\./s);
  });
});

it('the first page of the briefing on smallpox holds everything down to its last era', async () => {
  const [first = ''] = (await printed(smallpox, 'a4')).textByPage;
  expect(first).toMatch(
    /Bottom line.*Key points.*How well is this sourced\?.*The eras in brief.*After the end/is,
  );
});
