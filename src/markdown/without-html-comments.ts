/**
 * Take the comments out of raw HTML. The source of a briefing holds none by then; a tree that comes
 * from elsewhere may.
 *
 * @param html Raw HTML.
 * @returns The rest; from a comment that is never closed on, nothing.
 */
export function withoutHtmlComments(html: string): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '');
}
