import type { Element, Root } from 'hast';
import { elementsBelow } from '../../html/elements/find-elements.ts';
import { idsIn, linkTarget } from '../../html/elements/identifiers.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Finding } from '../../model/message.ts';
import type { PageSlot } from '../../model/printed.ts';

/** The inner links of a document. */
export interface Links {
  /** Ids that links point at, in document order. */
  anchors: string[];
  /** Links and page slots that lead nowhere. */
  findings: Finding[];
}

/**
 * Gather the targets of all links inside the document, and report links to ids that no element has.
 * A page slot whose anchor no link points at is reported too: the browser tells pages only of
 * targets of links.
 *
 * @param tree Whole document, ids settled.
 * @param pageSlots Slots that will show the page of an anchor.
 * @returns Anchors and findings; a finding has a place when the link came from Markdown.
 */
export function checkLinks(tree: Root, pageSlots: PageSlot[]): Links {
  const ids = idsIn(tree);
  const links = elementsBelow(tree).flatMap((node) => {
    const target = linkTarget(node);
    return target === undefined ? [] : [{ target, node }];
  });
  const anchors = new Set(links.map(({ target }) => target).filter((target) => ids.has(target)));
  return {
    anchors: [...anchors],
    findings: [
      ...links.filter(({ target }) => !ids.has(target)).map(missingTarget),
      ...pageSlots.filter(({ anchor }) => !anchors.has(anchor)).map(slotWithoutLink),
    ],
  };
}

function missingTarget({ target, node }: { target: string; node: Element }): Finding {
  return {
    place: placeOf(node),
    actual: `#${target}`,
    reason: `Unexpected link to \`#${target}\`, expected the id of something in this document`,
    note: 'Link to a heading by its words in lower case with hyphens, such as `#key-points`.',
  };
}

function slotWithoutLink({ anchor }: PageSlot): Finding {
  return {
    actual: anchor,
    reason: `Unexpected page number of \`${anchor}\`, expected a link that leads there`,
    note: `Put the number inside \`<a href="#${anchor}">\`, or link there elsewhere.`,
  };
}
