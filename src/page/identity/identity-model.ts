import type { FrontMatter } from '../../model/front-matter.ts';
import type { Identity, LoadedIdentity, LogoPicture } from '../../model/identity.ts';
import type { IdentityModel, LogoModel } from '../../model/page-model.ts';
import { doiAddress } from '../../references/record/doi-url.ts';

const NO_LOGO: LogoModel = { src: '', alt: '', ratio: 1, shape: '' };

/** From this on a logo is wide, and below its inverse tall. */
const WIDE = 1.5;

/**
 * Put an institution into the values that a template prints.
 *
 * @param identity The identity; undefined where the project has none.
 * @param data Front matter, with what it takes from the identity.
 * @param previousEdition Where earlier editions are, in words.
 * @returns Text values and pictures; without an identity all are empty but the DOI.
 */
export function identityModel(
  identity: LoadedIdentity | undefined,
  { doi = '' }: Pick<FrontMatter, 'doi'>,
  previousEdition = '',
): IdentityModel {
  const data: Partial<Identity> = identity?.data ?? {};
  const { name = '', short_name: shortName = name } = data;
  const { light, print = light } = identity?.logo ?? {};
  const alt = data.logo?.holds_name ? name : '';
  const show = (picture: LogoPicture | undefined) => logoModel(picture, alt);
  return {
    name,
    shortName,
    logo: show(print),
    logoLight: show(light),
    logoPrint: show(identity?.logo?.print),
    printsName: name !== '' && !(light && data.logo?.holds_name),
    imprint: data.imprint ?? [],
    issn: data.issn ?? '',
    doi,
    doiUrl: doi === '' ? '' : doiAddress(doi),
    previousEdition,
  };
}

function logoModel(picture: LogoPicture | undefined, alt: string): LogoModel {
  if (!picture) return NO_LOGO;
  const ratio = picture.width / picture.height;
  const shape = ratio >= WIDE ? 'wide' : ratio <= 1 / WIDE ? 'tall' : 'square';
  return { src: picture.dataUrl, alt, ratio: Math.round(ratio * 1000) / 1000, shape };
}
