/**
 * What stands in the store of a service, and under which name.
 *
 * - `inputs/<digest>.tar`: an upload, as a canonical tar
 * - `accepted/<key>.json`: a job that was accepted and has no outcome yet
 * - `outcomes/<key>.json`: what became of a job
 * - `pdfs/<digest>.pdf`: a finished PDF
 * - `identity/store`: which store this is
 * - `begun/<key>.<n>`: the n-th try of a job has begun, and has not ended yet
 */
export const storeNames = {
  inputs: (digest: string) => `inputs/${digest}.tar`,
  accepted: (key: string) => `accepted/${key}.json`,
  outcome: (key: string) => `outcomes/${key}.json`,
  pdf: (digest: string) => `pdfs/${digest}.pdf`,
  identity: 'identity/store',
  begun: (key: string, attempt: number) => `begun/${key}.${attempt}`,
  /** What all marks of a job begin with. */
  begunFirst: (key: string) => `begun/${key}.`,
};
