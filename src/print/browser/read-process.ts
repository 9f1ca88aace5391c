import { readdir, readFile } from 'node:fs/promises';

/**
 * List the processes of the machine (proc(5)).
 *
 * @returns Their numbers.
 * @throws Error where the system does not tell, which only Linux does.
 */
export async function listProcesses(): Promise<number[]> {
  const names = await readdir('/proc');
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

/**
 * Read what the system tells of a process.
 *
 * @param id Its number; `self` is this one.
 * @param file Name of the file, such as `status`.
 * @returns The text; an empty one where the process has ended in the meantime, or is nobody's business.
 */
export async function readProcess(id: number | 'self', file: string): Promise<string> {
  return readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
}
