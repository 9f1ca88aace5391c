import { afterAll, describe, expect, it } from 'vitest';
import { createPreparePool } from '../../src/threads/prepare-pool.ts';
import { createThreadStock } from '../../src/threads/thread-stock.ts';
import { briefingText } from '../support/briefing-text.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const stock = createThreadStock({ jobs: 1 });
afterAll(() => stock.close());

/** Prepare the briefing of a project with a thread of the stock. */
async function prepared(project: TemporaryProject, signal?: AbortSignal) {
  const thread = stock.lend();
  const pool = createPreparePool({ root: project.root, jobs: 1, thread });
  try {
    return await pool.prepare({ path: 'a.md', settings: project.settings() }, signal);
  } finally {
    await pool.close();
  }
}

describe('createThreadStock', () => {
  it('lends one thread to one project after the other, and each sees its own files', async () => {
    const [one, other] = ['One.', 'Other.'].map((text) =>
      temporaryProject({ 'a.md': briefingText(text) }),
    );
    if (!one || !other) throw new Error('no projects');
    const first = await prepared(one);
    const second = await prepared(other);
    const again = await prepared(one);
    expect(first.ready?.page.html).toContain('One.');
    expect(second.ready?.page.html).toContain('Other.');
    expect(again.ready?.page.html).toBe(first.ready?.page.html);
  });

  it('lets nobody use a thread that was given back', async () => {
    const thread = stock.lend();
    await thread.kill();
    const job = { kind: 'slug' as const, root: temporaryProject().root, source: 'a.md' };
    expect(thread.hasEnded()).toBe(true);
    expect(await thread.run(job)).toEqual({ kind: 'killed' });
    await thread.kill();
    const next = stock.lend();
    expect(next.hasEnded()).toBe(false);
    await next.kill();
  });

  it('lets projects wait for each other where there are fewer threads', async () => {
    const projects = ['Text-1.', 'Text-2.', 'Text-3.'].map((text) =>
      temporaryProject({ 'a.md': briefingText(text) }),
    );
    const all = await Promise.all(projects.map((project) => prepared(project)));
    const texts = all.map(({ ready }) => /Text-\d/.exec(ready?.page.html ?? '')?.[0]);
    expect(texts).toEqual(['Text-1', 'Text-2', 'Text-3']);
  });

  it('takes no thread back that was stopped in the middle', async () => {
    const project = temporaryProject({ 'a.md': briefingText() });
    const stop = new AbortController();
    const stopped = prepared(project, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toThrow();
    expect((await prepared(project)).messages).toEqual([]);
  });
});
