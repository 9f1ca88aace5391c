import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identitySchema } from '../../src/identity/identity-schema.ts';
import { templateManifestSchema } from '../../src/page/template/read-template-manifest.ts';
import { frontMatterSchema } from '../../src/source/front-matter-schema.ts';

const row = /^\| `([a-z_]+)` \|/gm;
const pages = [
  ['docs/guide.md', 'Front matter', row, frontMatterSchema.shape],
  ['docs/identity.md', 'The keys', row, identitySchema.shape],
  ['docs/templates.md', 'The manifest', /^([a-z_]+):/gm, templateManifestSchema.shape],
] as const;

describe.each(pages)('%s, "%s",', (page, heading, form, shape) => {
  it('tells every key, and no other', () => {
    const [, section = ''] = readFileSync(page, 'utf8').split(`\n## ${heading}\n`);
    const [first = ''] = section.split(/\n##+ /);
    const told = [...first.matchAll(form)].map(([, key]) => key);
    expect(told.sort()).toEqual(Object.keys(shape).sort());
  });
});
