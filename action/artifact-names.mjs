/** What artifacts do not take in names, and what their paths would take for a pattern. */
const REFUSED = /["<>:|*?[\]!#\\\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Name files as they may be uploaded: as they are called, but for signs that artifacts refuse.
 *
 * @param {readonly string[]} paths Paths of the files, with `/`, relative to one folder; no two are equal.
 * @returns {string[]} A path for each, in the same order, no two of which are equal in any letter case.
 */
export function artifactNames(paths) {
  const taken = new Set();
  return paths.map((path) => {
    const name = path.split('/').map(safe).join('/');
    const [, stem, ending] = /^(.*?)(\.[^./]*)?$/s.exec(name);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${stem}-${count}${ending ?? ''}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A folder or file that is called by dots or blanks alone would be another one. */
function safe(part) {
  const name = part.replaceAll(REFUSED, '-').trim();
  return /^\.*$/.test(name) ? `-${name}` : name;
}
