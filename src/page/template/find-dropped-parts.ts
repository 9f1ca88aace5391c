import type { Finding } from '../../model/message.ts';
import type { Template } from '../../model/template.ts';

/** What a template never prints, by the rule that tells it. */
export interface DroppedParts {
  /** Something is cited, and no list says what. */
  references?: Finding;
  /** What else a template with all slots would print. */
  others?: Finding;
}

/**
 * Tell of the parts of a briefing that its template never prints.
 *
 * @param dropped Names of their slots, which the manifest does not list.
 * @param template Template that prints the briefing.
 * @returns Findings for the rules `references-placed` and `template-drops`.
 */
export function findDroppedParts(dropped: readonly string[], template: Template): DroppedParts {
  const { manifest, manifestPath: file, manifestPlaces } = template;
  const where = { file, place: manifestPlaces.slots, actual: manifest.name };
  const others = dropped.filter((name) => name !== 'references');
  const slots = others.map((name) => `\`${name}\``).join(', ');
  return {
    ...(dropped.includes('references') && {
      references: {
        ...where,
        reason: `Template \`${manifest.name}\` places no \`references\`, expected the list of what is cited`,
        note: 'Write `<bp-slot name="references"></bp-slot>` into its HTML, and `references` under `slots` here.',
      },
    }),
    ...(others.length > 0 && {
      others: {
        ...where,
        reason: `Template \`${manifest.name}\` never prints ${slots}, expected a slot for each part that shall print`,
        note: 'What has no slot is left out: list those that you miss under `slots`, and place them in the HTML.',
      },
    }),
  };
}
