import type { CslItem, ReferenceState } from '../../model/reference.ts';

const usableStates: ReadonlySet<ReferenceState> = new Set([
  'archived',
  'live',
  'not-re-checked',
  'no-link-given',
] as const);

/**
 * Tell what is known about the link of a source; the first state that holds, gravest first.
 *
 * @param item Record of the source.
 * @returns Its state.
 */
export function referenceState({
  URL: url,
  DOI: doi,
  title,
  accessed,
  custom,
}: CslItem): ReferenceState {
  const status = custom?.['url-status'];
  if (status === 'withdrawn' || status === 'unfit') return 'withdrawn';
  if (custom?.['archive-url'] || custom?.['archive-date']) return 'archived';
  if (status === 'dead') return 'dead';
  if (status === 'bare' || (url && !title)) return 'bare-link';
  if (status === 'live' && custom?.['url-checked']) return 'live';
  if (url || doi || accessed || status === 'unrecorded') return 'not-re-checked';
  return 'no-link-given';
}

/**
 * Tell whether a claim may rest on a source in this state.
 *
 * @param state State of the reference.
 * @returns Whether a reader can still get at it: archived, live, not re-checked or no link given.
 */
export function isUsable(state: ReferenceState): boolean {
  return usableStates.has(state);
}
