import path from 'node:path';
import { escapeText } from '../reports/escape-text.ts';
import { type InitStep, initProject } from '../scaffold/init-project.ts';
import { tool } from '../tool.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

const words: Record<InitStep['what'], string> = {
  written: 'wrote',
  added: 'added to',
  kept: 'kept',
};

/**
 * Carry out `briefpress init`: begin a project in a folder.
 *
 * @param call What is asked for.
 * @param talk Where it is told.
 * @returns The exit code.
 */
export async function runInit(
  call: Extract<Call, { command: 'init' }>,
  talk: Talk,
): Promise<number> {
  const { folder = '.', workflow, editor, title } = call;
  const root = path.resolve(talk.cwd, folder);
  const asked = { ...(workflow && { workflow }), ...(editor && { editor }) };
  const wishes = { ...asked, ...(title !== undefined && { title }) };
  const steps = await initProject(root, { version: tool.version, ...wishes });
  for (const { file, what } of steps) {
    const sign = what === 'kept' ? talk.colors.dim('·') : talk.colors.green('✓');
    talk.print(`${sign} ${words[what]} ${escapeText(file)}`);
  }
  const there = root === talk.cwd ? '' : ` in ${escapeText(path.relative(talk.cwd, root))}`;
  talk.print(`\nNext${there}: briefpress check, then briefpress build`);
  return exitCodes.built;
}
