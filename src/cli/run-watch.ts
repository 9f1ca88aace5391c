import { nameBriefings } from '../io/discover-briefings.ts';
import { findProject } from '../io/find-project.ts';
import type { Settings } from '../model/settings.ts';
import { resolveSettings } from '../options.ts';
import { whenAborted } from '../values/when-aborted.ts';
import { readEditorCommand } from '../watch/open-editor.ts';
import { openWatch } from '../watch/open-watch.ts';
import type { CallMeans } from './call-means.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress watch`: show briefings in a browser while they are written, until a signal comes.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results are told.
 * @param means The signal that ends it.
 * @returns The exit code.
 */
export async function runWatch(
  call: Extract<Call, { command: 'watch' }>,
  settings: Settings,
  talk: Talk,
  { signal }: CallMeans,
): Promise<number> {
  const { port, openWith, write } = call;
  const { root } = settings.run;
  const watch = await openWatch({
    settings,
    files: await nameBriefings(call.files, talk.cwd, root),
    readSettings: async () =>
      resolveSettings(call.options, await findProject(talk.cwd, root), process.env),
    write,
    signal,
    report(event) {
      // What messages quote has changed since the last ones.
      if (event.kind === 'done') talk.enter(root);
      talk.hear(event);
    },
    ...(port !== undefined && { port }),
    ...(openWith !== undefined && { editor: readEditorCommand(openWith) }),
  });
  try {
    talk.print(watch.address);
    await whenAborted(signal);
  } finally {
    await watch.close();
  }
  return exitCodes.built;
}
