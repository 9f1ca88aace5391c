import type { LocatedFrontMatter } from '../../model/front-matter.ts';
import type { IdentityModel, LogoModel, PageModel } from '../../model/page-model.ts';
import type { Paper } from '../../model/settings.ts';
import { readFrontMatter } from '../../source/parse-front-matter.ts';
import { identityModel } from '../identity/identity-model.ts';
import { createPageModel } from './create-page-model.ts';

/** Front matter that says as little as it may. */
const BARE = ['title: A specimen', 'status: draft'];

/** Front matter that says all that a template may print. */
const FULL = [
  'title: A specimen with everything',
  'short_title: A specimen',
  'subtitle: Which says all that a template may print',
  'series: Specimens',
  'number: S 2026/001',
  'version: "1.1"',
  'published: 2026-11-23',
  'information_to: 2024-10',
  'tlp: AMBER+STRICT',
  'authors:',
  '  - Ana Sample',
  '  - {name: Ben Muster, affiliation: River Board, email: ben@example.org, orcid: 0000-0002-1825-0097}',
  'contact: [desk@example.org, https://example.org/desk, +44 20 7946 0000]',
  'publisher: River Board',
  'licence: CC-BY-4.0',
  'doi: 10.5555/s-2026-001',
  'supersedes: S 2025/009',
  'disclaimer: Nothing of it is true.',
  'handling: A specimen. May be shown to anybody.',
  'history:',
  '  - {version: "1.0", date: 2026-10-31, note: First}',
  '  - {version: "1.1", date: 2026-11-23, note: Second}',
];

const LOGO: LogoModel = {
  src: 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=',
  alt: '',
  ratio: 2.5,
  shape: 'wide',
};

/** An institution that says all that a template may print of one. */
const INSTITUTION: IdentityModel = {
  name: 'River Board',
  shortName: 'Board',
  logo: LOGO,
  logoLight: LOGO,
  logoPrint: { ...LOGO, shape: 'square', ratio: 1 },
  printsName: true,
  imprint: ['River Board, 1 Quay', 'Answerable is the Head'],
  issn: '2049-3630',
  doi: '10.5555/s-2026-001',
  doiUrl: 'https://doi.org/10.5555/s-2026-001',
  previousEdition: 'Earlier editions stand under https://example.org.',
};

/** What decides which way the tags of a template go, each in turn beside the rest. */
const VARIANTS: readonly { lines: readonly string[]; hasInstitution?: true }[] = [
  { lines: BARE },
  { lines: BARE, hasInstitution: true },
  { lines: [...FULL, 'status: final'], hasInstitution: true },
  { lines: [...FULL, 'status: final'] },
  { lines: [...FULL, 'status: draft', 'lang: ar'], hasInstitution: true },
  { lines: [...FULL, 'status: superseded'], hasInstitution: true },
  { lines: [...FULL, 'status: withdrawn'], hasInstitution: true },
];

/**
 * Make values for a template to be tried with: what says little and what says much, every status, both
 * directions of writing, with and without an institution.
 *
 * @param paper Paper of the page.
 * @returns One model for each variant.
 */
export function specimenModels(paper: Paper): PageModel[] {
  const edition = { slug: 'specimen', digest: '0'.repeat(64) };
  return VARIANTS.map(({ lines, hasInstitution }) => {
    const { data } = frontMatterOf(lines);
    const identity = hasInstitution ? INSTITUTION : identityModel(undefined, data);
    return createPageModel(data, [], paper, edition, identity);
  });
}

function frontMatterOf(lines: readonly string[]): LocatedFrontMatter {
  const text = ['---', ...lines, '---', ''].join('\n');
  const { frontMatter, messages } = readFrontMatter({ path: 'specimen.md', text, sha256: '' });
  if (!frontMatter) throw new Error(`a specimen cannot be read: ${messages[0]?.reason}`);
  return frontMatter;
}
