import type { RunningHead } from '../model/printed.ts';

/**
 * Say which section each page begins in, as a counter style of CSS: in a margin box,
 * `counter(page, running-head)` prints the text of its page. Chromium has neither `string-set` nor
 * running elements, and a text in the margin moves nothing. A page that begins with a heading has no text.
 *
 * @param heads Heads of sections in document order.
 * @param pageOf Page (from 1) of each anchor.
 * @returns A rule; an empty text where no page has a head.
 */
export function runningHeadCss(heads: RunningHead[], pageOf: Record<string, number>): string {
  const contents: string[] = [];
  for (const { content, start, end } of heads) {
    if (!Object.hasOwn(pageOf, start) || !Object.hasOwn(pageOf, end)) continue;
    for (let page = (pageOf[start] ?? 0) + 1; page <= (pageOf[end] ?? 0); page++) {
      contents[page - 1] = content;
    }
  }
  if (contents.length === 0) return '';
  const symbols = Array.from(contents, (content) => content ?? '""').join(' ');
  return `@counter-style running-head { system: fixed; symbols: ${symbols}; fallback: no-running-head }`;
}
