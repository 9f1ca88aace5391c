import { chmod, chown, copyFile, link, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ProfileFolder } from './profile-folder.ts';

/** What a browser that is run as another user reads. */
export interface LentFiles {
  program: string;
  fontsFolder: string;
  librariesFolder?: string;
}

/** What another user was given of a browser. */
export interface LentBrowser extends LentFiles {
  /** Folder of that user alone, for all that the browser writes. */
  folder: string;
}

/** Permission of others to pass through a folder or to run a file; to read it. */
const PASS = 0o001;
const READ = 0o004;

/**
 * Let another user run a browser that lies where he must not go, such as in the home of root: he gets
 * the program and what it reads, by another name in a folder of ours, and one folder of his own. Of all else
 * he sees what everybody sees.
 *
 * @param files The browser.
 * @param profile Folder of ours among the temporary files.
 * @param user The other user's id.
 * @returns Where he finds it; why it cannot be lent, as a clause, where it cannot.
 */
export async function lendBrowser(
  files: LentFiles,
  profile: ProfileFolder,
  user: number,
): Promise<LentBrowser | { refused: string }> {
  const { program, fontsFolder, librariesFolder } = files;
  try {
    await chmod(profile.path, 0o711);
    if (!(await isPassable(profile.path))) {
      return { refused: `no other user may enter \`${path.dirname(profile.path)}\`` };
    }
    const folder = path.join(profile.path, 'own');
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, user, user);
    const at = (name: string): string => path.join(profile.path, name);
    return {
      folder,
      program: await lendProgram(program, at(path.basename(program))),
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
  const isOpen = (mode & (PASS | READ)) === (PASS | READ);
  if (isOpen && (await isPassable(path.dirname(program)))) return program;
  await link(program, name);
  if (!isOpen) await chmod(name, mode | 0o055);
  return name;
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
