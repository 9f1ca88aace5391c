import { reportFormats } from '../reports/formats.ts';
import { readWish } from './commands/result-options.ts';
import type { ReportWish, TalkOptions } from './commands/talk-options.ts';

/**
 * Find out how the results of a call are wanted that makes no sense otherwise, so that a program that
 * waits for them hears of it in its own format.
 *
 * @param argv Arguments after the program's name.
 * @returns What can be understood of formats and reports.
 */
export function findWishes(argv: readonly string[]): TalkOptions {
  const silent = { json: false, quiet: false, verbose: false };
  if (!['build', 'check', 'refs', 'template'].includes(argv[0] ?? '')) return silent;
  const named = valuesOf(argv, '--format').at(-1);
  // Who waits there for a PDF is not given something else.
  const isForPdf = valuesOf(argv, '-o').concat(valuesOf(argv, '--output')).includes('-');
  const wished = reportFormats.find((one) => one === named) ?? (argv.includes('--json') && 'json');
  const format = !isForPdf && wished;
  const reports = valuesOf(argv, '--report').flatMap(wishOf);
  return { ...silent, json: format === 'json', ...(format && { format }), reports };
}

function valuesOf(argv: readonly string[], option: string): string[] {
  return argv.flatMap((argument, index) => {
    if (argument === option) return argv[index + 1] ?? [];
    return argument.startsWith(`${option}=`) ? argument.slice(option.length + 1) : [];
  });
}

function wishOf(text: string): ReportWish[] {
  try {
    return [readWish(text)];
  } catch {
    return [];
  }
}
