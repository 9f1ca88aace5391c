import { createMessage } from '../../messages/create-message.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { LoadedIdentity } from '../../model/identity.ts';
import type { DocumentInfo } from '../../model/printed.ts';
import { findBorrowedLetters } from '../fonts/find-borrowed-letters.ts';
import { withOwnFonts } from '../fonts/with-own-fonts.ts';
import { dressTemplate } from './dress-template.ts';
import { identify } from './identify.ts';
import { identityModel } from './identity-model.ts';
import type { Institution, PublishedBriefing } from './institution.ts';

/**
 * Make what an institution does for one briefing.
 *
 * @param identity The identity with its files.
 * @param briefing The briefing.
 * @returns The institution.
 */
export function createInstitution(
  identity: LoadedIdentity,
  { path, data: written, slug }: PublishedBriefing,
): Omit<Institution, 'messages'> {
  const { families, inputs, data: own } = identity;
  const { data, previousEdition } = identify(written, own, slug);
  return {
    identity,
    inputs,
    data,
    model: identityModel(identity, data, previousEdition),
    info: infoOf(data, identity, previousEdition),
    ownFonts: ownFontsOf(identity),
    dress(template, installed) {
      const fonts = withOwnFonts(installed, families, template.manifest.fonts);
      const dressed = dressTemplate(template, identity, fonts.manifest);
      const messages = dressed.findings.map(({ rule, finding }) =>
        createMessage(rule, path, finding),
      );
      return { template: dressed.template, fonts, messages };
    },
    checkLetters(stretches) {
      // Of a family for code alone it is not known which letters are code.
      const inProse = families.filter(({ family }) =>
        [own.fonts.text, own.fonts.heading].some((font) => font?.family === family),
      );
      return inProse.flatMap((family) => {
        const finding = findBorrowedLetters(family, identity, stretches);
        return finding ? [createMessage('font-letters', path, finding)] : [];
      });
    },
  };
}

/** As the browser names them. */
function ownFontsOf({ families, file }: LoadedIdentity): Institution['ownFonts'] {
  const named = families.flatMap(({ family, faces }) =>
    faces.map(({ weight, style, path, place }): [string, { file: string; path: string }] => [
      `${family} ${weight} ${style}`,
      { file, path, ...(place && { place }) },
    ]),
  );
  return named.length > 0 ? { ownFonts: Object.fromEntries(named) } : {};
}

/** What only an institution says of its papers; of one without authors it is the author. */
function infoOf(
  data: FrontMatter,
  { data: { name, issn } }: LoadedIdentity,
  previousEdition: string,
): Partial<DocumentInfo> {
  const earlier = data.supersedes ?? previousEdition;
  return {
    ...(data.authors.length === 0 && { authors: [name] }),
    owner: name,
    ...(data.series !== undefined && { series: data.series }),
    ...(data.number !== undefined && { number: data.number }),
    ...(issn !== undefined && { issn }),
    ...(data.disclaimer !== undefined && { terms: data.disclaimer }),
    ...(data.cite_as !== undefined && { citation: data.cite_as }),
    ...(earlier !== '' && { relation: earlier }),
  };
}
