import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { failToWrite } from '../publish/write-failure.ts';
import { loadReporter } from '../reports/formats.ts';
import type { Report } from '../reports/report.ts';
import type { TalkOptions } from './commands/talk-options.ts';

/**
 * Write what a call came to in the formats that were asked for: one to standard output, others to
 * files. Inside GitHub Actions annotations are added on standard error, and what has no room among
 * them to the summary of the job, unless the caller asks for another format on the terminal.
 *
 * @param report What the call came to.
 * @param talk Formats asked for.
 * @param cwd Working folder, from which paths of files count.
 * @throws Failure (`machine`) when a file cannot be written; the others are.
 */
export async function writeReports(
  report: Report,
  { format, reports = [] }: Pick<TalkOptions, 'format' | 'reports'>,
  cwd: string,
): Promise<void> {
  if (format && format !== 'pretty') {
    process.stdout.write((await loadReporter(format))(report));
  }
  const isInActions = process.env.GITHUB_ACTIONS === 'true';
  if (isInActions && (format ?? 'json') === 'json') {
    process.stderr.write((await loadReporter('github'))(report));
  }
  const written = await Promise.allSettled([
    ...reports.map(async (wish) => {
      const file = path.resolve(cwd, wish.file);
      await prepareFolder(path.dirname(file));
      await writeAtomic(file, Buffer.from((await loadReporter(wish.format))(report)));
    }),
    isInActions && format !== 'pretty' ? writeSummary(report) : undefined,
  ]);
  for (const one of written) if (one.status === 'rejected') throw one.reason;
}

async function writeSummary(report: Report): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { reportSummary } = await import('../reports/report-summary.ts');
  await appendFile(file, reportSummary(report)).catch(failToWrite(file));
}
