import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCacheFolder } from '../src/io/cache-folder.ts';
import { type TemporaryProject, temporaryProject } from './support/temporary-project.ts';
import { isThere, makeShelf, type Trial, trialsOf, tryBlock } from './support/try-document.ts';
import { describeWidely } from './support/widely.ts';

/** Blocks of a page that are tried together, in an empty folder. */
function ways(page: string): [name: string, trials: Trial[]][] {
  const all = trialsOf(page);
  return [...new Set(all.map(({ name }) => name))].map((name) => [
    name,
    all.filter((trial) => trial.name === name),
  ]);
}

const BEGIN = 'npm install --save-dev briefpress && npx briefpress init && npx briefpress build';
/** Where Go keeps what it compiled: with an empty one it compiles its library first. */
const GOCACHE = process.env.GOCACHE ?? path.join(homedir(), '.cache', 'go-build');

const pages = [
  ...['docs/guide.md', 'docs/attach.md', 'docs/library.md', 'docs/service.md', 'docs/templates.md'],
];
/** Those whose blocks begin in an empty folder; the others begin where the guide has led. */
const complete = ['docs/guide.md', 'docs/templates.md'];
const all = pages.flatMap((page) => ways(page).map(([name, trials]) => ({ page, name, trials })));

describe('the commands of the documentation', () => {
  it('are tried for each of the five ways in', () => {
    const guide = ways('docs/guide.md').map(([name]) => name);
    expect(guide).toEqual(['analyst', 'ci', 'designer', 'library']);
  });

  // A project that is begun and built is tried in `cli/begin.test.ts`.
  describeWidely([], all)('$page, $name', ({ page, trials }) => {
    let project: TemporaryProject;
    let shelf: string;
    let env: NodeJS.ProcessEnv;

    beforeAll(async () => {
      project = temporaryProject();
      shelf = makeShelf(project);
      env = { BRIEFPRESS_CACHE: await findCacheFolder(process.env), LANG: 'C.UTF-8', GOCACHE };
      if (complete.includes(page)) return;
      const begin = { name: '', line: 0, needs: [], text: BEGIN };
      expect(tryBlock(begin, project, shelf, env)).toMatchObject({ code: 0 });
    });

    for (const trial of trials) {
      it.skipIf(!trial.needs.every(isThere))(`line ${trial.line} does what it says`, () => {
        expect(tryBlock(trial, project, shelf, env)).toMatchObject({ code: 0 });
        if (trial.file) expect(existsSync(path.join(project.root, trial.file))).toBe(true);
      });
    }
  });
});
