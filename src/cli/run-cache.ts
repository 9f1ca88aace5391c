import { counted } from '../reports/counted.ts';
import { escapeText } from '../reports/escape-text.ts';
import { type CacheReport, cleanKept, measureKept } from '../runs/tend-cache.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress cache`: tell how much is kept of finished builds, or remove it.
 *
 * @param call What is asked for.
 * @param talk Where results are told.
 * @returns The exit code.
 */
export async function runCache(
  { action, talk: { json } }: Extract<Call, { command: 'cache' }>,
  talk: Talk,
): Promise<number> {
  const isCleaned = action === 'clean';
  const report = await (isCleaned ? cleanKept : measureKept)(process.env);
  if (json) talk.print(jsonText({ tool, ...(isCleaned ? { removed: report } : report) }));
  else talk.print(isCleaned ? removedLine(report) : sizeLine(report));
  return exitCodes.built;
}

function sizeLine({ folder, files, bytes, maxBytes }: CacheReport): string {
  const most = maxBytes === 0 ? 'and nothing is added' : `of at most ${megabytes(maxBytes)}`;
  return `${escapeText(folder)}: ${counted(files, 'file')}, ${megabytes(bytes)} ${most}`;
}

function removedLine({ folder, files, bytes }: CacheReport): string {
  return `${escapeText(folder)}: removed ${counted(files, 'file')}, ${megabytes(bytes)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
