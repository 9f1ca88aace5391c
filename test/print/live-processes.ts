import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that lives. */
export interface LiveProcess {
  pid: number;
  /** Its command line, parts joined by blanks. */
  command: string;
  /** Time it has kept a processor busy, in ms. */
  processorTime: number;
  /** How much it has read, from pipes too. */
  bytesRead: number;
}

/**
 * List the browser processes whose profile lies in a folder, read from `/proc`. They are known by
 * their working folder: the browser overwrites the environment of its children with their titles.
 *
 * @param folder Folder of temporary files that only the test uses.
 * @returns Processes; dead ones that nobody has collected yet do not count.
 */
export function liveBrowsers(folder: string): LiveProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => read(name, 'cwd').startsWith(`${folder}/briefpress-browser-`))
    .map((name) => ({
      pid: Number(name),
      command: read(name, 'cmdline'),
      processorTime: processorTime(read(name, 'stat')),
      bytesRead: Number(/^rchar: (\d+)/.exec(read(name, 'io'))?.[1] ?? 0),
    }))
    .filter(({ command }) => command !== '');
}

/** Fields 14 and 15 of `/proc/<pid>/stat`, in hundredths of a second: proc(5). */
function processorTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function read(pid: string, file: 'cwd' | 'cmdline' | 'stat' | 'io'): string {
  const name = `/proc/${pid}/${file}`;
  try {
    return file === 'cwd' ? readlinkSync(name) : readFileSync(name, 'utf8').replaceAll('\0', ' ');
  } catch {
    // it ended in the meantime
    return '';
  }
}
