import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/pdf/finish.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { printFragment } from '../pdf/print-fragment.ts';
import { documentInfo } from '../pdf/raw-prints.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { press } from '../support/shared-press.ts';

const FRAGMENTS = 'test/fixtures/tag-trees';
const fragments = readdirSync(FRAGMENTS).filter((name) => name.endsWith('.html'));
const briefings = ['content', 'test/fixtures/briefings'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `${folder}/${name}`),
);

/** What `hidden-text.html` hides from screen readers. */
const HIDDEN = ['+ not this'];

/** What is wrong, a line each, so that a failure names it. */
function findingsOf(bytes: Uint8Array): string[] {
  return verifyPdf(bytes, { hiddenTexts: HIDDEN }).findings.map(
    ({ rule, page, reason }) => `${rule} ${page}: ${reason}`,
  );
}

describe('the checker finds nothing in a finished print', () => {
  it.each(fragments)('of %s', async (name) => {
    const { bytes, channel } = await printFragment(
      press,
      readFileSync(`${FRAGMENTS}/${name}`, 'utf8'),
    );
    const info = documentInfo({ lang: 'en' });
    expect(findingsOf(finish(bytes, info, { channel, attachments: [] }).bytes)).toEqual([]);
  });

  it.each(briefings)('of %s', async (path) => {
    const { pdf, messages } = await builtBriefing(path);
    const isBuilt = messages.every(({ level }) => level !== 'error');
    expect(pdf ? findingsOf(pdf.bytes) : isBuilt).toEqual(isBuilt ? [] : false);
  });
});
