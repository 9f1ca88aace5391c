import { makeOwnedFolder, type OwnedFolder, sweepOwnedFolders } from '../../io/owned-folder.ts';

/** A temporary folder that holds all that one browser writes. */
export type ProfileFolder = OwnedFolder;

/** What the name of a browser's folder begins with. */
const PREFIX = 'briefpress-browser-';

/**
 * Make the folder for one browser among the temporary files: it holds all that the browser writes, and is removed once
 * the browser is dead.
 *
 * @returns The folder, marked as ours.
 * @throws Failure (`machine`) when it cannot be made.
 */
export function makeProfileFolder(): Promise<ProfileFolder> {
  return makeOwnedFolder(PREFIX);
}

/**
 * Remove the folders of browsers whose owner was killed before it could do so itself.
 *
 * @returns How many were removed.
 */
export function sweepProfileFolders(): Promise<number> {
  return sweepOwnedFolders(PREFIX);
}
