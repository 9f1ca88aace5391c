import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { PROGRAM } from './run-command-line.ts';
import type { TemporaryProject } from './temporary-project.ts';

/** A block of code that a page marks to be tried: `sh try=name needs=jq`, or `js try=name file=a.mjs`. */
export interface Trial {
  /** Blocks of one name are tried one after the other, in one folder. */
  name: string;
  line: number;
  /** The file it is; else it is run by a shell. */
  file?: string;
  /** Programs without which it cannot be run. */
  needs: string[];
  text: string;
}

/**
 * Find what a page marks to be tried.
 *
 * @param page Path of the page.
 * @returns The blocks in their order.
 */
export function trialsOf(page: string): Trial[] {
  const tree = unified().use(remarkParse).parse(readFileSync(page, 'utf8'));
  const trials: Trial[] = [];
  visit(tree, 'code', (code: Code) => {
    const meta = new Map(
      (code.meta ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
    );
    const name = meta.get('try');
    if (name === undefined) return;
    const file = meta.get('file');
    const needs = meta.get('needs')?.split(',') ?? [];
    const line = code.position?.start.line ?? 0;
    trials.push({ name, line, ...(file && { file }), needs, text: `${code.value}\n` });
  });
  return trials;
}

/** How a block that was run ended. */
export interface Tried {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Make programs and settings for a folder that is tried in: `npm install --save-dev briefpress` puts this repository there, in the place
 * of the package; anything else that npm is asked is refused. `npx` runs what is there without the start of npm.
 *
 * @param project The folder.
 * @returns Path of the folder of these programs.
 */
export function makeShelf(project: TemporaryProject): string {
  const shelf = path.join(project.temporary, 'shelf');
  mkdirSync(shelf);
  const script = `#!/bin/sh
[ "$*" = "install --save-dev briefpress" ] || exit 9
mkdir -p node_modules/.bin
[ -e package.json ] || echo '{"private":true}' > package.json
ln -sfn '${path.resolve('.')}' node_modules/briefpress
printf '#!/bin/sh\\nexec "${process.execPath}" "${PROGRAM}" "$@"\\n' > node_modules/.bin/briefpress
chmod +x node_modules/.bin/briefpress
`;
  const programs = { npm: script, npx: '#!/bin/sh\nexec "node_modules/.bin/$@"\n' };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(shelf, name), text);
    chmodSync(path.join(shelf, name), 0o755);
  }
  // No mail leaves the machine.
  writeFileSync(
    path.join(project.temporary, '.muttrc'),
    'set sendmail="/usr/bin/tee message.eml"\n',
  );
  symlinkSync(process.execPath, path.join(shelf, 'node'));
  return shelf;
}

/**
 * Try a block as a person would who reads the page: write the file, or run the lines.
 *
 * @param trial The block.
 * @param project Folder to try it in.
 * @param shelf Folder of programs that come first.
 * @param env Variables besides.
 * @returns How it ended.
 */
export function tryBlock(
  trial: Trial,
  project: TemporaryProject,
  shelf: string,
  env: NodeJS.ProcessEnv,
): Tried {
  if (trial.file !== undefined) {
    project.write({ [trial.file]: trial.text });
    return { code: 0, stdout: '', stderr: '' };
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', trial.text], {
    cwd: project.root,
    encoding: 'utf8',
    env: { HOME: project.temporary, ...env, PATH: `${shelf}:${process.env.PATH}` },
  });
  return { code: status, stdout, stderr };
}

/**
 * Tell whether a program is there.
 *
 * @param program Its name.
 * @returns Whether the shell finds it.
 */
export function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
