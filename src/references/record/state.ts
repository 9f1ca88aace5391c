import type { CslItem, ReferenceState } from '../../model/reference.ts';

/** Each state, and whether a claim may rest on a source in it. */
const usable: Readonly<Record<ReferenceState, boolean>> = {
  withdrawn: false,
  archived: true,
  dead: false,
  'bare-link': false,
  live: true,
  'not-re-checked': true,
  'no-link-given': true,
};

/** Every state that a reference may be in, the gravest first. */
export const referenceStates = Object.keys(usable) as ReferenceState[];

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
  return usable[state];
}
