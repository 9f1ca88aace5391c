import type { CosDocument } from '../cos/cos-document.ts';
import { textString } from '../cos/text-string.ts';
import { readOutline } from '../reading/read-outline.ts';

/**
 * Make each title of the outline one clean line: line ends and runs of spaces from the source
 * become one space, and soft hyphens, which readers show as signs, go.
 *
 * @param pdf Document to change.
 */
export function tidyOutlineTitles(pdf: CosDocument): void {
  for (const { item, title } of readOutline(pdf)) {
    // A heading may be no more than a no-break space; its entry must show as something.
    item.set('Title', textString(tidy(title) || '…'));
  }
}

/** No-break spaces stay: they are meant. */
function tidy(title: string): string {
  return title
    .replace(/\u00ad/g, '')
    .replace(/[\s\p{Cc}]+/gu, (run) => (/[^\u00a0\u202f]/.test(run) ? ' ' : run))
    .trim();
}
