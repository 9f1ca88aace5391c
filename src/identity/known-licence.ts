import { nearestName } from '../messages/nearest-name.ts';
import type { Finding } from '../model/message.ts';

/** A licence that readers know by name. */
export interface KnownLicence {
  /** Name as printed, such as "CC BY 4.0". */
  name: string;
  /** Address of its text. */
  url: string;
}

const CREATIVE_COMMONS = 'https://creativecommons.org';

/** Licences under which texts and data are published, by their SPDX identifiers (spdx.org/licenses). */
const LICENCES: ReadonlyMap<string, KnownLicence> = new Map([
  ...['4.0', '3.0', '2.5', '2.0'].flatMap((version) =>
    ['BY', 'BY-SA', 'BY-NC', 'BY-ND', 'BY-NC-SA', 'BY-NC-ND'].map(
      (terms): [string, KnownLicence] => [
        `CC-${terms}-${version}`,
        {
          name: `CC ${terms} ${version}`,
          url: `${CREATIVE_COMMONS}/licenses/${terms.toLowerCase()}/${version}/`,
        },
      ],
    ),
  ),
  ['CC0-1.0', { name: 'CC0 1.0', url: `${CREATIVE_COMMONS}/publicdomain/zero/1.0/` }],
  [
    'CC-PDM-1.0',
    { name: 'Public Domain Mark 1.0', url: `${CREATIVE_COMMONS}/publicdomain/mark/1.0/` },
  ],
  [
    'OGL-UK-3.0',
    {
      name: 'Open Government Licence v3.0',
      url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    },
  ],
  [
    'OGL-Canada-2.0',
    {
      name: 'Open Government Licence – Canada 2.0',
      url: 'https://open.canada.ca/en/open-government-licence-canada',
    },
  ],
  [
    'etalab-2.0',
    {
      name: 'Licence Ouverte 2.0',
      url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
  ],
  ['DL-DE-BY-2.0', { name: 'dl-de/by-2-0', url: 'https://www.govdata.de/dl-de/by-2-0' }],
  ['DL-DE-ZERO-2.0', { name: 'dl-de/zero-2-0', url: 'https://www.govdata.de/dl-de/zero-2-0' }],
  ['ODbL-1.0', { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' }],
  ['ODC-By-1.0', { name: 'ODC-By 1.0', url: 'https://opendatacommons.org/licenses/by/1-0/' }],
  ['PDDL-1.0', { name: 'PDDL 1.0', url: 'https://opendatacommons.org/licenses/pddl/1-0/' }],
  ['GFDL-1.3-only', { name: 'GFDL 1.3', url: 'https://www.gnu.org/licenses/fdl-1.3.html' }],
  [
    'GFDL-1.3-or-later',
    { name: 'GFDL 1.3 or later', url: 'https://www.gnu.org/licenses/fdl-1.3.html' },
  ],
  ['MIT', { name: 'MIT License', url: 'https://opensource.org/license/mit' }],
  [
    'Apache-2.0',
    { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  ],
]);

const IDS = [...LICENCES.keys()];

const VERSION = /\d+(?:\.\d+)*$/;

const BY_KEY: ReadonlyMap<string, string> = new Map(IDS.map((id) => [lettersOf(id), id]));

/** By what is left of an identifier or a name when case, blanks and hyphens do not count. */
const BY_LETTERS: ReadonlyMap<string, KnownLicence> = new Map(
  [...LICENCES].flatMap(([id, licence]) => [
    [lettersOf(id), licence],
    [lettersOf(licence.name), licence],
  ]),
);

/**
 * Find the licence that a text names.
 *
 * @param text An SPDX identifier or the name: `CC-BY-4.0`, `CC BY 4.0`.
 * @returns Name and address; undefined for any other text, which is printed as it stands.
 */
export function knownLicence(text: string): KnownLicence | undefined {
  return BY_LETTERS.get(lettersOf(text));
}

/**
 * Tell whether a text is meant as the identifier of a licence, and is none that we know.
 *
 * @param text Text of `licence`.
 * @returns The fault with the nearest identifier, where one is near; undefined where nothing is
 *   wrong: a known licence, or words of the author.
 */
export function licenceFault(text: string): { nearest: string | undefined } | undefined {
  if (knownLicence(text)) return undefined;
  const written = text.trim();
  const isIdentifier = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(written) && /[-\d]/.test(written);
  const isCreativeCommons = /^CC[\s-]*(?:BY|0)\b[\s\w.-]*$/i.test(written);
  if (!isIdentifier && !isCreativeCommons) return undefined;
  const key = lettersOf(written);
  const ofSameTerms = IDS.find(
    (id) => lettersOf(id).replace(VERSION, '') === key.replace(VERSION, ''),
  );
  const near = ofSameTerms ?? BY_KEY.get(nearestName(key, [...BY_KEY.keys()]) ?? '');
  return { nearest: near };
}

/**
 * Tell of a licence that looks like an identifier and is none that a reader could look up.
 *
 * @param licence Text of `licence`, if there is any.
 * @returns What there is to tell, without a place; undefined where nothing is wrong.
 */
export function licenceFinding(licence: string | undefined): Finding | undefined {
  const fault = licence === undefined ? undefined : licenceFault(licence);
  if (licence === undefined || !fault) return undefined;
  const { nearest } = fault;
  const expected =
    nearest === undefined ? 'a known identifier such as `CC-BY-4.0`' : `\`${nearest}\``;
  return {
    actual: licence,
    ...(nearest !== undefined && { expected: [nearest] }),
    reason: `Unexpected \`${licence}\` for \`licence\`, expected ${expected}, or words of your own`,
    note: 'Identifiers are those of spdx.org/licenses; any other text prints as it stands, without a link.',
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, '');
}
