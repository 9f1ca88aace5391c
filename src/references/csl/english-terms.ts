import type { CslNode } from './csl-style.ts';

/**
 * English terms that CSL 1.0.2 has and the locales that we read lack, which are older: by name, the
 * long form, and the short one where there is one; `|` parts the singular from the plural.
 */
const terms: Readonly<Record<string, readonly [long: string, short?: string]>> = {
  act: ['act|acts'],
  appendix: ['appendix|appendices', 'app.|apps.'],
  article: ['article|articles', 'art.|arts.'],
  equation: ['equation|equations', 'eq.|eqs.'],
  number: ['number|numbers', 'no.|nos.'],
  rule: ['rule|rules', 'r.|rr.'],
  scene: ['scene|scenes'],
  supplement: ['supplement|supplements', 'supp.|supps.'],
  table: ['table|tables'],
  timestamp: [''],
  'chapter-number': ['chapter|chapters', 'chap.|chaps.'],
  'collection-number': ['number|numbers', 'no.|nos.'],
  'number-of-volumes': ['volume|volumes', 'vol.|vols.'],
  'page-first': ['page|pages', 'p.|pp.'],
  printing: ['printing|printings', 'print.|prints.'],
  'advance-online-publication': ['advance online publication'],
  bce: ['BCE'],
  ce: ['CE'],
  dataset: ['dataset'],
  film: ['film'],
  'loc-cit': ['loc. cit.'],
  'op-cit': ['op. cit.'],
  map: ['map'],
  'no-place': ['no place', 'n.p.'],
  'no-publisher': ['no publisher', 'n.p.'],
  on: ['on'],
  'original-work-published': ['original work published'],
  'personal-communication': ['personal communication'],
  podcast: ['podcast'],
  post: ['post'],
  preprint: ['preprint'],
  report: ['report'],
  'review-of': ['review of', 'rev. of'],
  software: ['computer software'],
  'special-issue': ['special issue'],
  speech: ['speech'],
  standard: ['standard'],
  thesis: ['thesis'],
  treaty: ['treaty'],
  video: ['video'],
  webpage: ['web page'],
  'working-paper': ['working paper'],
  chair: ['chair|chairs'],
  compiler: ['compiler|compilers', 'comp.|comps.'],
  contributor: ['contributor|contributors', 'contrib.|contribs.'],
  curator: ['curator|curators', 'cur.|curs.'],
  'editor-translator': ['editor and translator|editors and translators', 'ed. and trans.'],
  'executive-producer': ['executive producer|executive producers', 'exec. prod.|exec. prods.'],
  guest: ['guest|guests'],
  host: ['host|hosts'],
  narrator: ['narrator|narrators', 'narr.|narrs.'],
  organizer: ['organizer|organizers', 'org.|orgs.'],
  performer: ['performer|performers', 'perf.|perfs.'],
  producer: ['producer|producers', 'prod.|prods.'],
  'script-writer': ['writer|writers'],
  'series-creator': ['creator|creators', 'cre.|cres.'],
};

/**
 * Give the English terms that older locales lack.
 *
 * @returns Term elements of a locale, new ones at each call.
 */
export function englishTerms(): CslNode[] {
  return Object.entries(terms).flatMap(([name, [long, short]]) => [
    term({ name }, long),
    ...(short === undefined ? [] : [term({ name, form: 'short' }, short)]),
  ]);
}

function term(attrs: Record<string, string>, text: string): CslNode {
  const [one = '', many] = text.split('|');
  const children = many === undefined ? [one] : [form('single', one), form('multiple', many)];
  return { name: 'term', attrs, children };
}

function form(name: string, text: string): CslNode {
  return { name, attrs: {}, children: [text] };
}
