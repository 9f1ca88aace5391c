import GithubSlugger from 'github-slugger';

/** Beginnings of the ids that the build gives itself: no heading may take one. */
const reserved = /^(ref|cite|note|slot|fig|tab|era|flag)-|^(references|notes)$|^map-\d+$/;

/**
 * Make the function that names headings, in reading order.
 *
 * @returns A function from the words of a heading to an id: that of the same heading on GitHub,
 *   with `section-` before it where the build uses that name itself.
 */
export function createHeadingSlugger(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => {
    const slug = slugger.slug(text) || 'section';
    return reserved.test(slug) ? `section-${slug}` : slug;
  };
}
