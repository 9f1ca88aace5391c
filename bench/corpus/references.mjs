import { capital, clause, FAMILIES, GIVEN, heading } from './words.mjs';

const KINDS = ['webpage', 'article-newspaper', 'article-journal', 'report', 'book'];

/**
 * Invent sources of several types, as CSL-JSON.
 *
 * @param {ReturnType<typeof import('./random.mjs').createRandom>} random Source of numbers.
 * @param {number} count How many.
 * @returns {object[]} Entries with the ids `s1`, `s2` and so on; no two have the same address.
 */
export function inventReferences(random, count) {
  return Array.from({ length: count }, (_, i) => invent(random, i));
}

function invent(random, i) {
  const type = KINDS[i % KINDS.length];
  const year = 1990 + random.below(34);
  return {
    id: `s${i + 1}`,
    type,
    title: `${heading(random)}: ${clause(random, 4 + random.below(5))}, part ${i + 1}`,
    author: people(random, 1 + random.below(2)),
    ...where(random, type),
    issued: { 'date-parts': [[year, 1 + random.below(12), 1 + random.below(28)]] },
    language: 'en',
    ...(type !== 'book' && {
      URL: `https://example.org/${type}/${year}/${i + 1}`,
      accessed: { 'date-parts': [[2026, 1 + random.below(10), 1 + random.below(28)]] },
    }),
    ...(i % 3 === 0 && type !== 'book' && { custom: archived(i) }),
  };
}

function people(random, count) {
  return Array.from({ length: count }, () => ({
    family: random.pick(FAMILIES),
    given: random.pick(GIVEN),
  }));
}

function where(random, type) {
  const name = `${capital(clause(random, 3).split(' ').slice(1).join(' '))}`;
  switch (type) {
    case 'article-journal': {
      const first = 1 + random.below(400);
      return {
        'container-title': `Journal of the ${name}`,
        volume: String(1 + random.below(60)),
        page: `${first}–${first + 12}`,
      };
    }
    case 'report':
    case 'book':
      return { publisher: `${name} Press`, 'publisher-place': 'Bergen' };
    default:
      return { 'container-title': `${name} Gazette` };
  }
}

function archived(i) {
  return {
    'archive-url': `https://example.net/web/2026/${i + 1}`,
    'archive-date': '2026-10-30',
    ...(i % 2 === 0
      ? { 'url-status': 'live', 'url-checked': '2026-10-30' }
      : { 'url-status': 'dead' }),
  };
}

/**
 * Write an entry as a page without a processor of citations prints it.
 *
 * @param {object} reference Entry of CSL-JSON.
 * @returns {{ text: string, url?: string }} Its words, and the address to link.
 */
export function plainEntry(reference) {
  const names = reference.author.map(({ family, given }) => `${family}, ${given}`).join('; ');
  const [[year, month, day]] = reference.issued['date-parts'];
  const place = [
    reference['container-title'],
    reference.volume,
    reference.publisher,
    reference.page && `pp. ${reference.page}`,
    `${day}.${month}.${year}`,
  ].filter((part) => part);
  const retrieved = reference.accessed?.['date-parts'][0].join('-');
  const kept = reference.custom?.['archive-date'];
  const text = [
    `${names}. “${reference.title}”. ${place.join(', ')}.`,
    ...(retrieved ? [`Retrieved ${retrieved}.`] : []),
    ...(kept ? [`Archived from the original on ${kept}.`] : []),
  ].join(' ');
  return { text, ...(reference.URL && { url: reference.URL }) };
}
