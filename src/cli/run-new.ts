import path from 'node:path';
import { leaves } from '../io/is-inside.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { escapeText } from '../reports/escape-text.ts';
import { createBriefing } from '../scaffold/create-briefing.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress new`: write a briefing that builds at once.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where it is told.
 * @returns The exit code.
 * @throws Failure (`usage`) for a title without words, a folder that is not in the content folder, and
 *   a file that is there already.
 */
export async function runNew(
  call: Extract<Call, { command: 'new' }>,
  settings: Settings,
  talk: Talk,
): Promise<number> {
  const title = call.title.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(title)) {
    throw new Failure(
      'usage',
      'the title has no words',
      'Write it in quotes: briefpress new "River levels".',
    );
  }
  const content = contentOf(call.into, settings);
  const { files, isNew } = await createBriefing(settings.run.root, { title, content });
  const [briefing, references] = files.map(escapeText);
  if (!isNew) {
    throw new Failure(
      'usage',
      `\`${briefing}\` or \`${references}\` is there already, and is left as it is`,
      'Choose another title, or another folder with `--into`.',
    );
  }
  talk.print(`✓ wrote ${briefing}\n✓ wrote ${references}\n\nNext: briefpress build ${briefing}`);
  return exitCodes.built;
}

function contentOf(into: string | undefined, { run }: Settings): string {
  if (into === undefined) return run.content;
  const folder = path.posix.join(run.content, into.split(path.sep).join('/'));
  if (!leaves(path.relative(run.content, folder)) && !path.isAbsolute(into)) return folder;
  throw new Failure(
    'usage',
    `\`${into}\` is not in \`${run.content}\``,
    'Name a folder inside it.',
  );
}
