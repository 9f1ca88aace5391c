/**
 * Write the source of a small briefing.
 *
 * @param body Markdown after the front matter.
 * @param keys Lines of front matter besides title and date.
 * @returns The source.
 */
export function briefingText(body = 'One paragraph.', keys: string[] = []): string {
  const lines = ['---', 'title: A test', 'published: 2026-11-23', ...keys, '---', '', body, ''];
  return lines.join('\n');
}
