/** Stands until the package has a service. */
export async function tryService() {
  throw new Error('not written yet');
}
