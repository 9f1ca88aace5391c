import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputFault } from './read-inputs.mjs';

/**
 * Find the folder of the project in the checked out repository.
 *
 * @param {string} workspace Absolute path of the repository.
 * @param {string} root The input, relative to it.
 * @returns {string} Absolute path, its links resolved.
 * @throws {InputFault} Where there is no such folder, or a link of the repository leads out of it.
 */
export function projectFolder(workspace, root) {
  const repository = realpathSync(workspace);
  const folder = resolved(path.resolve(repository, root));
  if (folder === undefined || !statSync(folder).isDirectory()) {
    throw new InputFault(`input \`root\` is \`${root}\`, expected a folder of the repository`);
  }
  const inside = path.relative(repository, folder);
  if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
    throw new InputFault(`input \`root\` is \`${root}\`, which lies outside the repository`);
  }
  return folder;
}

function resolved(folder) {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}
