import type { Failure } from '../model/failure.ts';
import type { Report } from './report.ts';

/** Why a run, or one briefing of it, could not be carried out. */
export interface Trouble {
  /** Briefing that it befell, relative to the project root; absent when it befell the whole run. */
  briefing?: string;
  failure: Failure;
}

/**
 * List where the call or the machine failed, which no message tells.
 *
 * @param report What a call came to.
 * @returns The failures: that of the run first.
 */
export function listTroubles({ run, failure }: Pick<Report, 'run' | 'failure'>): Trouble[] {
  const befallen = run.briefings.flatMap((result) =>
    result.failure ? [{ briefing: result.source, failure: result.failure }] : [],
  );
  return [...(failure ? [{ failure }] : []), ...befallen];
}

/**
 * Tell a failure in one text.
 *
 * @param failure The failure.
 * @returns What failed and how to mend it, on two lines.
 */
export function troubleText({ message, note }: Failure): string {
  return note ? `${message}\n${note}` : message;
}
