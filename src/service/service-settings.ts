import type { Settings } from '../model/settings.ts';
import { type RawOptions, resolveSettings } from '../options.ts';
import type { Wishes } from './job.ts';

/** What an operator may say about a service; everything left out takes the default. */
export interface ServiceOptions
  extends Pick<
    RawOptions,
    | 'template'
    | 'paper'
    | 'conformance'
    | 'strict'
    | 'pageLimit'
    | 'jobs'
    | 'sandbox'
    | 'browser'
    | 'printTimeout'
    | 'maxMemory'
  > {}

/** Everything a service needs to know, complete. */
export interface ServiceSettings {
  wishes: Wishes;
  means: PrintingMeans;
}

/** How a machine prints: the same PDFs come of it in any case. */
export interface PrintingMeans
  extends Readonly<
    Pick<Settings['run'], 'jobs' | 'sandbox' | 'browser' | 'printTimeout' | 'maxMemory'>
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
  const { forcedTemplate, forcedPaper, strict, pageLimit, sourceDateEpoch } = look;
  const { jobs, sandbox, browser, printTimeout, maxMemory } = run;
  return {
    wishes: {
      ...(forcedTemplate !== undefined && { template: forcedTemplate }),
      ...(forcedPaper !== undefined && { paper: forcedPaper }),
      ...(options.conformance !== undefined && { conformance: look.conformance }),
      ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
      strict,
      pageLimit,
    },
    means: { jobs, sandbox, browser, printTimeout, maxMemory },
  };
}
