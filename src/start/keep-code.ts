/**
 * Keep the compiled code of all that this thread has loaded, for the next run: functions that have run
 * are then not compiled again. The build puts the loader of the bundles in the place of this file: what
 * is run from its modules keeps nothing.
 */
export function keepCode(): void {}
