import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { galleryPage, galleryPrints, innerPageOf } from '../scripts/pictures/gallery.mjs';

const FOLDER = 'docs/images/gallery';
const prints = await galleryPrints(process.cwd());

// `npm run build && node scripts/make-pictures.mjs gallery` makes page and pictures anew.
describe('docs/gallery.md', () => {
  it('shows every template of the tool with every sample identity', () => {
    const templates = readdirSync('templates').filter((name) => name !== 'shared');
    const identities = readdirSync('test/fixtures/identities');
    expect(prints.map(({ name }) => name)).toEqual(
      templates.flatMap((template) => identities.map((identity) => `${template}-${identity}`)),
    );
  });

  it('is what the script makes', async () => {
    expect(readFileSync('docs/gallery.md', 'utf8')).toBe(await galleryPage(process.cwd()));
  });

  it('has two pictures of each, and no others', () => {
    const wanted = prints.flatMap(({ name }) => [`${name}-first.png`, `${name}-inner.png`]);
    expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
  });

  it('has small pictures', () => {
    const large = readdirSync(FOLDER).filter((name) => statSync(`${FOLDER}/${name}`).size > 40_960);
    expect(large).toEqual([]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [9, 3],
  ])('shows of %i pages page %i', (pages, inner) => {
    expect(innerPageOf(pages)).toBe(inner);
  });
});
