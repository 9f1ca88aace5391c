/** Longest name that is made of a title, in characters. */
const MAX_LENGTH = 60;

/**
 * Make the name of a file of a title: small letters of the Latin alphabet, digits and hyphens.
 *
 * @param title Title of a briefing.
 * @returns The name without ending; `briefing` where nothing of the title is left.
 */
export function slugOfTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, MAX_LENGTH);
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug || 'briefing';
}
