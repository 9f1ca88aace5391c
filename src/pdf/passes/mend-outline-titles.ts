import type { DocumentInfo } from '../../model/printed.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { textString } from '../cos/text-string.ts';
import { readOutline } from '../reading/read-outline.ts';

/**
 * Give the titles of the outline the words of their headings, without marks. Chromium makes titles of the printed
 * runs: spaces at line breaks get lost, in right-to-left text the runs change places, and a heading
 * that was moved to the next page stands twice in its title. A heading is known by its letters, in
 * whatever order; a title that fits none stays as it is.
 *
 * @param pdf Document to change.
 * @param info Its headings; without them nothing is done.
 */
export function mendOutlineTitles(pdf: CosDocument, info: DocumentInfo): void {
  const headings = (info.headings ?? []).map((text, index) => ({
    text: info.bookmarks?.[index] || text,
    letters: lettersOf(text),
  }));
  let next = 0;
  for (const { item, title } of headings.length > 0 ? readOutline(pdf) : []) {
    const letters = lettersOf(title);
    const found = headings.findIndex(
      (heading, i) => i >= next && isMadeOf(letters, heading.letters),
    );
    const heading = headings[found];
    if (!heading) continue;
    item.set('Title', textString(heading.text));
    next = found + 1;
  }
}

/** Whether sorted letters are those of a heading, taken once or several times. */
function isMadeOf(letters: string, heading: string): boolean {
  const times = heading === '' ? 1 : letters.length / heading.length;
  return (
    Number.isInteger(times) &&
    letters === [...heading].map((letter) => letter.repeat(times)).join('')
  );
}

/** Letters and digits, sorted; in one case and form, as CSS and fonts may change both. */
function lettersOf(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return [...letters].sort().join('');
}
