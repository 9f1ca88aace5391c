import type { RunSettings } from '../model/settings.ts';
import { lookWishes, type RawOptions, resolveSettings } from '../options.ts';
import type { Wishes } from './job.ts';

/** What an operator may say about a service; everything left out takes the default. */
export interface ServiceOptions extends Omit<RawOptions, 'root' | 'out' | 'force' | 'cache'> {}

/** Everything a service needs to know, complete. */
export interface ServiceSettings {
  wishes: Wishes;
  means: PrintingMeans;
}

/** How a machine prints: the same PDFs come of it in any case. Where things lie is another matter for each job. */
export interface PrintingMeans
  extends Readonly<
    Omit<RunSettings, 'root' | 'content' | 'out' | 'outIsGiven' | 'force' | 'cacheBytes'>
  > {}

/**
 * Make the settings of a service from what the operator says.
 *
 * @param options What the operator says, as on the command line.
 * @param env Environment, such as `process.env`: `BRIEFPRESS_BROWSER` and `SOURCE_DATE_EPOCH` are read.
 * @returns Complete settings.
 * @throws Failure (`usage`) naming every wrong setting at once.
 */
export function resolveService(
  options: ServiceOptions,
  env: Record<string, string | undefined>,
): ServiceSettings {
  const { look, run } = resolveSettings(options, { root: '/', config: undefined }, env);
  const { sourceDateEpoch } = look;
  const { jobs, sandbox, browser, printTimeout, maxMemory } = run;
  return {
    wishes: {
      ...lookWishes.parse(options),
      ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
    },
    means: { jobs, sandbox, browser, printTimeout, maxMemory },
  };
}
