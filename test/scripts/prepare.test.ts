import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryProject } from '../support/temporary-project.ts';

it.each([
  ['in the clone itself', '.', false],
  ['in a folder of it', 'docs', false],
  ['in the project of somebody who installs it out of git', '../elsewhere', true],
])('what npm runs after an install builds where it is called %s: %s, %s', (_, caller, isBuilt) => {
  const { root } = temporaryProject({
    'package/package.json': '{ "type": "module" }',
    'package/scripts/prepare.mjs': readFileSync('scripts/prepare.mjs', 'utf8'),
    'package/scripts/build.mjs':
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('built', '');\n",
    'package/node_modules/.package-lock.json': '{}',
    'package/docs/page.md': '',
    'elsewhere/package.json': '{}',
  });
  const cwd = path.join(root, 'package');
  const env = { ...process.env, INIT_CWD: path.resolve(cwd, caller) };
  execFileSync(process.execPath, ['scripts/prepare.mjs'], { cwd, env });
  expect(existsSync(path.join(cwd, 'built'))).toBe(isBuilt);
});
