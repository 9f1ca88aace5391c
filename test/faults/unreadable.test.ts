import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildAll } from '../../src/runs/build-all.ts';
import { briefingText } from '../support/briefing-text.ts';
import { handOver, ordinaryUser } from '../support/ordinary-user.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const user = ordinaryUser();
let project: TemporaryProject;

beforeAll(async () => {
  project = temporaryProject({
    'content/a.md': briefingText('First.', ['bibliography: library.json']),
    'content/library.json': '[]',
    'content/b.md': briefingText('Second.'),
    'content/sub/c.md': briefingText('Third.', ['slug: named']),
  });
  await buildAll(project.settings());
  if (user) handOver(project, user);
});

/** All that a build made, byte for byte. */
function madeFiles(): Record<string, string> {
  const names = ['out/a.pdf', 'out/b.pdf', 'out/sub/named.pdf', 'out/manifest.json'];
  return Object.fromEntries(
    names.map((name) => [
      name,
      existsSync(path.join(project.root, name)) ? project.read(name).toString('latin1') : 'gone',
    ]),
  );
}

const build = (...args: string[]): Promise<Ended> =>
  runCommandLine(project, ['build', ...args], { ...(user && { user }) });

function forbid(name: string, mode = 0): void {
  chmodSync(path.join(project.root, name), mode);
  onTestFinished(() => chmodSync(path.join(project.root, name), 0o755));
}

let before: Record<string, string>;
beforeEach(() => {
  before = madeFiles();
});

describe.skipIf(!user)('what may not be read ends a build, and nothing is touched', () => {
  it.each([
    ['the content folder', 'content', 0, '`content` may not be read (EACCES)'],
    ['a folder in it', 'content/sub', 0, '`content/sub` may not be read (EACCES)'],
    ['a folder whose names alone are told', 'content/sub', 0o644, undefined],
    ['the names of the content folder', 'content', 0o311, '`content` may not be read (EACCES)'],
    ['the manifest', 'out/manifest.json', 0, 'manifest.json` may not be read (EACCES)'],
  ])('%s', async (_, name, mode, told) => {
    forbid(name, mode);
    const { code, stderr } = await build();
    chmodSync(path.join(project.root, name), 0o755);
    expect({ code, made: madeFiles() }).toEqual({
      code: 3,
      made: told === undefined ? expect.objectContaining(pdfsOf(before)) : before,
    });
    if (told !== undefined) {
      expect(stderr).toContain(told);
      expect(stderr).toMatch(/^briefpress: .*nothing was built and nothing removed\n {4}\S.+\n$/);
    }
  });

  it('a folder of which a named build only needs to know whether a name is taken', async () => {
    forbid('content/sub');
    const { code, stderr } = await build('content/a.md');
    chmodSync(path.join(project.root, 'content/sub'), 0o755);
    expect({ code, made: madeFiles() }).toEqual({ code: 3, made: before });
    expect(stderr).toContain('`content/sub/c.md` may not be read (EACCES)');
  });

  it('a content folder without a manifest is no project with nothing to build', async () => {
    forbid('content');
    const { code, stderr } = await build('-o', 'elsewhere');
    expect([code, project.list('.').includes('elsewhere')]).toEqual([3, false]);
    expect(stderr).not.toContain('there is nothing to build');
  });

  it('a briefing alone fails alone, and keeps PDF and place in the manifest', async () => {
    forbid('content/sub/c.md');
    const { code, stderr } = await build();
    expect({ code, made: madeFiles() }).toMatchObject({ code: 3, made: pdfsOf(before) });
    expect(stderr).toMatch(/^briefpress: `content\/sub\/c\.md` cannot be read\n {4}\S/m);
    expect(project.manifest().briefings).toMatchObject([
      { slug: 'a' },
      { slug: 'b' },
      { slug: 'sub/named', status: 'failed', stale: true, output: { path: 'sub/named.pdf' } },
    ]);
  });

  it('is told by doctor as well', async () => {
    forbid('content/sub');
    const { code, stdout } = await runCommandLine(project, ['doctor'], { ...(user && { user }) });
    expect([code, stdout]).toEqual([
      3,
      expect.stringMatching(/^✗ content +`content\/sub` may not be read \(EACCES\)\n {4}\S/m),
    ]);
  });
});

function pdfsOf(made: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(made).filter(([name]) => name.endsWith('.pdf')));
}

describe('a content folder that is not there as it was', () => {
  /** Put something else in its place for one build. */
  async function without(replace: (content: string) => void): Promise<Ended> {
    const content = path.join(project.root, 'content');
    renameSync(content, `${content}-away`);
    replace(content);
    const ended = await build();
    if (existsSync(content)) renameSync(content, path.join(project.temporary, `${Math.random()}`));
    renameSync(`${content}-away`, content);
    return ended;
  }

  it('keeps every PDF when it is missing', async () => {
    const { code, stderr } = await without(() => {});
    expect({ code, made: madeFiles() }).toEqual({ code: 2, made: before });
    expect(stderr).toContain(
      'no folder `content` in the project; nothing was built and nothing removed',
    );
  });

  it('keeps every PDF when it is empty, as the place of a disk that is not mounted', async () => {
    const { code, stderr } = await without((content) => mkdirSync(content));
    expect({ code, made: madeFiles() }).toEqual({ code: 3, made: before });
    expect(stderr).toMatch(
      /`content` is empty, though the sources of 3 PDFs came from it;.*\n.*mounted/,
    );
  });
});
