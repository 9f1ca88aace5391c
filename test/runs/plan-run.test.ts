import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import { planRun } from '../../src/runs/plan-run.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('planRun', () => {
  it('lets a briefing that cannot be read keep the name it had, so that no other takes it', async () => {
    const old = new Map([['content/deep/a.md', { slug: 'deep/named' } as ManifestEntry]]);
    const readSlug = (source: string): Promise<string> =>
      source.endsWith('b.md')
        ? Promise.resolve('named')
        : Promise.reject(new Failure('machine', 'it cannot be read'));
    const sources = ['content/deep/a.md', 'content/deep/b.md', 'content/c.md'];
    const { settings } = temporaryProject();
    expect(await planRun(sources, settings(), readSlug, [], old)).toMatchObject([
      { slug: 'deep/named', clash: { ruleId: 'slug-unique' } },
      { slug: 'deep/named', clash: { ruleId: 'slug-unique' } },
      { slug: 'c' },
    ]);
  });

  it('does not hide a bug of ours', async () => {
    const readSlug = () => Promise.reject(new Error('ours'));
    const { settings } = temporaryProject();
    await expect(planRun(['content/a.md'], settings(), readSlug, [])).rejects.toThrow('ours');
  });
});
