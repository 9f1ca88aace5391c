import type { Contribution } from '../model/reference.ts';

/** For each thing that people do for a work, the sentence that says so; `{names}` is filled in. */
export type ContributionPhrases = Readonly<Record<Contribution, string>>;
