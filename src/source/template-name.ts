import { formedText } from '../located/schema-kinds.ts';

/** The folder of the pieces that templates share, among those of the templates. */
export const SHARED_PIECES = 'shared';

/** The rule in words, after "expected". */
export const TEMPLATE_NAME = 'a name of small letters, digits and hyphens other than `shared`';

const FORM = /^(?!shared$)[a-z0-9][a-z0-9-]*$/;

/**
 * Declare the name of a template, which is that of its folder.
 *
 * @returns The schema.
 */
export function templateName() {
  const note = 'Write the name of its folder alone, without a path: `template: briefing`.';
  return formedText(TEMPLATE_NAME, FORM, note);
}

/**
 * Tell whether a template may have a name.
 *
 * @param name Name of its folder.
 * @returns Whether it is of small letters, digits and hyphens; false for the folder of shared pieces.
 */
export function isTemplateName(name: string): boolean {
  return FORM.test(name);
}
