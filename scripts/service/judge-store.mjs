import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Look into a store when all is said to be done.
 *
 * @param {string} store Its folder.
 * @param {string} [prints] File with a line for each print.
 * @returns What ended how, what was left behind, and what was printed how often.
 */
export function judgeStore(store, prints) {
  const names = (folder) =>
    existsSync(path.join(store, folder)) ? readdirSync(path.join(store, folder)) : [];
  const outcomes = names('outcomes').map((name) =>
    JSON.parse(readFileSync(path.join(store, 'outcomes', name), 'utf8')),
  );
  const ended = (state) => outcomes.filter((outcome) => outcome.state === state).length;
  return {
    inputs: names('inputs').length,
    done: ended('done'),
    failed: ended('failed'),
    setAside: ended('set-aside'),
    /** Accepted without an end, or marks of work that nobody does. */
    left: [...names('accepted'), ...names('begun')].length,
    /** PDFs that are not what their names say, or that an outcome names and that are not there. */
    wrong: wrongPdfs(store, names('pdfs'), outcomes),
    ...(prints && { prints: countPrints(prints) }),
  };
}

/**
 * Count what was printed.
 *
 * @param {string} file File with a line for each print.
 * @returns {number} Its lines.
 */
export function countPrints(file) {
  return existsSync(file) ? readFileSync(file, 'latin1').split('\n').length - 1 : 0;
}

function wrongPdfs(store, names, outcomes) {
  const good = names.filter((name) => {
    const bytes = readFileSync(path.join(store, 'pdfs', name));
    return `${createHash('sha256').update(bytes).digest('hex')}.pdf` === name;
  });
  const promised = outcomes.flatMap(({ pdf }) => (pdf ? [`${pdf.digest}.pdf`] : []));
  const missing = promised.filter((name) => !good.includes(name));
  return names.length - good.length + missing.length;
}
