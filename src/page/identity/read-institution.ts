import { createMessage } from '../../messages/create-message.ts';
import type { IdentityWish } from '../../model/identity.ts';
import type { World } from '../../world.ts';
import { identityModel } from './identity-model.ts';
import type { Institution, PublishedBriefing } from './institution.ts';

/**
 * Read the institution on whose paper a briefing prints.
 *
 * @param wish Where the project has its identity; undefined where it has none.
 * @param briefing The briefing.
 * @param world Where the files of the identity are read.
 * @returns The institution. The readers of fonts, pictures and colours are loaded only where there is one.
 */
export async function readInstitution(
  wish: IdentityWish | undefined,
  briefing: PublishedBriefing,
  world: World,
): Promise<Institution> {
  if (!wish) return nobody(briefing);
  const [{ loadIdentity }, { createInstitution }] = await Promise.all([
    import('../../identity/load-identity.ts'),
    import('./create-institution.ts'),
  ]);
  const { identity, findings } = await loadIdentity(wish, world);
  const messages = findings.map(({ rule, finding }) => createMessage(rule, briefing.path, finding));
  const institution = identity ? createInstitution(identity, briefing) : nobody(briefing);
  return { ...institution, messages };
}

function nobody({ data }: PublishedBriefing): Institution {
  return {
    inputs: [],
    messages: [],
    data,
    model: identityModel(undefined, data),
    info: {},
    ownFonts: {},
    dress: (template, fonts) => ({ template, fonts, messages: [] }),
    checkLetters: () => [],
  };
}
