import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../src/pdf/finish.ts';
import { createPress, type Press } from '../../src/print/press.ts';
import { printFragment } from './print-fragment.ts';
import { documentInfo } from './raw-prints.ts';
import { showTags } from './show-tags.ts';

const FOLDER = 'test/fixtures/tag-trees';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/, ''));

/** `npx vitest run test/pdf/tag-trees.test.ts -u` writes them anew; read the difference. */
describe('the tag tree of', () => {
  let press: Press;

  beforeAll(() => {
    press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 30_000 });
  });

  afterAll(() => press.close());

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
