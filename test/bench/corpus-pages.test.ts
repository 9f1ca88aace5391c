import { describe, expect } from 'vitest';
import { documentOf, filesOf, SIZES } from '../../bench/corpus.mjs';
import { build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { resolveSettings } from '../../src/options.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { eachWidely } from '../support/widely.ts';

async function pagesOf(name: string): Promise<number | undefined> {
  const files = Object.entries(filesOf('a', documentOf(name), 'briefing'));
  const { root } = temporaryProject(Object.fromEntries(files.map(([f, t]) => [`content/${f}`, t])));
  const settings = resolveSettings({ conformance: 'none' }, { root, config: undefined }, {});
  const { pdf } = await build({ path: 'content/a.md', settings }, createWorld(root), press, {
    installed: await installed,
  });
  return pdf?.facts.pages;
}

describe('documentOf', () => {
  eachWidely<[name: string, pages: number]>([['S', SIZES.S.pages]], [['p10', 10]])(
    'fills as many pages as %s promises, within a tenth',
    async (name, pages) => {
      const printed = await pagesOf(name);
      expect(printed).toBeGreaterThanOrEqual(0.9 * pages);
      expect(printed).toBeLessThanOrEqual(1.1 * pages);
    },
  );
});
