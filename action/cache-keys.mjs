import { createHash } from 'node:crypto';

/** Events whose text comes from people who may write to the repository. */
const OWN = ['push', 'schedule', 'workflow_dispatch', 'release'];
/** Events whose text may come from anybody, run where it can reach nothing else. */
const PULL = ['pull_request', 'merge_group'];

/**
 * Tell how far the text of a run is to be trusted.
 *
 * @param {string} event Name of the event, `GITHUB_EVENT_NAME`.
 * @returns {'own' | 'pull' | 'none'} Own text, that of a pull request, or one of which nothing is known:
 *   `pull_request_target` and its like run strangers' text where caches of the main branch are written.
 */
export function trustOf(event) {
  if (OWN.includes(event)) return 'own';
  return PULL.includes(event) ? 'pull' : 'none';
}

/**
 * Name the cache of a run and those it may begin with. What a run with a stranger's text has written is
 * never restored by one without: a pull request may begin with what was pushed, never the other way.
 *
 * @param {import('./cache-keys.d.mts').RunFacts} facts Where and on what it runs.
 * @returns {{ key: string, restore: string[] } | undefined} The key under which it saves, and prefixes of
 *   keys, the best first; undefined where nothing is to be restored or saved.
 */
export function cacheKeys({ event, ref, base, sha, tool, os, arch, root }) {
  const trust = trustOf(event);
  if (trust === 'none') return undefined;
  const prefix = ['briefpress-1', os, arch, short(tool), short(root)].join('-');
  // Names of branches may hold what no key may.
  const here = `${prefix}-${trust}-${short(ref)}-`;
  const there = base ? [`${prefix}-own-${short(`refs/heads/${base}`)}-`] : [];
  const restore = trust === 'pull' ? [here, ...there, `${prefix}-own-`] : [here, `${prefix}-own-`];
  return { key: `${here}${sha}`, restore };
}

/**
 * Tell whether a path names one file or folder where patterns are taken, as in lists of caches.
 *
 * @param {string} path Absolute path.
 * @returns {boolean} Whether nothing in it means more than itself.
 */
export function isPlainPath(path) {
  return !/[*?[\]!#\r\n]|^\s|\s$/.test(path);
}

function short(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
