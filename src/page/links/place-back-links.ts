import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type BackLinkWords, citingPlaces } from '../../html/citing-places.ts';
import { hasClass } from '../../html/elements/classes.ts';
import { idsIn } from '../../html/elements/identifiers.ts';
import { languagePack } from '../../language/languages.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import { referenceId } from '../../markdown/target-ids.ts';
import type { CitingPlace } from '../../model/reference.ts';
import { groupBy } from '../../values/group-by.ts';
import { SKIP, visit } from '../../values/visit.ts';
import type { Parts } from '../template/place-parts.ts';

/** What the back-links of a document are made from. */
export interface BackLinkInput {
  /** Citing places as written, by whose ids the marks in the document are known. */
  places: readonly CitingPlace[];
  /** Rich content by slot, as placed: tells where a mark is printed. */
  parts: Parts;
  /** BCP 47 tag of the document. */
  lang: string;
}

/** A citation mark as it stands in the document. */
interface Mark {
  node: Element;
  /** Id it carries, or the one it says that it repeats. */
  written: string | undefined;
  /** Whether it is known to repeat another mark. */
  repeats: boolean;
  /** Slot it is printed in. */
  printedIn: string;
}

/**
 * Link every entry of the reference list to all places that cite it, as the document prints them. A
 * text may print twice (the brief of an era on page one and in the table): then each copy of its
 * citations gets an id, a page and a back-link of its own. Of several equal marks the original is
 * the first one outside the table of the eras and a list of contents, which only repeat.
 *
 * A mark names the references it cites in `data-cites`, an entry its number in `data-cited-by`; both
 * are taken away.
 *
 * @param tree Document with its parts placed, before it is laid out; changed in place.
 * @param input Citing places, parts and language.
 * @returns The citing places as printed, in document order.
 */
export function placeBackLinks(tree: Root, { places, parts, lang }: BackLinkInput): CitingPlace[] {
  const marks = findMarks(tree, parts);
  const originals = chooseOriginals(marks);
  const known = new Map(places.map((place) => [place.id, place]));
  // A copy whose original does not print takes its id: no mark without one may be given it before.
  const makeId = createIdMaker(new Set([...idsIn(tree), ...originals.keys()]));
  const printed = marks.map((mark): CitingPlace => {
    const { node, written, printedIn } = mark;
    const references = readNumbers(node.properties.dataCites);
    const isOriginal = written !== undefined && originals.get(written) === mark;
    const id = isOriginal ? written : makeId(written ?? 'cite');
    const { dataCites: _, dataCopyOf: __, ...properties } = node.properties;
    node.properties = { ...properties, id };
    const place = written === undefined ? undefined : known.get(written)?.place;
    const copyOf = written === undefined || isOriginal ? undefined : written;
    return { id, references, printedIn, ...(place && { place }), ...(copyOf && { copyOf }) };
  });
  const { fixedWords, referenceWords } = languagePack(lang);
  const { citedPage } = fixedWords;
  const widestPage = widestPageOf(tree);
  fillEntries(tree, printed, { citedPage, comma: referenceWords.comma, widestPage });
  return printed;
}

function findMarks(tree: Root, parts: Parts): Mark[] {
  const slotOf = new Map<Nodes, string>(
    Object.entries(parts).flatMap(([slot, nodes]) => nodes.map((node) => [node, slot] as const)),
  );
  const marks: Mark[] = [];
  walk(tree, 'body', false);
  return marks;

  function walk(node: Nodes, above: string, copyAbove: boolean): void {
    if (node.type !== 'element' && node.type !== 'root') return;
    const printedIn = slotOf.get(node) ?? above;
    const inCopy = copyAbove || onlyRepeats(node);
    if (node.type === 'element' && node.properties.dataCites !== undefined) {
      const { dataCopyOf, id } = node.properties;
      const written = (dataCopyOf ?? id)?.toString();
      marks.push({ node, written, repeats: dataCopyOf !== undefined || inCopy, printedIn });
    }
    for (const child of node.children) walk(child, printedIn, inCopy);
  }
}

/** The table of the eras repeats what stands elsewhere, and a list of contents the headings. */
function onlyRepeats(node: Nodes): boolean {
  return (node.type === 'element' && node.tagName === 'nav') || hasClass(node, 'eras-table');
}

/** By id: the first mark that repeats nothing, else the first. */
function chooseOriginals(marks: readonly Mark[]): Map<string, Mark> {
  const originals = new Map<string, Mark>();
  for (const mark of marks) {
    if (mark.written === undefined) continue;
    const before = originals.get(mark.written);
    if (!before || (before.repeats && !mark.repeats)) originals.set(mark.written, mark);
  }
  return originals;
}

/** Numbers, each once, ascending: one place cites a reference once, however often it names it. */
function readNumbers(value: unknown): number[] {
  const numbers = String(value).split(/\s+/).map(Number);
  return [...new Set(numbers.filter((number) => number > 0))].sort((a, b) => a - b);
}

/** A page of text has about three times as many. */
const FEWEST_CHARACTERS_ON_PAGE = 1000;

/** As many figures as the last page may have, two at least; told from the text, as nothing has printed. */
function widestPageOf(tree: Root): string {
  const pages = Math.ceil(textOf(tree).length / FEWEST_CHARACTERS_ON_PAGE);
  return '0'.repeat(Math.max(2, String(pages).length));
}

/** An entry that no printed place cites has no back-links, and no words before them. */
function fillEntries(tree: Root, printed: readonly CitingPlace[], words: BackLinkWords): void {
  const citings = printed.flatMap(({ id, references }) =>
    references.map((number) => ({ number, id })),
  );
  const byNumber = groupBy(citings, ({ number }) => number);
  visit(tree, 'element', (node, index, parent) => {
    // Most elements are no entry: only an entry pays for a copy of its properties.
    if (node.properties.dataCitedBy === undefined) return undefined;
    const { dataCitedBy, ...properties } = node.properties;
    const number = Number(dataCitedBy);
    const anchors = (byNumber.get(number) ?? []).map(({ id }) => id);
    if (anchors.length === 0 && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    const { room, content } = citingPlaces(anchors, referenceId(number), words);
    node.properties = { ...properties, dataRoom: room };
    node.children = content;
    return SKIP;
  });
}
