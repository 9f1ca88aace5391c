const SUBJECTS = words(
  `ministry embassy commission harbour treaty parliament railway refinery survey delegation exchange ` +
    `agreement frontier garrison shipyard observatory university contractor province government tribunal ` +
    `assembly secretariat consortium reservoir expedition settlement correspondence`,
);
const VERBS = words(
  `announced reported postponed extended recorded described delivered signed opened measured rejected ` +
    `renewed published confirmed withdrew transferred suspended inspected surveyed negotiated financed`,
);
const OBJECTS = words(
  `shipment credit inventory concession loan measurement inspection corridor protocol deposit pipeline ` +
    `payment instalment vessel cargo turbine archive estimate boundary exercise subsidy tariff licence ` +
    `statement quotation representation administration infrastructure`,
);
const QUALITIES = words(
  `northern annual bilateral provisional agricultural considerable industrial commercial preliminary ` +
    `hydrological unpublished technical joint southern maritime constitutional administrative regional`,
);
const LINKS = words(
  `after before during under beside against within through despite across beyond between near`,
);
const ARTICLES = words('the a its this another each that');

/** Family names, some with letters beyond those of English. */
export const FAMILIES = words(
  'Ito Sørensen Marković Okafor Núñez Lindqvist Żak Haddad Müller Almeida Petrov Dubois Kowalska Tan ' +
    'Fernández Çelik Novák Eriksen Rossi Abebe',
);
/** Given names. */
export const GIVEN = words(
  'Ana Haruka Piotr Leila Tomás Ingrid Chidi Marta Jonas Yusuf Clara Nils',
);

/**
 * Write a clause of an article, a subject and what it did.
 *
 * @param {ReturnType<typeof import('./random.mjs').createRandom>} random Source of numbers.
 * @param {number} length How many words.
 * @returns {string} Words without a full stop, the first in lower case.
 */
export function clause(random, length) {
  const orders = [ARTICLES, QUALITIES, SUBJECTS, VERBS, ARTICLES, OBJECTS, LINKS];
  return Array.from({ length }, (_, i) => random.pick(orders[i % orders.length])).join(' ');
}

/**
 * Write a heading or a title.
 *
 * @param {ReturnType<typeof import('./random.mjs').createRandom>} random Source of numbers.
 * @returns {string} Four words, the first capitalised.
 */
export function heading(random) {
  const parts = [QUALITIES, SUBJECTS, LINKS, OBJECTS].map((list) => random.pick(list));
  return capital(parts.join(' '));
}

/**
 * Capitalise the first letter.
 *
 * @param {string} text Any text.
 * @returns {string} The same, beginning with a capital.
 */
export function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function words(text) {
  return text.split(' ');
}
