import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_NAME } from '../model/tool.ts';

/** Settings that are larger are none, in bytes. */
const LARGEST = 65_536;

/**
 * Tell from the words of a call, before anything is loaded that could understand them, whether a briefing
 * will surely be prepared: then the thread for it starts at once. A build into a folder mostly finds that
 * nothing has changed, and wants none, unless nothing was built there before.
 *
 * @param argv Words of the call.
 * @param folder Absolute path of the working folder.
 * @returns Whether to start a thread. A wrong answer costs time and nothing else.
 */
export function willPrepare([command, ...rest]: readonly string[], folder: string): boolean {
  if (command === 'check' || command === 'refs') return true;
  if (command !== 'build') return false;
  if (rest.some((word) => word.endsWith('.pdf') || word === '-')) return true;
  return !rest.some((word) => /^(-[oh]|--(output|root|help))/.test(word)) && isNew(folder);
}

/** Whether this is the folder of a project, with the usual output folder, into which nothing was built yet. */
function isNew(folder: string): boolean {
  if (existsSync(path.join(folder, 'out/manifest.json'))) return false;
  const settings = readSettings(path.join(folder, CONFIG_NAME));
  if (settings === undefined) return existsSync(path.join(folder, 'content'));
  return !/^\s*["']?out\b/m.test(settings);
}

/** Text of a regular file, without waiting for what is none; undefined where there is nothing to read. */
function readSettings(file: string): string | undefined {
  let descriptor: number | undefined;
  try {
    const { O_RDONLY, O_NONBLOCK = 0 } = constants;
    descriptor = openSync(file, O_RDONLY | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= LARGEST ? readFileSync(descriptor, 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
