import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/pdf/finish.ts';
import { press } from '../support/shared-press.ts';
import { printFragment } from './print-fragment.ts';
import { documentInfo } from './raw-prints.ts';
import { showTags } from './show-tags.ts';

const FOLDER = 'test/fixtures/tag-trees';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/, ''));

/** `npx vitest run test/pdf/tag-trees.test.ts -u` writes them anew; read the difference. */
describe('the tag tree of', () => {
  it.each(names)('%s', async (name) => {
    const html = readFileSync(`${FOLDER}/${name}.html`, 'utf8');
    const { bytes, channel } = await printFragment(press, html);
    const info = documentInfo({ lang: 'en' });
    const finished = finish(bytes, info, { channel, attachments: [] });
    await expect(await showTags(finished.bytes)).toMatchFileSnapshot(
      `../fixtures/tag-trees/${name}.txt`,
    );
  });
});
