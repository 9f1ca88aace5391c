import { chmod, chown, copyFile, link, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ProfileFolder } from './profile-folder.ts';
import { findUnusedUser } from './unused-user.ts';

/** What a browser reads. */
export interface BrowserFiles {
  /** Absolute path of the program. */
  program: string;
  /** Folder of the fonts of last resort. */
  fontsFolder: string;
  /** Folder of shared libraries the system lacks. */
  librariesFolder?: string;
}

/** Where a browser finds what it reads, and what it may write. */
export interface BrowserPlace extends BrowserFiles {
  /** Id of the user as whom it runs, whom nobody else is; absent for the user of this process. */
  user?: number;
  /** Folder of that user alone, for all that the browser writes. */
  folder: string;
}

/** Permission of others to pass through a folder or to run a file; to read it. */
const PASS = 0o001;
const READ = 0o004;

/**
 * Let a user whom nobody else is run a browser that lies where he must not go, such as in the home of root: he gets
 * the program and what it reads, by another name in a folder of ours, and one folder of his own. Of all else
 * he sees what everybody sees.
 *
 * @param files The browser.
 * @param standsAlone Whether its program needs nothing that lies beside it.
 * @param profile Folder of ours among the temporary files.
 * @returns Who he is, and where he finds it; why it cannot be lent, as a clause, where it cannot.
 */
export async function lendBrowser(
  { program, fontsFolder, librariesFolder }: BrowserFiles,
  standsAlone: boolean,
  profile: ProfileFolder,
): Promise<BrowserPlace | { refused: string }> {
  try {
    await chmod(profile.path, 0o711);
    if (!(await isPassable(profile.path))) {
      return { refused: `no other user may enter \`${path.dirname(profile.path)}\`` };
    }
    const user = await findUnusedUser();
    if (user === undefined) return { refused: 'no user id is free' };
    const isOpen = await isOpenToAll(program);
    if (!isOpen && !standsAlone) return { refused: `no other user may run \`${program}\`` };
    const folder = path.join(profile.path, 'own');
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, user, user);
    const at = (name: string): string => path.join(profile.path, name);
    return {
      user,
      folder,
      program: isOpen ? program : await lendProgram(program, at(path.basename(program))),
      fontsFolder: await lendFolder(fontsFolder, at('fonts')),
      ...(librariesFolder && { librariesFolder: await lendFolder(librariesFolder, at('lib')) }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `it could not be lent to another user (${reason})` };
  }
}

/** Another name of the same file takes no time and no room, and shows nothing of what lies beside it. */
async function lendProgram(program: string, name: string): Promise<string> {
  const { mode } = await stat(program);
  await link(program, name);
  if ((mode & (PASS | READ)) !== (PASS | READ)) await chmod(name, (mode & 0o777) | 0o055);
  return name;
}

async function isOpenToAll(program: string): Promise<boolean> {
  const { mode } = await stat(program);
  return (mode & (PASS | READ)) === (PASS | READ) && isPassable(path.dirname(program));
}

async function lendFolder(from: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o711 | READ);
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await lendFolder(source, target);
    else if (entry.isFile()) {
      // They are small: the disk of the temporary files may be another.
      await copyFile(source, target);
      await chmod(target, 0o644);
    }
  }
  return to;
}

/** Whether a user without any rights may pass through a folder and all above it. */
async function isPassable(folder: string): Promise<boolean> {
  for (let at = await realpath(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & PASS) === 0) return false;
    if (path.dirname(at) === at) return true;
  }
}
